import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { apiVersion, userAgent } from '../shared/identity.ts'
import { duration } from '../shared/text.ts'
import { failureOf } from './failure.ts'
import type { Fetch } from './http.ts'
import { secondsToWait } from './rate-limit.ts'

export type Octokit = ReturnType<typeof getOctokit>

export interface ConnectOptions {
  readonly token: string
  readonly apiUrl: string
  readonly fetch: Fetch
  /** Is told of each wait, before it. */
  readonly onWait: (message: string) => void
  /** Milliseconds that stand for a second of waiting; tests make it short. */
  readonly secondMs?: number
}

/** How long a step waits for rate limits, in all. */
const waitBudgetSeconds = 180

/** A token that was made a moment ago is at times not known yet. */
const freshTokenSeconds = 30

/** No answer to these changes by asking again at once; limits and fresh tokens have rules of their own below. */
const doNotRetry = [400, 401, 403, 404, 409, 410, 422, 429, 451]

/**
 * The authenticated client. Reads are retried when GitHub fails; a write asks for `retries: 0`, because it may have been
 * carried out, and its caller looks before sending it again. Rate limits are waited for within a budget,
 * but not by a call that is in a `hurry`.
 */
export function connect({ token, apiUrl, fetch, onWait, secondMs = 1000 }: ConnectOptions): Octokit {
  const options = {
    baseUrl: apiUrl,
    userAgent,
    request: { fetch: withApiVersion(fetch) },
    retry: { doNotRetry, retryAfterBaseValue: secondMs },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  }
  // Plugins are rest arguments; one inside the options would never be loaded. The retry plugin has to be the outer one.
  return getOctokit(token, options, patience(onWait), retry)
}

/** Marks the failures that time mends, for the retry plugin to send the call again. */
function patience(onWait: (message: string) => void) {
  const started = Date.now()
  let waits = 0
  let waited = 0
  let unauthorized = 0

  function secondsBeforeNext(error: unknown): number | undefined {
    const failure = failureOf(error)
    if (!failure) return undefined
    if (failure.status === 401 && Date.now() - started < freshTokenSeconds * 1000 && unauthorized < 2) {
      unauthorized++
      return 1
    }
    const told = secondsToWait(failure, new Date())
    if (told === undefined) return undefined
    // "If your request continues to fail … wait for an exponentially increasing amount of time between retries":
    // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
    const seconds = Math.max(told, 2 ** waits)
    if (waited + seconds > waitBudgetSeconds) return undefined
    onWait(
      `GitHub limits the rate of calls (${failure.message}): waiting ${duration(seconds * 1000)}, within the ${duration((waitBudgetSeconds - waited) * 1000)} that this step may still wait`,
    )
    waits++
    waited += seconds
    return seconds
  }

  return (octokit: Pick<Octokit, 'hook'>) => {
    octokit.hook.error('request', (error) => {
      // A fault of this action's own, which octokit takes for a failed connection: no retry mends it.
      if (!failureOf(error)) throw error.cause ?? error
      if (!('request' in error) || error.request.request?.['hurry']) throw error
      const seconds = secondsBeforeNext(error)
      if (seconds !== undefined) {
        error.request.request = { ...error.request.request, retries: waitBudgetSeconds, retryAfter: seconds }
      }
      throw error
    })
  }
}

function withApiVersion(fetch: Fetch): Fetch {
  return (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-github-api-version': apiVersion } })
}
