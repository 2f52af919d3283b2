import type { Token } from '../emulator/model.ts'
import { routes } from '../emulator/routes.ts'
import type { LoggedRequest } from '../emulator/service.ts'

/** The workflow tokens of jobs: each may do what its job's `permissions:` grant, and nothing else. */

type Permissions = Readonly<Record<string, string>>

export interface Grants {
  /** To give to an emulated GitHub: it grows with every job. */
  readonly tokens: Record<string, Token>
  /** A token for a job. */
  grant(job: string, permissions: Permissions): string
  /** What was refused for want of a permission, as sentences. */
  refused(requests: readonly LoggedRequest[]): string[]
  /** What was granted and not needed, as sentences. */
  unneeded(requests: readonly LoggedRequest[]): string[]
}

export function createGrants(): Grants {
  const tokens: Record<string, Token> = {}
  const jobs = new Map<string, { readonly token: string; readonly permissions: Permissions }>()
  return {
    tokens,
    grant(job, permissions) {
      const token = `ghs_${job}`
      const scopes = Object.entries(permissions).map(([scope, access]) => [scope.replaceAll('-', '_'), access])
      tokens[token] = { login: 'github-actions[bot]', permissions: { metadata: 'read', ...Object.fromEntries(scopes) } }
      jobs.set(job, { token, permissions })
      return token
    },
    refused: (requests) =>
      [...jobs].flatMap(([job, { token }]) =>
        madeWith(token, requests)
          .filter(({ status, fault }) => status === 403 && fault === undefined)
          .map(({ route }) => `${job} may not ${route}`),
      ),
    unneeded: (requests) =>
      [...jobs].flatMap(([job, { token, permissions }]) => {
        const needed = madeWith(token, requests).map(needOf)
        return Object.entries(permissions)
          .map(([scope, access]) => `${scope}: ${access}`)
          .filter((granted) => !needed.includes(granted) && !isForOthers(granted))
          .map((granted) => `${job} has ${granted}, and never needs it`)
      }),
  }
}

function madeWith(token: string, requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ headers }) => headers['authorization']?.endsWith(` ${token}`))
}

/** What a call needs, as it stands in a workflow. */
function needOf({ route, body }: LoggedRequest): string {
  if (route === 'POST /graphql') {
    return `deployments: ${/^\s*mutation/.test(String(Object(body).query)) ? 'write' : 'read'}`
  }
  const [scope = '', access] = routes[route]?.permission ?? []
  return `${scope.replaceAll('_', '-')}: ${access}`
}

/** What other steps of a job need (checkout, those of others), and what is needed only where a runner was lost. */
function isForOthers(granted: string): boolean {
  return /^(contents: read|actions: read|pull-requests: .*|id-token: write)$/.test(granted)
}
