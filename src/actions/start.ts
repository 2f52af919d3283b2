import { startBackgroundWork } from '../deployment/background.ts'
import { begin, replacedIn, reportOf } from '../deployment/begin.ts'
import { statusOptions } from '../deployment/deploy-state.ts'
import { progressStatus } from '../deployment/final-status.ts'
import { writeMadeHereNote } from '../deployment/made-here.ts'
import { outputsOf } from '../results/outputs.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import { summarize } from '../results/summary.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { StartConfig } from '../runner/inputs.ts'

/**
 * Creates the deployment, and leaves it `in_progress` for another job to finish, with the action `update`. If this step is
 * killed before it can hand it over, its post step settles it.
 * @throws ActionError when it could not be recorded
 */
export async function start(config: StartConfig, event: Event, context: Context): Promise<StepResult> {
  const { planned, opened, skip } = await begin(config, event, context)
  const { log } = context
  const { state } = planned
  if (skip) return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log)
  if (opened) writeMadeHereNote(context.env, { ...event, checkRun: config.checkRunId }, opened.deployment.id)
  const background = opened && startBackgroundWork(config, planned, opened, event, context)
  await opened?.postProgress('pending')
  await opened?.postProgress('in_progress')
  background?.grace.start()
  const history = await background?.grace.wait(background.snapshot.history())
  // Cancelled in the meantime, or the record's id is not known: the post step settles it.
  if (!state.hasEnded && opened) state.handedOver()
  const exitCode = state.hasEnded ? 130 : 0
  if (opened) log.line(`Deployment ${opened.deployment.id} stays open, for the action update`)
  const result = {
    ...reportOf(planned, opened, event),
    ...replacedIn(history, planned, opened, event),
    ...{ exitCode, recorded: opened !== undefined },
    status: progressStatus('in_progress', statusOptions(state.saved)),
  }
  return {
    exitCode,
    outputs: outputsOf(result),
    summary: summarize(result),
    finishBackground: background && (() => background.grace.wait(background.done)),
  }
}
