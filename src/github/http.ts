import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { NetworkError } from './failure.ts'

/**
 * `fetch` as octokit uses it. A standard `fetch` fits; this one is smaller, so that it loads in a millisecond, and calls
 * `onSent` once the request has left this process.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<Answer>

export interface FetchInit {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly onSent?: () => void
  /** For this call alone. */
  readonly timeoutMs?: number
}

export interface Answer {
  readonly status: number
  readonly url: string
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null | undefined }
  text(): Promise<string>
}

export interface HttpOptions {
  /** Where `https_proxy`, `http_proxy` and `no_proxy` are looked up. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** A call without a whole answer by then fails. GitHub itself gives up after 10 s. */
  readonly timeoutMs: number
}

/** More than enough for a renamed repository in a renamed organization. */
const maxRedirects = 5

/**
 * Makes a {@link Fetch} that goes through proxies, keeps its connection between calls, gives every call a timeout, and
 * repeats a POST where a renamed repository has moved to (the standard `fetch` would turn it into a GET).
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function createFetch({ env, timeoutMs }: HttpOptions): Fetch {
  // `proxyEnv`: Node 24.5 and later, https://nodejs.org/api/http.html#built-in-proxy-support
  const options = { keepAlive: true, proxyEnv: { ...env } }
  const plain = { request: http.request, agent: new http.Agent(options) }
  const secure = { request: https.request, agent: new https.Agent(options) }

  function send(url: URL, init: FetchInit): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { request, agent } = url.protocol === 'https:' ? secure : plain
      const sent = request(url, { method: init.method ?? 'GET', headers: headersOf(init), agent })
      const patience = init.timeoutMs ?? timeoutMs
      const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${patience / 1000} s`)), patience)
      sent.on('close', () => clearTimeout(timer))
      sent.on('error', (cause) => reject(new NetworkError(cause.message, { cause })))
      sent.on('finish', () => init.onSent?.())
      sent.on('response', (response) => resolve(answer(url, response)))
      sent.end(init.body)
    })
  }

  return async (url, init) => {
    let target = new URL(url)
    let received = await send(target, init)
    for (let redirects = 0; redirects < maxRedirects; redirects++) {
      const location = movedTo(received)
      // The token goes to no other host.
      if (!location || (location.origin !== target.origin && init.headers?.['authorization'])) break
      await received.text()
      target = location
      received = await send(target, init)
    }
    return received
  }
}

function headersOf({ headers, body }: FetchInit): Record<string, string> {
  return body === undefined ? { ...headers } : { ...headers, 'content-length': String(Buffer.byteLength(body)) }
}

function answer(url: URL, response: IncomingMessage): Answer {
  const headers = new Map(
    Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  )
  // Read at once: nobody asks for the body of a 204, and an unread answer keeps its connection, and the process, alive.
  const text = readText(response)
  text.catch(() => {})
  return { status: response.statusCode ?? 0, url: url.href, headers, text: () => text }
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function movedTo({ status, url, headers }: Answer): URL | undefined {
  const location = headers.get('location')
  return location && [301, 302, 303, 307, 308].includes(status) ? new URL(location, url) : undefined
}
