import { apiError, type Call } from './api-errors.ts'
import type { Context } from './context.ts'
import { ActionError } from './errors.ts'
import type { Event } from './event.ts'
import { failureOf } from './failure.ts'
import type { Fetch } from './http.ts'
import type { Octokit } from './octokit.ts'

/** Where calls go, and what their errors say about it. */
export interface Api {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  readonly readOnlyRun: boolean
  readonly proxy: boolean
  pause(seconds: number): Promise<void>
}

/** Opens the API of one repository, `owner/name`. */
export async function openApi(
  { token, apiUrl, repository }: { token: string; apiUrl: string; repository: string },
  event: Event,
  context: Context,
  fetch: Fetch = context.fetch,
): Promise<Api> {
  const { log, env } = context
  const { connect } = await context.load()
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
    readOnlyRun: isReadOnlyRun(event),
    proxy: ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => env[name]),
    pause: context.pause,
  }
}

/** Makes calls, and explains a failure to people. @throws ApiError */
export async function explained<T>(
  api: Api,
  call: Pick<Call, 'doing' | 'permission'>,
  calls: () => Promise<T>,
): Promise<T> {
  try {
    return await calls()
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw apiError(
      failureOf(error),
      { ...call, repository: `${api.owner}/${api.repo}`, readOnlyRun: api.readOnlyRun, proxy: api.proxy },
      error,
    )
  }
}

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories */
function isReadOnlyRun({ name, actor, payload }: Event): boolean {
  const { head, base } = payload.pull_request ?? {}
  const fromFork = head !== undefined && head.repo?.full_name !== base?.repo?.full_name
  return actor === 'dependabot[bot]' || (fromFork && name !== 'pull_request_target')
}
