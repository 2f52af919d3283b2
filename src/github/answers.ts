import { graphqlStatus, NetworkError, UnreadableAnswer } from './failure.ts'
import { type Fetch, redirectIn } from './http.ts'

/** Detects bad answers that octokit would accept. */

/**
 * A {@link Fetch} in which an answer that is empty, cut off or not the JSON that it says it is, or that leads elsewhere, is a
 * failure. octokit would take whatever came for GitHub's word; as a failure, it is retried where the call is a read. Web
 * pages that refuse a call are passed on: they are whole.
 * @throws UnreadableAnswer; NetworkError for a redirect that is not followed
 */
export function readable(fetch: Fetch): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, init)
    const { status, headers } = answer
    const elsewhere = redirectIn(answer)
    if (elsewhere) throw new NetworkError(`the answer (${status}) leads to ${elsewhere.origin}, which is not followed`)
    const isGood = status >= 200 && status <= 299
    const isRefusal = status >= 400 && status <= 499
    if (!(isGood || isRefusal) || status === 204 || status === 205) return answer
    const text = await answer.text().catch((error: unknown) => {
      throw isRefusal ? new UnreadableAnswer(status, headers) : error
    })
    const isWhole = isJson(text) || (isRefusal && !/\bjson\b/i.test(headers.get('content-type') ?? ''))
    if (!isWhole) throw new UnreadableAnswer(status, headers)
    return { status, headers, url: answer.url, text: async () => text }
  }
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
 * octokit's error, with what its hooks look at. https://github.com/octokit/graphql.js#errors
 */
export class UnansweredQuery extends Error {
  override readonly name = 'GraphqlResponseError'
  readonly errors: readonly unknown[]
  readonly status: number
  readonly headers: unknown
  readonly request: object

  constructor({
    errors,
    status,
    headers,
    request,
  }: Pick<UnansweredQuery, 'errors' | 'status' | 'headers' | 'request'>) {
    super('GraphQL did not answer')
    this.errors = errors
    this.status = status
    this.headers = headers
    this.request = request
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
  const request = { ...options, request: { ...Reflect.get(options, 'request') } }
  const nothing = [{ type: 'SERVICE_UNAVAILABLE', message: 'the answer (200) cannot be read' }]
  const said = Array.isArray(errors) ? errors : nothing
  const status = graphqlStatus(said[0])
  const hasData = Object.values(answered ?? {}).some((value) => value !== null)
  if (hasData || (said !== nothing && status < 429) || (said === nothing && answered)) return undefined
  return new UnansweredQuery({ errors: said, status, headers, request })
}
