import { noRetry } from '../api/sending.ts'
import { type OpenDeployment, openDeployment } from '../deployment/deployment.ts'
import { endDeploy, leaveOpen, resultOf } from '../deployment/end-deploy.ts'
import { checkGuards, overtakenBy } from '../deployment/guards.ts'
import { loadBackground } from '../deployment/load-background.ts'
import { isSuccess, type Outcome } from '../deployment/outcome.ts'
import { type Plan, planDeploy } from '../deployment/plan.ts'
import { runCommand } from '../deployment/run-command.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import { signalsHeard } from '../runner/cancellation.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { DeployConfig } from '../runner/inputs.ts'

/**
 * Creates the deployment and runs the command, and posts statuses in parallel. Without a command, the rest of the job is the
 * deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
export async function deploy(config: DeployConfig, event: Event, context: Context): Promise<StepResult> {
  const { log } = context
  const load = loadBackground(context)
  const plan = await planDeploy(config, event, context)
  const skip = await checkGuards(config, plan)
  if (skip) return stepResult({ ...resultOf(plan, undefined), exitCode: 0, skip }, log)
  const deployment = await openDeployment(config, plan)
  const { readInBackground } = await load()
  await signalsHeard()
  if (plan.state.isOver) return stepResult((await endDeploy(config, plan, deployment)).result, log)
  const background = deployment && readInBackground(config, plan, deployment)
  const pending = deployment?.post('pending')
  const inProgress = deployment?.post('in_progress')
  const { run } = config
  if (run === undefined) {
    await Promise.all([pending, inProgress])
    const { result, inTime } = await leaveOpen(plan, deployment, background)
    return stepResult(result, log, () => inTime(background?.done))
  }
  const outcome = await runCommand({ ...config, run }, plan, deployment)
  // The first end counts: a cancellation may have come before.
  plan.state.end((await overtaken(config, plan, deployment, outcome)) ?? outcome)
  const environment = outcomeOf(plan)?.kind === 'cancelled' ? undefined : background?.environment
  const { result, inTime } = await endDeploy(config, plan, deployment, environment)
  return stepResult(result, log, () => inTime(background?.done))
}

/** How it ended by now: a cancellation comes at any time. */
function outcomeOf({ state }: Plan): Outcome | undefined {
  return state.saved.outcome
}

/** With `if-stale`, checks before a success is posted whether a newer commit was deployed in the meantime. */
async function overtaken(
  { ifStale }: DeployConfig,
  plan: Plan,
  deployment: OpenDeployment | undefined,
  outcome: Outcome,
): Promise<Outcome | undefined> {
  const { context, wanted, state } = plan
  if (ifStale === 'deploy' || !deployment || !isSuccess(outcome) || outcomeOf(plan)) return undefined
  // A check that only warns changes nothing, and is not waited for long.
  if (ifStale !== 'fail') state.end(outcome)
  const by = await overtakenBy(plan, deployment.record.id, ifStale === 'fail' ? {} : noRetry)
  if (by === undefined) return undefined
  if (ifStale === 'fail') return { kind: 'overtaken', by }
  context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: check which one is live`)
  return undefined
}
