import type { Api } from '../github/api.ts'
import { deleteDeployment, type Listed } from '../github/deployments.ts'
import { ApiError, reasonOf } from '../github/error-guide.ts'
import { type CommitStatus, listCommitStatuses } from '../github/repository.ts'
import { listStatuses } from '../github/statuses.ts'
import { findAllCreated, postStatusOnce } from '../github/write-once.ts'
import { mayLandMs, pendingCommitStatus, type UnansweredWrite } from '../github/write-watch.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import { isOwnStatus } from './own-statuses.ts'
import type { Saved } from './saved-state.ts'

/** Writes whose result main does not know, because it was killed or got no answer: GitHub may still carry them out. */

const longestPauseSeconds = 5

/** Whether a write may still be carried out. After several create calls, a second record may be left at any time. */
export function mayStillLand({ unanswered }: Saved, clock: Clock): boolean {
  return unanswered.some(({ what, at }) => what === 'create' || clock.now() < at + mayLandMs)
}

/**
 * Waits until every write without a known result has shown up, or can no longer be carried out. Resolves to the records that
 * this deploy has made, oldest first: more than one where a creation was sent again and both were carried out.
 * @throws ApiError
 */
export async function awaitLateWrites(api: Api, saved: Saved, log: Log): Promise<readonly Listed[]> {
  const { unanswered, deploymentId } = saved
  const creates = unanswered.filter(({ what }) => what === 'create').length
  const looks = creates > 0 || deploymentId === undefined
  const { clock } = api
  const over = clock.now() + msLeft(unanswered, clock)
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestPauseSeconds)) {
    const created = looks ? await findAllCreated(api, saved.traces) : []
    const others = created.filter(({ id }) => id !== deploymentId)
    const haveShown = others.length >= creates && (await statusesHaveShown(api, saved, created[0]))
    const left = over - clock.now()
    if (haveShown || left <= 0) return created
    if (seconds === 1) log.line(`Waiting up to ${duration(left)} for calls that GitHub may still carry out`)
    await clock.wait(Math.min(seconds * 1000, left))
  }
}

function msLeft(unanswered: readonly UnansweredWrite[], clock: Clock): number {
  const last = Math.max(Number.NEGATIVE_INFINITY, ...unanswered.map(({ at }) => at))
  // A machine that was started again counts from the beginning.
  return Math.min(mayLandMs, last + mayLandMs - clock.now())
}

async function statusesHaveShown(api: Api, saved: Saved, created: Listed | undefined): Promise<boolean> {
  const awaited = saved.unanswered.filter(({ what }) => what !== 'create').map(({ what }) => what)
  const id = saved.deploymentId ?? created?.id
  // What is handed over is open anyway.
  if (awaited.length === 0 || id === undefined || saved.handedOver) return awaited.length === 0 || saved.handedOver
  const statuses = await listStatuses(api, id)
  const own = statuses.filter((status) => isOwnStatus(status, saved, api)).map(({ state }) => state)
  const shown = awaited.includes(pendingCommitStatus) ? [...own, ...(await pendingOnes(api, saved))] : own
  const sent = [...awaited, ...saved.sentAgain]
  return awaited.every((what) => count(shown, what) >= count(sent, what))
}

/** The pending commit statuses of this step. Those that cannot be read may still come. */
async function pendingOnes(api: Api, { sha, traces, statusContext, logUrl }: Saved): Promise<string[]> {
  try {
    const statuses = await listCommitStatuses(api, sha ?? traces.sha ?? '')
    const isOwn = (one: CommitStatus) =>
      one.context === statusContext && one.state === 'pending' && one.targetUrl === logUrl
    return statuses.filter(isOwn).map(() => pendingCommitStatus)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return []
  }
}

function count(all: readonly string[], what: string): number {
  return all.filter((one) => one === what).length
}

/**
 * A second record of one deploy does not stay. Where it cannot be deleted, it is inactive; so is one that is only known by its
 * payload: it could be another job's, which then goes on with it. Never rejects.
 */
export async function removeDoubles(api: Api, doubles: readonly Listed[], saved: Saved, log: Log): Promise<void> {
  for (const { id } of doubles) {
    const status = { state: 'inactive', description: 'recorded twice', logUrl: saved.logUrl } as const
    const deactivate = async () => void (await postStatusOnce(api, id, status))
    try {
      if (saved.traces.payloadHash === undefined) await deleteDeployment(api, id).catch(deactivate)
      else await deactivate()
      log.line(`Deployment ${id} recorded the same deploy a second time: it was deleted, or made inactive`)
    } catch (error) {
      log.warning(
        `Deployment ${id} records the same deploy a second time, and could not be removed: ${reasonOf(error)}`,
      )
    }
  }
}
