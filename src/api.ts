import type { Context } from './context.ts'
import type { Api } from './deployments.ts'
import type { Event } from './event.ts'
import type { Fetch } from './http.ts'

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

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories */
function isReadOnlyRun({ name, actor, payload }: Event): boolean {
  const { head, base } = payload.pull_request ?? {}
  const fromFork = head !== undefined && head.repo?.full_name !== base?.repo?.full_name
  return actor === 'dependabot[bot]' || (fromFork && name !== 'pull_request_target')
}
