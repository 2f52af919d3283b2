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

/** A pull request, as far as a deploy needs to know it. */
export interface PullRequest {
  readonly number: number
  /** The SHA of its head, and its branch. */
  readonly sha: string
  readonly ref: string
  /** The branch that it is to be merged into. */
  readonly base: string
  readonly fromFork: boolean
}

/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
export function getPullRequest(api: Api, number: number): Promise<PullRequest> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `return pull request #${number}`, permission: 'pull-requests: read' }, async () => {
    const { status, data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number })
    const { head, base } = data
    if (typeof head?.sha !== 'string' || typeof head.ref !== 'string' || typeof base?.ref !== 'string')
      throw new UnreadableAnswer(status)
    const fromFork = head.repo?.full_name !== base.repo?.full_name
    return { number, sha: head.sha, ref: head.ref, base: base.ref, fromFork }
  })
}
