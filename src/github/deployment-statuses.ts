import type { Api } from './api.ts'
import { call } from './call.ts'
import { UnreadableAnswer } from './failure.ts'

/** GitHub's REST calls for the statuses of a deployment. */

const permission = 'deployments: write'

export type State = 'error' | 'failure' | 'inactive' | 'in_progress' | 'pending' | 'queued' | 'success'

/** https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
export interface Status {
  readonly state: State
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl?: string | undefined
  readonly autoInactive?: boolean | undefined
}

/** GitHub refuses a longer description. */
export const descriptionLimit = 140

/** The one page to look at: what is deployed or, without its URL, the log. */
export function linkOf({ environmentUrl, logUrl }: Status): string {
  return environmentUrl ?? logUrl
}

/** The same with less and less in it, for where GitHub refuses a value: what is left out, and what is left. */
export function withLess(status: Status): { readonly without: string; readonly left: Status }[] {
  const { environmentUrl, ...left } = status
  return [
    ...(environmentUrl === undefined ? [] : [{ without: `the environment-url ${environmentUrl}`, left }]),
    { without: 'its description and links', left: { ...left, description: '', logUrl: '' } },
  ]
}

/** Whether a deployment whose newest status this is waits for its end; undefined: it has none yet. */
export function isOpen(state: string | undefined): boolean {
  return state === undefined || ['pending', 'queued', 'in_progress'].includes(state)
}

export interface PostedStatus {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly createdAt: Date
}

/**
 * Posts a status with a single call. `environment_url` is left out rather than sent empty, which would remove it.
 * @throws ApiError, after which it may still have been posted if its `inDoubt` is true
 */
export function createStatus(api: Api, id: number, status: Status): Promise<PostedStatus> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `post the status \`${status.state}\``, permission }, async () => {
    const answer = await octokit.rest.repos.createDeploymentStatus({
      owner,
      repo,
      deployment_id: id,
      state: status.state,
      description: status.description,
      ...(status.logUrl === '' ? {} : { log_url: status.logUrl }),
      ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
      ...(status.autoInactive === undefined ? {} : { auto_inactive: status.autoInactive }),
      request: { retries: 0 },
    })
    return readStatus(answer.status, answer.data)
  })
}

/** A deployment's newest statuses, newest first, at most 100. @throws ApiError */
export function listStatuses(api: Api, id: number): Promise<PostedStatus[]> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `list the statuses of deployment ${id}`, permission }, async () => {
    const { status, data } = await octokit.rest.repos.listDeploymentStatuses({
      owner,
      repo,
      deployment_id: id,
      per_page: 100,
    })
    if (!Array.isArray(data)) throw new UnreadableAnswer(status)
    return data.map((posted) => readStatus(status, posted))
  })
}

/** All of a deployment's statuses, newest first: one call for every 100. @throws ApiError */
export function allStatuses(api: Api, id: number, request?: object): Promise<PostedStatus[]> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `list the statuses of deployment ${id}`, permission: 'deployments: read' }, async () => {
    const all: PostedStatus[] = []
    for (let page = 1; ; page++) {
      const { status, data } = await octokit.rest.repos.listDeploymentStatuses({
        ...{ owner, repo, deployment_id: id, per_page: 100, page },
        ...(request && { request }),
      })
      if (!Array.isArray(data)) throw new UnreadableAnswer(status)
      all.push(...data.map((posted) => readStatus(status, posted)))
      if (data.length < 100) return all
    }
  })
}

interface StatusAnswer {
  id?: number
  state?: string
  description?: string
  log_url?: string
  environment_url?: string
  created_at?: string
}

function readStatus(status: number, data: StatusAnswer | undefined): PostedStatus {
  const { id, state, description = '', log_url = '', environment_url = '', created_at } = data ?? {}
  if (typeof id !== 'number' || !state || !created_at) throw new UnreadableAnswer(status)
  return { id, state, description, logUrl: log_url, environmentUrl: environment_url, createdAt: new Date(created_at) }
}
