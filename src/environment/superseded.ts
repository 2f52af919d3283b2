import type { Api } from '../github/api.ts'
import { listDeployments } from '../github/deployments.ts'
import { ApiError, passingKinds, reasonOf } from '../github/error-guide.ts'
import { type History, type PastDeployment, readRecent } from '../github/history.ts'
import { fits, type Mark } from '../github/mark.ts'
import type { Log } from '../shared/log.ts'
import { changeAndLog } from './change-and-log.ts'

/** The deployment that has succeeded. */
export interface Successor {
  readonly id: number
  /** `owner/name` */
  readonly repository: string
  readonly environment: string
  readonly task: string
}

/** Finished, and not active: GitHub deletes no active one. */
const finished: readonly (string | undefined)[] = ['inactive', 'failure', 'error']

/**
 * Deletes the earlier deployments of this action that a success leaves behind (the input `superseded`), once they are
 * inactive. `history` is what was known before that. What cannot be found out keeps them, with a warning. Never rejects.
 */
export async function deleteSuperseded(
  api: Api,
  own: Successor,
  history: History | undefined,
  log: Log,
): Promise<void> {
  const kept = `Earlier deployments to ${own.environment} are kept (superseded: delete)`
  try {
    const known = history && earlierOnes(own, history)
    if (!known) return log.warning(`${kept}: the deployments there could not be read`)
    const candidates = known.filter(({ state }) => state === 'success' || finished.includes(state))
    if (candidates.length === 0) return
    const deletable = await withoutProduction(api, own, candidates)
    if (deletable.size < candidates.length) log.line(`Those of production are kept (superseded: delete)`)
    if (deletable.size === 0) return
    // Read last, so that none is under way again, and those that were active are inactive indeed.
    const now = earlierOnes(own, await readTwice(api, own)) ?? []
    const superseded = now.filter(({ id, state }) => finished.includes(state) && deletable.has(id))
    await deleteAll(api, superseded, log)
  } catch (error) {
    log.warning(`${kept}: ${error instanceof ApiError ? error.message : reasonOf(error)}`)
  }
}

/**
 * This action's own records of the environment and task that were made before this one, by another run or attempt: oldest
 * first, whatever their state. Undefined if this one is not among the deployments.
 */
export function earlierOnes(
  { id, repository, environment, task }: Successor,
  { deployments }: History,
): PastDeployment[] | undefined {
  const position = deployments.findIndex((past) => past.id === id)
  if (position === -1) return undefined
  const ownMark = deployments[position]?.mark
  const seen = new Set<string>()
  // A payload that was copied has the same mark a second time: only the oldest can be its own record.
  const isFirst = ({ nonce }: Mark) => !seen.has(nonce) && seen.add(nonce) !== undefined
  return deployments
    .slice(position + 1)
    .toReversed()
    .filter(({ mark }) => mark !== undefined && isFirst(mark))
    .filter((past) => past.task === task && past.environment.toLowerCase() === environment.toLowerCase())
    .filter((past) => past.mark && fits(past.mark, { ...past, repository }) && !isSameAttempt(past.mark, ownMark))
}

/** A read that breaks off is made once more: what it is for waits for nothing else. @throws ApiError, UnreadableId */
function readTwice(api: Api, own: Successor): Promise<History> {
  return readRecent(api, own).catch((error: unknown) => {
    if (!(error instanceof ApiError && passingKinds.includes(error.kind))) throw error
    return readRecent(api, own)
  })
}

/** The other jobs of a run may still work with theirs. */
function isSameAttempt(mark: Mark, own: Mark | undefined): boolean {
  const isSameRun = mark.run === own?.run && mark.attempt === own.attempt
  return isSameRun && mark.repository.toLowerCase() === own.repository.toLowerCase()
}

/** Ids of those that are not of production. Only REST has that; where it does not answer, a deployment counts as one of production. */
async function withoutProduction(
  api: Api,
  { environment, task }: Successor,
  candidates: readonly PastDeployment[],
): Promise<Set<number>> {
  const unknown = new Set(candidates.map(({ id }) => id))
  const deletable = new Set<number>()
  for (let page = 1, more = true; more && unknown.size > 0; page++) {
    const listed = await listDeployments(api, { environment, task }, page)
    for (const { id, production } of listed) if (unknown.delete(id) && !production) deletable.add(id)
    more = listed.length === 100
  }
  return deletable
}

async function deleteAll(api: Api, superseded: readonly PastDeployment[], log: Log): Promise<void> {
  const items = superseded.map(({ id, nodeId }) => ({
    ...{ id, nodeId, status: undefined },
    ...{ deletes: true, deactivated: false },
  }))
  await changeAndLog(api, items, log, { done: 'is deleted (superseded: delete)', not: 'not deleted' })
}
