import * as z from 'zod/mini'
import { eachOf, text } from './answers.ts'
import type { Api } from './api.ts'
import { queryRepository } from './ask.ts'

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

function answerAbout(aliases: readonly string[]) {
  return z.object({
    data: z.object({ repository: eachOf(aliases, z.nullable(shape)) }),
    errors: z.optional(z.array(z.unknown()).check(z.maxLength(0))),
  })
}

const fields = `... on Commit {
  oid messageHeadline author { name user { login } }
  associatedPullRequests(first: 20) { nodes { number state headRefOid } }
}`

/** Of so many commits one request tells. */
export const detailsAtOnce = 100

/**
 * Of at most 100 commits, with one request; what GitHub no longer has is left out.
 * https://docs.github.com/graphql/reference/objects#commit @throws ApiError
 */
export async function readDetails(api: Api, shas: readonly string[]): Promise<Map<string, CommitDetails>> {
  const purpose = { doing: 'read commits and their pull requests', permission: 'pull-requests: read' }
  const objects = shas.map((sha) => `c${sha}: object(oid: "${sha}") { ${fields} }`)
  const shape = answerAbout(shas.map((sha) => `c${sha}`))
  const { repository } = (await queryRepository(api, purpose, shape, objects)).data
  return new Map(Object.values(repository).flatMap((one) => (one ? [[one.oid, detailsOf(one)] as const] : [])))
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
