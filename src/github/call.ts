import type { Api } from './api.ts'
import { ApiError, apiError, type Call } from './error-guide.ts'
import { failureOf, UnreadableAnswer } from './failure.ts'

/** For error messages: what a call does, and which permission it needs. */
export type Purpose = Pick<Call, 'doing' | 'permission'>

/**
 * Makes the calls of one endpoint. Every function of this folder that calls GitHub goes through here, so that a failure is
 * parsed once.
 * @throws ApiError when the API refused, or could not be reached; a fault of this action's own is passed on as it is
 */
export async function call<T>(api: Api, purpose: Purpose, calls: () => Promise<T>): Promise<T> {
  try {
    return await calls()
  } catch (error) {
    if (error instanceof ApiError) throw error
    const failure = failureOf(error)
    if (!failure) throw error
    throw apiError(failure, callOf(api, purpose), error)
  }
}

/** What an error says of a call besides its purpose. */
export function callOf({ owner, repo, readOnlyRun, proxy, forge }: Api, purpose: Purpose): Call {
  return { ...purpose, repository: `${owner}/${repo}`, readOnlyRun, proxy, forge }
}

/** Removes something; that it is gone already is fine too. @throws ApiError */
export async function remove(api: Api, purpose: Purpose, calls: () => Promise<{ status: number }>): Promise<void> {
  try {
    await call(api, purpose, async () => {
      const { status } = await calls()
      if (status !== 204) throw new UnreadableAnswer(status)
    })
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure.status !== 404) throw error
  }
}
