import { isWithoutPayload } from '../environment/overlaps.ts'
import type { Deployment } from '../github/deployments.ts'
import { groupOf, isActive, liveAmong } from '../github/live.ts'
import { runInLog } from '../github/mark.ts'
import { groupBy } from '../shared/collections.ts'
import { compareAge, type Deploy, deployOf } from './deploys.ts'
import { isIn, type Period } from './period.ts'

/** The deployments of one environment and task, newest first. */
export interface Group {
  readonly environment: string
  readonly task: string
  readonly deploys: readonly Deploy[]
  readonly live: Deployment | undefined
}

export interface Sorted {
  readonly groups: readonly Group[]
  /** How many of transient environments are left out, of the period. */
  readonly transient: number
  /** How many have a record of GitHub's beside them, of the period. */
  readonly paired: number
}

/** Deployments by environment and task. @param withTransient those of transient environments count too */
export function sortOut(records: readonly Deployment[], period: Period, withTransient: boolean): Sorted {
  const all = deploysOf(records)
  const kept = all.filter(({ record }) => withTransient || !record.transient)
  const inPeriod = (some: readonly Deploy[]) =>
    some.filter(({ record }) => isIn(record.createdAt.getTime(), period)).length
  const groups = [...groupBy(kept, ({ record }) => groupOf(record)).values()].flatMap((deploys) =>
    deploys.slice(0, 1).map(({ record: { environment, task } }) => {
      return { environment, task, deploys, live: liveAmong(deploys.map(liveRecord)) }
    }),
  )
  return { groups, transient: inPeriod(all) - inPeriod(kept), paired: inPeriod(kept.filter(({ native }) => native)) }
}

/**
 * Counts a deploy once: each record of this action takes away one of GitHub's own for its run and environment, the newest made
 * before it. Their commits may differ: GitHub's is the test merge of a pull request.
 */
function deploysOf(records: readonly Deployment[]): Deploy[] {
  const waiting = new Map<string, Deployment[]>()
  const natives = new Map<Deployment, Deployment | undefined>()
  for (const record of records.toSorted(compareAge)) {
    const job = jobOf(record)
    if (record.mark) natives.set(record, waiting.get(job)?.pop())
    else if (isWithoutPayload(record.payload)) waiting.set(job, [...(waiting.get(job) ?? []), record])
  }
  const taken = new Set(natives.values())
  return records
    .filter((one) => !taken.has(one))
    .map((record) => ({ ...deployOf(record), native: natives.get(record) }))
}

/** The run, whose number no other run of the server has, and the environment that it deploys to. */
function jobOf({ mark, environment, statuses }: Deployment): string {
  const run = mark ?? statuses.map(({ logUrl }) => runInLog(logUrl)).find(Boolean)
  return JSON.stringify([run?.run, environment.toLowerCase()])
}

/** A pair is live if either record is: the success of GitHub's may have made ours inactive. */
function liveRecord({ record, native }: Deploy): Deployment {
  if (!native || isActive(record) || !isActive(native)) return record
  const success = record.statuses.findIndex(({ state }) => state === 'success')
  return { ...record, statuses: success === -1 ? native.statuses : record.statuses.slice(success) }
}
