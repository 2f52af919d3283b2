import type { Api } from '../github/api.ts'
import { isOpen, listStatuses } from '../github/deployment-statuses.ts'
import type { PastDeployment } from '../github/history.ts'
import type { Mark } from '../github/mark.ts'
import { isRunOver } from '../github/repository.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { Log } from '../shared/log.ts'

/** What a sweep is made for: this step's own deployment. */
export interface Sweeper {
  readonly task: string
  readonly mark: Mark
  /** Where the log of a run is. */
  runUrl(run: string): string
}

/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const mostRuns = 5

/**
 * Settles what this action has left open, with the same task, in runs that have ended since: their runners were lost, and
 * with them their post steps. Never touches what others made, nor a run that is still going.
 */
export async function sweep(api: Api, history: readonly PastDeployment[], sweeper: Sweeper, log: Log): Promise<void> {
  const left = history.filter(({ task, state, mark }) => task === sweeper.task && mark && isOpen(state))
  const runs = new Map<string, boolean>()
  for (const { id, mark } of left) {
    if (!mark || (!runs.has(runKey(mark)) && runs.size === mostRuns)) continue
    if (!runs.has(runKey(mark))) runs.set(runKey(mark), await hasEnded(api, mark, sweeper.mark))
    if (runs.get(runKey(mark)) && (await settle(api, id, sweeper.runUrl(mark.run))))
      log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: it is an error now`)
  }
}

function runKey({ run, attempt }: Mark): string {
  return `${run}/${attempt}`
}

async function hasEnded(api: Api, { run, attempt }: Mark, own: Mark): Promise<boolean> {
  if (run === own.run) return Number(attempt) < Number(own.attempt)
  return isRunOver(api, Number(run), Number(attempt))
}

/** Looks again before it posts: another run may be sweeping too. */
async function settle(api: Api, id: number, logUrl: string): Promise<boolean> {
  const [newest] = await listStatuses(api, id)
  if (!isOpen(newest?.state)) return false
  const description = 'the workflow run ended without telling how the deploy went'
  await postStatusOnce(api, id, { state: 'error', description, logUrl })
  return true
}
