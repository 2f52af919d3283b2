import type { Api } from './api.ts'
import type { Watch } from './changes.ts'
import type { ApiError } from './error-guide.ts'

/** Resolves to false at once when the wait would be longer than what the step may still wait. */
export type WaitForLimit = (error: ApiError) => Promise<boolean>

/** Waits for rate limits within the step's one budget, longer each time, and no longer than until the step is cancelled. */
export function createLimits({ patience }: Pick<Api, 'patience'>, watch: Watch): WaitForLimit {
  return async ({ failure }) => {
    const seconds = patience.secondsBeforeNext(failure)
    if (seconds === undefined) return false
    await watch.clock.wait(seconds * 1000)
    return true
  }
}
