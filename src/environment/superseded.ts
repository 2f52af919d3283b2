import type { Api } from '../github/api.ts'
import { changeAll, subjectOf } from '../github/bulk-changes.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import { ApiError, reasonOf } from '../github/errors.ts'
import { isSameAttempt } from '../github/mark.ts'
import { readDeployments } from '../github/read-deployments.ts'
import { isActive, isOpen } from '../github/timeline.ts'
import type { Log } from '../shared/log.ts'
import { type OwnDeployment, ownDeployments } from './own-deployments.ts'

/** The deployment that has succeeded. */
export type Successor = Pick<Listed, 'id' | 'environment' | 'task'>

/**
 * Deletes the earlier deployments of this action that a success leaves behind (the input `superseded`), once they are inactive.
 * What cannot be read keeps them, with a warning. Never rejects.
 * @param known the deployments as they were before the others became inactive; undefined: they could not be read
 */
export async function deleteSuperseded(
  api: Api,
  own: Successor,
  known: readonly Deployment[] | undefined,
  log: Log,
): Promise<void> {
  const kept = `Earlier deployments to ${own.environment} are kept (superseded: delete)`
  try {
    const candidates = known && earlierOnes(own, known).filter((one) => !isOpen(one))
    if (candidates?.length === 0) return
    // Read last, so that none is open again, and those that were active are inactive.
    const now = earlierOnes(own, await readNow(api, own)).filter((one) => !isOpen(one) && !isActive(one))
    const changes = now.filter((one) => !one.production).map(({ id, nodeId }) => ({ id, nodeId, deletes: true }))
    if (changes.length < now.length) log.line('Those of production are kept (superseded: delete)')
    const { failures } = await changeAll(api, changes, { log })
    for (const { ids, error } of failures) log.warning(`${subjectOf(ids)} not deleted: ${error.message}`)
  } catch (error) {
    log.warning(`${kept}: ${error instanceof ApiError ? error.message : reasonOf(error)}`)
  }
}

/**
 * This action's own deployments that were made before this one, by another run or attempt: the other jobs of a run may still
 * work with theirs. Oldest first; none if this one is not among the deployments.
 */
export function earlierOnes({ id }: Successor, deployments: readonly Deployment[]): OwnDeployment[] {
  const position = deployments.findIndex((one) => one.id === id)
  const mark = deployments[position]?.mark
  if (position === -1) return []
  return ownDeployments(deployments.slice(position + 1)).filter(
    (one) => one.mark.nonce !== mark?.nonce && !(mark && isSameAttempt(one.mark, mark)),
  )
}

/** As far back as there are any to delete. @throws ApiError */
async function readNow(api: Api, own: Successor): Promise<Deployment[]> {
  const { environment, task } = own
  const read: Deployment[] = []
  for await (const { deployments } of readDeployments(api, { environment, task }, { sending: { retries: 1 } })) {
    read.push(...deployments)
    if (earlierOnes(own, [...read.filter(({ id }) => id === own.id), ...deployments]).length === 0) break
  }
  return read
}
