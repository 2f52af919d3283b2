import type { Api } from '../github/api.ts'
import { changeAll, subjectOf } from '../github/bulk-changes.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import { ApiError, reasonOf } from '../github/errors.ts'
import { isSameAttempt } from '../github/mark.ts'
import { readDeployments } from '../github/read-deployments.ts'
import { isActive, isOpen } from '../github/timeline.ts'
import type { Log } from '../shared/log.ts'
import { type OwnDeployment, ownDeployments } from './own-deployments.ts'
import type { Replaced } from './replace-others.ts'

/** The deployment that has succeeded. */
export type Successor = Pick<Listed, 'id' | 'environment' | 'task' | 'createdAt' | 'mark'>

/**
 * Deletes the earlier deployments of this action that a success leaves behind (the input `superseded`), once they are inactive.
 * What cannot be read keeps them, with a warning. Never rejects.
 * @param replaced what is known of them since the success was posted
 */
export async function deleteSuperseded(
  api: Api,
  own: Successor,
  { deployments: known, ids }: Replaced,
  log: Log,
): Promise<void> {
  const kept = `Earlier deployments to ${own.environment} are kept (superseded: delete)`
  try {
    const candidates = known && earlierOnes(own, known).filter((one) => !isOpen(one))
    if (candidates?.length === 0) return
    // Read last, so that none is open again. What was made inactive a moment ago may still be shown as active.
    const now = earlierOnes(own, await readNow(api, own)).filter(
      (one) => !isOpen(one) && (!isActive(one) || ids.includes(one.id)),
    )
    const changes = now.filter((one) => !one.production).map((one) => ({ ...one, deletes: true }))
    if (changes.length < now.length) log.line('Those of production are kept (superseded: delete)')
    const { failures } = await changeAll(api, changes, { log })
    for (const { ids, error } of failures) log.warning(`${subjectOf(ids)} not deleted: ${error.message}`)
  } catch (error) {
    log.warning(`${kept}: ${error instanceof ApiError ? error.message : reasonOf(error)}`)
  }
}

/**
 * This action's own deployments that were made before this one, by another run or attempt: the other jobs of a run may still
 * work with theirs. Oldest first.
 */
export function earlierOnes({ id, createdAt, mark }: Successor, deployments: readonly Deployment[]): OwnDeployment[] {
  const isEarlier = (one: Deployment) =>
    one.createdAt < createdAt || (one.createdAt.getTime() === createdAt.getTime() && one.id < id)
  return ownDeployments(deployments.filter(isEarlier)).filter(
    (one) => one.mark.nonce !== mark?.nonce && !(mark && isSameAttempt(one.mark, mark)),
  )
}

/** As far back as there are any to delete. @throws ApiError */
async function readNow(api: Api, own: Successor): Promise<Deployment[]> {
  const { environment, task } = own
  const read: Deployment[] = []
  for await (const { deployments } of readDeployments(api, { environment, task }, { sending: { retries: 1 } })) {
    read.push(...deployments)
    if (earlierOnes(own, deployments).length === 0) break
  }
  return read
}
