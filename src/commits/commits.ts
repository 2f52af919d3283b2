import * as z from 'zod/mini'
import { eachOf, time } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { ask, queryRepository } from '../api/ask.ts'
import type { Sending } from '../api/sending.ts'
import type { GraphCommit } from './commit-walk.ts'

/** GitHub's REST calls about commits, and what names them: branches, tags, pull requests. */

const commit = z.object({ sha: z.string() })

/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
export async function headOf(api: Api, ref: string): Promise<string> {
  const purpose = { doing: `find the commit of \`${ref}\``, permission: 'contents: read' }
  const { sha } = await ask(api, purpose, commit, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref, per_page: 1 })
  return sha
}

const comparison = z.object({
  /** How `head` stands to `base`. */
  status: z.enum(['ahead', 'behind', 'identical', 'diverged']),
  /** How many commits `head` has and `base` has not. */
  ahead_by: z.int(),
  behind_by: z.int(),
})

/** REST does not tell the dates of parents: they are not newer than the commit. */
const graphed = z.pipe(
  z.object({
    ...{ sha: z.string(), parents: z.array(commit) },
    commit: z.object({ committer: z.object({ date: time }) }),
  }),
  z.transform(({ sha, parents, commit: { committer } }): GraphCommit => {
    const date = committer.date.getTime()
    return { sha, date, parents: parents.map((parent) => ({ sha: parent.sha, date })) }
  }),
)

const comparedCommits = z.extend(comparison, { commits: z.array(graphed) })

export type Ancestry = z.infer<typeof comparison>['status']

/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
export function compareCommits(
  api: Api,
  base: string,
  head: string,
  sending?: Sending,
): Promise<z.infer<typeof comparison>> {
  return compare(api, base, head, comparison, { per_page: 1 }, sending)
}

function compare<T>(
  api: Api,
  base: string,
  head: string,
  shape: z.ZodMiniType<T>,
  paging: object,
  sending?: Sending,
): Promise<T> {
  const purpose = { doing: `compare ${base} with ${head}`, permission: 'contents: read', sending }
  const basehead = `${base}...${head}`
  return ask(api, purpose, shape, 'GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, ...paging })
}

export interface CommitsBetween {
  readonly aheadBy: number
  /** Those of them that were read, oldest first. */
  readonly commits: readonly GraphCommit[]
}

/** The commits that `head` has and `base` has not: one call for every 100, at most `pages` calls. @throws ApiError */
export async function commitsBetween(api: Api, base: string, head: string, pages: number): Promise<CommitsBetween> {
  const commits: GraphCommit[] = []
  for (let page = 1; ; page++) {
    const part = await compare(api, base, head, comparedCommits, { per_page: 100, page })
    commits.push(...part.commits)
    if (part.commits.length < 100 || page >= pages) return { aheadBy: part.ahead_by, commits }
  }
}

/**
 * A commit and the newest of those that lead to it, 100 in all; undefined: there is no such commit.
 * https://docs.github.com/rest/commits/commits#list-commits @throws ApiError
 */
export async function listHistory(api: Api, sha: string): Promise<GraphCommit[] | undefined> {
  const purpose = { doing: 'read the history of commits', permission: 'contents: read' }
  try {
    return await ask(api, purpose, z.array(graphed), 'GET /repos/{owner}/{repo}/commits', { sha, per_page: 100 })
  } catch (error) {
    if (error instanceof ApiError && error.failure.status === 404) return undefined
    throw error
  }
}

const standing = z.nullable(z.object({ aheadBy: z.int(), behindBy: z.int() }))

function standingsOf(names: readonly string[]) {
  return z.object({ data: z.object({ repository: z.object({ defaultBranchRef: eachOf(names, standing) }) }) })
}

/**
 * How many commits each has and the default branch has not, and the other way round, with one request. What GitHub cannot
 * compare is left out. https://docs.github.com/graphql/reference/objects#ref @throws ApiError
 */
export async function readBehind(
  api: Api,
  shas: readonly string[],
): Promise<Map<string, { ahead: number; behind: number }>> {
  if (shas.length === 0) return new Map()
  const purpose = { doing: 'compare commits with the default branch', permission: 'contents: read' }
  const fields = shas.map((sha) => `c${sha}: compare(headRef: "${sha}") { aheadBy behindBy }`)
  const asked = [`defaultBranchRef { ${fields.join(' ')} }`]
  const { defaultBranchRef: told } = (
    await queryRepository(api, purpose, standingsOf(shas.map((sha) => `c${sha}`)), asked)
  ).data.repository
  return new Map(
    shas.flatMap((sha) => {
      const one = told[`c${sha}`]
      return one ? [[sha, { ahead: one.aheadBy, behind: one.behindBy }] as const] : []
    }),
  )
}

/** The same over REST, with a call for each. @throws ApiError */
export async function listBehind(api: Api, shas: readonly string[]): ReturnType<typeof readBehind> {
  const branch = await defaultBranch(api)
  const found: Awaited<ReturnType<typeof readBehind>> = new Map()
  for (const sha of shas) {
    const { ahead_by: ahead, behind_by: behind } = await compareCommits(api, branch, sha)
    found.set(sha, { ahead, behind })
  }
  return found
}

/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
export async function defaultBranch(api: Api): Promise<string> {
  const purpose = { doing: 'return the default branch', permission: 'metadata: read' }
  const repository = z.object({ default_branch: z.string() })
  return (await ask(api, purpose, repository, 'GET /repos/{owner}/{repo}', {})).default_branch
}

/** A pull request, as far as a deploy needs to know it. */
export interface PullRequest {
  readonly number: number
  /** The SHA of its head, and its branch. */
  readonly sha: string
  readonly ref: string
  /** The branch that it is to be merged into. */
  readonly base: string
  /** Of its branch; null if that is a fork that is deleted. */
  readonly repository: { readonly full_name: string; readonly id?: number | undefined } | null | undefined
}

const branch = z.object({
  ...{ sha: z.string(), ref: z.string() },
  repo: z.nullish(z.object({ full_name: z.string(), id: z.optional(z.number()) })),
})

/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
export async function getPullRequest(api: Api, number: number): Promise<PullRequest> {
  const purpose = { doing: `return pull request #${number}`, permission: 'pull-requests: read' }
  const shape = z.object({ head: branch, base: branch })
  const { head, base } = await ask(api, purpose, shape, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    pull_number: number,
  })
  return { number, sha: head.sha, ref: head.ref, base: base.ref, repository: head.repo }
}
