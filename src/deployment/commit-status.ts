import type { Api } from '../api/api.ts'
import { type CommitStatus, createCommitStatus } from '../github/commit-statuses.ts'
import { isOpenState } from '../github/live.ts'
import { answered, type Writes } from '../github/once.ts'
import { linkOf, type Status } from '../github/post-status.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'

/**
 * Posts the same as a commit status (the input `status-context`), for branches that require status checks. Its link is the
 * environment URL or, without one, the log. Never rejects: a failure is a warning.
 * @param writes notes the write, so that a later one can wait for it; it is then sent once
 */
export async function postCommitStatus(
  api: Api,
  sha: string,
  context: string | undefined,
  status: Status,
  log: Log,
  writes?: Writes,
): Promise<void> {
  if (context === undefined) return
  const { state, description } = status
  const wanted = { context, description, state: stateFor(state), targetUrl: linkOf(status) }
  try {
    await answered(writes?.sent(), () => createCommitStatus(api, sha, wanted, writes && { retries: 0 }))
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    log.warning(error.message, error.help)
  }
}

/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state: Status['state']): CommitStatus['state'] {
  if (isOpenState(state)) return 'pending'
  return state === 'success' || state === 'failure' ? state : 'error'
}
