import type { Api } from '../api/api.ts'
import { ApiError, needsRest, passingKinds } from '../api/api-error.ts'
import { groupBy } from '../shared/collections.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { Answer, Change } from './mutations.ts'
import { changeMany, changeOne, idsOf, isDeactivation, isDeletion, notDone, unanswered } from './mutations.ts'
import { refresh } from './read-deployments.ts'
import type { DeploymentStatus } from './statuses.ts'

/** What was done and what was not, by ids. */
export interface Changed {
  readonly deactivated: Set<number>
  readonly deleted: Set<number>
  readonly failures: { readonly ids: readonly number[]; readonly error: ActionError }[]
}

export interface BulkOptions {
  readonly log: Log
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined
  /** Called after each request, with the number of changes that are left. */
  onProgress?(changed: Changed, left: number): void
}

/** Between two writes: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const pauseMs = 1_000

/** So many small writes in a row meet no limit. */
const burst = 10

/** How many changes go in one request. */
const [firstSize, largestSize] = [10, 30]

/** A request is to take less than this: GitHub ends what takes longer than 10 s. */
const wantedMs = 3_000

/** After so many requests in a row of which an answer was lost, and no change is known to be done, the work ends. */
const mostInVain = 3

/**
 * Changes deployments in the order given; a failure does not stop the others. Many changes go in one GraphQL request. A single
 * change goes over REST, and all do if GraphQL may not write. If changes are not answered, the statuses of their deployments tell
 * what is done; the rest is sent again. Rate limits are waited for within the step's budget.
 */
export async function changeAll(
  api: Api,
  changes: readonly Change[],
  { log, signal, onProgress = () => {} }: BulkOptions,
): Promise<Changed> {
  const { clock, limits } = api
  const changed: Changed = { deactivated: new Set(), deleted: new Set(), failures: [] }
  const left = new Set(changes)
  let size = firstSize
  let overRest = changes.length === 1
  let inVain = 0

  /** @throws ApiError if there is no sense in going on */
  async function changeSome(): Promise<void> {
    const [count, began] = [left.size, clock.now()]
    const failed = noteAnswers(await send())
    const tookMs = clock.now() - began
    const unclear = failed.filter(isUnclear)
    if (unclear.length > 0) await look(unclear)
    if (tookMs > wantedMs || unclear.length > 0) size = Math.max(1, Math.floor(size / 2))
    else if (tookMs < wantedMs / 2) size = Math.min(largestSize, size * 2)
    const limit = failed.find(isLimit)
    const seconds = limit && limits.secondsBeforeNext(limit.error.failure)
    if (limit && seconds === undefined) throw limit.error
    if (seconds !== undefined) await clock.wait(seconds * 1000, signal)
    inVain = unclear.length === 0 || left.size < count ? 0 : inVain + 1
    if (inVain === mostInVain && unclear[0]) throw unclear[0].error
  }

  async function send(): Promise<Answer[]> {
    const batch = [...left].slice(0, overRest ? 1 : size)
    const answers = await (overRest ? Promise.all(batch.map((one) => changeOne(api, one))) : changeMany(api, batch))
    const hasWorked = left.size < changes.length || answers.some(({ failure }) => !failure)
    const refusal = hasWorked ? undefined : answers.map(({ failure }) => failure).find(needsRest)
    if (overRest && refusal?.failure.status === 403) throw refusal
    if (overRest || !refusal) return answers
    log.line(`${refusal.message}. Going on one by one over REST, which takes a call or two for each.`)
    overRest = true
    return send()
  }

  /** Notes what is done, and what failed for good. @returns which deployments failed otherwise: a change may be sent again */
  function noteAnswers(answers: readonly Answer[]): Failed[] {
    noteDone(answers.filter(({ failure }) => !failure).map(({ change }) => change))
    const failed = firstFailures(answers)
    const refused = failed.filter((one) => !isUnclear(one) && !isLimit(one))
    for (const some of groupBy(refused, ({ error }) => error.failure.message).values()) {
      const givenUp = leftOf(some)
      noteFailed(givenUp, notDone(api, givenUp, some[0].error.failure))
    }
    return failed.filter((one) => !refused.includes(one))
  }

  /** Reads what has become of deployments. @throws ApiError */
  async function look(unclear: readonly Failed[]): Promise<void> {
    const now = await statusesNow(api, leftOf(unclear))
    noteDone(leftOf(unclear).filter((one) => isDone(one, now)))
    for (const { deployment } of leftOf(unclear).filter((one) => isTaken(one, now))) {
      const why = `Deployment ${deployment.id} has a new status: somebody else goes on with it, and it is left alone`
      noteFailed(leftOf([deployment]), new ActionError(why))
    }
  }

  function leftOf(deployments: readonly { readonly id: number }[]): Change[] {
    return [...left].filter(({ deployment }) => deployments.some(({ id }) => id === deployment.id))
  }

  function noteDone(done: readonly Change[]): void {
    for (const one of done) left.delete(one)
    for (const [what, ids, noted] of [
      ['inactive now', idsOf(done.filter(isDeactivation)), changed.deactivated],
      ['deleted', idsOf(done.filter(isDeletion)), changed.deleted],
    ] as const) {
      for (const id of ids) noted.add(id)
      if (ids.length > 0) log.line(`${subjectOf(ids)} ${what}`)
    }
  }

  function noteFailed(failed: readonly Change[], error: ActionError): void {
    for (const one of failed) left.delete(one)
    changed.failures.push({ ids: idsOf(failed), error })
  }

  for (let requests = 0; left.size > 0; requests++) {
    if (requests > (overRest ? burst : 0)) await clock.wait(pauseMs, signal)
    if (signal?.aborted) break
    try {
      await changeSome()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      noteFailed([...left], error)
    }
    onProgress(changed, left.size)
  }
  return changed
}

