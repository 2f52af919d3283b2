import type { Reply } from './answers.ts'
import { compare, createCommitStatus, getCommit } from './commits.ts'
import { createDeployment, deleteDeployment, getDeployment, listDeployments } from './deployments.ts'
import { deleteEnvironment, getEnvironment, listEnvironments } from './environments.ts'
import type { Repository, Token } from './model.ts'
import { getPull } from './pulls.ts'
import { getBranchRules } from './rules.ts'
import { getRun, getRunAttempt } from './runs.ts'
import { createStatus, listStatuses } from './statuses.ts'

/** A request that has found its route, with all that a rule may look at. */
export interface Call {
  readonly repository: Repository
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly token: Token
  readonly baseUrl: string
  now(): Date
  nextId(): number
}

export interface Route {
  /** What the token needs: https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
  readonly permission: readonly [scope: string, access: 'read' | 'write']
  /** Where the documentation says so, after https://docs.github.com/rest */
  readonly page: string
  readonly paged?: boolean
  handle(call: Call): Reply
}

const repository = '/repos/{owner}/{repo}'
const deployment = `${repository}/deployments/{deployment_id}`
const environment = `${repository}/environments/{environment_name}`

/** The table of contents: everything that is emulated, as OpenAPI names it. */
export const routes: Readonly<Record<string, Route>> = {
  [`GET ${repository}/deployments`]: {
    permission: ['deployments', 'read'],
    page: '/deployments/deployments#list-deployments',
    paged: true,
    handle: listDeployments,
  },
  [`POST ${repository}/deployments`]: {
    permission: ['deployments', 'write'],
    page: '/deployments/deployments#create-a-deployment',
    handle: createDeployment,
  },
  [`GET ${deployment}`]: {
    permission: ['deployments', 'read'],
    page: '/deployments/deployments#get-a-deployment',
    handle: getDeployment,
  },
  [`DELETE ${deployment}`]: {
    permission: ['deployments', 'write'],
    page: '/deployments/deployments#delete-a-deployment',
    handle: deleteDeployment,
  },
  [`GET ${deployment}/statuses`]: {
    permission: ['deployments', 'read'],
    page: '/deployments/statuses#list-deployment-statuses',
    paged: true,
    handle: listStatuses,
  },
  [`POST ${deployment}/statuses`]: {
    permission: ['deployments', 'write'],
    page: '/deployments/statuses#create-a-deployment-status',
    handle: createStatus,
  },
  [`GET ${repository}/pulls/{pull_number}`]: {
    permission: ['pull_requests', 'read'],
    page: '/pulls/pulls#get-a-pull-request',
    handle: getPull,
  },
  [`GET ${repository}/actions/runs/{run_id}`]: {
    permission: ['actions', 'read'],
    page: '/actions/workflow-runs#get-a-workflow-run',
    handle: getRun,
  },
  [`GET ${repository}/actions/runs/{run_id}/attempts/{attempt_number}`]: {
    permission: ['actions', 'read'],
    page: '/actions/workflow-runs#get-a-workflow-run-attempt',
    handle: getRunAttempt,
  },
  [`GET ${repository}/rules/branches/{branch}`]: {
    permission: ['metadata', 'read'],
    page: '/repos/rules#get-rules-for-a-branch',
    paged: true,
    handle: getBranchRules,
  },
  [`GET ${repository}/commits/{ref}`]: {
    permission: ['contents', 'read'],
    page: '/commits/commits#get-a-commit',
    handle: getCommit,
  },
  [`GET ${repository}/compare/{basehead}`]: {
    permission: ['contents', 'read'],
    page: '/commits/commits#compare-two-commits',
    handle: compare,
  },
  [`POST ${repository}/statuses/{sha}`]: {
    permission: ['statuses', 'write'],
    page: '/commits/statuses#create-a-commit-status',
    handle: createCommitStatus,
  },
  [`GET ${repository}/environments`]: {
    permission: ['actions', 'read'],
    page: '/deployments/environments#list-environments',
    handle: listEnvironments,
  },
  [`GET ${environment}`]: {
    permission: ['actions', 'read'],
    page: '/deployments/environments#get-an-environment',
    handle: getEnvironment,
  },
  [`DELETE ${environment}`]: {
    // Who may is decided there: tokens of users and of apps are refused with different words.
    permission: ['metadata', 'read'],
    page: '/deployments/environments#delete-an-environment',
    handle: deleteEnvironment,
  },
}

/** The route of a request, and the values in its path. */
export interface Matched {
  readonly name: string
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

export function matchRoute(method: string, path: string): Matched | undefined {
  for (const [name, route] of Object.entries(routes)) {
    const [routeMethod, template = ''] = name.split(' ')
    const pattern = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const groups = routeMethod === method ? pattern.exec(path)?.groups : undefined
    if (!groups) continue
    const parameters = Object.fromEntries(
      Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)]),
    )
    return { name, route, parameters }
  }
  return undefined
}
