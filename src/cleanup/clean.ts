import type { Api } from '../api/api.ts'
import { abandonedDescription } from '../environment/abandoned.ts'
import { type Changed, changeAll } from '../github/bulk-changes.ts'
import type { Deployment } from '../github/deployments.ts'
import { isActive, isOpen } from '../github/live.ts'
import type { Change } from '../github/mutations.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import { type Cleaned, progress, type Work } from './progress.ts'

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
  function onProgress(changed: Changed, left: number): void {
    const done = { ...changed, environments: [] }
    onDone(done)
    if (left === 0 || clock.now() - told < progressEveryMs) return
    told = clock.now()
    const timeLeft = duration(((told - began) / (changes.length - left)) * left)
    log.line(`${progress(work, done)}. About ${timeLeft} left`)
  }
  const cleaned = { ...(await changeAll(api, changes, { log, signal, onProgress })), environments: [] }
  for (const { error } of cleaned.failures) log.line(error.message)
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
