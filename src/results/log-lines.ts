import { ActionError, faultText } from '../shared/errors.ts'
import { environmentPage } from '../shared/links.ts'
import type { Log } from '../shared/log.ts'
import { adviceFor, endingOf, type Result } from './result.ts'

/** Logs how it ended, and where to look. */
export function logResult(result: Result, log: Log): void {
  const { environment, error, skip, recorded } = result
  if (skip) return
  const { kind, words, told, reason, url } = endingOf(result, environment)
  if (kind !== 'in_progress') log[told]([words, reason || url].filter(Boolean).join(': '), adviceFor(result))
  else if (recorded) log.line('The rest of the job is the deploy. Its result is posted when the job ends.')
  if (kind === 'success') tellRollback(result, log)
  if (error) logUnrecorded(result, error, log)
  if (recorded) log.line(`See ${environmentPage(result.repositoryUrl, environment)}`)
}

/** A failure before anything was deployed, or a fault of our own. */
export function logFailure(error: unknown, log: Log): void {
  if (error instanceof ActionError) log.error(error.message, error.help)
  else log.error(`Unexpected: ${faultText(error)}`)
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
