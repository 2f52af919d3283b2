import { markerKey } from '../shared/identity.ts'
import type { Api } from './api.ts'
import { call, remove } from './call.ts'
import { MergedInstead, UnreadableAnswer } from './failure.ts'
import { fits, type Mark, markOf } from './mark.ts'
import { isList } from './shape.ts'
import type { DeploymentStatus } from './statuses.ts'

/** GitHub's REST calls for deployments, one function each. GitHub's snake_case names end here. */

const permission = 'deployments: write'

/** https://docs.github.com/rest/deployments/deployments#create-a-deployment */
export interface WantedDeployment {
  readonly ref: string
  /** What `ref` must turn out to be, where that is known. */
  readonly sha: string | undefined
  readonly environment: string
  readonly task: string
  readonly description: string | undefined
  readonly payload: string | Readonly<Record<string, unknown>>
  readonly mark: Mark
  readonly requiredContexts: 'all' | readonly string[]
  readonly autoMerge: boolean
  readonly transientEnvironment: boolean
  readonly productionEnvironment: boolean
}

/** A deployment as REST lists it. */
export interface Listed {
  readonly id: number
  /** By which GraphQL knows it. */
  readonly nodeId: string
  readonly url: string
  readonly environment: string
  readonly sha: string
  /** As it was sent when the deployment was made. */
  readonly ref: string
  readonly task: string
  readonly payload: unknown
  /** Present if this action made it: a mark that was copied from another record is nobody's. */
  readonly mark: Mark | undefined
  /** A login; an app's has `[bot]` at its end. */
  readonly creator: string
  readonly transient: boolean
  /** Also true if the server does not say. */
  readonly production: boolean
  readonly createdAt: Date
}

/** With all that it has been. */
export interface Deployment extends Listed {
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[]
}

/** The create call's body. Flags are always sent: GitHub's own defaults merge branches and wait for this very job. */
export function createBody(wanted: WantedDeployment) {
  const { payload, mark, requiredContexts, description } = wanted
  return {
    ref: wanted.ref,
    environment: wanted.environment,
    task: wanted.task,
    payload: typeof payload === 'string' ? payload : { ...payload, [markerKey]: mark },
    auto_merge: wanted.autoMerge,
    transient_environment: wanted.transientEnvironment,
    production_environment: wanted.productionEnvironment,
    ...(requiredContexts === 'all' ? {} : { required_contexts: [...requiredContexts] }),
    ...(description === undefined ? {} : { description }),
  }
}

/**
 * Creates a deployment with a single call.
 * @throws ApiError, after which the record may still exist if its `inDoubt` is true
 */
export function createDeployment(api: Api, wanted: WantedDeployment): Promise<Listed> {
  const { octokit, owner, repo } = api
  return call(api, { doing: 'create the deployment', permission }, async () => {
    const { status, data } = await octokit.rest.repos.createDeployment({
      owner,
      repo,
      ...createBody(wanted),
      request: { retries: 0 },
    })
    if (status === 202) throw new MergedInstead(data.message)
    return readDeployment(api, status, data)
  })
}

/** Exact values, by which GitHub itself filters. */
export interface Filter {
  readonly environment?: string | undefined
  readonly task?: string | undefined
  /** As it was sent. */
  readonly ref?: string | undefined
  readonly sha?: string | undefined
}

/**
 * A page of 100 deployments, newest first, without their statuses. `request` is for octokit.
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 * @throws ApiError
 */
export function listDeployments(api: Api, filter: Filter, page = 1, request: object = {}): Promise<Listed[]> {
  const { octokit, owner, repo } = api
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))
  return call(api, { doing: 'list the deployments', permission: 'deployments: read' }, async () => {
    const { status, data } = await octokit.rest.repos.listDeployments({
      ...{ owner, repo, per_page: 100, page, request },
      ...given,
    })
    if (!isList(data, 'number')) throw new UnreadableAnswer(status)
    return data.map((one) => readDeployment(api, status, one))
  })
}

/** https://docs.github.com/rest/deployments/deployments#get-a-deployment @throws ApiError */
export function getDeployment(api: Api, id: number): Promise<Listed> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `find deployment ${id}`, permission }, async () => {
    const { status, data } = await octokit.rest.repos.getDeployment({ owner, repo, deployment_id: id })
    return readDeployment(api, status, data)
  })
}

/** One that is gone already is fine too. https://docs.github.com/rest/deployments/deployments#delete-a-deployment @throws ApiError */
export function deleteDeployment(api: Api, id: number): Promise<void> {
  const { octokit, owner, repo } = api
  return remove(api, { doing: `delete deployment ${id}`, permission }, () =>
    octokit.rest.repos.deleteDeployment({ owner, repo, deployment_id: id }),
  )
}

/** As GitHub sends it; what is read here may be missing from an answer that is not GitHub's, or cut off. */
export interface DeploymentAnswer {
  id?: number | undefined
  node_id?: string | undefined
  url?: string | undefined
  sha?: string | undefined
  ref?: string | undefined
  environment?: string | undefined
  task?: string | undefined
  payload?: unknown
  creator?: { login?: string } | null | undefined
  transient_environment?: boolean | null | undefined
  production_environment?: boolean | null | undefined
  created_at?: string | undefined
}

/** @throws UnreadableAnswer */
export function readDeployment(
  { owner, repo }: Pick<Api, 'owner' | 'repo'>,
  status: number,
  data: DeploymentAnswer | undefined,
): Listed {
  const { id, node_id: nodeId = '', url, sha, ref, environment, created_at } = data ?? {}
  if (typeof id !== 'number' || !url || !sha || !ref || !environment || !created_at) throw new UnreadableAnswer(status)
  const mark = markOf(data?.payload)
  return {
    ...{ id, nodeId, url, sha, ref, environment, task: data?.task ?? 'deploy', payload: data?.payload },
    mark: mark && fits(mark, { repository: `${owner}/${repo}`, environment, sha }) ? mark : undefined,
    creator: data?.creator?.login ?? 'ghost',
    transient: data?.transient_environment === true,
    production: data?.production_environment !== false,
    createdAt: new Date(created_at),
  }
}
