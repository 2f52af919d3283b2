import type { Api } from '../github/api.ts'
import { deleteDeployment } from '../github/deployments.ts'
import { ApiError } from '../github/error-guide.ts'
import type { PastDeployment } from '../github/history.ts'
import { paced } from '../github/pace.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { Log } from '../shared/log.ts'

/** What a clean-up is to do. */
export interface Work {
  readonly found: readonly PastDeployment[]
  /** Those of them to make inactive. */
  readonly active: readonly PastDeployment[]
  /** Whether to delete them all, once they are inactive. */
  readonly deletes: boolean
  readonly logUrl: string
}

/** What a clean-up has done. */
export interface Cleaned {
  readonly deactivated: number[]
  readonly deleted: number[]
  /** What could not be done. */
  readonly failures: ApiError[]
}

/** How often the log says how far it is. */
const progressEvery = 100

type Step = () => Promise<void>

/**
 * Does the work, each item by itself, so that one that fails keeps no other from being done. Ends early when GitHub's rate
 * limit is used up, and when `isCancelled`.
 */
export async function clean(api: Api, work: Work, log: Log, isCancelled: () => boolean): Promise<Cleaned> {
  const cleaned: Cleaned = { deactivated: [], deleted: [], failures: [] }
  const steps = [...deactivations(api, work, cleaned), ...deletions(api, work, cleaned)]
  let done = 0
  for await (const step of paced(steps, api.pause)) {
    if (isCancelled()) break
    try {
      await step()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      cleaned.failures.push(error)
      log.line(error.message)
      if (error.kind === 'rate-limit') break
    }
    done++
    if (done % progressEvery === 0 && done < steps.length) log.line(progress(work, cleaned))
  }
  log.line(progress(work, cleaned))
  return cleaned
}

/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted` */
export function progress({ found, active, deletes }: Work, { deactivated, deleted }: Cleaned): string {
  const parts = [
    `${counted(found)} found`,
    `${counted(active)} active`,
    `${counted(deactivated)} deactivated`,
    ...(deletes ? [`${counted(deleted)}/${counted(found)} deleted`] : []),
  ]
  return parts.join(', ')
}

export function counted({ length }: readonly unknown[]): string {
  return length.toLocaleString('en-US')
}

function deactivations(api: Api, { active, logUrl }: Work, { deactivated }: Cleaned): Step[] {
  return active.map(({ id }) => async () => {
    await postStatusOnce(api, id, { state: 'inactive', description: 'no longer deployed', logUrl })
    deactivated.push(id)
  })
}

/** Oldest first: what an interruption leaves is the newest. */
function deletions(api: Api, { found, deletes }: Work, { deleted }: Cleaned): Step[] {
  if (!deletes) return []
  return found.toReversed().map(({ id }) => async () => {
    await deleteDeployment(api, id)
    deleted.push(id)
  })
}
