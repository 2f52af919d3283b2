import type { Deployment, Listed } from '../github/deployments.ts'
import { isActive, isOpen } from '../github/live.ts'
import { isSameJob, runInLog } from '../github/mark.ts'
import type { Log } from '../shared/log.ts'

/** Warnings of deployments that get in each other's way, each with what to change in the workflow. */

/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one can
 * make ours inactive.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 * @param run this workflow run
 */
export function warnOfNative(
  { id, environment }: Listed,
  deployments: readonly Deployment[],
  run: string,
  log: Log,
): void {
  const native = deployments.find(
    (one) => one.id !== id && isWithoutPayload(one.payload) && runInLog(one.statuses[0]?.logUrl)?.run === run,
  )
  if (!native) return
  log.warning(
    `There are two deployments for this deploy: GitHub made ${native.id}, because a job of this run has \`environment: ${environment}\``,
    `Turn off the deployment that GitHub makes for the job:\n\nenvironment:\n  name: ${environment}\n  deployment: false`,
  )
}

/** GitHub's own deployments have no payload. */
export function isWithoutPayload(payload: unknown): boolean {
  return ['{}', '""', 'null', undefined].includes(JSON.stringify(payload))
}

/** Deploys of one environment and task at the same time. @param replaced those that become inactive */
export function warnOfOverlaps(
  { id, environment, mark }: Listed,
  deployments: readonly Deployment[],
  replaced: readonly Deployment[],
  log: Log,
): void {
  const other = ofSameMatrix({ id, mark }, deployments)
  if (other)
    log.warning(
      `Deployment ${other.id} to ${environment} is of another job of the same matrix, with the same \`task\`: only one of them stays active`,
      'Give each a task of its own, for example:\n\ntask: deploy-${{ matrix.region }}',
    )
  const newer = replaced.filter((one) => one.id > id && one.id !== other?.id)
  if (newer.length > 0)
    log.warning(
      `Deploys to ${environment} overlap: deployment ${newer.map((one) => one.id).join(', ')} was made after this one, and finished before it`,
      'To let only one run at a time, give the workflow or job a `concurrency` group.',
    )
}

export function ofSameMatrix(
  { id, mark }: Pick<Listed, 'id' | 'mark'>,
  deployments: readonly Deployment[],
): Deployment | undefined {
  return deployments.find((other) => {
    if (other.id === id || !mark || !other.mark || !isSameJob(mark, other.mark)) return false
    // Without check runs, jobs that run at once are of a matrix: the steps of one job come one after another.
    if (!mark.checkRun || !other.mark.checkRun) return isOpen(other)
    return mark.checkRun !== other.mark.checkRun && (isActive(other) || isOpen(other))
  })
}
