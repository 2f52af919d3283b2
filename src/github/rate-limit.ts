import type { Failure } from './failure.ts'
import { httpDate } from './server-time.ts'

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
  const told = retryAfter(headers['retry-after'], now)
  if (told !== undefined) return told
  if (headers['x-ratelimit-remaining'] === '0')
    return untilReset(headers['x-ratelimit-reset'], now) ?? defaultWaitSeconds
  return isTooQuick || status === 429 || limitWords.test(message) ? defaultWaitSeconds : undefined
}

/** Seconds, or a date. */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header !== undefined && /^\d+$/.test(header)) return Math.min(Number(header), longestSeconds)
  const date = httpDate(header)
  return date && secondsUntil(date.getTime(), now)
}

/** Seconds since 1970. */
function untilReset(header: string | undefined, now: Date): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? secondsUntil(Number(header) * 1000, now) : undefined
}

function secondsUntil(milliseconds: number, now: Date): number {
  return Math.min(Math.max(1, Math.ceil((milliseconds - now.getTime()) / 1000)), longestSeconds)
}
