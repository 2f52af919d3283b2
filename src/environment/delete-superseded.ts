import type { Api } from '../api/api.ts'
import { ApiError, reasonOf } from '../api/api-error.ts'
import { changeAll, subjectOf } from '../github/bulk-changes.ts'
import type { Listed } from '../github/deployments.ts'
import { isActive, isOpen, ownDeployments } from '../github/live.ts'
import { isSameAttempt } from '../github/mark.ts'
import { refresh } from '../github/read-deployments.ts'
import type { Log } from '../shared/log.ts'
import type { Replaced } from './auto-inactive.ts'
import { readRecent } from './environment.ts'

/**
 * Deletes the earlier deployments of this action that a success leaves behind (the input `superseded`), once they are inactive;
 * not those of other jobs of this run, which may still work with theirs. What cannot be read keeps them, with a warning. Never
 * rejects.
 * @param replaced what is known of them since the success was posted
 */
export async function deleteSuperseded(
  api: Api,
  own: Listed,
  { deployments: known, ids }: Replaced,
  log: Log,
): Promise<void> {
  const { id, mark, environment } = own
  try {
    const earlier = ownDeployments(known ?? (await readRecent(api, own)).deployments).filter(
      (one) =>
        one.id < id && one.mark.nonce !== mark?.nonce && !(mark && isSameAttempt(one.mark, mark)) && !isOpen(one),
    )
    if (earlier.length === 0) return
    // Read last, so that none is open again. What was made inactive a moment ago may still be shown as active.
    const now = (await refresh(api, earlier, { retries: 1 })).filter(
      (one) => !isOpen(one) && (!isActive(one) || ids.has(one.id)),
    )
    const changes = now
      .filter(({ production }) => !production)
      .map((deployment) => ({ deployment, wanted: 'deleted' as const }))
    if (changes.length < now.length) log.line('Deployments to production environments are kept (superseded: delete)')
    const { failures } = await changeAll(api, changes, { log })
    for (const { ids, error } of failures) log.warning(`${subjectOf(ids)} not deleted: ${error.message}`)
  } catch (error) {
    const reason = error instanceof ApiError ? error.message : reasonOf(error)
    log.warning(`Earlier deployments to ${environment} are kept (superseded: delete): ${reason}`)
  }
}