/** Writes something for each, with the pause between two; ends early when the signal fires, or one fails. */
export async function oneByOne<T>(
  { clock }: Api,
  items: readonly T[],
  signal: AbortSignal,
  write: (item: T) => Promise<void>,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at > 0) await clock.wait(pauseMs, signal)
    if (signal.aborted) return
    await write(item)
  }
}

/** For a sentence: `Deployment 5 is`, `Deployments 5, 6 are`. */
export function subjectOf(ids: readonly number[]): string {
  return ids.length === 1 ? `Deployment ${ids} is` : `Deployments ${ids.join(', ')} are`
}

/** A deployment with a change that failed. */
interface Failed {
  readonly id: number
  readonly error: ApiError
}

/** After a change that failed, the next one of the same deployment may fail for that reason alone. */
function firstFailures(answers: readonly Answer[]): Failed[] {
  const failed = answers.flatMap(({ change, failure: error }) => (error ? [{ id: change.deployment.id, error }] : []))
  return [...groupBy(failed, ({ id }) => id).values()].map(([first]) => first)
}

/** 404 is the answer for what is gone, but also for a personal token that may not write. */
function isUnclear({ error: { kind, failure } }: Failed): boolean {
  return passingKinds.includes(kind) || failure.status === 404
}

/** A token that is new is not always accepted at once. */
function isLimit({ error: { kind } }: Failed): boolean {
  return kind === 'rate-limit' || kind === 'bad-token'
}

/** By the ids of deployments; those that are deleted are left out. */
type Statuses = ReadonlyMap<number, readonly DeploymentStatus[]>

/** @throws ApiError: whether the changes are done is unknown */
async function statusesNow(api: Api, changes: readonly Change[]): Promise<Statuses> {
  const deployments = [...new Set(changes.map(({ deployment }) => deployment))]
  try {
    return new Map((await refresh(api, deployments)).map(({ id, statuses }) => [id, statuses]))
  } catch (error) {
    throw error instanceof ApiError ? unanswered(api, changes, error.failure) : error
  }
}

function isDone({ wanted, deployment }: Change, now: Statuses): boolean {
  const statuses = now.get(deployment.id)
  return !statuses || (wanted !== 'deleted' && statuses[0]?.state === wanted.state)
}

/** Whether somebody else has posted a status since a change was decided, and ours was not posted. */
function isTaken({ wanted, deployment }: Change, now: Statuses): boolean {
  return wanted !== 'deleted' && (now.get(deployment.id)?.length ?? 0) > deployment.statuses.length
}
