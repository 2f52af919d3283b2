import type { Api } from '../github/api.ts'
import { linkOf, type Status } from '../github/post-status.ts'
import { createCommitStatus } from '../github/repository.ts'
import { isOpenState } from '../github/timeline.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'

/** For which commit, and under which context (the input `status-context`). */
export interface CommitStatusTarget {
  readonly sha: string
  readonly context: string | undefined
}

/**
 * Posts the same as a commit status, for branches that require status checks. Its link is the environment URL or, without
 * one, the log. Never rejects: a failure is a warning.
 */
export async function postCommitStatus(
  api: Api,
  { sha, context }: CommitStatusTarget,
  status: Status,
  log: Log,
): Promise<void> {
  if (context === undefined) return
  const { state, description } = status
  try {
    await createCommitStatus(api, sha, { context, description, state: stateFor(state), targetUrl: linkOf(status) })
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    log.warning(error.message, error.help)
  }
}

/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state: Status['state']) {
  if (isOpenState(state)) return 'pending'
  return state === 'success' || state === 'failure' ? state : 'error'
}
