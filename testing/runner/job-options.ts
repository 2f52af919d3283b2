import type { EventFixture } from './events.ts'
import type { Program } from './step.ts'

export interface JobOptions {
  /** A fixture of events/, `push` by default. */
  readonly event?: string | EventFixture
  readonly apiUrl?: string
  readonly serverUrl?: string
  /** `github.token` */
  readonly token?: string
  /** `job.check_run_id`; `null` as on GitHub Enterprise Server. */
  readonly checkRunId?: number | null
  readonly runId?: number
  readonly runAttempt?: number
  /** The job's `env:`. */
  readonly env?: Readonly<Record<string, string>>
  /** The folder of another action's action.yml, which is run instead of ours. */
  readonly actionPath?: string
  readonly needs?: unknown
  readonly matrix?: Readonly<Record<string, unknown>>
  /** Of `workflow_dispatch`. */
  readonly inputs?: Inputs
  /** Where the job's folders are. */
  readonly parent?: string
  /** The Node that runs the action, instead of the newest one that is here. */
  readonly node?: string
  /** The job has a `container:`, whose processes are those of this machine; or what runs a program in a real one. */
  readonly container?: true | ((program: Omit<Program, 'files'>) => Omit<Program, 'files'>)
  /** The job's key in the workflow. */
  readonly jobId?: string
}

export type Inputs = Readonly<Record<string, string>>
