import { abandonedDescription } from '../environment/abandoned.ts'
import type { Api } from '../github/api.ts'
import { changeAll } from '../github/bulk-changes.ts'
import type { Change } from '../github/mutations.ts'
import type { Log } from '../shared/log.ts'
import { type Cleaned, createProgressLog, progress, type Work } from './progress.ts'

/** The log, and the end of the work before its time. */
export interface Stoppable {
  readonly log: Log
  readonly signal: AbortSignal
}

/** Does the work; a failure does not stop the rest. `onDone` is called each time that something has been done. */
export async function clean(
  api: Api,
  work: Work,
  { log, signal }: Stoppable,
  onDone: (cleaned: Cleaned) => void = () => {},
): Promise<Cleaned> {
  const changes = changesOf(work)
  const logProgress = createProgressLog(api.clock, log, changes.length)
  const { failures, ...done } = await changeAll(api, changes, {
    ...{ log, signal },
    onProgress(done, left) {
      onDone({ ...done, failures: [] })
      if (left > 0) logProgress(left, progress(work, done))
    },
  })
  log.line(progress(work, done))
  for (const { error } of failures) log.line(error.message)
  return { ...done, failures: failures.map(({ error }) => error) }
}

/** Oldest first: an interruption leaves the newest. */
function changesOf({ found, active, abandoned, deletes, logUrl }: Work): Change[] {
  const [toDeactivate, toEnd] = [new Set(active), new Set(abandoned)]
  const inactive = { state: 'inactive', description: 'no longer deployed', logUrl } as const
  const error = { state: 'error', description: abandonedDescription, logUrl } as const
  return found
    .filter((one) => deletes || toDeactivate.has(one))
    .map((one) => ({
      ...{ ...one, deletes },
      status: toDeactivate.has(one) ? inactive : toEnd.has(one) ? error : undefined,
    }))
    .reverse()
}
