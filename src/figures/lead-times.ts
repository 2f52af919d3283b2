import type { GraphCommit, NewCommits } from '../github/commit-walk.ts'
import { timeText } from '../shared/text.ts'
import type { Succeeded } from './deploys.ts'
import { isIn, type Period } from './period.ts'
import type { EnvironmentReport } from './report.ts'
import { spread } from './statistics.ts'

/** What each deployment that succeeded was the first to contain in its environment and task, by its id. */
export type Added = ReadonlyMap<number, NewCommits>

export interface LeadTimes {
  readonly leadTime: EnvironmentReport['leadTime']
  /** From a commit to its first success, with the time of that success; in milliseconds. */
  readonly values: readonly { readonly at: number; readonly took: number }[]
}

/**
 * How long commits took until they were first live: each counts with the first deployment that contains it.
 * @param line in the order of first successes, also those before the period
 */
export function leadTimes(line: readonly Succeeded[], added: Added, period: Period): LeadTimes {
  const first = firstKnown(line, added)
  const all = line
    .map((deploy) => ({ ...deploy, commits: added.get(deploy.record.id) ?? 'unknown' }))
    .filter(({ success }) => isIn(success.at, period))
  const gone = all.filter(({ commits }) => commits === 'gone')
  const there = all.filter(({ record, commits }) => record !== first && commits !== 'gone')
  const older = lengthOfUnknown(there.map(({ commits }) => commits === 'unknown'))
  const counted = there.slice(older).filter(({ commits }) => commits !== 'unknown')
  const reached = counted.flatMap(({ success, commits }) =>
    listOf(commits).map((commit) => ({ at: success.at, commit })),
  )
  const own = reached.filter(({ commit }) => commit.parents.length < 2)
  // A clock that is ahead is no lead time.
  const values = own.map(({ at, commit }) => ({ at, took: Math.max(0, at - commit.date) }))
  const leadTime = {
    ...spread(values.map(({ took }) => took)),
    since: older > 0 && counted[0] ? timeText(counted[0].success.at) : null,
    ...{ deployments: counted.length, older, unknown: there.length - older - counted.length },
    gone: gone.map(({ record }) => ({ deploymentId: record.id, sha: record.sha })),
    mergeCommits: reached.length - own.length,
  }
  return { leadTime, values }
}

/** What it contains was live before. */
export function firstKnown(line: readonly Succeeded[], added: Added): Succeeded['record'] | undefined {
  return line.find(({ record }) => added.get(record.id) !== 'gone')?.record
}

export function listOf(commits: NewCommits): readonly GraphCommit[] {
  return typeof commits === 'string' ? [] : commits
}

/**
 * How many of the oldest are not counted: up to the last row of unknown ones that a known one follows, at the beginning or of two
 * and more. A single one in the middle does not move the beginning.
 */
function lengthOfUnknown(unknown: readonly boolean[]): number {
  const lastKnown = unknown.lastIndexOf(false)
  return unknown.findLastIndex((is, at) => is && at < lastKnown && (at === 0 || unknown[at - 1] === true)) + 1
}
