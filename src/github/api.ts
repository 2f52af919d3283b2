import type { Log } from '../shared/log.ts'
import type { ConnectOptions, Octokit } from './client.ts'
import type { Fetch } from './http.ts'

/** Where calls go, and what their errors say about it. */
export interface Api {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  readonly readOnlyRun: boolean
  readonly proxy: boolean
  pause(seconds: number): Promise<void>
}

/** The way to GitHub: what a step's surroundings give to every call. */
export interface Connection {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fetch: Fetch
  readonly log: Log
  /** Loads the API client. */
  load(): Promise<{ connect(options: Omit<ConnectOptions, 'secondMs'>): Octokit }>
  pause(seconds: number): Promise<void>
}

/**
 * Opens the API of one repository, `owner/name`. In a read-only run GitHub gives the workflow a token that cannot write, and
 * errors say so.
 */
export async function openApi(
  { token, apiUrl, repository }: { token: string; apiUrl: string; repository: string },
  readOnlyRun: boolean,
  connection: Connection,
  fetch: Fetch = connection.fetch,
): Promise<Api> {
  const { log, env } = connection
  const { connect } = await connection.load()
  const octokit = connect({
    token,
    apiUrl: withoutSlash(apiUrl),
    fetch,
    onWait: (message) => log.line(message),
  })
  const [owner = '', repo = ''] = repository.split('/')
  return {
    octokit,
    owner,
    repo,
    readOnlyRun,
    proxy: ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => env[name]),
    pause: connection.pause,
  }
}

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
