import type { Cancellation } from './cancellation.ts'
import type { Fetch } from './http.ts'
import type { Log } from './log.ts'
import type { ConnectOptions, Octokit } from './octokit.ts'

/** The world that the modes act on. Nothing below the entries reaches for another one. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly fetch: Fetch
  readonly log: Log
  readonly cancellation: Cancellation
  /** Loads the API client, which takes a while: call it when the first request is under way. */
  connect(options: Omit<ConnectOptions, 'secondMs'>): Promise<Octokit>
  pause(seconds: number): Promise<void>
}
