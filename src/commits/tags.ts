import * as z from 'zod/mini'
import { time } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { ask, query } from '../api/ask.ts'

const commit = z.object({ oid: z.string(), committedDate: z.optional(time) })

/** A tag that was made with a message has an object of its own, which leads to the commit. */
const ref = z.object({
  name: z.string(),
  target: z.extend(commit, {
    tagger: z.nullish(z.object({ date: z.nullish(time) })),
    target: z.optional(commit),
  }),
})

const answer = z.object({
  data: z.object({
    repository: z.object({
      refs: z.object({
        nodes: z.array(ref),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
      }),
    }),
  }),
})

const tagsQuery = `query ($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
      nodes {
        name
        target {
          oid
          ... on Commit { committedDate }
          ... on Tag { tagger { date } target { oid ... on Commit { committedDate } } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const purpose = { doing: 'list the tags', permission: 'contents: read' }

/** Of 100 tags. */
const mostPages = 3

interface Tag {
  readonly name: string
  readonly sha: string
  /** When it was made, or else its commit; in milliseconds since 1970. */
  readonly date: number
  readonly isDated: boolean
}

/**
 * The tag of each commit: the newest by the tagger's date, then by name. Looks for commits that are not older than `from`, among
 * the newest 300 tags. `isCut`: there are more. https://docs.github.com/graphql/reference/objects#repository @throws ApiError
 */
export async function readTags(api: Api, from: number): Promise<{ tags: Map<string, string>; isCut: boolean }> {
  const { owner, repo } = api
  const all: Tag[] = []
  let after: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const variables: object = { owner, repo, after }
    const { data } = await query(api, purpose, answer, { query: tagsQuery, variables })
    const { nodes, pageInfo } = data.repository.refs
    all.push(...nodes.map(tagOf))
    const isEnough = (all.at(-1)?.date ?? Number.NEGATIVE_INFINITY) < from
    if (isEnough || !pageInfo.hasNextPage) return { tags: newestOf(all), isCut: false }
    after = pageInfo.endCursor
  }
  return { tags: newestOf(all), isCut: true }
}

function tagOf({ name, target }: z.infer<typeof ref>): Tag {
  const { oid: sha, committedDate } = target.target ?? target
  const tagged = target.tagger?.date
  return { name, sha, date: Number(tagged ?? committedDate ?? Number.NaN), isDated: Boolean(tagged) }
}

function newestOf(tags: readonly Tag[]): Map<string, string> {
  const key = ({ isDated, date }: Tag) => (isDated ? date : 0)
  const names = ({ name }: Tag, other: Tag) => name.localeCompare(other.name, 'en', { numeric: true })
  const oldestFirst = tags.toSorted((a, b) => key(a) - key(b) || names(a, b))
  return new Map(oldestFirst.map(({ sha, name }) => [sha, name]))
}

const listed = z.array(z.object({ name: z.string(), commit: z.object({ sha: z.string() }) }))

/** The same over REST, which tells no dates: of 100 tags, by name. https://docs.github.com/rest/repos/repos#list-repository-tags @throws ApiError */
export async function listTags(api: Api): Promise<Map<string, string>> {
  const tags = await ask(api, purpose, listed, 'GET /repos/{owner}/{repo}/tags', { per_page: 100 })
  return newestOf(tags.map(({ name, commit: { sha } }) => ({ name, sha, date: 0, isDated: false })))
}
