import { openDeployment } from '../deployment/deployment.ts'
import { leaveOpen, resultOf } from '../deployment/end-deploy.ts'
import { checkGuards } from '../deployment/guards.ts'
import { loadBackground } from '../deployment/load-background.ts'
import { planDeploy } from '../deployment/plan.ts'
import { outputsOf } from '../results/outputs.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import { summarize } from '../results/summary.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { StartConfig } from '../runner/inputs.ts'

/**
 * Creates the deployment, and leaves it `in_progress` for another job to finish, with the action `update`. If this step is
 * killed before it can hand it over, its post step finishes it.
 * @throws ActionError when it could not be recorded
 */
export async function start(config: StartConfig, event: Event, context: Context): Promise<StepResult> {
  const { log } = context
  const load = loadBackground(context)
  const plan = await planDeploy(config, event, context)
  const { state } = plan
  const skip = await checkGuards(config, plan)
  if (skip) return stepResult({ ...resultOf(plan, undefined), exitCode: 0, skip }, log)
  const deployment = await openDeployment(config, plan)
  const background = deployment && (await load()).readInBackground(config, plan, deployment)
  await Promise.all([deployment?.post('pending'), deployment?.post('in_progress')])
  // What this step sent must not land behind the final status, which another step or job posts.
  await Promise.all([plan.writes.deployment.landed(), plan.writes.commit.landed()])
  const { result, inTime } = await leaveOpen(plan, deployment, background)
  // Cancelled meanwhile, or the record's id is not known: the post step finishes it.
  const isCancelled = state.saved.outcome !== undefined
  if (!isCancelled && deployment) {
    state.update({ left: 'nothing' })
    log.line(`Deployment ${deployment.record.id} stays open, for the action update`)
  }
  return {
    ...{ exitCode: isCancelled ? 130 : 0, outputs: outputsOf(result), summary: summarize(result) },
    finishBackground: () => inTime(background?.done),
  }
}
