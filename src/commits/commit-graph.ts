import type { Api } from '../api/api.ts'
import { ApiError, needsRest, passingKinds } from '../api/api-error.ts'
import { readHistories } from './commit-histories.ts'
import { type DeployedLine, type GraphCommit, type Known, type Walked, walk } from './commit-walk.ts'
import { commitsBetween, listHistory } from './commits.ts'

export type { Deployed, DeployedLine, GraphCommit, NewCommits } from './commit-walk.ts'
export { readBehind } from './commits.ts'

export interface CommitGraph extends Pick<Walked, 'added'> {
  readonly calls: number
  /** Why reading ended early, if it was not for the calls. */
  readonly refusal: ApiError | undefined
}

/**
 * What each deployment contains that none before it on its line does. Reads what is needed for that, the newest first, within
 * `calls` requests; what is not sure then is 'unknown'. A commit that is gone counts as if it had not been deployed, and the
 * first other one of a line has an empty list. Lists are exact unless a commit is dated more than a day after one that builds
 * on it.
 */
export async function readCommitGraph(
  api: Api,
  lines: readonly DeployedLine[],
  { calls }: { calls: number },
): Promise<CommitGraph> {
  const reader = createReader(api, lines)
  const before = api.calls()
  for (;;) {
    const walked = walk(lines, reader.known)
    if (api.calls() - before >= calls || !(await reader.readMore(walked)))
      return { added: walked.added, calls: api.calls() - before, refusal: reader.refusal() }
  }
}

/** One request asks for so many commits: more were refused at times. What is refused is halved, down to the fewest. */
const [mostCommits, fewestCommits] = [1_000, 30]

/** When no more lists are unsure, and reading does not help, they are compared with the deployment before. */
const mostComparisons = 10

function createReader(api: Api, lines: readonly DeployedLine[]) {
  const known: Known = { commits: new Map(), gone: new Set(), compared: new Map() }
  const asked = new Map<string, number>()
  let overRest = api.graphql.refusal !== undefined
  let refusal: ApiError | undefined
  let size = mostCommits
  /** How many unread commits one history brings. Until that is known, the first ones are spread over all. */
  let apart = Number.POSITIVE_INFINITY
  let unsureBefore = Number.POSITIVE_INFINITY

  function learn(sha: string, history: readonly GraphCommit[] | undefined): void {
    if (history === undefined) known.gone.add(sha)
    for (const commit of history ?? []) if (!known.commits.has(commit.sha)) known.commits.set(commit.sha, commit)
  }
  for (const { sha, commit } of lines.flatMap(({ deployments }) => deployments))
    if (commit) learn(sha, commit === 'gone' ? undefined : [commit])

  async function readSome(unread: readonly string[]): Promise<void> {
    const most = overRest ? 1 : Math.ceil(size / 10)
    const step = Math.max(1, Math.min(apart, Math.floor(unread.length / most)))
    // What was asked for and has not come has many parents.
    const isAgain = asked.has(unread[0] ?? '')
    const roots = unread.filter((sha, at) => at % step === 0 && asked.has(sha) === isAgain).slice(0, most)
    const depth = Math.min(100, Math.floor(size / roots.length))
    const histories = overRest
      ? await Promise.all(roots.map((sha) => listHistory(api, sha)))
      : await readHistories(api, roots, isAgain ? { depth: 1, parents: 100 } : { depth, parents: 10 })
    for (const [at, sha] of roots.entries()) {
      learn(sha, histories[at])
      asked.set(sha, (asked.get(sha) ?? 0) + 1)
    }
    apart = Math.floor(unread.filter((sha) => known.commits.has(sha)).length / roots.length)
  }

  async function compare(base: string, head: string): Promise<void> {
    known.compared.set(`${base}...${head}`, undefined)
    const { aheadBy, commits } = await commitsBetween(api, base, head, 1)
    learn(head, commits)
    if (aheadBy === commits.length) known.compared.set(`${base}...${head}`, new Set(commits.map(({ sha }) => sha)))
  }

  /** With one request. False: there is nothing more to ask. */
  async function readMore({ unread, unsure }: Walked): Promise<boolean> {
    const newestFirst = [...unread].sort(([, a], [, b]) => b - a).map(([sha]) => sha)
    const left = newestFirst.filter((sha) => (asked.get(sha) ?? 0) < 2 && !known.gone.has(sha))
    const isStuck = unsure.length >= unsureBefore && unsure.length <= mostComparisons
    const alone = unsure.find(({ base, head }) => isStuck && base && !known.compared.has(`${base}...${head}`))
    unsureBefore = unsure.length
    try {
      if (alone?.base) await compare(alone.base, alone.head)
      else if (left.length > 0) await readSome(left)
      else return false
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (passingKinds.includes(error.kind) && size > fewestCommits) size /= 2
      // Two commits may have nothing in common.
      else if (alone && error.kind === 'not-found') return true
      else if (needsRest(error) && !overRest) overRest = true
      else refusal = error
    }
    return refusal === undefined
  }

  return { known, readMore, refusal: () => refusal }
}
