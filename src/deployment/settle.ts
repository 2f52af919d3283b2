import type { Succeeded } from '../environment/inactivation.ts'
import { makeOthersInactive } from '../environment/make-inactive.ts'
import type { Snapshot } from '../environment/snapshot.ts'
import { deleteSuperseded } from '../environment/superseded.ts'
import type { Api } from '../github/api.ts'
import { type History, readRecent } from '../github/history.ts'
import type { Status } from '../github/post-status.ts'
import type { ListedStatus } from '../github/statuses.ts'
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
  /** An earlier commit status, which has to be there first. */
  readonly earlierCommitStatus?: Promise<void>
}

export interface Settled {
  readonly statusId: number
  /** The work that follows a final status. Never rejects. */
  readonly followed: Promise<Followed>
}

export interface Followed {
  /** After a success: the deployments as they stood then, before others became inactive; undefined if that is not known. */
  readonly history: History | undefined
}

/** Where the call took longer, as when it was sent again, a whole deploy may have come and gone meanwhile. */
const longestPostMs = 2_000

/**
 * Posts a deployment's final status, and starts what follows it: see {@link follow}. GitHub's own
 * flag for inactive is off: it goes by the environment alone, and by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when the final status could not be posted
 */
export async function settle(api: Api, record: Settling, status: Status, options: SettlingOptions): Promise<Settled> {
  const isSuccess = status.state === 'success'
  // In parallel with the call that posts the status, so that the step takes no longer.
  const readAt = api.serverTime.now()
  const { commitStatus, latest } = startEarly(api, record, status, options)
  const final = isSuccess ? { ...status, autoInactive: false } : status
  const posted = await postFinalStatus(api, record.id, final, options.log)
  options.grace.start()
  const isOld = posted.createdAt.getTime() - readAt > longestPostMs
  const early = { commitStatus, latest: isOld ? Promise.resolve(undefined) : latest }
  return { statusId: posted.id, followed: followPosted(api, record, { status, posted }, { ...options, early }) }
}

/**
 * What follows a final status: the commit status and, after a success, other deployments become inactive, and those of this
 * action are deleted if asked. All of it may be done again. Never rejects.
 */
export function follow(api: Api, record: Settling, ending: Posted, options: SettlingOptions): Promise<Followed> {
  return followPosted(api, record, ending, { ...options, early: startEarly(api, record, ending.status, options) })
}

/** The final status, and what GitHub has made of it. */
export interface Posted {
  readonly status: Status
  readonly posted: Pick<ListedStatus, 'id' | 'createdAt'>
}

/** What need not wait for the final status. */
interface Early {
  readonly commitStatus: Promise<void>
  readonly latest: Promise<History | undefined>
}

function startEarly(api: Api, record: Settling, status: Status, options: SettlingOptions): Early {
  const { log, earlierCommitStatus = Promise.resolve() } = options
  const target = { sha: record.sha, context: record.statusContext }
  const readsLatest = status.state === 'success'
  return {
    commitStatus: earlierCommitStatus.then(() => postCommitStatus(api, target, status, log)),
    latest: readsLatest ? readRecent(api, record).catch(() => undefined) : Promise.resolve(undefined),
  }
}

async function followPosted(
  api: Api,
  record: Settling,
  { status, posted }: Posted,
  options: SettlingOptions & { early: Early },
): Promise<Followed> {
  const { snapshot, grace, log, early } = options
  if (status.state !== 'success') {
    await early.commitStatus
    return { history: undefined }
  }
  const own = { ...record, statusId: posted.id, at: posted.createdAt, repository: `${api.owner}/${api.repo}` }

  async function workOnOthers(): Promise<History | undefined> {
    const options = { snapshot, latest: early.latest, grace, log, logUrl: status.logUrl }
    const history = await makeOthersInactive(api, own, options)
    if (record.superseded === 'delete') await deleteSuperseded(api, own, history, log)
    return history
  }

  const [history] = await Promise.all([workOnOthers(), early.commitStatus])
  return { history }
}
