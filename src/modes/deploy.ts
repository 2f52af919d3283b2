import { ApiError, type ApiErrorKind } from '../api-errors.ts'
import { workBeside } from '../beside.ts'
import type { Context } from '../context.ts'
import { ActionError } from '../errors.ts'
import type { Event } from '../event.ts'
import type { DeployConfig } from '../inputs.ts'
import { open, type Plan, plan } from '../opening.ts'
import { exitCodeOf, type Outcome } from '../outcome.ts'
import type { Result } from '../result.ts'
import { runCommand } from '../run-command.ts'
import type { Session } from '../session.ts'
import { finalStatus } from '../status.ts'

/**
 * Creates the deployment and runs the command, with the bookkeeping beside it. Without a command, the rest of the job is
 * the deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
export async function deploy(config: DeployConfig, event: Event, context: Context): Promise<Result> {
  const planned = await plan(config, event, context)
  rememberCancel(planned, context)
  announce(planned, context)
  const session = await openIfPossible(config, event, context, planned)
  const { outcome: cancelled } = planned.notes.saved
  if (cancelled) return conclude(config, planned, session, cancelled, event)
  const { run } = config
  const beside = session && workBeside(config, planned, session, event, context)
  if (run === undefined) return { ...(await beginBracket(planned, session, event)), beside }
  context.log.hold()
  // The command may leave its last line open; what comes after it starts on a line of its own.
  context.log.line('')
  const outcome = await runCommand({ ...config, run }, planned, session, context)
  context.log.release()
  return { ...(await conclude(config, planned, session, outcome, event)), beside }
}

/** First of all what a cancellation means is saved, so that the post step can tell GitHub if this step cannot. */
function rememberCancel({ notes }: Plan, { cancellation }: Context): void {
  cancellation.onSignal(() => {
    const milliseconds = Date.now() - notes.saved.traces.at
    if (!notes.saved.outcome) notes.add({ outcome: { kind: 'cancelled', milliseconds } })
  })
}

function announce({ repository, commit, wanted }: Plan, { log }: Context): void {
  log.line(`Deploying ${repository} to ${wanted.environment}`)
  log.line(`  commit  ${commit.ref}`)
  log.line(`          ${commit.because}`)
}

/** GitHub's considered refusals: the deploy must not go on after one, whatever `on-api-error` says. */
const refusals: readonly ApiErrorKind[] = ['failed-contexts', 'merge-conflict', 'auto-merged']

async function openIfPossible(
  config: DeployConfig,
  event: Event,
  context: Context,
  planned: Plan,
): Promise<Session | undefined> {
  const { notes } = planned
  try {
    return await open(config, event, context, planned)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // A record that may exist all the same is looked for, and settled, by the post step.
    if (!error.inDoubt) notes.add({ settled: true })
    if (config.onApiError === 'warn' && !refusals.includes(error.kind)) {
      context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help)
      return undefined
    }
    notes.add({ outcome: { kind: 'not-run', reason: 'GitHub could not record it' } })
    throw error
  }
}

async function beginBracket(planned: Plan, session: Session | undefined, event: Event): Promise<Result> {
  await session?.report('pending')
  await session?.report('in_progress')
  return { ...resultOf(planned, session, event), exitCode: 0, state: 'in_progress', recorded: session !== undefined }
}

/** Tells GitHub how it ended. The command's own result is never changed by GitHub's answer. */
async function conclude(
  config: DeployConfig,
  planned: Plan,
  session: Session | undefined,
  outcome: Outcome,
  event: Event,
): Promise<Result> {
  const { state, description, environmentUrl } = finalStatus(outcome, planned.notes.saved)
  const exitCode = exitCodeOf(outcome)
  const commandExitCode = outcome.kind === 'exit' ? outcome.code : undefined
  const ended = { exitCode, commandExitCode, state, description, environmentUrl, recorded: false }
  try {
    const settled = await session?.settle(outcome)
    return {
      ...resultOf(planned, session, event),
      ...ended,
      statusId: settled?.statusId,
      recorded: settled !== undefined,
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const failed = config.onApiError === 'fail' ? { exitCode: exitCode || 1 } : {}
    return { ...resultOf(planned, session, event), ...ended, ...failed, error }
  }
}

function resultOf({ wanted, commit, notes, repository }: Plan, session: Session | undefined, { serverUrl }: Event) {
  return {
    environment: wanted.environment,
    ref: wanted.ref,
    sha: session?.deployment.sha ?? wanted.sha,
    because: commit.because,
    logUrl: notes.saved.logUrl,
    repositoryUrl: `${serverUrl}/${repository}`,
    deployment: session?.deployment,
    timeline: session?.timeline ?? [],
  }
}
