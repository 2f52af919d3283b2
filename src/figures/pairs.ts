import { isWithoutPayload } from '../environment/overlaps.ts'
import type { Deployment } from '../github/deployments.ts'
import { isActive } from '../github/live.ts'
import { runInLog } from '../github/mark.ts'
import { groupBy } from '../shared/collections.ts'
import { compareAge } from './deploys.ts'

/** A deployment, with the record that GitHub made beside it for the `environment:` of its job. */
export interface Paired {
  readonly record: Deployment
  readonly native: Deployment | undefined
}

/**
 * Counts a deploy once: each record of this action takes away one of GitHub's own for its run and environment, the newest made
 * before it. Their commits may differ: GitHub's is the test merge of a pull request.
 */
export function pairUp(records: readonly Deployment[]): Paired[] {
  const oldestFirst = records.toSorted(compareAge)
  const left = groupBy(
    oldestFirst.filter(({ payload, mark }) => !mark && isWithoutPayload(payload)),
    jobOf,
  )
  const natives = new Map<Deployment, Deployment>()
  for (const record of oldestFirst.filter(({ mark }) => mark)) {
    const beside = left.get(jobOf(record)) ?? []
    const at = beside.findLastIndex((one) => compareAge(one, record) < 0)
    for (const native of at === -1 ? [] : beside.splice(at, 1)) natives.set(record, native)
  }
  const taken = new Set(natives.values())
  return records.filter((one) => !taken.has(one)).map((record) => ({ record, native: natives.get(record) }))
}

/** The run, whose number no other run of the server has, and the environment that it deploys to. */
function jobOf({ mark, environment, statuses }: Deployment): string {
  const run = mark ?? statuses.map(({ logUrl }) => runInLog(logUrl)).find(Boolean)
  return JSON.stringify([run?.run, environment.toLowerCase()])
}

/** A pair is live if either record is: the success of GitHub's may have made ours inactive. */
export function liveRecord({ record, native }: Paired): Deployment {
  if (!native || isActive(record) || !isActive(native)) return record
  const success = record.statuses.findIndex(({ state }) => state === 'success')
  return { ...record, statuses: success === -1 ? native.statuses : record.statuses.slice(success) }
}
