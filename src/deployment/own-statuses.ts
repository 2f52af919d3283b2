import type { Api } from '../github/api.ts'
import type { ListedStatus } from '../github/statuses.ts'
import { byGitHubsClock } from '../github/write-once.ts'
import type { Saved } from './saved-state.ts'

/** Another attempt of a job does not begin sooner after this one, and GitHub's times have whole seconds. */
const betweenAttemptsMs = 5_000

/**
 * Whether a status can be this step's. An adopted deployment may have those of an earlier attempt: status ids tell, and where
 * this step could post none, the time and the log that the status leads to, which may be the same in each attempt.
 */
export function isOwnStatus({ id, logUrl, createdAt }: ListedStatus, saved: Saved, api: Api): boolean {
  if (!saved.adopted) return true
  if (saved.firstStatusId !== undefined) return id >= saved.firstStatusId
  const began = byGitHubsClock(api, saved.traces.at) - betweenAttemptsMs
  return logUrl === saved.logUrl && createdAt.getTime() >= began
}
