import { type FailedCall, noAnswer } from '../../src/http/failure.ts'
import { redirectIn } from '../../src/http/http.ts'
import type { Clock } from '../../src/shared/clock.ts'
import type { GitHub } from './github.ts'

/** How long the real `fetch` waits for an answer. */
const timeOutMs = 12_000

interface Init {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly signal?: AbortSignal
  readonly onSent?: () => void
}

/** `fetch` for a GitHub in the same process. Any origin leads to it. A hanging request has its time-out by the clock, or at once. */
export function fetchFrom(github: Pick<GitHub, 'handle'>, clock?: Clock) {
  return async function send(input: string, init: Init = {}): Promise<Response> {
    const headers = Object.fromEntries(new Headers(init.headers))
    const outgoing = await github.handle({
      method: init.method ?? 'GET',
      url: new URL(input),
      headers,
      body: init.body ?? '',
    })
    if (outgoing.kind !== 'refuse') init.onSent?.()
    switch (outgoing.kind) {
      case 'refuse':
        throw noAnswer('connect ECONNREFUSED 127.0.0.1:443', { unsent: true })
      case 'reset':
        throw networkError('read ECONNRESET', 'ECONNRESET')
      case 'hang':
        await clock?.wait(timeOutMs, init.signal)
        throw networkError('no answer within 12 s', 'ETIMEDOUT')
      case 'broken': {
        const { status, headers } = outgoing
        const broken = networkError('the answer broke off (aborted)', 'ECONNRESET')
        if (status === 204 || status === 304) throw broken
        return new Response(new ReadableStream({ start: (body) => body.error(broken) }), { status, headers })
      }
      case 'truncated':
      case 'answer': {
        const { status } = outgoing
        const moved = redirectIn({ status, url: input, headers: new Headers(outgoing.headers) })
        if (moved) return send(moved.href, init)
        return new Response(status === 204 || status === 304 ? null : outgoing.body, {
          status,
          headers: outgoing.headers,
        })
      }
    }
  }
}

function networkError(message: string, code: string): FailedCall {
  return noAnswer(message, { cause: Object.assign(new Error(message), { code }) })
}
