import { timeText } from '../shared/text.ts'
import { bySuccess, type Deploy, type LeftOut, whoDeployed } from './deploys.ts'
import { type Added, firstKnown, leadTimes } from './lead-times.ts'
import { isIn, type Period, weekMs, weeksOf } from './period.ts'
import type { EnvironmentReport } from './report.ts'
import { fixes, type Mended, rollBacks } from './roll-backs.ts'
import { enough, share, spread } from './statistics.ts'

type Figures = Omit<EnvironmentReport, 'environment' | 'task' | 'live'>

/** The figures of one environment and task. What was live before the period belongs to `deploys` too: it says what was replaced. */
export function figuresOf(deploys: readonly Deploy[], added: Added, period: Period): Figures {
  const line = bySuccess(deploys)
  const live = line.filter(({ success }) => isIn(success.at, period))
  const failures = deploys.filter(({ failure }) => isIn(failure?.at, period))
  const { leadTime, values } = leadTimes(line, added, period)
  const back = rollBacks(line)
  const { fixed, open } = fixes(deploys)
  const took = (mended: readonly Mended[]) =>
    mended.flatMap((one) => (isIn(one.deploy.success.at, period) ? [one.took] : []))
  return {
    deployments: {
      n: live.length,
      perWeek: live.length < enough ? null : live.length / ((period.to - period.from) / weekMs),
    },
    weeks: weeksOf(period).map((week) => ({
      start: timeText(week.from).slice(0, 10),
      incomplete: week.from < period.from || week.to > period.to,
      deployments: live.filter(({ success }) => isIn(success.at, week)).length,
      failed: failures.filter(({ failure }) => isIn(failure?.at, week)).length,
      leadTime: spread(values.flatMap((value) => (isIn(value.at, week) ? [value.took] : []))).median,
    })),
    leadTime,
    failed: share(failures.length, new Set([...live, ...failures].map(({ record }) => record.id)).size),
    fixedAfter: { ...spread(took(fixed)), open },
    rollBacks: share(took(back).length, live.length),
    recovery: spread(took(back)),
    leftOut: countLeftOut(deploys, period),
    rows: rowsOf(deploys, added, new Set(back.map(({ deploy }) => deploy.record))),
  }
}

/** By when they were made: those that are open have no other time. */
function countLeftOut(deploys: readonly Deploy[], period: Period): Figures['leftOut'] {
  const counts: Partial<Record<LeftOut, number>> = {}
  for (const { record, leftOut } of deploys)
    if (leftOut && isIn(record.createdAt.getTime(), period)) counts[leftOut] = (counts[leftOut] ?? 0) + 1
  return counts
}

function rowsOf(deploys: readonly Deploy[], added: Added, back: ReadonlySet<Deploy['record']>): Figures['rows'] {
  const first = firstKnown(bySuccess(deploys), added)
  return deploys
    .filter(({ success, failure }) => success ?? failure)
    .map(({ record, success, failure }) => {
      const commits = added.get(record.id)
      return {
        ...{ deploymentId: record.id, sha: record.sha, by: whoDeployed(record) },
        madeAt: timeText(record.createdAt.getTime()),
        liveAt: success ? timeText(success.at) : null,
        failedAt: failure ? timeText(failure.at) : null,
        rollBack: back.has(record),
        newCommits: record !== first && typeof commits === 'object' ? commits.length : null,
      }
    })
}
