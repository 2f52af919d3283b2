import type { PastDeployment } from '../github/history.ts'

/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one
 * can make ours inactive. Says how to avoid it, if the history shows such a record of this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 */
export function nativeEnvironmentWarning(
  deployments: readonly PastDeployment[],
  { environment, id, runUrl }: { environment: string; id: number; runUrl: string },
): { message: string; help: string } | undefined {
  const native = deployments.find(
    (past) => past.id !== id && past.task === 'deploy' && past.hasNoPayload && past.logUrl?.startsWith(`${runUrl}/`),
  )
  if (!native) return undefined
  return {
    message: `There are two deployments for this deploy: GitHub made ${native.id}, because a job of this run has \`environment: ${environment}\``,
    help: `Turn off the deployment that GitHub makes for the job:\n\nenvironment:\n  name: ${environment}\n  deployment: false`,
  }
}
