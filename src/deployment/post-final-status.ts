import type { Api } from '../github/api.ts'
import { type PostedStatus, type Status, withLess } from '../github/deployment-statuses.ts'
import { ApiError } from '../github/error-guide.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { Log } from '../shared/log.ts'

/**
 * Posts a deployment's final status. When GitHub refuses a value in it (422), it is posted without the URL, and then with the
 * state alone, with a warning: the state is worth more.
 * @throws ApiError
 */
export async function postFinalStatus(api: Api, id: number, status: Status, log: Log): Promise<PostedStatus> {
  let smaller: Status = status
  for (const { without, left } of withLess(status)) {
    try {
      return await postStatusOnce(api, id, smaller)
    } catch (error) {
      if (!isRefusal(error)) throw error
      log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${without}.`)
      smaller = left
    }
  }
  return postStatusOnce(api, id, smaller)
}

function isRefusal(error: unknown): error is ApiError {
  // In doubt it was not this write that was refused, but the look for what became of it.
  return error instanceof ApiError && error.failure.status === 422 && !error.inDoubt
}
