import type { Log } from '../shared/log.ts'
import type { Api } from './api.ts'
import { ApiError, needsRest, passingKinds } from './errors.ts'
import { type Answer, type Change, changeMany, changeOne, unanswered } from './mutations.ts'
import { readStatuses } from './read-deployments.ts'
import type { DeploymentStatus } from './statuses.ts'

/** What was done and what was not, by ids. */
export interface Changed {
  readonly deactivated: number[]
  readonly deleted: number[]
  readonly failures: { readonly ids: readonly number[]; readonly error: ApiError }[]
}

export interface BulkOptions {
  readonly log: Log
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined
  /** Called after each request, with the number of changes that are left. */
  onProgress?(changed: Changed, left: number): void
}

/** Between two writes: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
export const pauseMs = 1_000

/** So many small writes in a row meet no limit. */
const burst = 10

/** How many changes go in one request. */
const [firstSize, largestSize] = [10, 30]

/** A request is to take less than this: GitHub ends what takes longer than 10 s. */
const wantedMs = 3_000

/** After so many requests in a row that were not answered and changed nothing, the work ends. */
const mostInVain = 3

/**
 * Changes deployments in the order given; a failure does not stop the others. Many changes go in one GraphQL request. A single
 * change goes over REST, and all do if GraphQL may not write. If a request is not answered, GitHub is asked what is left to do.
 * Rate limits are waited for within the step's budget.
 */
export async function changeAll(
  api: Api,
  changes: readonly Change[],
  { log, signal, onProgress = () => {} }: BulkOptions,
): Promise<Changed> {
  const { clock, limits } = api
  const changed: Changed = { deactivated: [], deleted: [], failures: [] }
  let left = changes
  let size = firstSize
  let overRest = changes.length === 1
  let hasWorked = false
  let inVain = 0

  /** @returns why there is no sense in going on */
  async function sendSome(): Promise<ApiError | undefined> {
    const batch = left.slice(0, overRest ? 1 : size)
    const began = clock.now()
    const answers = await (overRest ? Promise.all(batch.map((one) => changeOne(api, one))) : changeMany(api, batch))
    const tookMs = clock.now() - began
    const failures = answers.flatMap(({ failure }) => failure ?? [])
    const [refusal] = failures.length === batch.length && !hasWorked ? failures.filter(needsRest) : []
    if (refusal && !overRest) {
      log.line(`${refusal.message}. Going on one by one over REST, which takes a call or two for each.`)
      overRest = true
      return undefined
    }
    if (refusal?.failure.status === 403) return refusal
    hasWorked ||= failures.length < batch.length
    const { again, lost } = note(changed, batch, answers)
    left = [...lost, ...again, ...left.slice(batch.length)]
    if (tookMs > wantedMs || lost.length > 0) size = Math.max(1, Math.floor(size / 2))
    else if (tookMs < wantedMs / 2) size = Math.min(largestSize, size * 2)
    const unclear = failures.find(isUnclear)
    return (unclear && (await lookFor(lost, unclear))) ?? waitFor(failures.find(isLimit))
  }

  /** Asks what has become of changes whose answers do not tell. */
  async function lookFor(lost: readonly Change[], unclear: ApiError): Promise<ApiError | undefined> {
    try {
      const still = note(changed, lost, await answersTo(api, lost, unclear)).lost
      left = [...still, ...left.slice(lost.length)]
      inVain = still.length < lost.length ? 0 : inVain + 1
      return inVain === mostInVain ? unclear : undefined
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return unanswered(api, lost, error)
    }
  }

  async function waitFor(limit: ApiError | undefined): Promise<ApiError | undefined> {
    const seconds = limit && limits.secondsBeforeNext(limit.failure)
    if (seconds === undefined) return limit
    await clock.wait(seconds * 1000, signal)
    return undefined
  }

  for (let requests = 0; left.length > 0; requests++) {
    if (requests > (overRest ? burst : 0)) await clock.wait(pauseMs, signal)
    if (signal?.aborted) break
    const [deactivated, deleted] = [changed.deactivated.length, changed.deleted.length]
    const error = await sendSome()
    logIds(changed.deactivated.slice(deactivated), 'inactive now', log)
    logIds(changed.deleted.slice(deleted), 'deleted', log)
    if (error) changed.failures.push({ ids: left.map(({ id }) => id), error })
    onProgress(changed, left.length)
    if (error) break
  }
  return changed
}

function logIds(ids: readonly number[], what: string, log: Log): void {
  if (ids.length > 0) log.line(`${subjectOf(ids)} ${what}`)
}

/** For a sentence: `Deployment 5 is`, `Deployments 5, 6 are`. */
export function subjectOf(ids: readonly number[]): string {
  return ids.length === 1 ? `Deployment ${ids} is` : `Deployments ${ids.join(', ')} are`
}

/** 404 is the answer for what is gone, but also for a personal token that may not write. */
function isUnclear({ kind, failure }: ApiError): boolean {
  return passingKinds.includes(kind) || failure.status === 404
}

/** A token that is new is not always accepted at once. */
function isLimit({ kind }: ApiError): boolean {
  return kind === 'rate-limit' || kind === 'bad-token'
}

/** Notes what was done, and what failed for good. */
function note(changed: Changed, batch: readonly Change[], answers: readonly Answer[]) {
  const [again, lost]: [Change[], Change[]] = [[], []]
  for (const [at, change] of batch.entries()) {
    const { posted = false, gone = false, failure } = answers[at] ?? {}
    if (posted && change.status?.state === 'inactive') changed.deactivated.push(change.id)
    const rest = posted ? { ...change, status: undefined } : change
    if (!failure && gone && change.deletes) changed.deleted.push(change.id)
    else if (failure && isUnclear(failure)) lost.push(rest)
    else if (failure && isLimit(failure)) again.push(rest)
    else if (failure) changed.failures.push({ ids: [change.id], error: failure })
  }
  return { again, lost }
}

/**
 * What GitHub shows of changes that were not answered, as if it had answered. Whatever came after what a change was decided on
 * ends it: ours was carried out, or somebody else goes on with the deployment.
 * @throws ApiError
 */
async function answersTo(api: Api, lost: readonly Change[], failure: ApiError): Promise<Answer[]> {
  const { statuses } = await readStatuses(api, lost)
  return lost.map(({ status, statuses: [decidedOn], deletes }, at): Answer => {
    const found = statuses[at]
    if (at >= statuses.length) return { posted: false, gone: false, failure }
    if (!found) return { posted: deletes, gone: true }
    const posted = status !== undefined && found[0]?.state === status.state
    const isLeft = posted || !status ? deletes : isSameStatus(found[0], decidedOn)
    return { posted, gone: false, failure: isLeft ? failure : undefined }
  })
}

/** GraphQL and REST have different ids. */
function isSameStatus(a: DeploymentStatus | undefined, b: DeploymentStatus | undefined): boolean {
  return a?.state === b?.state && a?.createdAt.getTime() === b?.createdAt.getTime() && a?.description === b?.description
}
