import { ActionError } from '../shared/errors.ts'
import { environmentPage } from '../shared/links.ts'
import type { Log } from '../shared/log.ts'
import { adviceFor, endingIn, isCancelled, type Result } from './result.ts'

/** Logs how it ended, and where to look. */
export function logResult(result: Result, log: Log): void {
  const { environment, status, error, skip } = result
  if (skip) return
  const { state = 'error', description } = status ?? {}
  const ended = endingIn(result, environment)
  if (state === 'success') log.line(`${ended}${status?.environmentUrl ? `: ${status.environmentUrl}` : ''}`)
  else if (state === 'in_progress') {
    if (result.recorded) log.line('The rest of the job is the deploy. Its result is posted when the job ends.')
  } else if (state === 'inactive') log.line(`${ended}: ${description}`)
  else if (isCancelled(result)) log.warning(`${ended}: ${description}`)
  else log.error(`${ended}: ${description}`, adviceFor(result))
  if (state === 'success') tellRollback(result, log)
  if (error) logUnrecorded(result, error, log)
  if (result.recorded) log.line(`See ${environmentPage(result.repositoryUrl, environment)}`)
}

/** A failure before anything was deployed, or a fault of our own. */
export function logFailure(error: unknown, log: Log): void {
  if (error instanceof ActionError) log.error(error.message, error.help)
  else log.error(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

function tellRollback({ rollback, sha, previousSha }: Result, log: Log): void {
  if (rollback && sha && previousSha)
    log.line(`Rolled back: ${sha.slice(0, 7)} was live here before ${previousSha.slice(0, 7)}`)
}

function logUnrecorded({ status, exitCode }: Result, error: ActionError, log: Log): void {
  const succeeded = status?.state === 'success'
  const annotate = succeeded && exitCode === 0 ? log.warning : log.error
  annotate(`${succeeded ? 'The deploy succeeded, but ' : ''}${error.message}. The post step tries again.`, error.help)
}
