import type { PastDeployment } from '../github/history.ts'

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
