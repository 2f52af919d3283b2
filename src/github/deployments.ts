import { markerKey } from '../shared/identity.ts'
import type { Api } from './api.ts'
import { call, remove } from './call.ts'
import { MergedInstead, UnreadableAnswer } from './failure.ts'
import type { Mark } from './mark.ts'

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

export interface Deployment {
  readonly id: number
  readonly url: string
  readonly sha: string
  readonly ref: string
  readonly environment: string
  readonly task: string
  readonly payload: unknown
  readonly transientEnvironment: boolean
  readonly productionEnvironment: boolean
  readonly createdAt: Date
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
export function createDeployment(api: Api, wanted: WantedDeployment): Promise<Deployment> {
  const { octokit, owner, repo } = api
  return call(api, { doing: 'create the deployment', permission }, async () => {
    const { status, data } = await octokit.rest.repos.createDeployment({
      owner,
      repo,
      ...createBody(wanted),
      request: { retries: 0 },
    })
    if (status === 202) throw new MergedInstead(data.message)
    return readDeployment(status, data)
  })
}

/** What to list: the deployments of a commit or, where only the ref is known, of the ref as it was sent. */
export interface DeploymentFilter {
  readonly ref: string
  readonly sha?: string | undefined
  readonly environment: string
  readonly task: string
}

/** The newest matching deployments, newest first, at most 100. @throws ApiError */
export function listDeployments(api: Api, { sha, ref, environment, task }: DeploymentFilter): Promise<Deployment[]> {
  const { octokit, owner, repo } = api
  const which = { ...(sha === undefined ? { ref } : { sha }), environment, task }
  return call(api, { doing: 'list the deployments', permission }, async () => {
    const { status, data } = await octokit.rest.repos.listDeployments({ owner, repo, ...which, per_page: 100 })
    if (!Array.isArray(data)) throw new UnreadableAnswer(status)
    return data.map((deployment) => readDeployment(status, deployment))
  })
}

/** https://docs.github.com/rest/deployments/deployments#get-a-deployment @throws ApiError */
export function getDeployment(api: Api, id: number): Promise<Deployment> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `find deployment ${id}`, permission }, async () => {
    const { status, data } = await octokit.rest.repos.getDeployment({ owner, repo, deployment_id: id })
    return readDeployment(status, data)
  })
}

/** One that is gone already is fine too. https://docs.github.com/rest/deployments/deployments#delete-a-deployment @throws ApiError */
export function deleteDeployment(api: Api, id: number): Promise<void> {
  const { octokit, owner, repo } = api
  return remove(api, { doing: `delete deployment ${id}`, permission }, () =>
    octokit.rest.repos.deleteDeployment({ owner, repo, deployment_id: id }),
  )
}

/** A pull request, as far as a deploy needs to know it. */
export interface PullRequest {
  readonly number: number
  /** The SHA of its head, and its branch. */
  readonly sha: string
  readonly ref: string
  /** The branch that it is to be merged into. */
  readonly base: string
  readonly fromFork: boolean
}

/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
export function getPullRequest(api: Api, number: number): Promise<PullRequest> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `return pull request #${number}`, permission: 'pull-requests: read' }, async () => {
    const { status, data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number })
    const { head, base } = data
    if (typeof head?.sha !== 'string' || typeof head.ref !== 'string' || typeof base?.ref !== 'string')
      throw new UnreadableAnswer(status)
    const fromFork = head.repo?.full_name !== base.repo?.full_name
    return { number, sha: head.sha, ref: head.ref, base: base.ref, fromFork }
  })
}

/** As GitHub sends it; what is read here may be missing from an answer that is not GitHub's, or cut off. */
export interface DeploymentAnswer {
  id?: number | undefined
  url?: string | undefined
  sha?: string | undefined
  ref?: string | undefined
  environment?: string | undefined
  task?: string | undefined
  payload?: unknown
  transient_environment?: boolean | null | undefined
  production_environment?: boolean | null | undefined
  created_at?: string | undefined
}

/** @throws UnreadableAnswer */
export function readDeployment(status: number, data: DeploymentAnswer | undefined): Deployment {
  const { id, url, sha, ref, environment, task, created_at } = data ?? {}
  if (typeof id !== 'number' || !url || !sha || !ref || !environment || !created_at) throw new UnreadableAnswer(status)
  return {
    ...{ id, url, sha, ref, environment, task: task ?? 'deploy', payload: data?.payload },
    transientEnvironment: data?.transient_environment === true,
    productionEnvironment: data?.production_environment === true,
    createdAt: new Date(created_at),
  }
}
