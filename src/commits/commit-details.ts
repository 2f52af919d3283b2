import * as z from 'zod/mini'
import { text } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { queryCommits } from './commit-histories.ts'

/** What people want to know of a commit. */
export interface CommitDetails {
  /** The first line of its message. */
  readonly title: string
  /** A login; of an author without an account, the name. */
  readonly author: string
  /** Numbers of the pull requests that brought it to its branch, and of open ones whose newest commit it is. */
  readonly pulls: readonly number[]
}

const pull = z.object({ number: z.int(), state: z.string(), headRefOid: z.string() })

const shape = z.object({
  oid: z.string(),
  messageHeadline: text,
  author: z.nullish(z.object({ name: text, user: z.nullish(z.object({ login: z.string() })) })),
  associatedPullRequests: z.nullable(z.object({ nodes: z.array(pull) })),
})

const fields = `oid messageHeadline author { name user { login } }
  associatedPullRequests(first: 20) { nodes { number state headRefOid } }`

/** Of so many commits one request tells. */
export const detailsAtOnce = 100

/**
 * Of at most 100 commits, with one request; what GitHub no longer has is left out.
 * @throws ApiError
 */
export async function readDetails(api: Api, shas: readonly string[]): Promise<Map<string, CommitDetails>> {
  const purpose = { doing: 'read commits and their pull requests', permission: 'pull-requests: read' }
  const told = await queryCommits(api, purpose, shas, fields, shape)
  return new Map(told.flatMap((one) => (one ? [[one.oid, detailsOf(one)] as const] : [])))
}

function detailsOf({ oid, messageHeadline, author, associatedPullRequests }: z.infer<typeof shape>): CommitDetails {
  const pulls = associatedPullRequests?.nodes ?? []
  // Off the default branch, GitHub names open pull requests that have nothing to do with the commit.
  const own = pulls.filter(({ state, headRefOid }) => state === 'MERGED' || (state === 'OPEN' && headRefOid === oid))
  return {
    title: messageHeadline,
    author: author?.user?.login ?? author?.name ?? '',
    pulls: own.map(({ number }) => number),
  }
}
