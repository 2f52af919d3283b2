import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { apiVersion, userAgent } from '../shared/identity.ts'
import { readable, unansweredQuery } from './answers.ts'
import { failureOf } from './failure.ts'
import type { Fetch } from './http.ts'
import { type Patience, waitBudgetSeconds } from './patience.ts'

export type Octokit = ReturnType<typeof getOctokit>

export interface ConnectOptions {
  readonly token: string
  readonly apiUrl: string
  readonly fetch: Fetch
  readonly patience: Patience
  /** Milliseconds that stand for a second of waiting; tests make it short. */
  readonly secondMs?: number
}

/** An immediate retry cannot fix these. Rate limits and fresh tokens have their own rules below. */
const doNotRetry = [400, 401, 403, 404, 407, 409, 410, 422, 429, 451]

/**
 * The authenticated client. Reads are retried when GitHub fails; a write asks for `retries: 0`, because it may have been
 * carried out, and its caller looks before sending it again. Rate limits are waited for within a budget,
 * but not by a call that is in a `hurry`.
 */
export function connect({ token, apiUrl, fetch, patience, secondMs = 1000 }: ConnectOptions): Octokit {
  const options = {
    baseUrl: apiUrl,
    userAgent,
    request: { fetch: readable(withApiVersion(fetch)) },
    retry: { doNotRetry, retryAfterBaseValue: secondMs },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  }
  // Plugins are rest arguments; one inside the options would never be loaded. The retry plugin has to be the outer one.
  return getOctokit(token, options, patiently(patience), retry)
}

/** Marks failures that waiting can fix, so that the retry plugin sends the call again. */
function patiently(patience: Patience) {
  return (octokit: Pick<Octokit, 'hook'>) => {
    octokit.hook.after('request', (response, options) => {
      const failure = unansweredQuery(response, options)
      if (failure) throw failure
    })
    octokit.hook.error('request', (error) => {
      const failure = failureOf(error)
      // A fault in this action, which octokit treats as a failed connection: a retry cannot fix it.
      if (!failure) throw error.cause ?? error
      // octokit says 500 for what it could not send.
      if (failure.status === 407 && 'status' in error) error.status = failure.status
      if (!('request' in error) || error.request.request?.['hurry']) throw error
      const seconds = patience.secondsBeforeNext(failure)
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
