import type { Clock } from '../shared/clock.ts'
import { duration } from '../shared/text.ts'
import type { Failure } from './failure.ts'
import { secondsToWait } from './rate-limit.ts'

/** How long one step may still wait for GitHub, shared by all its clients. */
export interface Patience {
  /** For how many seconds to wait before a call that failed so is made again; undefined: do not. What it grants is spent. */
  secondsBeforeNext(failure: Failure): number | undefined
  /** The step ends within seconds. Calls that have to wait go on waiting, to be dropped then; it is not said that it waits for them. */
  endSoon(): void
}

/** How long a step waits for rate limits, in all. */
export const waitBudgetSeconds = 180

/** A token that was just created is sometimes not accepted yet. */
const freshTokenSeconds = 30

/** `onWait` is called before each wait for a limit. */
export function createPatience(onWait: (message: string) => void, clock: Clock): Patience {
  const started = clock.now()
  let waits = 0
  let waited = 0
  let unauthorized = 0
  let endsSoon = false
  return {
    endSoon() {
      endsSoon = true
    },
    secondsBeforeNext(failure) {
      if (failure.status === 401 && clock.now() - started < freshTokenSeconds * 1000 && unauthorized < 2) {
        unauthorized++
        return 1
      }
      const told = secondsToWait(failure, new Date())
      if (told === undefined) return undefined
      // "If your request continues to fail … wait for an exponentially increasing amount of time between retries":
      // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
      const seconds = Math.max(told, 2 ** waits)
      if (endsSoon) {
        onWait(
          `GitHub limits the rate of calls (${failure.message}) for ${duration(seconds * 1000)}: this step does not wait for it`,
        )
        return seconds
      }
      const left = waitBudgetSeconds - waited
      if (seconds > left) return undefined
      onWait(
        `GitHub limits the rate of calls (${failure.message}): waiting ${duration(seconds * 1000)}, within the ${duration(left * 1000)} that this step may still wait`,
      )
      waits++
      waited += seconds
      return seconds
    },
  }
}
