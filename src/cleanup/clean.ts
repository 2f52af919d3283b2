import type { Api } from '../github/api.ts'
import { changeAll } from '../github/change-all.ts'
import type { Done, Watch } from '../github/changes.ts'
import { duration } from '../shared/text.ts'
import { type Cleaned, itemsOf, type Work } from './work.ts'

/** How often the log shows the progress. */
const progressEveryMs = 5_000

/**
 * Does the work; if one item fails, the others go on. `onDone` is called each time that something has been done. Ends early
 * when cancelled, and when going on has no sense.
 */
export async function clean(
  api: Api,
  work: Work,
  watch: Watch,
  onDone: (cleaned: Cleaned) => void = () => {},
): Promise<Cleaned> {
  const cleaned: Cleaned = { deactivated: [], deleted: [], failures: [] }
  const items = itemsOf(work)
  const logProgress = createProgressLog(watch, items.length)
  const { stopped } = await changeAll(api, items, {
    watch,
    onWritten(done, left) {
      note(cleaned, done, watch)
      if (done.length > 0) onDone(cleaned)
      if (left > 0) logProgress(left, progress(work, cleaned))
    },
  })
  if (stopped) cleaned.failures.push(stopped)
  watch.log.line(progress(work, cleaned))
  return cleaned
}

function note({ deactivated, deleted, failures }: Cleaned, done: readonly Done[], { log }: Watch): void {
  for (const one of done) {
    if (one.deactivated) deactivated.push(one.item.id)
    if (one.deleted) deleted.push(one.item.id)
    if (!one.failure) continue
    failures.push(one.failure)
    log.line(one.failure.message)
  }
}

function createProgressLog({ clock: { now }, log }: Watch, all: number): (left: number, text: string) => void {
  const began = now()
  let told = began
  return (left, text) => {
    if (now() - told < progressEveryMs) return
    told = now()
    log.line(`${text}, about ${duration(((told - began) / (all - left)) * left)} left`)
  }
}

/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted`; `would` is put before what was done. */
export function progress(
  { found, active, underWay, deletes }: Work,
  { deactivated, deleted }: Cleaned,
  would = '',
): string {
  if (found.length + underWay.length === 0) return 'No deployments match'
  const parts = [
    `${counted([...found, ...underWay])} found`,
    `${counted(active)} active`,
    ...(underWay.length > 0 ? [`${counted(underWay)} under way`] : []),
    `${counted(deactivated)} ${would}deactivated`,
    ...(deletes ? [`${counted(deleted)}/${counted(found)} ${would}deleted`] : []),
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
