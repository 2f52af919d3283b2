import { withoutSlash } from '../github/api.ts'
import type { Event } from './event.ts'

/** Pages of GitHub's for people. */

/** The log of this very job; without a check run id (GitHub Enterprise Server), of this attempt of the run. */
export function jobLogUrl(checkRunId: string | undefined, event: Event): string {
  const run = runLogUrl(event.runId, event)
  return checkRunId ? `${run}/job/${checkRunId}` : `${run}/attempts/${event.runAttempt}`
}

export function runLogUrl(run: string, { serverUrl, runServerUrl = serverUrl, repository }: Event): string {
  return `${withoutSlash(runServerUrl)}/${repository}/actions/runs/${run}`
}
