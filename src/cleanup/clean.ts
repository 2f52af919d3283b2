import type { Api } from '../github/api.ts'
import { duration } from '../shared/text.ts'
import { createLimits } from './limits.ts'
import { type Cleaned, itemsOf, type Watch, type Work, type Writer, type Written } from './work.ts'
import { writeBatches } from './write-batches.ts'
import { writeOneByOne } from './write-one-by-one.ts'

/** How often the log says how far it is. */
const progressEveryMs = 5_000

/** So many calls in a row go through without meeting a limit; from then on GitHub asks for a pause between two writes. */
const burst = 10

/**
 * Does the work, an item's failure leaving the others. Many items go in one request, or, where GraphQL may not write, one by
 * one, with the pause between two requests that GitHub asks for. `onDone` is called each time that something has been done.
 * Ends early when cancelled, and when going on has no sense.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export async function clean(
  api: Api,
  work: Work,
  watch: Watch,
  onDone: (cleaned: Cleaned) => void = () => {},
): Promise<Cleaned> {
  const cleaned: Cleaned = { deactivated: [], deleted: [], failures: [] }
  let queue = itemsOf(work)
  let writer: Writer = writeBatches(api, watch, createLimits(api, watch))
  const tell = progressTeller(watch, queue.length)
  for (let requests = 0; queue.length > 0 && !watch.isCancelled; requests++) {
    if (requests > 0 && (writer.size > 1 || requests > burst)) await watch.pause(1)
    if (watch.isCancelled) break
    const items = queue.slice(0, writer.size)
    const { done, again = [], refused, stopped } = await writer.write(items)
    queue = [...again, ...queue.slice(items.length)]
    note(cleaned, done, watch)
    if (done.length > 0) onDone(cleaned)
    if (stopped) cleaned.failures.push(stopped)
    if (stopped) break
    if (refused) {
      watch.log.line(`${refused.message}. Going on one by one over REST, which takes a call or two for each.`)
      writer = writeOneByOne(api)
    }
    tell(queue.length, progress(work, cleaned))
  }
  watch.log.line(progress(work, cleaned))
  return cleaned
}

function note({ deactivated, deleted, failures }: Cleaned, done: Written['done'], { log }: Watch): void {
  for (const one of done) {
    if (one.deactivated) deactivated.push(one.item.id)
    if (one.deleted) deleted.push(one.item.id)
    if (!one.failure) continue
    failures.push(one.failure)
    log.line(one.failure.message)
  }
}

function progressTeller({ now, log }: Watch, all: number): (left: number, text: string) => void {
  const began = now()
  let told = began
  return (left, text) => {
    if (left === 0 || now() - told < progressEveryMs) return
    told = now()
    log.line(`${text}, about ${duration(((told - began) / (all - left)) * left)} left`)
  }
}

/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted` */
export function progress({ found, active, underWay, deletes }: Work, { deactivated, deleted }: Cleaned): string {
  const parts = [
    `${counted([...found, ...underWay])} found`,
    `${counted(active)} active`,
    ...(underWay.length > 0 ? [`${counted(underWay)} under way`] : []),
    `${counted(deactivated)} deactivated`,
    ...(deletes ? [`${counted(deleted)}/${counted(found)} deleted`] : []),
  ]
  return parts.join(', ')
}

/** Ids of those that were selected, and are neither inactive nor deleted as they were to be; newest first. */
export function leftBy({ found, active, underWay, deletes }: Work, { deactivated, deleted }: Cleaned): number[] {
  const done = new Set(deletes ? deleted : deactivated)
  return [...underWay, ...(deletes ? found : active)].map(({ id }) => id).filter((id) => !done.has(id))
}

export function counted({ length }: readonly unknown[]): string {
  return length.toLocaleString('en-US')
}
