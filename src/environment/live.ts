import type { Api } from '../github/api.ts'
import { maxSearched, type PastDeployment, readAll } from '../github/history.ts'

/** None of those that were searched is active, and there are older ones. */
export const notWithinReach = 'not within reach'

/** How many deployments are searched for what is live, in words. */
export const searched = `its newest ${maxSearched} deployments`

/**
 * What is live in an environment, by the same rule as `find`: of the deployments of the task whose newest status is `success`, the
 * one that succeeded last. Deploys that overlap, and merge rules, may leave several.
 * @throws ApiError, UnreadableId
 */
export async function findLive(
  api: Api,
  environment: string,
  which: { task: string; except?: number | undefined },
): Promise<PastDeployment | typeof notWithinReach | undefined> {
  const active: PastDeployment[] = []
  const { task, except } = which
  let read = 0
  for await (const past of readAll(api, [environment], { firstSuccess: true })) {
    if (past.task === task && past.id !== except && past.state === 'success') active.push(past)
    read++
    // Those that are active at the same time are near each other.
    if (active.length > 0 && read % 100 === 0) break
    if (read === maxSearched) return notWithinReach
  }
  return liveAmong(active)
}

/** Of those that are active, the one that succeeded last. They are of one environment and task, newest first. */
export function liveAmong(deployments: readonly PastDeployment[]): PastDeployment | undefined {
  return deployments
    .filter(({ state }) => state === 'success')
    .reduce<PastDeployment | undefined>((live, past) => (live && !isLater(past, live) ? live : past), undefined)
}

/** Whether it succeeded after the other, which was made later. */
function isLater(past: PastDeployment, other: PastDeployment): boolean {
  const since = successOf(past) - successOf(other)
  return since > 0 || (since === 0 && (past.statusId ?? 0) > (other.statusId ?? Number.POSITIVE_INFINITY))
}

function successOf({ firstSuccess, stateSince }: PastDeployment): number {
  return (firstSuccess ?? stateSince)?.getTime() ?? 0
}
