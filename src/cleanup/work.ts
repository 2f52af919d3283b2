import { abandonedDescription } from '../environment/abandoned.ts'
import type { Item } from '../github/changes.ts'
import type { PastDeployment } from '../github/history.ts'
import type { ActionError } from '../shared/errors.ts'

/** What a clean-up is to do. */
export interface Work {
  /** All that were selected and are not under way, newest first. */
  readonly found: readonly PastDeployment[]
  /** Those of them to make inactive. */
  readonly active: readonly PastDeployment[]
  /** Those of them whose runs have ended without a final status. */
  readonly abandoned: readonly PastDeployment[]
  /** Selected too, but left alone. */
  readonly underWay: readonly PastDeployment[]
  /** Whether to delete them all. */
  readonly deletes: boolean
  readonly logUrl: string
}

/** What a clean-up has done. */
export interface Cleaned {
  readonly deactivated: number[]
  readonly deleted: number[]
  /** What could not be done. */
  readonly failures: ActionError[]
}

/** The work as items, oldest first: an interruption leaves the newest. */
export function itemsOf({ found, active, abandoned, deletes, logUrl }: Work): Item[] {
  const [toEnd, toSettle] = [new Set(active), new Set(abandoned)]
  const inactive = { state: 'inactive', description: 'no longer deployed', logUrl } as const
  const description = abandonedDescription
  const error = { state: 'error', description, logUrl } as const
  return found
    .filter((past) => deletes || toEnd.has(past))
    .map((past) => ({
      ...{ id: past.id, nodeId: past.nodeId, deactivated: false, deletes },
      status: toEnd.has(past) ? inactive : toSettle.has(past) ? error : undefined,
    }))
    .reverse()
}
