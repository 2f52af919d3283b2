import { getOctokit } from '@actions/github'
import type { Clock } from '../shared/clock.ts'
import { apiVersion, userAgent } from '../shared/identity.ts'
import { shaped, whole } from './answers.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Fetch } from './http.ts'
import type { Limits } from './limits.ts'

export type Octokit = ReturnType<typeof getOctokit>

export interface ConnectOptions {
  readonly token: string
  readonly apiUrl: string
  readonly fetch: Fetch
  readonly limits: Limits
  readonly clock: Clock
}

/** An immediate retry cannot fix these. Rate limits and fresh tokens have their own rules below. */
const doNotRetry = [304, 400, 401, 403, 404, 407, 409, 410, 422, 429, 451]

/** How often a read is sent again when GitHub fails. */
const mostRetries = 3

/**
 * The authenticated client. Reads are retried when GitHub fails; a write asks for `retries: 0`, because it may have been
 * carried out, and its caller looks before sending it again. Rate limits are waited for within a budget,
 * but not by a call with `waitsForLimits: false`.
 */
export function connect({ token, apiUrl, fetch, ...waiting }: ConnectOptions): Octokit {
  const options = {
    baseUrl: apiUrl,
    userAgent,
    request: { fetch: whole(withApiVersion(fetch)) },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  }
  // Plugins are rest arguments; one inside the options would never be loaded.
  return getOctokit(token, options, retryWith(waiting))
}

/** Sends a call again that waiting can fix. */
function retryWith({ limits, clock }: Pick<ConnectOptions, 'limits' | 'clock'>) {
  return ({ hook }: Pick<Octokit, 'hook'>) => {
    hook.wrap('request', async (request, options) => {
      const { retries = mostRetries, waitsForLimits = true, shape } = options.request ?? {}
      for (let tries = 1; ; tries++) {
        try {
          return shaped(await request(options), shape?.())
        } catch (error) {
          const failure = failureOf(error)
          // A fault in this action, which octokit treats as a failed connection: a retry cannot fix it.
          if (!failure) throw (error instanceof Error && error.cause) || error
          const forLimit = waitsForLimits ? limits.secondsBeforeNext(failure) : undefined
          if (forLimit === undefined && (tries > retries || isFinal(failure))) throw error
          await clock.wait((forLimit ?? tries ** 2) * 1000)
        }
      }
    })
  }
}

/** What will be the same again: a whole answer, or a proxy that does not let the call pass. */
function isFinal({ status = 0, blocked = false, unreadable = false }: Failure): boolean {
  return blocked || (doNotRetry.includes(status) && !unreadable)
}

function withApiVersion(fetch: Fetch): Fetch {
  return (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-github-api-version': apiVersion } })
}
