import { Refusal } from './refusal.ts'

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/** A page of a list, from its start or its end: https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api */
export function connection<T>(name: string, all: readonly T[], page: PageArguments, node: (item: T) => object) {
  const { first, last } = page
  const size = first ?? last
  if (size === null || size === undefined) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
    throw new Refusal('MISSING_PAGINATION_BOUNDARIES', message)
  }
  if (size > 100) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`
    throw new Refusal('EXCESSIVE_PAGINATION', message)
  }
  const from = page.after ? offsetOf(page.after) : 0
  const to = page.before ? offsetOf(page.before) - 1 : all.length
  const [start, end] =
    first === null || first === undefined ? [Math.max(from, to - size), to] : [from, Math.min(to, from + size)]
  const nodes = all.slice(start, end).map(node)
  return {
    ...{ totalCount: all.length, nodes },
    edges: nodes.map((item, index) => ({ node: item, cursor: cursor(start + index + 1) })),
    pageInfo: {
      ...{ hasNextPage: end < all.length, hasPreviousPage: start > 0 },
      startCursor: nodes.length > 0 ? cursor(start + 1) : null,
      endCursor: nodes.length > 0 ? cursor(end) : null,
    },
  }
}

/** Of the item at this place, counted from 1. */
function cursor(place: number): string {
  return Buffer.from(String(place)).toString('base64')
}

function offsetOf(encoded: string): number {
  return Number(Buffer.from(encoded, 'base64').toString())
}
