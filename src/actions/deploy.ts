import { type Beside, workBeside } from '../deployment/background.ts'
import { begin, reportOf } from '../deployment/begin.ts'
import { finalStatus } from '../deployment/final-status.ts'
import { overtakenBy } from '../deployment/freshness.ts'
import type { Session } from '../deployment/open-deployment.ts'
import { exitCodeOf, type Outcome } from '../deployment/outcome.ts'
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
  const { planned, session, skip } = await begin(config, event, context)
  const { log } = context
  if (skip) return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log)
  const { outcome: cancelled } = planned.notes.saved
  if (cancelled) return stepResult(await conclude(config, planned, session, cancelled, nothingKnown, event), log)
  const { run } = config
  const beside = session && workBeside(config, planned, session, event, context)
  if (run === undefined) return stepResult(await beginBracket(planned, session, beside, event), log, beside?.done)
  log.hold()
  // The command may leave its last line open; what comes after it starts on a line of its own.
  log.line('')
  const ended = await runCommand({ ...config, run }, planned, session, context).finally(log.release)
  const outcome = await lastCheck(config, planned, session, ended, context)
  const around = outcome.kind === 'cancelled' ? nothingKnown : (beside?.around ?? nothingKnown)
  return stepResult(await conclude(config, planned, session, outcome, around, event), log, beside?.done)
}

/** Where there is no time to look around, as in a cancellation, or no way. */
const nothingKnown: Promise<Snapshot> = Promise.resolve({
  history: undefined,
  branch: undefined,
  required: undefined,
})

async function beginBracket(
  planned: Plan,
  session: Session | undefined,
  beside: Beside | undefined,
  event: Event,
): Promise<Result> {
  await session?.report('pending')
  await session?.report('in_progress')
  const report = reportOf(planned, session, event)
  const before = previousIn(await beside?.around, planned, session)
  return { ...report, previousSha: before, exitCode: 0, state: 'in_progress', recorded: session !== undefined }
}

/** A deploy that took its time may have been overtaken: with `if-stale`, that is looked for before a success is posted. */
async function lastCheck(
  { ifStale }: DeployConfig,
  { wanted, notes }: Plan,
  session: Session | undefined,
  outcome: Outcome,
  context: Context,
): Promise<Outcome> {
  if (ifStale === 'deploy' || !session || outcome.kind !== 'exit' || outcome.code !== 0) return outcome
  const by = await overtakenBy(session.api, wanted, session.deployment.id, context)
  if (by === undefined) return outcome
  if (ifStale !== 'fail') {
    context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: see which is live`)
    return outcome
  }
  const overtaken = { kind: 'overtaken', by } as const
  notes.add({ outcome: overtaken })
  return overtaken
}

/** Tells GitHub how it ended. The command's own result is never changed by GitHub's answer. */
async function conclude(
  config: DeployConfig,
  planned: Plan,
  session: Session | undefined,
  outcome: Outcome,
  around: Promise<Snapshot>,
  event: Event,
): Promise<Result> {
  const { state, description, environmentUrl } = finalStatus(outcome, planned.notes.saved)
  const exitCode = exitCodeOf(outcome)
  const ended = { exitCode, commandExitCode: commandExitCode(outcome), state, description, environmentUrl }
  try {
    const settled = await session?.settle(outcome, () => around)
    const surroundings = await around
    return {
      ...reportOf(planned, session, event),
      ...ended,
      previousSha: previousIn(surroundings, planned, session),
      mergeRule: mergeRule(planned.wanted.environment, settled && state, surroundings),
      statusId: settled?.statusId,
      recorded: settled !== undefined,
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const mustRecord = config.onApiError === 'fail' || isRequired(planned.wanted.environment, await around)
    const failed = mustRecord ? { exitCode: exitCode || 1 } : {}
    return { ...reportOf(planned, session, event), ...ended, ...failed, error }
  }
}

function commandExitCode(outcome: Outcome): number | undefined {
  if (outcome.kind === 'unverified' || outcome.kind === 'overtaken') return 0
  return outcome.kind === 'exit' ? outcome.code : undefined
}

function previousIn(around: Snapshot | undefined, { wanted: { task } }: Plan, session: Session | undefined) {
  return previousSha(around, { task, except: session?.deployment.id })
}
