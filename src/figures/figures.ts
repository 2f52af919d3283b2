import type { Deployment } from '../github/deployments.ts'
import { firstSuccess } from '../github/live.ts'
import { classify, type Deploy, inOrder, type LeftOut } from './deploys.ts'
import { type Commit, leadTimes } from './lead-times.ts'
import { enough, type Share, type Spread, share, spread } from './statistics.ts'

/** From, inclusive, and to, exclusive: milliseconds since 1970. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** What the records of one environment and task say of a period. Spans of time are in milliseconds. */
export interface Figures {
  /** Deployments with a success, by the time of their first. */
  readonly deploys: { readonly n: number; readonly perWeek: number | null; readonly weeks: readonly Week[] }
  readonly leadTime: Spread & { readonly unknownDeploys: number }
  /** Of all that ended. */
  readonly failed: Share
  /** Of all that succeeded. */
  readonly rollBacks: Share
  readonly recovery: Spread & { readonly unrecovered: boolean }
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>
}

export interface Week {
  /** Its Monday, `2026-11-02`. */
  readonly start: string
  readonly deploys: number
}

const dayMs = 86_400_000
const weekMs = 7 * dayMs

/**
 * The figures of one environment and task. What was live before the period belongs to `records` too: it says what was replaced.
 * @param commits those between what was live before the period and now; undefined: they could not be read
 */
export function figuresOf(
  records: readonly Deployment[],
  commits: ReadonlyMap<string, Commit> | undefined,
  period: Period,
): Figures {
  const classified = records.map((record) => ({ record, ...classify(record) }))
  const deploys = classified.flatMap(({ deploy }) => deploy ?? [])
  const live = inOrder(deploys).filter(({ liveAt }) => isIn(liveAt, period))
  const failed = deploys.filter(({ failedAt }) => isIn(failedAt, period))
  const ended = new Set([...live, ...failed].map(({ id }) => id))
  const { values, unknown } = commits ? leadTimes(deploys, commits, period) : { values: [], unknown: live.length }
  return {
    deploys: {
      n: live.length,
      perWeek: live.length < enough ? null : live.length / ((period.to - period.from) / weekMs),
      weeks: weeksOf(
        live.map(({ liveAt }) => liveAt),
        period,
      ),
    },
    leadTime: { ...spread(values), unknownDeploys: unknown },
    failed: share(failed.length, ended.size),
    rollBacks: share(rollBacks(deploys).filter(({ liveAt }) => isIn(liveAt, period)).length, live.length),
    recovery: recoveryOf(deploys, period),
    leftOut: countLeftOut(classified, period),
  }
}

/** Deploys of a commit that had been live before the one that they replaced was. */
export function rollBacks(deploys: readonly Deploy[]): (Deploy & { readonly liveAt: number })[] {
  const first = new Map<string, number>()
  let replaced: string | undefined
  return inOrder(deploys).filter((deploy, position) => {
    if (!first.has(deploy.sha)) first.set(deploy.sha, position)
    const before = replaced
    replaced = deploy.sha
    return before !== undefined && (first.get(deploy.sha) ?? position) < (first.get(before) ?? position)
  })
}

/** From the first of a row of failures, or from a roll-back, to the next success; by the time of that success. */
function recoveryOf(deploys: readonly Deploy[], period: Period): Spread & { unrecovered: boolean } {
  const back = new Set(rollBacks(deploys).map(({ id }) => id))
  const events = [
    ...deploys.flatMap(({ id, failedAt }) => (failedAt === undefined ? [] : [{ at: failedAt, id, failed: true }])),
    ...inOrder(deploys).map(({ id, liveAt }) => ({ at: liveAt, id, failed: false })),
  ].toSorted((a, b) => a.at - b.at || a.id - b.id || Number(a.failed) - Number(b.failed))
  const values: number[] = []
  let since: number | undefined
  for (const { at, id, failed } of events) {
    if (failed) {
      since ??= at
      continue
    }
    if (since !== undefined && isIn(at, period)) values.push(at - since)
    since = back.has(id) ? at : undefined
  }
  return { ...spread(values), unrecovered: since !== undefined }
}

function weeksOf(times: readonly number[], { from, to }: Period): Week[] {
  const weeks: Week[] = []
  for (let start = mondayOf(from); start < to; start += weekMs) {
    const deploys = times.filter((at) => at >= start && at < start + weekMs).length
    weeks.push({ start: new Date(start).toISOString().slice(0, 10), deploys })
  }
  return weeks
}

/** The beginning of its week, by UTC. */
function mondayOf(at: number): number {
  const day = Math.floor(at / dayMs)
  // 1970 began on a Thursday.
  return (day - ((day + 3) % 7)) * dayMs
}

function countLeftOut(
  classified: readonly { readonly record: Deployment; readonly leftOut: LeftOut | undefined }[],
  period: Period,
): Partial<Record<LeftOut, number>> {
  const counts: Partial<Record<LeftOut, number>> = {}
  for (const { record, leftOut } of classified) {
    const at = firstSuccess(record) ?? record.createdAt
    if (leftOut && isIn(at.getTime(), period)) counts[leftOut] = (counts[leftOut] ?? 0) + 1
  }
  return counts
}

function isIn(at: number | undefined, { from, to }: Period): boolean {
  return at !== undefined && at >= from && at < to
}
