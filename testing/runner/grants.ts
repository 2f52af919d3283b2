import { fetchFrom } from '../emulator/fetch.ts'
import type { GitHub } from '../emulator/github.ts'
import type { Token } from '../emulator/model.ts'
import { routes } from '../emulator/routes.ts'
import type { LoggedRequest } from '../emulator/service.ts'

/** The workflow tokens of jobs: each may do what its job's `permissions:` grant, and nothing else. */

type Permissions = Readonly<Record<string, string>>

/** A step that may be somebody else's. */
export interface OtherStep {
  readonly uses?: string
  readonly run?: string
}

export interface Grants {
  /** To give to an emulated GitHub: it grows with every job. */
  readonly tokens: Record<string, Token>
  /** A token for a job, of whose steps some need permissions by themselves. */
  grant(job: string, permissions: Permissions, steps?: readonly OtherStep[]): string
  /** What was refused for want of a permission, as sentences. */
  refused(requests: readonly LoggedRequest[]): string[]
  /** What was granted and not needed, as sentences. */
  unneeded(requests: readonly LoggedRequest[]): string[]
  /** Makes each job's calls again with each permission taken away. Resolves to what GitHub did not refuse then, as sentences. */
  notRefusedWithout(github: GitHub): Promise<string[]>
}

export function createGrants(): Grants {
  const tokens: Record<string, Token> = {}
  const jobs = new Map<string, { token: string; permissions: Permissions; others: readonly string[] }>()
  return {
    tokens,
    grant(job, permissions, steps = []) {
      const token = `ghs_${job}`
      const scopes = Object.entries(permissions).map(([scope, access]) => [scope.replaceAll('-', '_'), access])
      tokens[token] = { login: 'github-actions[bot]', permissions: { metadata: 'read', ...Object.fromEntries(scopes) } }
      jobs.set(job, { token, permissions, others: steps.flatMap(needsOfOthers) })
      return token
    },
    refused: (requests) =>
      [...jobs].flatMap(([job, { token }]) =>
        madeWith(token, requests)
          .filter(({ status, fault }) => status === 403 && fault === undefined)
          .map(({ route }) => `${job} may not ${route}`),
      ),
    unneeded: (requests) =>
      [...jobs].flatMap(([job, { token, permissions, others }]) => {
        const needed = [...madeWith(token, requests).map(needOf), ...others]
        return Object.entries(permissions)
          .map(([scope, access]) => `${scope}: ${access}`)
          .filter((granted) => !needed.includes(granted))
          .map((granted) => `${job} has ${granted}, and never needs it`)
      }),
    async notRefusedWithout(github) {
      const requests = [...github.requests]
      const found: string[] = []
      for (const [job, { token, permissions }] of jobs) {
        for (const [scope, access] of Object.entries(permissions)) {
          const needs = madeWith(token, requests).find((one) => needOf(one) === `${scope}: ${access}`)
          if (!needs) continue
          const less = `${token}-less`
          const { [scope.replaceAll('-', '_')]: _, ...rest } = tokens[token]?.permissions ?? {}
          tokens[less] = { login: 'github-actions[bot]', permissions: rest as Token['permissions'] }
          if (!(await isRefused(github, needs, less)))
            found.push(`${job} may ${needs.route} without ${scope}: ${access}`)
        }
      }
      return found
    },
  }
}

async function isRefused(github: GitHub, { method, path, body }: LoggedRequest, token: string): Promise<boolean> {
  const answer = await fetchFrom(github)(`https://api.github.com${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'permissions', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return [403, 404].includes(answer.status) || /not accessible|FORBIDDEN|NOT_FOUND/.test(text)
}

function madeWith(token: string, requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ headers }) => headers['authorization']?.endsWith(` ${token}`))
}

/** What a call needs, as it stands in a workflow. */
function needOf({ route, body }: LoggedRequest): string {
  if (route === 'POST /graphql') {
    const query = String(Object(body).query)
    if (/^\s*mutation/.test(query)) return 'deployments: write'
    if (query.includes('messageHeadline')) return 'pull-requests: read'
    return query.includes('statuses(') ? 'deployments: read' : 'contents: read'
  }
  const [scope = '', access] = routes[route]?.permission ?? []
  return `${scope.replaceAll('_', '-')}: ${access}`
}

/** What the steps of others need: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const others: readonly (readonly [step: RegExp, permission: string])[] = [
  [/^actions\/checkout@/, 'contents: read'],
  [/^actions\/download-artifact@/, 'actions: read'],
  [/^aws-actions\/configure-aws-credentials@/, 'id-token: write'],
  [/^marocchino\/sticky-pull-request-comment@/, 'pull-requests: write'],
  [/\bgh pr list\b/, 'pull-requests: read'],
  [/\bgh api "\$pull\/comments"/, 'pull-requests: write'],
  [/\bgh api "repos\/\$GH_REPO\/commits\//, 'contents: read'],
  [/\bgh release create\b/, 'contents: write'],
  [/\bgh issue create\b/, 'issues: write'],
]

function needsOfOthers({ uses, run }: OtherStep): string[] {
  return others.filter(([step]) => step.test(uses ?? run ?? '')).map(([, permission]) => permission)
}
