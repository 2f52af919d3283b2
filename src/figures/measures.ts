import type { GraphCommit, NewCommits } from '../commits/commit-walk.ts'
import { timeText } from '../shared/text.ts'
import { bySuccess, type Deploy, type Succeeded, whoDeployed } from './deploys.ts'
import { isIn, type Period, weekMs, weeksOf } from './period.ts'
import type { EnvironmentReport } from './report-schema.ts'
import { fixes, type Mended, rollBacks } from './roll-backs.ts'
import { day } from './shown.ts'

/** What each deployment that succeeded was the first to contain in its environment and task, by its id. */
export type Added = ReadonlyMap<number, NewCommits>

type Measures = Omit<EnvironmentReport, 'environment' | 'task' | 'live'>

/** The figures of one environment and task. What was live before the period belongs to `deploys` too: it says what was replaced. */
export function measure(deploys: readonly Deploy[], added: Added, period: Period): Measures {
  const line = bySuccess(deploys)
  // What the first one contains was live before it.
  const first = line.find(({ record }) => added.get(record.id) !== 'gone')
  const live = line.filter(({ success }) => isIn(success, period))
  const failures = deploys.filter(({ failure }) => isIn(failure, period))
  const { leadTime, values } = leadTimes(live, first, added)
  const { fixed, open } = fixes(deploys)
  const took = (mended: readonly Mended[]) =>
    mended.flatMap((one) => (isIn(one.deploy.success, period) ? [one.took] : []))
  const back = rollBacks(line)
  const leftOut: Measures['leftOut'] = {}
  // Those that are open have no other time than when they were made.
  for (const { record, leftOut: why } of deploys)
    if (why && isIn(record, period)) leftOut[why] = (leftOut[why] ?? 0) + 1
  return {
    deployments: {
      n: live.length,
      perWeek: live.length < enough ? null : live.length / ((period.to - period.from) / weekMs),
    },
    weeks: weeksOf(period).map((week) => ({
      start: day(timeText(week.from)),
      incomplete: week.from < period.from || week.to > period.to,
      deployments: live.filter(({ success }) => isIn(success, week)).length,
      failed: failures.filter(({ failure }) => isIn(failure, week)).length,
      leadTime: spread(values.flatMap((value) => (isIn(value, week) ? [value.took] : []))).median,
    })),
    leadTime,
    failed: share(failures.length, new Set([...live, ...failures].map(({ record }) => record.id)).size),
    fixedAfter: { ...spread(took(fixed)), open },
    rollBacks: share(took(back).length, live.length),
    recovery: spread(took(back)),
    leftOut,
    rows: deploys
      .filter(({ success, failure }) => success ?? failure)
      .map(({ record, success, failure }) => ({
        ...{ deploymentId: record.id, sha: record.sha, by: whoDeployed(record) },
        madeAt: timeText(record.createdAt),
        liveAt: success ? timeText(success.createdAt) : null,
        failedAt: failure ? timeText(failure.createdAt) : null,
        rollBack: back.some(({ deploy }) => deploy.record === record),
        newCommits: record === first?.record ? null : (listOf(added.get(record.id))?.length ?? null),
      })),
  }
}

/** How long commits took until they were first live, with the time of that: each counts with the first deployment that contains it. */
function leadTimes(live: readonly Succeeded[], first: Succeeded | undefined, added: Added) {
  const all = live.map(({ record, success: { createdAt } }) => ({ record, createdAt, commits: added.get(record.id) }))
  const gone = all.filter(({ commits }) => commits === 'gone')
  const there = all.filter(({ record, commits }) => record !== first?.record && commits !== 'gone')
  const older = lengthOfUnknown(there.map(({ commits }) => !listOf(commits)))
  const known = there.slice(older).filter(({ commits }) => listOf(commits))
  const reached = known.flatMap(({ createdAt, commits }) =>
    (listOf(commits) ?? []).map((commit) => ({ createdAt, commit })),
  )
  const own = reached.filter(({ commit }) => commit.parents.length < 2)
  // A clock that is ahead is no lead time.
  const values = own.map(({ createdAt, commit }) => {
    return { createdAt, took: Math.max(0, createdAt.getTime() - commit.date) }
  })
  const leadTime = {
    ...spread(values.map(({ took }) => took)),
    since: older > 0 && known[0] ? timeText(known[0].createdAt) : null,
    ...{ deployments: known.length, older, unknown: there.length - older - known.length },
    gone: gone.map(({ record }) => ({ deploymentId: record.id, sha: record.sha })),
    mergeCommits: reached.length - own.length,
  }
  return { leadTime, values }
}

function listOf(commits: NewCommits | undefined): readonly GraphCommit[] | undefined {
  return typeof commits === 'object' ? commits : undefined
}

/**
 * How many of the oldest are not counted: up to the last row of unknown ones that a known one follows, at the beginning or of two
 * and more. A single one in the middle does not move the beginning.
 */
function lengthOfUnknown(unknown: readonly boolean[]): number {
  const lastKnown = unknown.lastIndexOf(false)
  return unknown.findLastIndex((is, at) => is && at < lastKnown && (at === 0 || unknown[at - 1] === true)) + 1
}

/** With fewer than this, a number would be chance: none is given. */
const enough = 5

/**
 * The middle value, of an even number half way between the middle two; and the smallest that 90 % do not exceed.
 * @param milliseconds in the report, they are seconds
 */
export function spread(milliseconds: readonly number[]): EnvironmentReport['recovery'] {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const { length: n } = sorted
  const seconds = (rank: number) => (sorted[Math.ceil(rank) - 1] ?? 0) / 1000
  if (n < enough) return { n, median: null, p90: null }
  return { n, median: (seconds(n / 2) + seconds((n + 1) / 2)) / 2, p90: seconds(n * 0.9) }
}

function share(count: number, n: number): EnvironmentReport['failed'] {
  return { count, n, share: n < enough ? null : count / n }
}
