import type { ApiError } from '../github/error-guide.ts'
import { secondsToWait } from '../github/rate-limit.ts'
import { duration } from '../shared/text.ts'
import type { Watch } from './work.ts'

/** How long a clean-up waits for rate limits, in all. */
const budgetSeconds = 180

/** Resolves to false at once when the wait would be longer than what may still be waited. */
export type WaitForLimit = (error: ApiError) => Promise<boolean>

/**
 * Waits for rate limits within one budget, longer each time, and no longer than until the step is cancelled.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function createLimits(watch: Watch): WaitForLimit {
  let [waits, waited] = [0, 0]
  return async ({ failure }) => {
    const seconds = Math.max(secondsToWait(failure, new Date()) ?? 1, 2 ** waits)
    if (waited + seconds > budgetSeconds) return false
    const left = duration((budgetSeconds - waited) * 1000)
    watch.log.line(
      `GitHub limits the rate of calls (${failure.message}): waiting ${duration(seconds * 1000)}, within the ${left} that this step may still wait`,
    )
    waits++
    waited += seconds
    await watch.pause(seconds)
    return true
  }
}
