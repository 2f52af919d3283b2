import type { Api } from './api.ts'
import { call } from './call.ts'
import { UnreadableAnswer } from './failure.ts'

/** GitHub's REST calls about many commits. */

export interface CommitBetween {
  readonly sha: string
  readonly committedAt: Date
  readonly parents: readonly string[]
}

export interface CommitsBetween {
  /** How `head` stands to `base`. */
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged'
  /** How many commits `head` has and `base` has not. */
  readonly aheadBy: number
  /** Those of them that were read, oldest first. */
  readonly commits: readonly CommitBetween[]
}

/**
 * The commits that `head` has and `base` has not: one call for every 100, at most `pages` calls.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 * @throws ApiError
 */
export function commitsBetween(api: Api, base: string, head: string, pages: number): Promise<CommitsBetween> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
    const commits: CommitBetween[] = []
    for (let page = 1; ; page++) {
      const { status: code, data } = await octokit.rest.repos.compareCommitsWithBasehead({
        ...{ owner, repo, basehead: `${base}...${head}`, per_page: 100, page },
      })
      if (!Array.isArray(data.commits)) throw new UnreadableAnswer(code)
      for (const { sha, commit, parents } of data.commits) {
        const committedAt = new Date(commit.committer?.date ?? Number.NaN)
        commits.push({ sha, committedAt, parents: parents.map((parent) => parent.sha) })
      }
      const { status, ahead_by: aheadBy } = data
      if (data.commits.length < 100 || page >= pages) return { status, aheadBy, commits }
    }
  })
}

/** How many commits `head` has and `base` has not, in one call. @throws ApiError */
export function countBetween(api: Api, base: string, head: string): Promise<number> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
    const basehead = `${base}...${head}`
    const { status, data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })
    if (typeof data.ahead_by !== 'number') throw new UnreadableAnswer(status)
    return data.ahead_by
  })
}

/** The newest tags by the SHA they point at, at most 100: https://docs.github.com/rest/repos/repos#list-repository-tags @throws ApiError */
export function tagsBySha(api: Api): Promise<ReadonlyMap<string, string>> {
  const { octokit, owner, repo } = api
  return call(api, { doing: 'list the tags', permission: 'contents: read' }, async () => {
    const { status, data } = await octokit.rest.repos.listTags({ owner, repo, per_page: 100 })
    if (!Array.isArray(data) || !data.every((tag) => tag?.commit)) throw new UnreadableAnswer(status)
    // The first is the newest.
    return new Map(data.toReversed().map(({ name, commit }) => [commit.sha, name]))
  })
}

/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
export function defaultBranch(api: Api): Promise<string> {
  const { octokit, owner, repo } = api
  return call(api, { doing: 'return the default branch', permission: 'metadata: read' }, async () => {
    const { status, data } = await octokit.rest.repos.get({ owner, repo })
    if (typeof data.default_branch !== 'string') throw new UnreadableAnswer(status)
    return data.default_branch
  })
}
