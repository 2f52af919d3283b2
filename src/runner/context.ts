import type { ConnectOptions, Octokit } from '../github/client.ts'
import type { Fetch } from '../github/http.ts'
import type { Limits } from '../github/limits.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log, Printer } from '../shared/log.ts'
import type { Cancellation } from './signals.ts'

/** What a step needs from outside: environment, time, network, log. Nothing below the entries uses another one. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly fetch: Fetch
  readonly log: Log
  readonly limits: Limits
  readonly cancellation: Cancellation
  /** Loads the API client and the runner's commands, which takes a while: call it when the first request is under way. */
  load(): Promise<Toolkit>
}

/** The functions of GitHub's libraries that this action uses. */
export interface Toolkit extends Printer {
  connect(options: ConnectOptions): Octokit
  /** After what is there; or, `instead` of it, where a step writes them again and again, and nobody else does. */
  writeOutputs(outputs: Readonly<Record<string, string>>, instead?: boolean): void
  writeSummary(text: string): void
  /** The full path of a program on the PATH; empty if there is none. */
  which(name: string): Promise<string>
}
