import type { Deployment } from '../github/deployments.ts'
import { groupOf } from '../github/live.ts'
import { groupBy } from '../shared/collections.ts'
import { type Paired, pairUp } from './pairs.ts'
import { isIn, type Period } from './period.ts'

/** The deployments of one environment and task, newest first. */
export interface Group {
  readonly environment: string
  readonly task: string
  readonly paired: readonly Paired[]
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
  const all = pairUp(records)
  const kept = all.filter(({ record }) => withTransient || !record.transient)
  const inPeriod = (some: readonly Paired[]) =>
    some.filter(({ record }) => isIn(record.createdAt.getTime(), period)).length
  const groups = [...groupBy(kept, ({ record }) => groupOf(record)).values()].flatMap((paired) => {
    const [newest] = paired
    return newest ? [{ environment: newest.record.environment, task: newest.record.task, paired }] : []
  })
  return { groups, transient: inPeriod(all) - inPeriod(kept), paired: inPeriod(kept.filter(({ native }) => native)) }
}
