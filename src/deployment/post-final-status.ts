import type { Api } from '../github/api.ts'
import { ApiError } from '../github/error-guide.ts'
import { type Status, withoutRefused } from '../github/post-status.ts'
import type { ListedStatus } from '../github/statuses.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { Log } from '../shared/log.ts'

/**
 * Posts a deployment's final status. When GitHub refuses a value in it (422), it is posted without, and in the end with the state
 * alone, with a warning: the state is worth more.
 * @throws ApiError
 */
export async function postFinalStatus(api: Api, id: number, status: Status, log: Log): Promise<ListedStatus> {
  try {
    return await postStatusOnce(api, id, status)
  } catch (error) {
    // In doubt it was not this write that was refused, but the look for what became of it.
    if (!(error instanceof ApiError) || error.kind !== 'invalid' || error.inDoubt) throw error
    const smaller = withoutRefused(status, error.failure.details)
    if (!smaller) throw error
    log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`)
    return postFinalStatus(api, id, smaller.left, log)
  }
}
