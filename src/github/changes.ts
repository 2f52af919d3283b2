import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/log.ts'
import type { Change } from './batch.ts'
import type { ApiError } from './error-guide.ts'

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

/** One way to carry out changes: many at once, or one by one. */
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
  /** Its waits end early when the step is cancelled. */
  readonly clock: Clock
  readonly isCancelled: boolean
  readonly log: Log
}
