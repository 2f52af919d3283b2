import { graphqlStatus, NetworkError, UnreadableAnswer } from './failure.ts'
import { type Answer, type Fetch, redirectIn } from './http.ts'

/** Detects bad answers that octokit would accept. */

/** An answer that has come whole, with what octokit asks of it: it reads what is neither text nor JSON as bytes. */
interface WholeAnswer extends Answer {
  arrayBuffer(): Promise<ArrayBuffer>
}

/**
 * A `fetch` in which an answer that is empty, cut off or not the JSON that it says it is, or that leads elsewhere, is a
 * failure. octokit would take whatever came for GitHub's word; as a failure, it is retried where the call is a read. Web
 * pages that refuse a call are passed on: they are whole.
 * @throws UnreadableAnswer; NetworkError for a redirect that is not followed
 */
export function readable(fetch: Fetch): (...call: Parameters<Fetch>) => Promise<WholeAnswer> {
  return async (url, init) => {
    const answer = await fetch(url, init)
    const { status, headers } = answer
    const elsewhere = redirectIn(answer)
    if (elsewhere) throw new NetworkError(`the answer (${status}) leads to ${elsewhere.origin}, which is not followed`)
    const text = await answer.text().catch((cause: unknown) => {
      throw status < 300 ? cause : new UnreadableAnswer(status, headers)
    })
    if (!isWhole(answer, text)) throw new UnreadableAnswer(status, headers)
    const bytes = async () => new TextEncoder().encode(text).buffer
    return { status, headers, url: answer.url, text: async () => text, arrayBuffer: bytes }
  }
}

function isWhole({ status, headers }: Answer, text: string): boolean {
  if ([204, 205, 304].includes(status) || status >= 500) return true
  return isJson(text) || (status >= 300 && !/\bjson\b/i.test(headers.get('content-type') ?? ''))
}

function isJson(text: string): boolean {
  try {
    return typeof (JSON.parse(text) ?? undefined) === 'object'
  } catch {
    return false
  }
}

/**
 * GraphQL answers 200 also when it did nothing, because of a limit or a fault of its own: asking again helps. In the form of
 * octokit's error: https://github.com/octokit/graphql.js#errors
 */
export class UnansweredQuery extends Error {
  override readonly name = 'GraphqlResponseError'
  readonly errors: readonly unknown[]
  readonly headers: unknown

  constructor(errors: readonly unknown[], headers: unknown) {
    super('GraphQL did not answer')
    this.errors = errors
    this.headers = headers
  }
}

/** The failure in a good answer of GraphQL: a limit, a fault of GitHub's, or neither data nor errors. Partial data is none. */
export function unansweredQuery(
  { data, headers }: { data: unknown; headers: unknown },
  options: { readonly url: string },
): Error | undefined {
  if (!options.url.endsWith('/graphql') || typeof data !== 'object' || data === null) return undefined
  const errors: unknown = Reflect.get(data, 'errors')
  const answered: unknown = Reflect.get(data, 'data')
  const nothing = [{ type: 'SERVICE_UNAVAILABLE', message: 'the answer (200) cannot be read' }]
  const said = Array.isArray(errors) ? errors : nothing
  const status = graphqlStatus(said[0])
  const hasData = Object.values(answered ?? {}).some((value) => value !== null)
  if (hasData || (said !== nothing && status < 429) || (said === nothing && answered)) return undefined
  return new UnansweredQuery(said, headers)
}
