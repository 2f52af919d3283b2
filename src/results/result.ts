import type { Status } from '../github/deployment-statuses.ts'
import type { ActionError } from '../shared/errors.ts'

/** How a step that reports on a deployment ended: outputs, job summary and exit code are made from this one value. */
export interface Result {
  /** The step's own. */
  readonly exitCode: number
  readonly environment: string
  readonly ref: string
  /** The commit, and the reason why it is this one. */
  readonly sha: string | undefined
  readonly because: string
  /** What was active here before. */
  readonly previousSha?: string | undefined
  readonly logUrl: string
  /** Whether GitHub holds what happened. */
  readonly recorded: boolean
  readonly repositoryUrl: string
  readonly deployment?: { readonly id: number; readonly url: string } | undefined
  readonly statusId?: number | undefined
  /** How it ended, or stands. */
  readonly status?: Status | undefined
  readonly commandExitCode?: number | undefined
  readonly timeline: readonly TimelineEntry[]
  /** What the rules of the branch say of it. */
  readonly mergeRule?: string | undefined
  readonly skip?: { readonly reason: 'stale' | 'deployed'; readonly because: string } | undefined
  /** Why GitHub could not be told. */
  readonly error?: ActionError | undefined
}

export interface TimelineEntry {
  readonly state: string
  /** Milliseconds since the deployment was asked for. */
  readonly after: number
}
