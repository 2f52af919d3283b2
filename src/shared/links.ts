/** Pages of GitHub's for people. */

/**
 * The deployments to an environment; GitHub has no page for a single deployment. It is the address that GitHub's API gives an
 * environment as its `html_url`, so a name with slashes or other letters is right too.
 * https://docs.github.com/rest/deployments/environments#get-an-environment
 */
export function environmentPage(repositoryUrl: string, environment: string): string {
  return `${repositoryUrl}/deployments/activity_log?environments_filter=${encodeURIComponent(environment)}`
}

export function commitPage(repositoryUrl: string, sha: string): string {
  return `${repositoryUrl}/commit/${sha}`
}

/** Where the log of a run is. */
export interface LogPlace {
  readonly serverUrl: string
  readonly runServerUrl?: string | undefined
  readonly repository: string
}

export function runLogUrl(run: string, { serverUrl, runServerUrl = serverUrl, repository }: LogPlace): string {
  return `${runServerUrl}/${repository}/actions/runs/${run}`
}

/** The log of this very job; without a check run id (GitHub Enterprise Server), of this attempt of the run. */
export function jobLogUrl(
  checkRunId: string | undefined,
  event: LogPlace & { readonly runId: string; readonly runAttempt: string },
): string {
  const run = runLogUrl(event.runId, event)
  return checkRunId ? `${run}/job/${checkRunId}` : `${run}/attempts/${event.runAttempt}`
}
