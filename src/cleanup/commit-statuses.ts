import { type Abandoned, postAbandonedCommitStatus } from '../environment/abandoned.ts'
import type { Api } from '../github/api.ts'
import type { Watch } from '../github/changes.ts'
import { ApiError } from '../github/error-guide.ts'
import type { PastDeployment } from '../github/history.ts'
import { fits, type Mark } from '../github/mark.ts'
import { paced } from '../github/pace.ts'
import type { Cleaned, Work } from './work.ts'

/**
 * Posts the commit statuses of deployments that were left open and are settled and deleted now: a branch that waits for one
 * would wait for ever. Failures are one warning. Never rejects.
 */
export async function settleCommitStatuses(
  api: Api,
  { abandoned, all }: Pick<Work, 'abandoned'> & { all: readonly PastDeployment[] },
  { deleted }: Cleaned,
  { watch, runUrl }: { watch: Watch; runUrl(mark: Mark): string },
): Promise<void> {
  const gone = new Set(deleted)
  const settled = abandoned.filter((past): past is Abandoned => gone.has(past.id) && hasContext(api, past))
  try {
    for await (const past of paced(settled, watch.clock)) {
      if (watch.isCancelled) break
      await postAbandonedCommitStatus(api, past, all.slice(0, all.indexOf(past)), runUrl(past.mark))
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    watch.log.warning(error.message, error.help)
  }
}

function hasContext({ owner, repo }: Api, { mark, environment, sha }: PastDeployment): boolean {
  return mark?.statusContext !== undefined && fits(mark, { repository: `${owner}/${repo}`, environment, sha })
}
