import type { IncomingMessage } from 'node:http'
import { type BodyLimits, readText } from './body.ts'
import { createConnections } from './connections.ts'
import { connectionFailed, FailedCall, noAnswer, refusedByProxy } from './failure.ts'

/**
 * `fetch` as octokit uses it. A standard `fetch` fits; this one is smaller, so that it loads in a millisecond, and calls
 * `onSent` once the request has left this process.
 * @throws FailedCall when there is no answer; `unsent` when the request has not left
 */
export type Fetch = (url: string, init: FetchInit) => Promise<Answer>

export interface FetchInit extends Partial<BodyLimits> {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly onSent?: () => void
  /** For this call alone. */
  readonly timeoutMs?: number
  /** Ends the call early. */
  readonly signal?: AbortSignal
  /** The URL's query is not for the log. */
  readonly isSecret?: boolean
  /** Which redirects are followed; by default those to the same origin. */
  mayFollow?(from: URL, to: URL): boolean
}

export interface Answer {
  readonly status: number
  readonly url: string
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null | undefined }
  /** @throws FailedCall when it breaks off */
  text(): Promise<string>
}

export interface HttpOptions {
  /** Where `https_proxy`, `http_proxy` and `no_proxy` are looked up. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** A call without a whole answer by then fails, redirects and all. GitHub itself gives up after 10 s. */
  readonly timeoutMs: number
  /** Calls its argument when there is no more time for connections that may have gone silent: the next call takes a new one. */
  renewOn?(renew: () => void): void
}

/** More than enough for a renamed repository in a renamed organization. */
const maxRedirects = 5

/** A hundred deployments take less than one. */
const maxBytes = 25 * 2 ** 20

/**
 * Makes a {@link Fetch} that goes through proxies, keeps its connection between calls, gives every call a time limit, and
 * repeats a POST where a renamed repository has moved to (the standard `fetch` would turn it into a GET).
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function createFetch({ env, timeoutMs, renewOn }: HttpOptions): Fetch {
  const connections = createConnections(env, timeoutMs)
  renewOn?.(connections.forgetIdle)

  async function exchange(url: URL, init: FetchInit, signal: AbortSignal): Promise<Received> {
    signal.throwIfAborted()
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = connections.request(url, { method: init.method ?? 'GET', headers: headersOf(init) })
      sent.on('error', (cause) => reject(connectionFailed(cause)))
      sent.on('finish', () => init.onSent?.())
      // Not by the request's own `signal`: Node binds that to the connection, which other calls use after this one.
      const giveUp = () => sent.destroy()
      signal.addEventListener('abort', giveUp)
      sent.on('close', () => signal.removeEventListener('abort', giveUp))
      sent.on('response', resolve)
      sent.on('upgrade', (_, socket) => {
        socket.destroy()
        reject(noAnswer('the server went over to another protocol'))
      })
      sent.end(init.body)
    })
    // To a request for http a proxy answers in the server's place.
    if (response.statusCode === 407 && connections.isProxied(url))
      throw refusedByProxy(`${response.statusCode} ${response.statusMessage}`)
    // Read at once: nobody asks for the body of a 204, and an unread answer keeps its connection, and the process, alive.
    const text = readText(response, { maxBytes, ...init })
    text.catch(() => {})
    return { url, response, text }
  }

  async function follow(first: URL, init: FetchInit, signal: AbortSignal): Promise<Received> {
    const { mayFollow = isSameOrigin } = init
    let received = await exchange(first, init, signal)
    for (let redirects = 0; redirects < maxRedirects; redirects++) {
      const location = movedTo(received)
      if (!location || !mayFollow(received.url, location)) break
      await received.text.catch(() => {})
      received = await exchange(location, init, signal)
    }
    return received
  }

  return async (url, init) => {
    let hasLeft = false
    const onSent = () => {
      hasLeft = true
      init.onSent?.()
    }
    const awaited = () => (hasLeft ? 'answer' : 'connection')
    const deadline = startDeadline(init.timeoutMs ?? timeoutMs, awaited, init.signal)
    try {
      const { response, text, ...received } = await deadline.orEarlier(
        follow(new URL(url), { ...init, onSent }, deadline.signal),
      )
      const whole = deadline.orEarlier(text).finally(deadline.clear)
      whole.catch(() => {})
      return {
        status: response.statusCode ?? 0,
        url: received.url.href,
        headers: headersIn(response),
        text: () => whole,
      }
    } catch (error) {
      deadline.clear()
      // Where one connection has gone silent, the others may have too.
      connections.forgetIdle()
      const isUnsent = !hasLeft && error instanceof FailedCall && !error.failure.blocked
      throw isUnsent ? noAnswer(error.message, { cause: error, unsent: true }) : error
    }
  }
}

/**
 * Ends a call at its time limit, or earlier if its caller gives it up; by a race, as Node does not end a CONNECT with its request.
 * @param awaited what the call waits for then, for the error that says so
 */
function startDeadline(timeoutMs: number, awaited: () => string, given?: AbortSignal) {
  const controller = new AbortController()
  const { signal } = controller
  // The first listener, so that the reason is ours, and not the socket's.
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const end = (why: string) => controller.abort(noAnswer(why))
  const timer = setTimeout(() => end(`no ${awaited()} within ${timeoutMs / 1000} s`), timeoutMs)
  const giveUp = () => end('given up')
  if (given?.aborted) giveUp()
  given?.addEventListener('abort', giveUp)
  return {
    signal,
    orEarlier: <T>(work: Promise<T>) => Promise.race([ended, work]),
    clear() {
      clearTimeout(timer)
      given?.removeEventListener('abort', giveUp)
    },
  }
}

interface Received {
  readonly url: URL
  readonly response: IncomingMessage
  readonly text: Promise<string>
}

function headersOf({ headers, body }: FetchInit): Record<string, string> {
  return body === undefined ? { ...headers } : { ...headers, 'content-length': String(Buffer.byteLength(body)) }
}

function headersIn({ headersDistinct }: IncomingMessage): Map<string, string> {
  return new Map(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]))
}

/** The token goes to no other host. */
function isSameOrigin(from: URL, to: URL): boolean {
  return from.origin === to.origin
}

/** Where an answer sends us; undefined if it does not. */
export function redirectIn({ status, url, headers }: Pick<Answer, 'status' | 'url' | 'headers'>): URL | undefined {
  const location = headers.get('location')
  if (!location || ![301, 302, 303, 307, 308].includes(status) || !URL.canParse(location, url)) return undefined
  return new URL(location, url)
}

function movedTo({ url, response }: Received): URL | undefined {
  return redirectIn({ status: response.statusCode ?? 0, url: url.href, headers: headersIn(response) })
}
