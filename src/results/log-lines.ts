import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { Result } from './result.ts'

/** The last lines of the log: how it ended, and where to look. */
export function tellResult(result: Result, log: Log): void {
  const { environment, status, error, skip } = result
  if (skip) return
  const { state, description } = status ?? {}
  if (state === 'success')
    log.line(`Deployed to ${environment}${status?.environmentUrl ? `: ${status.environmentUrl}` : ''}`)
  else if (state === 'in_progress')
    log.line('The rest of the job is the deploy. Its result is posted when the job ends.')
  else if (state === 'inactive') log.line(`Not deployed to ${environment}: ${description}`)
  else log.error(`Not deployed to ${environment}: ${description}`)
  if (error) tellUnrecorded(result, error, log)
  if (result.recorded) log.line(`See ${result.repositoryUrl}/deployments`)
}

/** A failure before anything was deployed, or a fault of our own. */
export function tellFailure(error: unknown, log: Log): void {
  if (error instanceof ActionError) log.error(error.message, error.help)
  else log.error(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

function tellUnrecorded({ status, exitCode }: Result, error: ActionError, log: Log): void {
  const succeeded = status?.state === 'success'
  const tell = succeeded && exitCode === 0 ? log.warning : log.error
  tell(`${succeeded ? 'The deploy succeeded, but ' : ''}${error.message}. The post step tries again.`, error.help)
}
