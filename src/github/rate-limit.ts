import type { Failure } from './failure.ts'

/** Without word from GitHub, at least a minute: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const unsaid = 60

/**
 * For how many seconds GitHub asks to wait, when the call failed because of a rate limit; otherwise undefined.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function secondsToWait({ status, message, headers }: Failure, now: Date): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const told = retryAfter(headers['retry-after'], now)
  if (told !== undefined) return told
  if (headers['x-ratelimit-remaining'] === '0') return untilReset(headers['x-ratelimit-reset'], now) ?? unsaid
  return status === 429 || /\bsecondary rate\b|rate limit exceeded/i.test(message) ? unsaid : undefined
}

/** Seconds, or the date of RFC 9110. */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header)) return Number(header)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : secondsUntil(date, now)
}

/** Seconds since 1970. */
function untilReset(header: string | undefined, now: Date): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? secondsUntil(Number(header) * 1000, now) : undefined
}

function secondsUntil(milliseconds: number, now: Date): number {
  return Math.max(1, Math.ceil((milliseconds - now.getTime()) / 1000))
}
