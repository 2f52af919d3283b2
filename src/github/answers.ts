import * as z from 'zod/mini'
import { BadAnswer, failedQuery, NetworkError, unreadable } from './failure.ts'
import { type Answer, type Fetch, redirectIn } from './http.ts'

/**
 * The one place that checks answers: whether they have come whole, and then whether they have the shape that the call asks for.
 * The retry is around it, so that a read with a bad answer is sent again.
 */

export type Shape<T> = z.ZodMiniType<T>

/** An id that JavaScript can hold exactly. */
export const id = z.int()

/** Empty if it is missing. */
export const text = z.pipe(
  z.nullish(z.string()),
  z.transform((given) => given ?? ''),
)

export const time = z.pipe(
  z.string(),
  z.pipe(
    z.transform((given: string) => new Date(given)),
    z.date(),
  ),
)

/** An answer that has come whole, with what octokit asks of it: it reads what is neither text nor JSON as bytes. */
interface WholeAnswer extends Answer {
  arrayBuffer(): Promise<ArrayBuffer>
}

/**
 * A `fetch` in which an answer that is empty, cut off or not the JSON that it says it is, or that leads elsewhere, is a
 * failure. octokit would take whatever came for GitHub's word. Web pages that refuse a call are passed on: they are whole.
 * @throws BadAnswer; NetworkError for a redirect that is not followed
 */
export function whole(fetch: Fetch): (...call: Parameters<Fetch>) => Promise<WholeAnswer> {
  return async (url, init) => {
    const answer = await fetch(url, init)
    const { status, headers } = answer
    const elsewhere = redirectIn(answer)
    if (elsewhere) throw new NetworkError(`the answer (${status}) leads to ${elsewhere.origin}, which is not followed`)
    const body = await answer.text().catch((cause: unknown) => {
      throw status < 300 ? cause : unreadable(status, headers)
    })
    if (!isWhole(answer, body)) throw unreadable(status, headers)
    // octokit throws at a type that it cannot parse.
    const typed = new Map([...headers, ['content-type', isJson(body) ? 'application/json' : 'text/plain']])
    const bytes = async () => new TextEncoder().encode(body).buffer
    return { status, headers: typed, url: answer.url, text: async () => body, arrayBuffer: bytes }
  }
}

function isWhole({ status, headers }: Answer, body: string): boolean {
  if ([204, 205, 304].includes(status) || status >= 500) return true
  return isJson(body) || (status >= 300 && !/\bjson\b/i.test(headers.get('content-type') ?? ''))
}

function isJson(body: string): boolean {
  try {
    return typeof (JSON.parse(body) ?? undefined) === 'object'
  } catch {
    return false
  }
}

interface Received {
  readonly status: number
  readonly headers: object
  // biome-ignore lint/suspicious/noExplicitAny: it is not known yet
  readonly data: any
}

/**
 * The answer as its shape reads it. GraphQL answers 200 also when it did nothing: its errors say why.
 * @throws BadAnswer
 */
export function shaped<R extends Received>(response: R, shape: Shape<unknown> | undefined): R {
  const { status, headers, data } = response
  // GitHub merged the default branch into the ref instead of creating a deployment.
  if (status === 202) throw new BadAnswer({ status, message: String(data?.message), details: [], headers: {} })
  const read = shape?.safeParse(data)
  if (!read) return response
  if (read.success) return { ...response, data: read.data }
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  throw Array.isArray(data?.errors) ? failedQuery(data.errors, entries) : unreadable(status, entries)
}
