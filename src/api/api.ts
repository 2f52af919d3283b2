import type { Fetch } from '../http/http.ts'
import { goesThroughProxy } from '../http/proxy.ts'
import { createServerTime, type ServerTime } from '../http/server-time.ts'
import type { Clock } from '../shared/clock.ts'
import { withoutSlash } from '../shared/text.ts'
import type { Access } from './access.ts'
import type { Shape } from './answers.ts'
import type { ApiError } from './api-error.ts'
import type { Limits } from './limits.ts'
import type { Request } from './route.ts'
import { type Sending, send } from './sending.ts'

/** A repository, by `owner/name` and, as far as it is known, by its id: repositories are renamed. */
export interface Repository {
  readonly repository: string
  readonly repositoryId?: string | undefined
}

/** Where calls go, and what their errors say about it. */
export interface Api {
  readonly owner: string
  readonly repo: string
  /** Undefined: only its name is known. */
  readonly repositoryId: string | undefined
  readonly access: Access
  readonly proxy: boolean
  readonly limits: Limits
  /** The name of the server's software, where it is not GitHub's. */
  readonly forge: string | undefined
  readonly clock: Clock
  readonly serverTime: Omit<ServerTime, 'fetch'>
  /** Why the server's GraphQL is not asked any more, once it has refused. */
  readonly graphql: { refusal?: ApiError }
  /** Sends a request with the step's token. @returns the answer's data, as the shape reads it @throws FailedCall */
  send(request: Request, shape: Shape<unknown>, sending?: Sending): Promise<unknown>
  /** How many requests have been sent. */
  calls(): number
  /** Whether the token was accepted for one of them. */
  wasAccepted(): boolean
}

/** The way to GitHub: the connection, clock and limits that every call of a step shares. */
export interface Connection {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fetch: Fetch
  readonly clock: Clock
  /** What all clients of this step may still wait, together. */
  readonly limits: Limits
}

/** The API of one repository. Makes no call. */
export function openApi(
  { token, apiUrl, repository, repositoryId }: { readonly token: string; readonly apiUrl: string } & Repository,
  access: Access,
  { env, fetch, limits, clock }: Connection,
): Api {
  const serverTime = createServerTime(fetch)
  const [owner = '', repo = ''] = repository.split('/')
  const firstAsked = new Map<string, number>()
  let calls = 0
  let accepted = false

  const counted: Fetch = async (url, init) => {
    calls++
    const answer = await serverTime.fetch(url, init)
    accepted ||= answer.status < 400
    return answer
  }

  return {
    ...{ owner, repo, repositoryId, access, limits, clock, serverTime, graphql: {} },
    send(request, shape, sending = {}) {
      const [about = ''] = /^.*\/deployments\/\d+/.exec(request.path) ?? []
      const since = firstAsked.get(about) ?? clock.now()
      firstAsked.set(about, since)
      const network = { fetch: counted, token, apiUrl: withoutSlash(apiUrl), limits, clock }
      return send(request, shape, sending, network, since)
    },
    calls: () => calls,
    wasAccepted: () => accepted,
    proxy: goesThroughProxy(new URL(apiUrl), env),
    forge: forgeOf(apiUrl, env),
  }
}

/** Whose runner it is, if it is the runner's own server that is asked: https://docs.gitea.com/usage/actions/actions-variables */
function forgeOf(apiUrl: string, env: Connection['env']): string | undefined {
  if (withoutSlash(apiUrl) !== withoutSlash(env['GITHUB_API_URL'] ?? '')) return undefined
  if (env['FORGEJO_ACTIONS'] === 'true') return 'Forgejo'
  return env['GITEA_ACTIONS'] === 'true' ? 'Gitea' : undefined
}
