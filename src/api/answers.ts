import * as z from 'zod/mini'
import { failedQuery, noAnswer, refused, unreadable } from '../http/failure.ts'
import { type Answer, redirectIn } from '../http/http.ts'

/**
 * The one place that checks answers: whether they have come whole, and then whether they have the shape that the call asks for.
 * The retry is around it, so that a read with a bad answer is sent again.
 */

export type Shape<T> = z.ZodMiniType<T>

/** An id that JavaScript can hold exactly. */
export const id = z.int().check(z.positive())

/** Empty if it is missing. */
export const text = z.pipe(
  z.nullish(z.string()),
  z.transform((given) => given ?? ''),
)

/** A page of a list, at most 100. A full one with nothing new is no answer: a server that gives it would be asked for ever. */
export function pageOf<T extends { readonly id: number }>(entry: Shape<T>, known: ReadonlySet<number>) {
  return z.array(entry).check(z.refine((all) => all.length < 100 || all.some((one) => !known.has(one.id))))
}

/** All entries of a list. @param read gets a page, by its shape and number */
export async function allPages<T extends { readonly id: number }>(
  entry: Shape<T>,
  read: (shape: Shape<T[]>, page: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = []
  for (let page = 1; all.length === 100 * (page - 1); page++)
    all.push(...(await read(pageOf(entry, new Set(all.map(({ id }) => id))), page)))
  return all
}

/** A value under each name: where one is missing, not even null, it is no answer. */
export function eachOf<T>(names: readonly string[], value: Shape<T>): Shape<Record<string, T>> {
  return z.object(Object.fromEntries(names.map((name) => [name, value])))
}

export const time = z.pipe(
  z.string(),
  z.pipe(
    z.transform((given: string) => new Date(given)),
    z.date(),
  ),
)

/**
 * The data of an answer, as its shape reads it. An answer that is empty, cut off, or not of its shape, or that leads elsewhere, is a
 * failure. GraphQL answers 200 also when it did nothing: its errors say why.
 * @throws FailedCall, without a status if it breaks off, or is a redirect that is not followed
 */
export async function readAnswer(answer: Answer, shape: Shape<unknown>): Promise<unknown> {
  const { status, headers } = answer
  if (status >= 300 && status < 400) {
    const to = redirectIn(answer)?.origin ?? 'nowhere'
    throw noAnswer(`the answer (${status}) leads to ${to}, which is not followed`)
  }
  const text = await answer.text().catch((cause: unknown) => {
    throw status < 300 ? cause : unreadable(status, headers)
  })
  const data = status === 204 ? text : parsed(text)
  if (status >= 400) {
    // A web page that refuses a call is whole; half of an answer is not, nor a refusal of GitHub's without its message.
    const isWhole = data ? typeof data.message === 'string' : !/\bjson\b/i.test(headers.get('content-type') ?? '')
    throw isWhole || status >= 500 ? refused(status, data ?? text, headers) : unreadable(status, headers)
  }
  // GitHub merged the default branch into the ref instead of creating a deployment.
  if (status === 202 && /^auto-merged/i.test(data?.message)) throw refused(status, data, headers)
  const read = shape.safeParse(data)
  if (data !== undefined && read.success) return read.data
  throw failedQuery(data?.errors, headers) ?? unreadable(status, headers)
}

/** Undefined: it is not whole. */
// biome-ignore lint/suspicious/noExplicitAny: it is not known yet
function parsed(text: string): any {
  try {
    const data = JSON.parse(text)
    return typeof data === 'object' && data !== null ? data : undefined
  } catch {
    return undefined
  }
}
