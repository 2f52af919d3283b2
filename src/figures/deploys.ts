import type { Deployment } from '../github/deployments.ts'
import { isOpen } from '../github/live.ts'
import { compareNodeIds } from '../github/node-ids.ts'
import type { DeploymentStatus } from '../github/statuses.ts'
import { type Unjudged, unjudgedBy } from '../github/unjudged.ts'

/** When a status was posted, in milliseconds since 1970. */
export interface Moment {
  readonly at: number
  readonly nodeId: string
}

/** A deployment as figures count it. */
export interface Deploy {
  readonly record: Deployment
  /** The record that GitHub made beside it for the `environment:` of its job. */
  readonly native?: Deployment | undefined
  /** Its first success. */
  readonly success: Moment | undefined
  /** When it failed, if its last end is a failure; also one that was live before. */
  readonly failure: Moment | undefined
  /** Why it is counted apart. */
  readonly leftOut: LeftOut | undefined
}

export type LeftOut = 'notStarted' | 'open' | 'neverLive' | Unjudged

export type Succeeded = Deploy & { readonly success: Moment }

/** What a record says of a deploy. `inactive` is no success: what was skipped has it too. */
export function deployOf(record: Deployment): Deploy {
  const { statuses } = record
  const success = momentOf(statuses.findLast(({ state }) => state === 'success'))
  const base = { record, success, failure: undefined, leftOut: undefined }
  const [newest] = statuses
  if (!newest || isOpen(record)) return { ...base, leftOut: success ? undefined : newest ? 'open' : 'notStarted' }
  const end = statuses.find(({ state }) => ['success', 'failure', 'error'].includes(state))
  if (end?.state === 'success') return base
  const leftOut = unjudgedBy((end ?? newest).description) ?? (end ? undefined : 'neverLive')
  return leftOut ? { ...base, leftOut } : { ...base, failure: momentOf(end) }
}

function momentOf(status: DeploymentStatus | undefined): Moment | undefined {
  return status && { at: status.createdAt.getTime(), nodeId: status.nodeId }
}

/** Those that have been live, by their first success. */
export function bySuccess(deploys: readonly Deploy[]): Succeeded[] {
  return deploys
    .flatMap((one) => (one.success ? [{ ...one, success: one.success }] : []))
    .toSorted((a, b) => compareMoments(a.success, b.success))
}

export function compareMoments(a: Moment, b: Moment): number {
  return a.at - b.at || compareNodeIds(a.nodeId, b.nodeId)
}

export function compareAge(a: Deployment, b: Deployment): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id
}

export function whoDeployed({ mark, creator }: Deployment): string {
  return mark?.actor ?? creator
}
