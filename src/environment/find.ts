import { type DeploymentRecord, liveSince, stateOf } from '../github/deployment-states.ts'
import { groupBy } from '../shared/collections.ts'
import { isNamed } from './patterns.ts'

/** Which deployment is asked for. */
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
  /** 0: that one; N: the Nth different commit before it. */
  readonly offset: number
}

/** What one environment and task answer. */
export interface Found {
  /** What is live, or the newest. */
  readonly anchor: DeploymentRecord
  /** What was asked for; undefined: there is none so long before. */
  readonly record: DeploymentRecord | undefined
}

/**
 * What each environment and task answer, the latest first. A deployment is live if its newest status is `success`; of several,
 * the one that succeeded last. Deployments before it are those that succeeded before, each commit once.
 */
export function select(
  records: readonly DeploymentRecord[],
  query: Query,
  isAnchor: (record: DeploymentRecord) => boolean = (record) => isAsked(record, query),
): Found[] {
  const candidates = records.filter((record) => isAmong(record, query) && timeOf(record, query) !== undefined)
  const latestFirst = candidates.toSorted((a, b) => compareLatest(a, b, query))
  const groups = groupBy(latestFirst, groupOf)
  const found = [...groups.values()].flatMap((group): Found[] => {
    const at = group.findIndex(isAnchor)
    const anchor = group[at]
    return anchor ? [{ anchor, record: nthCommit(group.slice(at), query.offset) }] : []
  })
  return found.toSorted((a, b) => compareLatest(a.anchor, b.anchor, query))
}

/** Whether it matches the query, apart from commit and state. */
export function isAmong({ environment, task, creator }: Omit<DeploymentRecord, 'statuses'>, query: Query): boolean {
  return (
    isNamed(query.environment, environment) &&
    (query.task === undefined || query.task === task) &&
    (query.creators.length === 0 || query.creators.some((login) => isSameLogin(login, creator)))
  )
}

/** Whether its commit and state match. */
function isAsked(record: DeploymentRecord, { sha, state }: Query): boolean {
  return (sha === undefined || record.sha === sha) && (state === 'any' || stateOf(record) === 'success')
}

/** The deployment to the same environment, of the same task, that was live last, if that was after this one. */
export function successorOf(
  record: DeploymentRecord,
  records: readonly DeploymentRecord[],
): DeploymentRecord | undefined {
  const live = { state: 'success' } as const
  const [last] = records
    .filter((other) => groupOf(other) === groupOf(record) && liveSince(other) !== undefined)
    .toSorted((a, b) => compareLatest(a, b, live))
  return last?.id === record.id ? undefined : last
}

/** Deployments of one environment and task follow each other. */
export function groupOf({ environment, task }: DeploymentRecord): string {
  return JSON.stringify([environment.toLowerCase(), task])
}

/** The time to sort by. */
export function timeOf(record: DeploymentRecord, { state }: Pick<Query, 'state'>): Date | undefined {
  return state === 'any' ? record.createdAt : liveSince(record)
}

function compareLatest(a: DeploymentRecord, b: DeploymentRecord, query: Pick<Query, 'state'>): number {
  const milliseconds = (record: DeploymentRecord) => timeOf(record, query)?.getTime() ?? 0
  // GitHub's times have whole seconds.
  return milliseconds(b) - milliseconds(a) || b.id - a.id
}

/** The newest deployment of the Nth commit in a row of them, newest first; the first one's commit is number 0. */
function nthCommit(group: readonly DeploymentRecord[], n: number): DeploymentRecord | undefined {
  const commits = new Set<string>()
  for (const record of group) {
    if (commits.has(record.sha)) continue
    if (commits.size === n) return record
    commits.add(record.sha)
  }
  return undefined
}

/** `vercel` also stands for the app, whose login is `vercel[bot]`. */
function isSameLogin(wanted: string, login: string): boolean {
  const [a, b] = [wanted.toLowerCase(), login.toLowerCase()]
  return a === b || `${a}[bot]` === b
}
