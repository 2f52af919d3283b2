import type { Deployment } from '../github/deployments.ts'
import { runInLog } from '../github/mark.ts'

/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one
 * can make ours inactive. Says how to avoid it, if there is such a record of this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 */
export function nativeEnvironmentWarning(
  deployments: readonly Deployment[],
  { environment, id, run }: { environment: string; id: number; run: string },
): { message: string; help: string } | undefined {
  const native = deployments.find(
    (one) => one.id !== id && isEmpty(one.payload) && runInLog(one.statuses[0]?.logUrl)?.run === run,
  )
  if (!native) return undefined
  return {
    message: `There are two deployments for this deploy: GitHub made ${native.id}, because a job of this run has \`environment: ${environment}\``,
    help: `Turn off the deployment that GitHub makes for the job:\n\nenvironment:\n  name: ${environment}\n  deployment: false`,
  }
}

/** GitHub's own deployments have no payload. */
function isEmpty(payload: unknown): boolean {
  return ['{}', '""', 'null', undefined].includes(JSON.stringify(payload))
}
