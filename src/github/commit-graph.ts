import type { Api } from './api.ts'
import { readHistories } from './commit-histories.ts'
import {
  type DeployedLine,
  type GraphCommit,
  type Known,
  type NewCommits,
  type Parent,
  type Unsure,
  type Walked,
  walkLine,
} from './commit-walk.ts'
import { commitsBetween, listHistory } from './commits.ts'
import { ApiError, needsRest, passingKinds } from './errors.ts'
import { refusalOfGraphql } from './read-deployments.ts'

export interface CommitGraph {
  /** For each line and deployment. */
  readonly added: readonly (readonly NewCommits[])[]
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
    const walked = lines.map((line) => walkLine(line, reader.known))
    const isOver = api.calls() - before >= calls || !(await reader.readMore(walked))
    const added = walked.map((one) => one.added)
    if (isOver) return { added, calls: api.calls() - before, refusal: reader.refusal() }
  }
}

/** Each once. */
function newestFirst(commits: readonly Parent[]): string[] {
  const bySha = new Map(commits.map((one) => [one.sha, one]))
  return [...bySha.values()].sort((a, b) => b.date - a.date).map(({ sha }) => sha)
}

/** One request asks for so many commits, in so many histories. More commits were refused at times. */
const [mostCommits, mostHistories] = [1_000, 100]

/** So many requests may fail; each halves those after it. */
const mostFailures = 5

/** When no more lists are unsure, and reading does not help, they are compared with the deployment before. */
const mostComparisons = 10

function createReader(api: Api, lines: readonly DeployedLine[]) {
  const known: Known = { commits: new Map(), gone: new Set(), compared: new Map() }
  const asked = new Map<string, number>()
  const compared = new Set<string>()
  let overRest = refusalOfGraphql(api) !== undefined
  let refusal: ApiError | undefined
  let failures = 0
  /** How many unread commits one history settles. Until that is known, the first ones are spread over all. */
  let apart = Number.POSITIVE_INFINITY
  let unsureBefore = Number.POSITIVE_INFINITY

  function learn(sha: string, history: readonly GraphCommit[] | undefined): void {
    if (history === undefined) known.gone.add(sha)
    for (const commit of history ?? []) if (!known.commits.has(commit.sha)) known.commits.set(commit.sha, commit)
  }
  for (const { sha, commit } of lines.flatMap(({ deployments }) => deployments))
    if (commit) learn(sha, commit === 'gone' ? undefined : [commit])

  async function readSome(unread: readonly string[]): Promise<void> {
    const most = overRest ? 1 : Math.ceil(mostHistories / 2 ** failures)
    const step = Math.max(1, Math.min(apart, Math.floor(unread.length / most)))
    // What was asked for and has not come has many parents.
    const isAgain = asked.has(unread[0] ?? '')
    const roots = unread.filter((sha, at) => at % step === 0 && asked.has(sha) === isAgain).slice(0, most)
    const depth = Math.min(100, Math.floor(mostCommits / 2 ** failures / roots.length))
    const histories = overRest
      ? await Promise.all(roots.map((sha) => listHistory(api, sha)))
      : await readHistories(api, roots, isAgain ? { depth: 1, parents: 100 } : { depth, parents: 10 })
    for (const [at, sha] of roots.entries()) {
      learn(sha, histories[at])
      asked.set(sha, (asked.get(sha) ?? 0) + 1)
    }
    apart = Math.floor(unread.filter((sha) => known.commits.has(sha)).length / roots.length)
  }

  async function compare({ base = '', head }: Unsure): Promise<void> {
    compared.add(head)
    const { aheadBy, commits } = await commitsBetween(api, base, head, 1)
    learn(head, commits)
    if (aheadBy === commits.length) known.compared.set(`${base}...${head}`, new Set(commits.map(({ sha }) => sha)))
  }

  /** With one request. False: there is nothing more to ask. */
  async function readMore(walked: readonly Walked[]): Promise<boolean> {
    const unread = newestFirst(walked.flatMap((one) => one.unread))
    const left = unread.filter((sha) => (asked.get(sha) ?? 0) < 2 && !known.gone.has(sha))
    const unsure = walked.flatMap((one) => one.unsure)
    const isStuck = unsure.length >= unsureBefore && unsure.length <= mostComparisons
    const alone = unsure.find(({ base, head }) => isStuck && base !== undefined && !compared.has(head))
    unsureBefore = unsure.length
    try {
      if (alone) await compare(alone)
      else if (left.length > 0) await readSome(left)
      else return false
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (passingKinds.includes(error.kind) && failures < mostFailures) failures++
      // Two commits may have nothing in common.
      else if (alone && error.kind === 'not-found') return true
      else if (needsRest(error) && !overRest) overRest = true
      else refusal = error
    }
    return refusal === undefined
  }

  return { known, readMore, refusal: () => refusal }
}
