import { postAbandonedCommitStatus } from '../environment/sweep.ts'
import type { Api } from '../github/api.ts'
import { pauseMs } from '../github/bulk-changes.ts'
import { ApiError } from '../github/errors.ts'
import { isOpen } from '../github/live.ts'
import type { Mark } from '../github/mark.ts'
import type { Cleaned, Stoppable, Work } from './clean.ts'

/**
 * Posts the commit statuses of abandoned deployments that are deleted now: a branch that waits for one would wait for ever. A
 * failure is a warning.
 */
export async function endCommitStatuses(
  api: Api,
  { found, all }: Work,
  { deleted }: Cleaned,
  { log, signal, runUrl }: Stoppable & { runUrl(mark: Mark): string },
): Promise<void> {
  const waiting = found.filter(
    (one) => isOpen(one) && one.mark?.statusContext !== undefined && deleted.includes(one.id),
  )
  try {
    for (const [at, one] of waiting.entries()) {
      if (at > 0) await api.clock.wait(pauseMs, signal)
      if (signal.aborted || !one.mark) break
      await postAbandonedCommitStatus(api, one, all, runUrl(one.mark))
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    log.warning(error.message, error.help)
  }
}
