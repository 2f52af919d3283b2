import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { postAbandonedCommitStatus } from '../environment/sweep.ts'
import { oneByOne } from '../github/bulk-changes.ts'
import { isOpen } from '../github/live.ts'
import type { Mark } from '../github/mark.ts'
import type { Stoppable } from './clean.ts'
import type { Work } from './progress.ts'

/**
 * Posts the commit statuses of abandoned deployments that are deleted: a branch that waits for one would wait for ever. Before
 * they are, so that whatever ends this step, a later clean-up posts what is missing. A failure is a warning.
 */
export async function endCommitStatuses(
  api: Api,
  { found, all, deletes }: Work,
  { log, signal, runUrl }: Stoppable & { runUrl(mark: Mark): string },
): Promise<void> {
  const waiting = deletes ? found.filter((one) => isOpen(one) && one.mark?.statusContext !== undefined) : []
  try {
    await oneByOne(api, waiting, signal, async (one) => {
      if (one.mark) await postAbandonedCommitStatus(api, one, all, runUrl(one.mark))
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    log.warning(error.message, error.help)
  }
}
