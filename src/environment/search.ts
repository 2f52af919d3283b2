import type { Deployment, Filter } from '../github/deployments.ts'
import { byLiveTime, groupOf, isActive, liveAmong, liveBefore, liveSince, stateOf } from '../github/live.ts'
import { type Part, type Reading, readUntil } from '../github/read-deployments.ts'
import { groupBy } from '../shared/collections.ts'
import { isNamed, namesIn } from './patterns.ts'

/** Which deployments are asked for. */
export interface Query {
  /** Patterns of environment names. */
  readonly environment: readonly string[]
  readonly task: string | undefined
  /** Logins; empty: anybody's. */
  readonly creators: readonly string[]
  /** A full SHA; undefined: any. */
  readonly sha: string | undefined
  /** `success`: what is live; `any`: the newest, whatever became of it. */
  readonly state: 'success' | 'any'
  /** 0: that one; N: the Nth different commit that was live before it. */
  readonly offset: number
  /** In so many environments and tasks there must be one. */
  readonly atLeast: number
}

/** What one environment and task answer. */
export interface Found {
  /** What is live, or the newest. */
  readonly anchor: Deployment
  /** What was asked for; undefined: nothing was live so long before. */
  readonly deployment: Deployment | undefined
}

export type Verdict =
  /** The latest first. One whose deployment is `inactive` was live, and was replaced or taken down since. */
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  /** `over`: skipped, cancelled or, if any commit is meant, taken down. */
  | { readonly kind: 'failed' | 'open' | 'over'; readonly deployment: Deployment }
  /** In too few environments and tasks there is one. */
  | { readonly kind: 'too few'; readonly found: readonly Found[] }

/** What is there now: one answer of each environment and task that has one, the latest first. */
export function select(deployments: readonly Deployment[], query: Query): Found[] {
  const live = query.state === 'success' ? liveAmong : ([newest]: readonly Deployment[]) => newest
  return foundAt(
    groupsOf(deployments, query).flatMap((group) => live(group) ?? []),
    deployments,
    query,
  )
}

/** {@link select}, without waiting for more. */
export function judgeAtOnce(deployments: readonly Deployment[], query: Query): Verdict {
  const found = select(deployments, query)
  return { kind: found.length < query.atLeast ? 'too few' : 'found', found }
}

/**
 * Whether waiting is over. Of a commit, the newest deployment of each environment and task decides, and what it has made before
 * is past; if any commit is meant, what is live decides first.
 */
export function judge(deployments: readonly Deployment[], query: Query): Verdict {
  const now = judgeAtOnce(deployments, query)
  const isAny = query.sha === undefined
  if (query.state === 'any' || (isAny && now.kind === 'found')) return now
  const deciding = groupsOf(deployments, query).flatMap((group) => (isAny && liveAmong(group)) || (group[0] ?? []))
  const isOver = (one: Deployment) => stateOf(one) === 'inactive' && (isAny || liveSince(one) === undefined)
  const failed = deciding.find((one) => ['failure', 'error'].includes(stateOf(one)))
  if (failed) return { kind: 'failed', deployment: failed }
  // `waiting` for an approval, too, and states that GitHub may add.
  const open = deciding.find((one) => !isActive(one) && stateOf(one) !== 'inactive')
  if (open) return { kind: 'open', deployment: open }
  const found = foundAt(deciding, deployments, query)
  if (deciding.length < query.atLeast) return { kind: 'too few', found }
  const over = deciding.find(isOver)
  return over ? { kind: 'over', deployment: over } : { kind: 'found', found }
}

/** Of one environment, or of all together. */
const mostRead = 1_000

/** How long after it was made a deployment may still become live: one that is not read yet is not later than that. */
const longestDeployMs = 24 * 3_600_000

/** Nor is one expected to become live after so many that were made later. */
const mostOvertaking = 50

/**
 * Reads as far as the query needs. An environment that is asked for by its name is read for itself, mostly with one part; for
 * patterns, and of a commit, everything is read, up to 1,000 deployments. @throws what `read` throws
 */
export async function search(read: (filter: Filter) => AsyncIterable<Part>, query: Query): Promise<Reading> {
  const { environment, task, sha, offset } = query
  // What was live before is of other commits.
  const filter = { task, sha: offset === 0 ? sha : undefined }
  const names = filter.sha === undefined ? namesIn(environment) : undefined
  const isEnough = (some: readonly Deployment[]) =>
    some.length >= mostRead || (names !== undefined && isDecided(some, query))
  const filters = names?.map((name) => ({ ...filter, environment: name })) ?? [filter]
  const readings = await Promise.all(filters.map((one) => readUntil(isEnough, read(one))))
  const [from] = readings.flatMap((one) => one.from ?? []).sort((a, b) => b.getTime() - a.getTime())
  return { deployments: readings.flatMap(({ deployments }) => deployments), from }
}

/** Whether the latest answer stays what it is, whatever older deployments there are. */
function isDecided(deployments: readonly Deployment[], query: Query): boolean {
  const found = select(deployments, query)
  const answer = found[0]?.deployment
  const oldest = deployments.at(-1)
  if (!answer || !oldest || found.length < query.atLeast) return false
  if (query.state === 'any' && query.offset === 0) return true
  const overtaken = deployments.filter((one) => groupOf(one) === groupOf(answer) && one.id < answer.id)
  const sinceOldest = (liveSince(answer)?.getTime() ?? 0) - oldest.createdAt.getTime()
  return sinceOldest >= longestDeployMs || overtaken.length >= mostOvertaking
}

/** The deployments that match, by environment and task, the one made last first. */
function groupsOf(deployments: readonly Deployment[], query: Query): Deployment[][] {
  const matching = deployments.filter((one) => isAmong(one, query) && (query.sha ?? one.sha) === one.sha)
  return [...groupBy(byAge(matching), groupOf).values()]
}

function foundAt(anchors: readonly Deployment[], deployments: readonly Deployment[], query: Query): Found[] {
  const known = deployments.filter((one) => isAmong(one, query))
  const latestFirst = query.state === 'success' ? byLiveTime(anchors) : byAge(anchors)
  return latestFirst.map((anchor) => ({ anchor, deployment: liveBefore(anchor, query.offset, known) }))
}

function byAge(deployments: readonly Deployment[]): Deployment[] {
  return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
}

/** Whether it matches the query, apart from commit and state. */
function isAmong({ environment, task, creator }: Deployment, query: Query): boolean {
  return (
    isNamed(query.environment, environment) &&
    (query.task === undefined || query.task === task) &&
    (query.creators.length === 0 || query.creators.some((login) => isSameLogin(login, creator)))
  )
}

/** `vercel` also stands for the app, whose login is `vercel[bot]`. */
function isSameLogin(wanted: string, login: string): boolean {
  const [a, b] = [wanted.toLowerCase(), login.toLowerCase()]
  return a === b || `${a}[bot]` === b
}
