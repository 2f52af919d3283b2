import type { ActionError } from './errors.ts'
import type { TimelineEntry } from './session.ts'
import type { State } from './status.ts'

/** How a step ended: outputs, job summary and exit code are made from this one value. */
export interface Result {
  /** The step's own. */
  readonly exitCode: number
  readonly environment: string
  readonly ref: string
  /** The commit, and the reason why it is this one. */
  readonly sha: string | undefined
  readonly because: string
  readonly logUrl: string
  /** Whether GitHub holds what happened. */
  readonly recorded: boolean
  readonly repositoryUrl: string
  readonly deployment?: { readonly id: number; readonly url: string } | undefined
  readonly statusId?: number | undefined
  readonly state?: State | undefined
  /** How it ended, in a few words. */
  readonly description?: string | undefined
  readonly environmentUrl?: string | undefined
  readonly commandExitCode?: number | undefined
  readonly timeline: readonly TimelineEntry[]
  /** Work beside the deploy, which may still be under way. Never rejects. */
  readonly beside?: Promise<void> | undefined
  /** Why GitHub could not be told. */
  readonly error?: ActionError | undefined
}
