import type { Api } from './api.ts'
import { call } from './call.ts'
import type { DeploymentRecord } from './deployment-states.ts'
import { readDeployment } from './deployments.ts'
import { failureOf, UnreadableAnswer } from './failure.ts'
import { isList } from './shape.ts'

/** Deployments by REST, for servers without GraphQL. A deployment's statuses cost a call each. */

export interface ListedDeployment extends Omit<DeploymentRecord, 'statuses'> {
  readonly transient: boolean
  /** Undefined where the server does not say. */
  readonly production: boolean | undefined
  /** None of its statuses is newer. */
  readonly updatedAt: Date
}

export interface ListedPage {
  /** Newest first, at most 100. */
  readonly deployments: readonly ListedDeployment[]
  readonly isLast: boolean
  readonly etag: string | undefined
}

export interface ListWanted {
  readonly page: number
  /** An exact name. */
  readonly environment?: string | undefined
  readonly task?: string | undefined
  /** As it was sent when the deployment was made. */
  readonly ref?: string | undefined
  readonly request?: object | undefined
}

/**
 * One page of deployments. Where nothing has changed since `before` was read, that is returned, and GitHub does not count the call.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
 * @throws ApiError
 */
export function listRecords(api: Api, wanted: ListWanted, before: ListedPage | undefined): Promise<ListedPage> {
  return call(api, { doing: 'list the deployments', permission: 'deployments: read' }, async () => {
    try {
      return await list(api, wanted, before?.etag)
    } catch (error) {
      if (before && failureOf(error)?.status === 304) return before
      throw error
    }
  })
}

/** One page as GitHub sends it; with `etag`, only if it has changed. @throws octokit's errors */
export async function listPage({ octokit, owner, repo }: Api, wanted: ListWanted, etag?: string | undefined) {
  const { page, environment, task, ref, request } = wanted
  const { status, data, headers } = await octokit.rest.repos.listDeployments({
    ...{ owner, repo, per_page: 100, page, ...(environment && { environment }), ...(task && { task }) },
    ...(ref && { ref }),
    ...(etag && { headers: { 'if-none-match': etag } }),
    ...(request && { request }),
  })
  if (!isList(data, 'number')) throw new UnreadableAnswer(status)
  return { status, data, isLast: data.length < 100, etag: headers.etag }
}

async function list(api: Api, wanted: ListWanted, before: string | undefined): Promise<ListedPage> {
  const { status, data, isLast, etag } = await listPage(api, wanted, before)
  return {
    deployments: data.map((deployment) => ({
      ...readDeployment(api, status, deployment),
      // GraphQL has none where it was made with a SHA.
      ref: deployment.ref === deployment.sha ? undefined : deployment.ref,
      creator: deployment.creator?.login ?? 'ghost',
      production: deployment.production_environment,
      updatedAt: new Date(deployment.updated_at),
    })),
    isLast,
    etag,
  }
}
