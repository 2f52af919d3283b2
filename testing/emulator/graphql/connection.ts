import { NotEmulated, Refusal } from './refusal.ts'

export interface PageArguments {
  readonly first?: number
  readonly after?: string
  readonly last?: number
  readonly before?: string
}

/** A page of a list: https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api */
export function connection<T>(
  all: readonly T[],
  { first, after, last, before }: PageArguments,
  node: (item: T) => object,
) {
  if (last !== undefined || before !== undefined) throw new NotEmulated('GraphQL paging backwards')
  if (first === undefined || first > 100) throw new Refusal('FORBIDDEN', '`first` must be given, and at most 100')
  const start = after === undefined || after === null ? 0 : Number(Buffer.from(after, 'base64').toString())
  const end = Math.min(all.length, start + first)
  const endCursor = end > start ? Buffer.from(String(end)).toString('base64') : null
  return {
    totalCount: all.length,
    nodes: all.slice(start, end).map(node),
    pageInfo: { hasNextPage: end < all.length, endCursor },
  }
}
