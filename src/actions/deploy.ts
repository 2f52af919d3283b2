import { type Beside, workBeside } from '../deployment/background.ts'
import { begin, reportOf } from '../deployment/begin.ts'
import { progressStatus } from '../deployment/final-status.ts'
import { overtakenBy } from '../deployment/freshness.ts'
import type { OpenDeployment } from '../deployment/open-deployment.ts'
import type { Plan } from '../deployment/plan.ts'
import { runCommand } from '../deployment/run-command.ts'
import { isRequired, mergeRule } from '../environment/merge-rules.ts'
import { previousSha, type Snapshot } from '../environment/snapshot.ts'
import type { Result } from '../results/result.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import { ActionError } from '../shared/errors.ts'

/**
 * Creates the deployment and runs the command, with the bookkeeping beside it. Without a command, the rest of the job is
 * the deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
export async function deploy(config: DeployConfig, event: Event, context: Context): Promise<StepResult> {
  const { planned, opened, skip } = await begin(config, event, context)
  const { log } = context
  if (skip) return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log)
  if (planned.state.hasEnded) return stepResult(await postEnding(config, planned, opened, nothingKnown, event), log)
  const { run } = config
  const beside = opened && workBeside(config, planned, opened, event, context)
  if (run === undefined) return stepResult(await beginBracket(planned, opened, beside, event), log, beside?.done)
  log.hold()
  // The command may leave its last line open; what comes after it starts on a line of its own.
  log.line('')
  await runCommand({ ...config, run }, planned, opened, context).finally(log.release)
  await checkOvertaken(config, planned, opened, context)
  const around = planned.state.wasCancelled ? nothingKnown : (beside?.around ?? nothingKnown)
  return stepResult(await postEnding(config, planned, opened, around, event), log, beside?.done)
}

/** Where there is no time to look around, as in a cancellation, or no way. */
const nothingKnown: Promise<Snapshot> = Promise.resolve({
  history: undefined,
  branch: undefined,
  required: undefined,
})

async function beginBracket(
  planned: Plan,
  opened: OpenDeployment | undefined,
  beside: Beside | undefined,
  event: Event,
): Promise<Result> {
  await opened?.postProgress('pending')
  await opened?.postProgress('in_progress')
  const report = reportOf(planned, opened, event)
  const before = previousIn(await beside?.around, planned, opened)
  const status = progressStatus('in_progress', planned.state.saved)
  return { ...report, previousSha: before, exitCode: 0, status, recorded: opened !== undefined }
}

/** A deploy that took its time may have been overtaken: with `if-stale`, that is looked for before a success is posted. */
async function checkOvertaken(
  { ifStale }: DeployConfig,
  { wanted, state }: Plan,
  opened: OpenDeployment | undefined,
  context: Context,
): Promise<void> {
  if (ifStale === 'deploy' || !opened || state.ending().status.state !== 'success') return
  const by = await overtakenBy(opened.api, wanted, opened.deployment.id, context)
  if (by === undefined) return
  if (ifStale === 'fail') state.overtaken(by)
  else context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: see which is live`)
}

/** Tells GitHub how it ended. The command's own result is never changed by GitHub's answer. */
async function postEnding(
  config: DeployConfig,
  planned: Plan,
  opened: OpenDeployment | undefined,
  around: Promise<Snapshot>,
  event: Event,
): Promise<Result> {
  const { environment } = planned.wanted
  const ending = planned.state.ending()
  const report = { ...reportOf(planned, opened, event), ...ending }
  try {
    const statusId = await opened?.postFinal(ending.status, () => around)
    const surroundings = await around
    const recorded = statusId !== undefined
    return {
      ...{ ...report, statusId, recorded },
      previousSha: previousIn(surroundings, planned, opened),
      mergeRule: mergeRule(environment, recorded ? ending.status.state : undefined, surroundings),
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const mustRecord = config.onApiError === 'fail' || isRequired(environment, await around)
    return { ...report, exitCode: mustRecord ? ending.exitCode || 1 : ending.exitCode, error }
  }
}

function previousIn(around: Snapshot | undefined, { wanted: { task } }: Plan, opened: OpenDeployment | undefined) {
  return previousSha(around, { task, except: opened?.deployment.id })
}
