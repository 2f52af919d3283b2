import { createHash } from 'node:crypto'
import type { Api } from './api.ts'
import { createDeployment, type Listed, listDeployments, type WantedDeployment } from './deployments.ts'
import { ApiError, apiError } from './error-guide.ts'
import { isAmbiguous } from './failure.ts'
import { markOf } from './mark.ts'
import { createStatus, type Status } from './post-status.ts'
import { type ListedStatus, listStatuses } from './statuses.ts'

/**
 * Writes that happen once, whatever the network does: when an answer does not tell whether a call was carried out, GitHub
 * is asked before it is sent again.
 */

const resends = 2

/** What has not left is sent again for longer, without a look; not where each try takes its whole time. */
const [unsentResends, longestUnsentMs] = [3, 20_000]

/** What is needed to recognise a record whose create call was not answered. */
export interface Traces {
  readonly ref: string
  readonly sha?: string | undefined
  readonly environment: string
  readonly task: string
  readonly nonce: string
  /** A string payload cannot carry the nonce; then it is itself a trace: see {@link hashOf}. */
  readonly payloadHash?: string | undefined
  /** When the call was made, in milliseconds since 1970. */
  readonly at: number
}

/**
 * Creates one deployment.
 * @param began when the call was sent, by the clock, if that was before
 * @throws ApiError, after which the record may still exist: {@link findCreated}
 */
export function createOnce(
  api: Api,
  wanted: WantedDeployment,
  traces: Traces,
  began = api.clock.now(),
): Promise<Listed> {
  return once(
    api,
    () => createDeployment(api, wanted),
    () => findCreated(api, traces),
    began,
  )
}

/** Posts one status. @throws ApiError */
export function postStatusOnce(api: Api, deploymentId: number, status: Status): Promise<ListedStatus> {
  return once(
    api,
    () => createStatus(api, deploymentId, status),
    () => findPosted(api, deploymentId, status),
  )
}

/** The record that an unanswered create call made, if it made one: the first, if it made several. @throws ApiError */
export async function findCreated(api: Api, traces: Traces): Promise<Listed | undefined> {
  return (await findAllCreated(api, traces))[0]
}

/** All records that unanswered create calls made, oldest first. @throws ApiError */
export async function findAllCreated(api: Api, traces: Traces): Promise<Listed[]> {
  const found: Listed[] = []
  // By the ref as it was sent, not by the commit: the ref may have moved, and that record must be found too.
  for (const deployment of await listDeployments(api, {
    ref: traces.ref,
    environment: traces.environment,
    task: traces.task,
  })) {
    const ours =
      traces.payloadHash === undefined
        ? markOf(deployment.payload)?.nonce === traces.nonce
        : await looksLikeOurs(api, deployment, traces)
    if (ours) found.unshift(deployment)
  }
  return found
}

async function once<T>(
  api: Api,
  send: () => Promise<T>,
  find: () => Promise<T | undefined>,
  began = api.clock.now(),
): Promise<T> {
  let inDoubt = false
  for (let sent = 1; ; sent++) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      inDoubt ||= isAmbiguous(error.failure)
      const isLate = !inDoubt && api.clock.now() - began > longestUnsentMs
      const mayHelp = isAmbiguous(error.failure) || error.failure.unsent
      if (!mayHelp || isLate || sent > (inDoubt ? resends : unsentResends)) throw inDoubt ? doubtful(error) : error
      // What was under way may take a moment to appear.
      await api.clock.wait((inDoubt ? sent : sent ** 2) * 1000)
      const found = inDoubt ? await look(find, error) : undefined
      if (found !== undefined) return found
    }
  }
}

async function look<T>(find: () => Promise<T>, { call }: ApiError): Promise<T> {
  try {
    return await find()
  } catch (cause) {
    // Whatever call failed in the end: it is about this one.
    throw cause instanceof ApiError ? doubtful(cause, call) : cause
  }
}

/** The write may have been carried out nevertheless. */
function doubtful(error: ApiError, call = error.call): ApiError {
  return apiError(error.failure, call, error, true)
}

async function findPosted(api: Api, deploymentId: number, status: Status): Promise<ListedStatus | undefined> {
  // Only the newest: an older one may say the same, and not be ours.
  const [newest] = await listStatuses(api, deploymentId)
  const isOurs =
    newest?.state === status.state && newest.description === status.description && newest.logUrl === status.logUrl
  return isOurs ? newest : undefined
}

/** GitHub's times have whole seconds, and an answer takes its time. */
export const toleranceMs = 60_000

/** A time of the runner's clock, by GitHub's, which may be minutes off; in milliseconds since 1970. */
export function byGitHubsClock(api: Api, at: number): number {
  return at + api.serverTime.now() - Date.now()
}

/** A short hash, to compare payloads. */
export function hashOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}

/** Without a mark: the same payload, made no earlier than our call, and without any status yet. */
async function looksLikeOurs(api: Api, deployment: Listed, { payloadHash, at }: Traces): Promise<boolean> {
  if (typeof deployment.payload !== 'string' || hashOf(deployment.payload) !== payloadHash) return false
  if (deployment.createdAt.getTime() < byGitHubsClock(api, at) - toleranceMs) return false
  return (await listStatuses(api, deployment.id)).length === 0
}
