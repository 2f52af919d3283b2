import type { Succeeded } from '../environment/inactivation.ts'
import { type MakeInactiveOptions, makeOthersInactive } from '../environment/make-inactive.ts'
import type { Snapshot } from '../environment/snapshot.ts'
import { deleteSuperseded } from '../environment/superseded.ts'
import type { Api } from '../github/api.ts'
import type { PostedStatus, Status } from '../github/deployment-statuses.ts'
import { type History, readRecent } from '../github/history.ts'
import type { Grace } from '../shared/grace.ts'
import type { Log } from '../shared/log.ts'
import { postCommitStatus } from './commit-status.ts'
import { postFinalStatus } from './post-final-status.ts'

/** The deployment to settle. */
export interface Settling extends Omit<Succeeded, 'repository' | 'at' | 'statusId'> {
  readonly sha: string
  readonly statusContext?: string | undefined
  /** What becomes of the earlier deployments of this action after a success; they are kept by default. */
  readonly superseded?: 'keep' | 'delete' | undefined
}

export interface SettlingOptions {
  readonly snapshot: Snapshot
  /** How long to go on reading once the final status is posted. */
  readonly grace: Grace
  readonly log: Log
  /** Called as soon as GitHub holds the final status and the commit status. */
  readonly onPosted?: () => void
}

export interface Settled {
  readonly statusId: number
  /** After a success: the deployments as they stood then, before others became inactive; undefined if that is not known. */
  readonly history: History | undefined
}

/** Where the call took longer, as when it was sent again, a whole deploy may have come and gone meanwhile. */
const longestPostMs = 2_000

/**
 * Posts a deployment's final status and the commit status; after a success, other deployments become inactive, and those of
 * this action are deleted if asked. GitHub's own
 * flag for that is off: it goes by the environment alone, and by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when GitHub could not be told
 */
export async function settle(
  api: Api,
  record: Settling,
  status: Status,
  { snapshot, grace, log, onPosted = () => {} }: SettlingOptions,
): Promise<Settled> {
  const target = { sha: record.sha, context: record.statusContext }
  const isSuccess = status.state === 'success'
  // Read in parallel with the call that posts the status, so that the step takes no longer.
  const readAt = api.serverTime.now()
  const latest = isSuccess ? readRecent(api, record).catch(() => undefined) : Promise.resolve(undefined)
  const [posted] = await Promise.all([
    postFinalStatus(api, record.id, isSuccess ? { ...status, autoInactive: false } : status, log),
    postCommitStatus(api, target, status, log),
  ])
  grace.start()
  onPosted()
  const statusId = posted.id
  if (!isSuccess) return { statusId, history: undefined }
  const isOld = posted.createdAt.getTime() - readAt > longestPostMs
  const known = isOld ? Promise.resolve(undefined) : latest
  const history = await finishSuccess(api, record, posted, {
    ...{ snapshot, latest: known, grace, log, logUrl: status.logUrl },
  })
  return { statusId, history }
}

/**
 * What comes after a success: others become inactive, and are deleted if asked. To do it again does no harm.
 * @param posted the status by which it succeeded
 * @returns the deployments as they stood before; undefined if that is not known
 */
export async function finishSuccess(
  api: Api,
  record: Settling,
  posted: Pick<PostedStatus, 'id' | 'createdAt'>,
  options: MakeInactiveOptions,
): Promise<History | undefined> {
  const own = { ...record, statusId: posted.id, at: posted.createdAt, repository: `${api.owner}/${api.repo}` }
  const history = await makeOthersInactive(api, own, options)
  if (record.superseded === 'delete') await deleteSuperseded(api, own, history, options.log)
  return history
}
