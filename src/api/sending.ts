import { FailedCall, type Failure } from '../http/failure.ts'
import type { Fetch } from '../http/http.ts'
import type { Clock } from '../shared/clock.ts'
import { apiVersion, userAgent } from '../shared/identity.ts'
import { readAnswer, type Shape } from './answers.ts'
import type { Limits } from './limits.ts'
import type { Request } from './route.ts'

/** How a call is sent. */
export interface Sending {
  /** How often it is sent again at most. */
  readonly retries?: number
  /** `false`: it fails at a limit, instead of waiting. */
  readonly waitsForLimits?: boolean
  readonly signal?: AbortSignal
  /** The deployment that it is about exists: GitHub does not find it yet, if it does not. */
  readonly exists?: boolean
}

/** Reads may show GitHub as it was a moment ago: no longer ago than this, it is taken. */
export const lagMs = 5_000

/** Of a look that is repeated: what fails is asked again by the next one. */
export const lookOnce: Sending = { retries: 1, exists: true }

/** Of a write: it may have been carried out, and its caller looks before sending it again. */
export const sentOnce: Sending = { retries: 0 }

/** Of a call beside other work: whoever makes it decides what happens next. */
export const noRetry: Sending = { retries: 0, waitsForLimits: false }

/** Of a read about a deployment that this step has just made, or was told of. */
export const ofExisting: Sending = { exists: true }

/** What calls are sent through. */
export interface Network {
  readonly token: string
  /** Of REST, without a slash at its end. */
  readonly apiUrl: string
  readonly fetch: Fetch
  readonly limits: Limits
  readonly clock: Clock
}

/** How often a read is sent again when GitHub fails. */
const mostRetries = 3

/** A deployment that exists is found so long after it was first asked for, or never: what is new is sometimes not found yet. */
const notFoundMs = 10_000

/**
 * Sends a request until it has an answer of its shape, again where that may help. Rate limits are waited for within a budget.
 * @param since when what it is about was first asked for
 * @returns the answer's data, as the shape reads it
 * @throws FailedCall; a fault of this action as it is, at once
 */
export async function send(
  request: Request,
  shape: Shape<unknown>,
  { retries = mostRetries, waitsForLimits = true, exists = false, signal }: Sending,
  { fetch, limits, clock, token, apiUrl }: Network,
  since: number,
): Promise<unknown> {
  const { method, path, body } = request
  const url = `${path === '/graphql' ? forGraphql(apiUrl) : apiUrl}${path}`
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `token ${token}`,
    'user-agent': userAgent,
    'x-github-api-version': apiVersion,
    ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
  }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }), ...(signal && { signal }) }
  for (let tries = 1; ; tries++) {
    try {
      return await readAnswer(await fetch(url, init), shape)
    } catch (error) {
      if (!(error instanceof FailedCall)) throw error
      if (exists && error.failure.status === 404 && clock.now() - since < notFoundMs) {
        await clock.wait(1_000)
        continue
      }
      const forLimit = waitsForLimits ? limits.secondsBeforeNext(error.failure) : undefined
      if (forLimit === undefined && (tries > retries || isFinal(error.failure))) throw error
      await clock.wait((forLimit ?? tries ** 2) * 1000)
    }
  }
}

/** What will be the same again: GitHub's refusal, or a proxy that does not let the call pass. Limits and fresh tokens have their own rules. */
function isFinal({ status = 0, blocked = false, unreadable = false }: Failure): boolean {
  return blocked || (status >= 400 && status < 500 && !unreadable)
}

/** Of GitHub Enterprise Server: https://docs.github.com/enterprise-server@latest/graphql/guides/forming-calls-with-graphql */
function forGraphql(apiUrl: string): string {
  return apiUrl.replace(/\/api\/v3$/, '/api')
}
