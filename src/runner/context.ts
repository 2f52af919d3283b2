import type { Limits } from '../api/limits.ts'
import type { Fetch } from '../http/http.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log, Printer } from '../shared/log.ts'
import type { Cancellation } from './cancellation.ts'

/** What a step needs from outside: environment, time, network, log. Nothing below the entries uses another one. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly fetch: Fetch
  readonly log: Log
  readonly limits: Limits
  readonly cancellation: Cancellation
  /** Resolves once the first request has left: what takes a while, such as to {@link load}, waits for that. */
  readonly sent: Promise<void>
  /** Loads the runner's commands, and opens the log. */
  load(): Promise<Toolkit>
}

/** What the runner is told, and asked, by way of GitHub's libraries. */
export interface Toolkit extends Printer {
  /** After what is there; or, `instead` of it, where a step writes them again and again, and nobody else does. */
  writeOutputs(outputs: Readonly<Record<string, string>>, instead?: boolean): void
  writeSummary(text: string): void
  /** The full path of a program on the PATH; empty if there is none. */
  which(name: string): Promise<string>
}
