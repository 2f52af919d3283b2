import type { Api } from '../github/api.ts'
import type { PostedStatus, Status } from '../github/deployment-statuses.ts'
import { ApiError } from '../github/error-guide.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { Log } from '../shared/log.ts'

/**
 * Posts a deployment's final status. When GitHub refuses a value in it (422), it is posted without the URL, and then with the
 * state alone, with a warning: the state is worth more.
 * @throws ApiError
 */
export async function postFinalStatus(api: Api, id: number, status: Status, log: Log): Promise<PostedStatus> {
  const { environmentUrl, ...withoutUrl } = status
  const stateOnly = { ...withoutUrl, description: '', logUrl: '' }
  const variants = [...(environmentUrl === undefined ? [] : [status]), withoutUrl]
  for (const variant of variants) {
    try {
      return await postStatusOnce(api, id, variant)
    } catch (error) {
      if (!isRefusal(error)) throw error
      const left = variant === withoutUrl ? 'its description and links' : `the environment-url ${environmentUrl}`
      log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${left}.`)
    }
  }
  return postStatusOnce(api, id, stateOnly)
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.failure.status === 422
}
