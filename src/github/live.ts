import type { Deployment } from './deployments.ts'
import type { Mark } from './mark.ts'
import type { DeploymentStatus } from './statuses.ts'

/** Which deployments of an environment and task are open, active and live: nothing else says so. */

/** The state of the newest status; a deployment without any waits for its first. */
export function stateOf({ statuses: [newest] }: Pick<Deployment, 'statuses'>): string {
  return newest?.state ?? 'pending'
}

/** Whether a state is none of an end. `waiting`: for a reviewer or a timer of the environment's rules. */
export function isOpenState(state: string | undefined): boolean {
  return state === undefined || ['pending', 'queued', 'in_progress', 'waiting'].includes(state)
}

/** Whether it has no final status. */
export function isOpen(deployment: Pick<Deployment, 'statuses'>): boolean {
  return isOpenState(stateOf(deployment))
}

/** Whether its newest status is `success`. */
export function isActive(deployment: Pick<Deployment, 'statuses'>): boolean {
  return stateOf(deployment) === 'success'
}

/**
 * The status by which it is live, or was live last: the first success after its last other status before that. A deployment that
 * was replaced and succeeds again becomes live anew. Undefined: it never was live.
 */
export function becameLive<T extends DeploymentStatus>({
  statuses,
}: {
  readonly statuses: readonly T[]
}): T | undefined {
  const newest = statuses.findIndex(({ state }) => state === 'success')
  if (newest === -1) return undefined
  const before = statuses.findIndex(({ state }, at) => at > newest && state !== 'success')
  return statuses.at(before === -1 ? -1 : before - 1)
}

/** The order of two statuses of a deployment, or of several: by time, which has whole seconds, then by number. */
export function compareStatuses(a: DeploymentStatus, b: DeploymentStatus): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || compareNodeIds(a.nodeId, b.nodeId)
}

/** The greater one is of the status made later: it ends with the number of the status, in a form that is longer for a greater one. */
function compareNodeIds(a: string, b: string): number {
  const [one, other] = [a, b].map((id) => Buffer.from(id.replace(/^DES_/, ''), 'base64')) as [Buffer, Buffer]
  return one.length - other.length || Buffer.compare(one, other)
}

/** Since when it is live, or was live last. */
export function liveSince(deployment: Pick<Deployment, 'statuses'>): Date | undefined {
  return becameLive(deployment)?.createdAt
}

/** When it was live for the first time. */
export function firstSuccess({ statuses }: Pick<Deployment, 'statuses'>): Date | undefined {
  return statuses.findLast(({ state }) => state === 'success')?.createdAt
}

/** Each time that one of them became live, in order; a deployment that was replaced and succeeds again comes twice. */
export function eachTimeLive<T extends Deployment>(deployments: readonly T[]): T[] {
  const times = deployments.flatMap((one) => {
    const isStart = (at: number) => one.statuses[at]?.state === 'success' && one.statuses[at + 1]?.state !== 'success'
    return one.statuses.flatMap(({ createdAt }, at) => (isStart(at) ? [{ one, at: createdAt.getTime() }] : []))
  })
  return times.sort((a, b) => a.at - b.at || a.one.id - b.one.id).map(({ one }) => one)
}

/** Deployments of one environment and task follow each other. */
export function groupOf({ environment, task }: Pick<Deployment, 'environment' | 'task'>): string {
  return JSON.stringify([environment.toLowerCase(), task])
}

/** Those that have been live, the latest first; of those of one second, the one made last. */
export function byLiveTime<T extends Deployment>(deployments: readonly T[]): T[] {
  const time = (one: T) => liveSince(one)?.getTime() ?? Number.NaN
  return deployments.filter((one) => liveSince(one) !== undefined).toSorted((a, b) => time(b) - time(a) || b.id - a.id)
}

/** Of those that are active, the one that succeeded last. */
export function liveAmong<T extends Deployment>(deployments: readonly T[]): T | undefined {
  return byLiveTime(deployments).find(isActive)
}

/**
 * The newest deployment of the Nth other commit that was live before `anchor`; 0 is the anchor itself. Before an anchor that never
 * was live is before it was made.
 */
export function liveBefore<T extends Deployment>(anchor: T, n: number, deployments: readonly T[]): T | undefined {
  const order = byLiveTime(deployments.filter((one) => groupOf(one) === groupOf(anchor)))
  const at = order.findIndex(({ id }) => id === anchor.id)
  const wasBefore = (one: T) => (liveSince(one)?.getTime() ?? Number.NaN) <= anchor.createdAt.getTime()
  const commits = new Map<string, T>([[anchor.sha, anchor]])
  for (const one of at === -1 ? order.filter(wasBefore) : order.slice(at + 1))
    if (!commits.has(one.sha)) commits.set(one.sha, one)
  return [...commits.values()][n]
}

/** Whether `sha` was live here before the commit that it replaces was. */
export function isRollback(sha: string, replaced: string, deployments: readonly Deployment[]): boolean {
  const first = (commit: string) =>
    Math.min(...deployments.flatMap((one) => (one.sha === commit ? (firstSuccess(one)?.getTime() ?? []) : [])))
  return first(sha) < first(replaced)
}

/** A deployment that this action made. */
export type OwnDeployment = Deployment & { readonly mark: Mark }

/** Those that this action made, oldest first. A copied payload has the mark of another deployment: only the oldest has its own. */
export function ownDeployments(deployments: readonly Deployment[]): OwnDeployment[] {
  const own = deployments.filter((one): one is OwnDeployment => one.mark !== undefined).toSorted((a, b) => b.id - a.id)
  return [...new Map(own.map((one) => [one.mark.nonce, one])).values()].toSorted((a, b) => a.id - b.id)
}
