import type { Api } from './api.ts'
import type { Done, Item, Watch, Writer } from './changes.ts'
import type { ApiError } from './error-guide.ts'
import { createLimits } from './limits.ts'
import { writeBatches } from './write-batches.ts'
import { writeOneByOne } from './write-one-by-one.ts'

/** What was not carried out. */
export interface Left {
  readonly items: readonly Item[]
  /** Why there was no sense in going on; undefined if all was tried, or the step was cancelled. */
  readonly stopped: ApiError | undefined
}

/** So many calls in a row go through without meeting a limit; from then on GitHub asks for a pause between two writes. */
const burst = 10

export interface ChangeOptions {
  readonly watch: Watch
  /** The way to write; batches by default. */
  readonly writer?: Writer
  /** Called after each request, with how many are left. */
  onWritten(done: readonly Done[], left: number): void
}

/**
 * Changes the deployments in the order given, an item's failure leaving the others. Many items go in one request, or, where
 * GraphQL may not write, one by one, with the pause between two requests that GitHub asks for. Ends early when cancelled,
 * and when going on has no sense.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export async function changeAll(api: Api, items: readonly Item[], options: ChangeOptions): Promise<Left> {
  const { watch, onWritten } = options
  let queue = items
  let writer = options.writer ?? writeBatches(api, watch, createLimits(api, watch))
  for (let requests = 0; queue.length > 0 && !watch.isCancelled; requests++) {
    if (requests > 0 && (writer.size > 1 || requests > burst)) await watch.clock.wait(1000)
    if (watch.isCancelled) break
    const batch = queue.slice(0, writer.size)
    const { done, again = [], refused, stopped } = await writer.write(batch)
    queue = [...again, ...queue.slice(batch.length)]
    onWritten(done, queue.length)
    if (stopped) return { items: queue, stopped }
    if (refused) {
      watch.log.line(`${refused.message}. Going on one by one over REST, which takes a call or two for each.`)
      writer = writeOneByOne(api)
    }
  }
  return { items: queue, stopped: undefined }
}
