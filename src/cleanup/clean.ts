import { abandonedDescription } from '../environment/abandoned.ts'
import type { Api } from '../github/api.ts'
import { changeAll } from '../github/bulk-changes.ts'
import type { Deployment } from '../github/deployments.ts'
import { isActive, isOpen } from '../github/live.ts'
import type { Change } from '../github/mutations.ts'
import type { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Selection } from './select.ts'

/** What a clean-up is to do. */
export interface Work extends Selection {
  /** Whether to delete all that was found; otherwise the active ones become inactive. */
  readonly deletes: boolean
  readonly logUrl: string
}

/** What a clean-up has done, by ids and by names of environments. */
export interface Cleaned {
  readonly deactivated: readonly number[]
  readonly deleted: readonly number[]
  readonly environments: readonly string[]
  /** What could not be done. */
  readonly failures: readonly ActionError[]
}

/** The log, and the end of the work before its time. */
export interface Stoppable {
  readonly log: Log
  readonly signal: AbortSignal
}

/** How often the log shows the progress. */
const progressEveryMs = 5_000

/** Changes the deployments; a failure does not stop the rest. `onDone` is called each time that something has been done. */
export async function clean(
  api: Api,
  work: Work,
  { log, signal }: Stoppable,
  onDone: (cleaned: Cleaned) => void = () => {},
): Promise<Cleaned> {
  const { clock } = api
  const changes = changesOf(work)
  const began = clock.now()
  let told = began
  function onProgress(changed: Pick<Cleaned, 'deactivated' | 'deleted'>, left: number): void {
    const done = { ...changed, environments: [], failures: [] }
    onDone(done)
    if (left === 0 || clock.now() - told < progressEveryMs) return
    told = clock.now()
    const timeLeft = duration(((told - began) / (changes.length - left)) * left)
    log.line(`${progress(work, done)}, about ${timeLeft} left`)
  }
  const { failures, ...changed } = await changeAll(api, changes, { log, signal, onProgress })
  for (const { error } of failures) log.line(error.message)
  const cleaned = { ...changed, environments: [], failures: failures.map(({ error }) => error) }
  log.line(progress(work, cleaned))
  return cleaned
}

/** Oldest first: an interruption leaves the newest. */
function changesOf({ found, deletes, logUrl }: Work): Change[] {
  function statusOf(one: Deployment): Change['wanted'][] {
    if (isActive(one)) return [{ state: 'inactive', description: 'no longer deployed', logUrl }]
    return deletes && isOpen(one) ? [{ state: 'error', description: abandonedDescription, logUrl }] : []
  }
  return found.toReversed().flatMap((deployment) => {
    const wanted = [...statusOf(deployment), ...(deletes ? (['deleted'] as const) : [])]
    return wanted.map((one) => ({ deployment, wanted: one }))
  })
}

/** What a clean-up does if nothing fails. */
export function wholeOf({ found, deletes }: Work, environments: readonly string[]): Cleaned {
  const ids = (some: readonly Deployment[]) => some.map(({ id }) => id)
  return { deactivated: ids(found.filter(isActive)), deleted: deletes ? ids(found) : [], environments, failures: [] }
}

/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted`; `would` is put before what was done. */
export function progress({ found, underWay, deletes }: Work, { deactivated, deleted }: Cleaned, would = ''): string {
  if (found.length + underWay.length === 0) return 'No deployments match'
  return [
    `${counted([...found, ...underWay])} found`,
    `${counted(found.filter(isActive))} active`,
    ...(underWay.length > 0 ? [`${counted(underWay)} under way`] : []),
    `${counted(deactivated)} ${would}deactivated`,
    ...(deletes ? [`${counted(deleted)}/${counted(found)} ${would}deleted`] : []),
  ].join(', ')
}

function counted({ length }: readonly unknown[]): string {
  return length.toLocaleString('en-US')
}

/** Ids of those that were selected, and are neither inactive nor deleted as they were to be; newest first. */
export function leftBy(work: Work, { deactivated, deleted }: Cleaned): number[] {
  const done = new Set(work.deletes ? deleted : deactivated)
  const wanted = work.deletes ? work.found : work.found.filter(isActive)
  return [...work.underWay, ...wanted].map(({ id }) => id).filter((id) => !done.has(id))
}

/** What was done with each deployment. */
export function doneWith({ found, underWay }: Work, { deactivated, deleted }: Cleaned, would = '') {
  const [gone, inactive] = [new Set(deleted), new Set(deactivated)]
  const touched = found.flatMap(({ id, environment, sha }) => {
    const done = gone.has(id) ? 'deleted' : inactive.has(id) ? 'made inactive' : undefined
    return done ? [{ id, environment, sha, done: `${would}${done}` }] : []
  })
  const left = underWay.map(({ id, environment, sha }) => ({ id, environment, sha }))
  return [...touched, ...left.map((one) => ({ ...one, done: 'left alone: a deploy is under way' }))]
}
