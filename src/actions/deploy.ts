import { type Background, graceMs, startBackgroundWork } from '../deployment/background.ts'
import { begin, replacedIn, reportOf } from '../deployment/begin.ts'
import { statusOptions } from '../deployment/deploy-state.ts'
import { progressStatus } from '../deployment/final-status.ts'
import { overtakenBy } from '../deployment/freshness.ts'
import { writeMadeHereNote } from '../deployment/made-here.ts'
import type { OpenDeployment } from '../deployment/open-deployment.ts'
import { isSuccess, type Outcome } from '../deployment/outcome.ts'
import type { Plan } from '../deployment/plan.ts'
import { runCommand } from '../deployment/run-command.ts'
import { mergeRule, requiringBranch } from '../environment/merge-rules.ts'
import { nothingKnown, type Snapshot } from '../environment/snapshot.ts'
import { descriptionLimit, type Status } from '../github/post-status.ts'
import type { Result } from '../results/result.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import { ActionError } from '../shared/errors.ts'
import { createGrace } from '../shared/grace.ts'
import { shorten } from '../shared/text.ts'

/**
 * Creates the deployment and runs the command, and posts statuses in parallel. Without a command, the rest of the job is
 * the deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
export async function deploy(config: DeployConfig, event: Event, context: Context): Promise<StepResult> {
  const { planned, opened, skip } = await begin(config, event, context)
  const { log } = context
  if (skip) return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log)
  if (planned.state.hasEnded)
    return stepResult(await postEnding(config, planned, opened, undefined, event, context), log)
  const { run } = config
  const background = opened && startBackgroundWork(config, planned, opened, event, context)
  if (run === undefined && opened)
    writeMadeHereNote(context.env, { ...event, checkRun: config.checkRunId }, opened.deployment.id)
  if (run === undefined) return stepResult(await beginBracket(planned, opened, background, event), log, background)
  log.hold()
  // The command may end without a line break: start a new line.
  log.line('')
  const ended = await runCommand({ ...config, run }, planned, opened, context).finally(log.release)
  await checkOvertaken(config, planned, opened, ended, context)
  planned.state.commandEnded(ended)
  const known = planned.state.wasCancelled ? undefined : background
  return stepResult(await postEnding(config, planned, opened, known, event, context), log, background)
}

async function beginBracket(
  planned: Plan,
  opened: OpenDeployment | undefined,
  background: Background | undefined,
  event: Event,
): Promise<Result> {
  await opened?.postProgress('pending')
  await opened?.postProgress('in_progress')
  const report = reportOf(planned, opened, event)
  background?.grace.start()
  const replaced = replacedIn(await background?.grace.wait(background.snapshot.history()), planned, opened, event)
  const status = progressStatus('in_progress', statusOptions(planned.state.saved))
  return { ...report, ...replaced, exitCode: 0, status, recorded: opened !== undefined }
}

/**
 * With `if-stale`, checks before a success is posted whether a newer commit was deployed in the meantime. With `fail`, the
 * outcome is not saved as a success before this check.
 */
async function checkOvertaken(
  { ifStale }: DeployConfig,
  { wanted, state }: Plan,
  opened: OpenDeployment | undefined,
  ended: Outcome,
  context: Context,
): Promise<void> {
  const mayBeRefused = ifStale === 'fail' && isSuccess(ended)
  if (!mayBeRefused) state.commandEnded(ended)
  if (ifStale === 'deploy' || !opened || !isSuccess(ended) || state.wasCancelled) return
  const checked = overtakenBy(opened.api, wanted, opened.deployment.id, context)
  if (ifStale === 'fail') {
    const by = await checked
    if (by !== undefined) state.overtaken(by)
    return
  }
  // It only warns: the final status does not wait long for it.
  const grace = createGrace(checkMs, context.clock)
  grace.start()
  const by = await grace.wait(checked.then((found) => found ?? 'none'))
  if (by === undefined)
    context.log.warning(
      `Could not check in time whether a newer commit was deployed to ${wanted.environment} meanwhile`,
    )
  else if (by !== 'none')
    context.log.warning(
      `${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: check which one is live`,
    )
}

/** How long a success waits for a check that only warns. */
const checkMs = 2_000

/** Posts how it ended. The command's own result is never changed by GitHub's answer. */
async function postEnding(
  config: DeployConfig,
  planned: Plan,
  opened: OpenDeployment | undefined,
  background: Background | undefined,
  event: Event,
  { clock }: Context,
): Promise<Result> {
  const { environment } = planned.wanted
  const ending = planned.state.ending()
  const report = { ...reportOf(planned, opened, event), ...ending }
  const { snapshot, grace } = background ?? { snapshot: nothingKnown, grace: createGrace(graceMs, clock) }
  try {
    const status = await namingRollback(ending.status, planned, opened, snapshot, event)
    const settled = await opened?.postFinal(status, { snapshot, grace })
    grace.start()
    const history = settled?.history ?? (await grace.wait(snapshot.history()))
    const rules = (await grace.wait(snapshot.rules())) ?? []
    return {
      ...{ ...report, status, statusId: settled?.statusId, recorded: settled !== undefined },
      ...replacedIn(history, planned, opened, event),
      mergeRule: mergeRule(environment, settled && ending.status.state, rules),
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    grace.start()
    const rules = (await grace.wait(snapshot.rules())) ?? []
    const mustRecord = config.onApiError === 'fail' || requiringBranch(environment, rules) !== undefined
    return { ...report, exitCode: mustRecord ? ending.exitCode || 1 : ending.exitCode, error }
  }
}

/** How long a success waits for the history, to name a roll-back in its description. */
const namingMs = 500

/** Names a roll-back in the description of a success, if that is known by now. */
async function namingRollback(
  status: Status,
  planned: Plan,
  opened: OpenDeployment | undefined,
  snapshot: Snapshot,
  event: Event,
): Promise<Status> {
  if (status.state !== 'success' || !opened) return status
  const grace = createGrace(namingMs, opened.api.clock)
  grace.start()
  const replaced = replacedIn(await grace.wait(snapshot.history()), planned, opened, event)
  if (!replaced?.rollback) return status
  const roll = `a roll-back from ${replaced.previousSha?.slice(0, 7)}`
  return { ...status, description: `${shorten(status.description, descriptionLimit - roll.length - 3)} · ${roll}` }
}
