import type { Api } from './api.ts'
import { type Changed, changeMany, explain, isUnclear, lookAtMany } from './batch.ts'
import type { Done, Item, Watch, Writer, Written } from './changes.ts'
import { ApiError } from './error-guide.ts'
import type { WaitForLimit } from './limits.ts'

/** A request is to take less than this: GitHub ends what takes longer than 10 s. */
const wantedMs = 3_000

const [firstSize, largestSize] = [10, 30]

/** So often in a row GitHub may leave us without an answer. */
const mostDoubts = 3

/**
 * Carries out the work in batches of GraphQL mutations, whose size follows what GitHub can take. A request without a clear
 * answer is looked into before any of it is sent again.
 */
export function writeBatches(api: Api, watch: Watch, waitForLimit: WaitForLimit): Writer {
  let size = firstSize
  let doubts = 0
  let hasWritten = false

  async function write(items: readonly Item[]): Promise<Written> {
    const began = watch.clock.now()
    try {
      const changed = await changeMany(api, items)
      const took = watch.clock.now() - began
      if (took > wantedMs) size = half(size)
      else if (took < wantedMs / 2) size = Math.min(largestSize, size * 2)
      doubts = 0
      return await sort(items, changed)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return recover(items, error)
    }
  }

  /** Each item by itself. */
  async function sort(items: readonly Item[], changed: readonly Changed[]): Promise<Written> {
    const failures = changed.flatMap(({ failure }) => failure ?? [])
    hasWritten ||= failures.length < items.length
    const [refused] = failures
    // Nothing has ever been accepted, and this is not about single deployments.
    if (refused && !hasWritten && failures.every(({ failure }) => failure.status === 403)) {
      return { done: [], again: items, refused }
    }
    const results = items.map((item, index) => resultOf(item, changed[index]))
    const done = results.flatMap((result) => ('failed' in result ? [] : [result]))
    const failed = results.flatMap((result) => ('failed' in result ? [result] : []))
    const rest = (is: (error: ApiError) => boolean) => failed.flatMap((one) => (is(one.failed) ? [one.rest] : []))
    const [limit] = failed.flatMap((one) => (isUnclear(one.failed) ? [] : [one.failed]))
    const [unclear] = failed.flatMap((one) => (isUnclear(one.failed) ? [one.failed] : []))
    const looked = unclear ? await checkUnclear(rest(isUnclear), unclear) : undefined
    const all = {
      done: [...done, ...(looked?.done ?? [])],
      again: [...rest((error) => !isUnclear(error)), ...(looked?.again ?? [])],
    }
    const stops = looked?.stopped ?? (limit && !(await waitForLimit(limit)) ? limit : undefined)
    return { ...all, stopped: stops }
  }

  async function recover(items: readonly Item[], error: ApiError): Promise<Written> {
    const again = { done: [], again: items }
    if (isUnclear(error)) return checkUnclear(items, error)
    if (error.kind === 'rate-limit') return { ...again, stopped: (await waitForLimit(error)) ? undefined : error }
    return error.kind === 'bad-token' ? { ...again, stopped: error } : { ...again, refused: error }
  }

  /** Asks what became of items that may have been carried out. */
  async function checkUnclear(items: readonly Item[], error: ApiError): Promise<Written> {
    size = half(size)
    while (doubts < mostDoubts) {
      doubts++
      // What was under way may take a moment to appear.
      await watch.clock.wait(doubts * 1000)
      const states = await readStates(items)
      if (states) {
        const seen = items.map((item, index) => asSeen(item, states[index]))
        const done = seen.flatMap((one) => ('item' in one ? [one] : []))
        const again = seen.flatMap((one) => ('item' in one ? [] : [one]))
        const stopped = done.length === 0 && doubts === mostDoubts ? error : undefined
        if (done.length > 0) doubts = 0
        return { done, again, stopped }
      }
      if (watch.isCancelled) break
    }
    return { done: [], again: items, stopped: explain(api, items, error.failure, true) }
  }

  /** Undefined if there is no answer to that either. */
  async function readStates(items: readonly Item[]): Promise<(string | undefined)[] | undefined> {
    try {
      return await lookAtMany(api, items)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.kind === 'rate-limit') await waitForLimit(error)
      return undefined
    }
  }

  return {
    get size() {
      return size
    },
    write,
  }
}

type Result = Done | { readonly rest: Item; readonly failed: ApiError }

function resultOf(item: Item, changed: Changed | undefined): Result {
  const { posted = false, gone = false, failure } = changed ?? {}
  const deactivated = item.deactivated || (posted && item.status?.state === 'inactive')
  if (!failure) return { item, deactivated, deleted: item.deletes && gone }
  const rest = posted ? { ...item, status: undefined, deactivated } : item
  if (failure.kind === 'rate-limit' || isUnclear(failure)) return { rest, failed: failure }
  return { item, deactivated, deleted: false, failure }
}

/** What is left to do with an item, by where it stands now. One that has disappeared meanwhile was carried out. */
function asSeen(item: Item, state: string | undefined): Item | Done {
  const hasStatus = item.status === undefined || state === item.status.state || state === 'gone'
  const deactivated = item.deactivated || (item.status?.state === 'inactive' && hasStatus)
  if (state === 'gone') return { item, deactivated, deleted: item.deletes }
  if (!hasStatus) return item
  return item.deletes ? { ...item, status: undefined, deactivated } : { item, deactivated, deleted: false }
}

function half(size: number): number {
  return Math.max(1, Math.floor(size / 2))
}
