import type { Reply } from './answers.ts'
import { getBranch, getCommit, listBranches } from './branches.ts'
import type { Call } from './call.ts'
import { createCommitStatus, getCombinedStatus, listCommitStatuses } from './commit-statuses.ts'
import { compare, listCommits, listTags } from './commits.ts'
import { createDeployment, deleteDeployment, getDeployment, listDeployments } from './deployments.ts'
import { deleteEnvironment, getEnvironment, listEnvironments, putEnvironment } from './environments.ts'
import { getPull } from './pulls.ts'
import { getRateLimit } from './rate-limits.ts'
import { getRepository } from './repositories.ts'
import { getBranchRules } from './rules.ts'
import { getRun, getRunAttempt, listRuns } from './runs.ts'
import { createStatus, getStatus, listStatuses } from './statuses.ts'

export interface Route {
  /** What the token needs: https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
  readonly permission: readonly [scope: string, access: 'read' | 'write']
  /** Where the documentation says so, after https://docs.github.com/rest */
  readonly page: string
  readonly paged: boolean
  handle(call: Call): Reply
}

type Permission = `${string}=${'read' | 'write'}`

function route(permission: Permission, page: string, handle: Route['handle'], { paged = false } = {}): Route {
  const [scope = '', access] = permission.split('=')
  return { permission: [scope, access === 'write' ? access : 'read'], page, paged, handle }
}

const list = { paged: true }
const repository = '/repos/{owner}/{repo}'
const deployment = `${repository}/deployments/{deployment_id}`
const environment = `${repository}/environments/{environment_name}`
const deployments = '/deployments/deployments#'
const statuses = '/deployments/statuses#'
const environments = '/deployments/environments#'
const commits = '/commits/statuses#'
const runs = '/actions/workflow-runs#'
const run = `${repository}/actions/runs/{run_id}`

/** The table of contents: everything that is emulated, as OpenAPI names it. */
// biome-ignore format: a table
export const routes: Readonly<Record<string, Route>> = {
  'GET /rate_limit': route('metadata=read', '/rate-limit/rate-limit', getRateLimit),
  [`GET ${repository}`]: route('metadata=read', '/repos/repos#get-a-repository', getRepository),
  [`GET ${repository}/deployments`]: route('deployments=read', `${deployments}list-deployments`, listDeployments, list),
  [`POST ${repository}/deployments`]: route('deployments=write', `${deployments}create-a-deployment`, createDeployment),
  [`GET ${deployment}`]: route('deployments=read', `${deployments}get-a-deployment`, getDeployment),
  [`DELETE ${deployment}`]: route('deployments=write', `${deployments}delete-a-deployment`, deleteDeployment),
  [`GET ${deployment}/statuses`]: route('deployments=read', `${statuses}list-deployment-statuses`, listStatuses, list),
  [`POST ${deployment}/statuses`]: route('deployments=write', `${statuses}create-a-deployment-status`, createStatus),
  [`GET ${deployment}/statuses/{status_id}`]: route('deployments=read', `${statuses}get-a-deployment-status`, getStatus),
  [`GET ${repository}/pulls/{pull_number}`]: route('pull_requests=read', '/pulls/pulls#get-a-pull-request', getPull),
  [`GET ${repository}/actions/runs`]: route('actions=read', `${runs}list-workflow-runs-for-a-repository`, listRuns),
  [`GET ${run}`]: route('actions=read', `${runs}get-a-workflow-run`, getRun),
  [`GET ${run}/attempts/{attempt_number}`]: route('actions=read', `${runs}get-a-workflow-run-attempt`, getRunAttempt),
  [`GET ${repository}/rules/branches/{branch}`]: route('metadata=read', '/repos/rules#get-rules-for-a-branch', getBranchRules, list),
  [`GET ${repository}/branches`]: route('contents=read', '/branches/branches#list-branches', listBranches, list),
  [`GET ${repository}/branches/{branch}`]: route('contents=read', '/branches/branches#get-a-branch', getBranch),
  [`GET ${repository}/tags`]: route('contents=read', '/repos/repos#list-repository-tags', listTags, list),
  [`GET ${repository}/compare/{basehead}`]: route('contents=read', '/commits/commits#compare-two-commits', compare),
  [`GET ${repository}/commits`]: route('contents=read', '/commits/commits#list-commits', listCommits, list),
  [`GET ${repository}/commits/{ref}/status`]: route('statuses=read', `${commits}get-the-combined-status-for-a-specific-reference`, getCombinedStatus),
  [`GET ${repository}/commits/{ref}/statuses`]: route('statuses=read', `${commits}list-commit-statuses-for-a-reference`, listCommitStatuses, list),
  [`GET ${repository}/commits/{ref}`]: route('contents=read', '/commits/commits#get-a-commit', getCommit),
  [`POST ${repository}/statuses/{sha}`]: route('statuses=write', `${commits}create-a-commit-status`, createCommitStatus),
  [`GET ${repository}/environments`]: route('actions=read', `${environments}list-environments`, listEnvironments),
  [`GET ${environment}`]: route('actions=read', `${environments}get-an-environment`, getEnvironment),
  // Who may is decided there: tokens of users and of apps are refused with different words.
  [`PUT ${environment}`]: route('metadata=read', `${environments}create-or-update-an-environment`, putEnvironment),
  [`DELETE ${environment}`]: route('metadata=read', `${environments}delete-an-environment`, deleteEnvironment),
}

/** The route of a request, and the values in its path. */
export interface Matched {
  readonly name: string
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

/** What may have slashes in a path may have them as they are. */
const withSlashes = ['branch', 'basehead', 'ref']

/** Of a commit's statuses: recorded, though GitHub describes it no more. */
const oldName = /^(\/repos\/[^/]+\/[^/]+)\/statuses\/(.+)$/

const patterns = Object.entries(routes).map(([name, described]) => {
  const [method = '', template = ''] = name.split(' ')
  const pattern = template.replace(
    /\{(\w+)\}/g,
    (_, value) => `(?<${value}>${withSlashes.includes(value) ? '.+' : '[^/]+'})`,
  )
  return { name, method, route: described, pattern: new RegExp(`^${pattern}$`) }
})

/** HEAD is GET without the body. */
export function matchRoute(method: string, given: string): Matched | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  const path = wanted === 'GET' ? given.replace(oldName, '$1/commits/$2/statuses') : given
  for (const { name, method: routeMethod, route: found, pattern } of patterns) {
    const match = routeMethod === wanted ? pattern.exec(path) : null
    if (!match) continue
    const parameters = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
    )
    return { name, route: found, parameters }
  }
  return undefined
}
