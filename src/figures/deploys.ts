import { isWithoutPayload } from '../environment/overlaps.ts'
import type { Deployment } from '../github/deployments.ts'
import { compareStatuses, groupOf, isActive, isOpen, liveAmong } from '../github/live.ts'
import { runInLog } from '../github/mark.ts'
import type { DeploymentStatus } from '../github/statuses.ts'
import { type Unjudged, unjudgedBy } from '../github/unjudged.ts'
import { groupBy } from '../shared/collections.ts'

/** A deployment as figures count it. */
export interface Deploy {
  readonly record: Deployment
  /** The record that GitHub made beside it for the `environment:` of its job. */
  readonly native?: Deployment | undefined
  /** Its first success. */
  readonly success?: DeploymentStatus | undefined
  /** By which it failed, if its last end is a failure; also one that was live before. */
  readonly failure?: DeploymentStatus | undefined
  /** Why it is counted apart. */
  readonly leftOut?: LeftOut | undefined
}

export type LeftOut = 'notStarted' | 'open' | 'neverLive' | Unjudged

export type Succeeded = Deploy & { readonly success: DeploymentStatus }

/** The deploys of one environment and task, newest first. */
export interface Group {
  readonly environment: string
  readonly task: string
  readonly deploys: readonly Deploy[]
  readonly live: Deployment | undefined
}

/** Deploys by environment and task. */
export function groupsOf(deploys: readonly Deploy[]): Group[] {
  return [...groupBy(deploys, ({ record }) => groupOf(record)).values()].map((some) => {
    const { environment, task } = some[0].record
    return { environment, task, deploys: some, live: liveAmong(some.map(liveRecord)) }
  })
}

/**
 * Counts a deploy once: each record of this action takes away one of GitHub's own for its run and environment, the newest made
 * before it. Their commits may differ: GitHub's is the test merge of a pull request.
 */
export function deploysOf(records: readonly Deployment[]): Deploy[] {
  const waiting = new Map<string, Deployment[]>()
  const natives = new Map<Deployment, Deployment | undefined>()
  for (const record of records.toSorted(compareAge)) {
    const job = jobOf(record)
    if (record.mark) natives.set(record, waiting.get(job)?.pop())
    else if (isWithoutPayload(record.payload)) waiting.set(job, [...(waiting.get(job) ?? []), record])
  }
  const taken = new Set(natives.values())
  return records.filter((one) => !taken.has(one)).map((record) => deployOf(record, natives.get(record)))
}

/** What a record says of a deploy. `inactive` is no success: what was skipped has it too. */
export function deployOf(record: Deployment, native?: Deployment): Deploy {
  const { statuses } = record
  const [newest] = statuses
  const success = statuses.findLast(({ state }) => state === 'success')
  const base = { record, native, success }
  if (!newest || isOpen(record)) return { ...base, leftOut: success ? undefined : newest ? 'open' : 'notStarted' }
  const end = statuses.find(({ state }) => ['success', 'failure', 'error'].includes(state))
  if (end?.state === 'success') return base
  const leftOut = unjudgedBy((end ?? newest).description) ?? (end ? undefined : 'neverLive')
  return leftOut ? { ...base, leftOut } : { ...base, failure: end }
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

/** Those that have been live, by their first success. */
export function bySuccess(deploys: readonly Deploy[]): Succeeded[] {
  return deploys
    .filter((one): one is Succeeded => one.success !== undefined)
    .toSorted((a, b) => compareStatuses(a.success, b.success))
}

export function compareAge(a: Deployment, b: Deployment): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id
}

export function whoDeployed({ mark, creator }: Deployment): string {
  return mark?.actor ?? creator
}
