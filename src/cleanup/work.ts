import type { Change } from '../github/batch.ts'
import type { ApiError } from '../github/error-guide.ts'
import type { PastDeployment } from '../github/history.ts'
import type { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'

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

/** What is still to be done with one deployment. */
export interface Item extends Change {
  /** To post first. */
  readonly status: ItemStatus | undefined
  /** It was made inactive already. */
  readonly deactivated: boolean
}

export interface ItemStatus {
  readonly state: 'inactive' | 'error'
  readonly description: string
  readonly logUrl: string
}

/** What became of an item. */
export interface Done {
  readonly item: Item
  readonly deactivated: boolean
  readonly deleted: boolean
  readonly failure?: ApiError | undefined
}

/** One way to carry out the work: many at once, or one by one. */
export interface Writer {
  /** How many items it takes now. */
  readonly size: number
  write(items: readonly Item[]): Promise<Written>
}

export interface Written {
  readonly done: readonly Done[]
  /** To be given again. */
  readonly again?: readonly Item[] | undefined
  /** Why this way is closed; another one may be open. */
  readonly refused?: ApiError | undefined
  /** Why there is no sense in going on. */
  readonly stopped?: ApiError | undefined
}

/** Time, and the end of it. */
export interface Watch {
  /** Milliseconds that only go forward. */
  now(): number
  /** Ends early when the step is cancelled. */
  pause(seconds: number): Promise<void>
  readonly isCancelled: boolean
  readonly log: Log
}

/** The work as items, oldest first: what an interruption leaves is the newest. */
export function itemsOf({ found, active, abandoned, deletes, logUrl }: Work): Item[] {
  const [toEnd, toSettle] = [new Set(active), new Set(abandoned)]
  const inactive = { state: 'inactive', description: 'no longer deployed', logUrl } as const
  const description = 'the workflow run ended without telling how the deploy went'
  const error = { state: 'error', description, logUrl } as const
  return found
    .filter((past) => deletes || toEnd.has(past))
    .map((past) => ({
      ...{ id: past.id, nodeId: past.nodeId, deactivated: false, deletes },
      status: toEnd.has(past) ? inactive : toSettle.has(past) ? error : undefined,
    }))
    .reverse()
}
