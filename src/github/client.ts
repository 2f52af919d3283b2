import { getOctokit } from '@actions/github'
import type { Clock } from '../shared/clock.ts'
import { apiVersion, userAgent } from '../shared/identity.ts'
import { readAnswer, type Shape } from './answers.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Fetch } from './http.ts'
import type { Limits } from './limits.ts'
import type { Sending } from './sending.ts'

export type Octokit = ReturnType<typeof getOctokit>

export interface ConnectOptions {
  readonly token: string
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
 * The authenticated client. octokit knows GitHub's endpoints; calls are sent, and answers are read, here: what octokit makes of
 * odd answers depends on the answer. Reads are retried when GitHub fails; a write asks for `retries: 0`, because it may have been
 * carried out, and its caller looks before sending it again. Rate limits are waited for within a budget, but not by a call with
 * `waitsForLimits: false`. What exists and is not found is asked for again.
 */
export function connect({ token, apiUrl, fetch, limits, clock }: ConnectOptions): Octokit {
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent })
  const ours = { authorization: `token ${token}`, 'x-github-api-version': apiVersion }

  async function send(request: RequestInfo, shape: Shape<unknown> | undefined, { signal }: Sending) {
    const { method, url, body } = request
    const headers = { ...request.headers, ...ours }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(url, { method, headers, ...sent, ...(signal && { signal }) })
    return { status: answer.status, url, headers: {}, data: await readAnswer(answer, shape) }
  }

  const firstAsked = new Map<unknown, number>()
  octokit.hook.wrap('request', async (_, options) => {
    const { shape, ...sending }: Sending & { shape?: () => Shape<unknown> } = options.request ?? {}
    const { retries = mostRetries, waitsForLimits = true, exists = false } = sending
    const { deployment_id: deployment } = options
    const since = firstAsked.get(deployment) ?? clock.now()
    firstAsked.set(deployment, since)
    for (let tries = 1; ; tries++) {
      try {
        return await send(octokit.request.endpoint.parse(options), shape?.(), sending)
      } catch (error) {
        const failure = failureOf(error)
        // A fault in this action: a retry cannot fix it.
        if (!failure) throw error
        if (exists && failure.status === 404 && clock.now() - since < notFoundMs) {
          await clock.wait(1_000)
          continue
        }
        const forLimit = waitsForLimits ? limits.secondsBeforeNext(failure) : undefined
        if (forLimit === undefined && (tries > retries || isFinal(failure))) throw error
        await clock.wait((forLimit ?? tries ** 2) * 1000)
      }
    }
  })
  return octokit
}

type RequestInfo = ReturnType<Octokit['request']['endpoint']['parse']>

/** What will be the same again: GitHub's refusal, or a proxy that does not let the call pass. Limits and fresh tokens have their own rules. */
function isFinal({ status = 0, blocked = false, unreadable = false }: Failure): boolean {
  return blocked || (status >= 400 && status < 500 && !unreadable)
}
