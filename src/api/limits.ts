import type { Failure } from '../http/failure.ts'
import { httpDate } from '../http/server-time.ts'
import type { Clock } from '../shared/clock.ts'
import { duration } from '../shared/text.ts'

/** GitHub's limits on the rate of calls: how long each asks to wait, and how long a step waits for them, in all. */

/** How long one step may still wait for GitHub, shared by all its clients. */
export interface Limits {
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
export function createLimits(onWait: (message: string) => void, clock: Clock): Limits {
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

/** Without word from GitHub, at least a minute: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const defaultWaitSeconds = 60

/** A year. What is longer cannot be meant, and may be no time at all. */
const longestSeconds = 365 * 86_400

/** Limits of all kinds, as GitHub words them: primary, secondary, and secondary as it was called earlier. */
const limitWords = /\bsecondary rate\b|rate limit (already )?exceeded|abuse detection mechanism/i

/** A secondary limit that looks like a value that is not accepted: https://github.com/cli/cli/issues/4801 */
const tooQuickly = /submitted too quickly/i

/**
 * For how many seconds GitHub asks to wait, when the call failed because of a rate limit; otherwise undefined.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function secondsToWait({ status, message, details, headers }: Failure, runnerNow: Date): number | undefined {
  const isTooQuick = status === 422 && [message, ...details].some((text) => tooQuickly.test(text))
  if (status !== 403 && status !== 429 && !isTooQuick) return undefined
  // By GitHub's clock: a runner's may be minutes off.
  const now = httpDate(headers['date']) ?? runnerNow
  const after = headers['retry-after']
  const isSpent = headers['x-ratelimit-remaining'] === '0'
  const reset = isSpent ? wholeNumber(headers['x-ratelimit-reset']) : undefined
  const at = httpDate(after)?.getTime() ?? (reset === undefined ? undefined : reset * 1000)
  const told =
    wholeNumber(after) ?? (at === undefined ? undefined : Math.max(1, Math.ceil((at - now.getTime()) / 1000)))
  if (told !== undefined) return Math.min(told, longestSeconds)
  return isSpent || isTooQuick || status === 429 || limitWords.test(message) ? defaultWaitSeconds : undefined
}

function wholeNumber(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined
}
