import type { Api } from './api.ts'
import { UnreadableAnswer } from './failure.ts'
import { isList } from './shape.ts'

/** Deployments by REST, for servers without GraphQL. */

export interface ListWanted {
  readonly page: number
  /** An exact name. */
  readonly environment?: string | undefined
  /** As it was sent when the deployment was made. */
  readonly ref?: string | undefined
}

/** One page of deployments as GitHub sends it. @throws octokit's errors */
export async function listPage({ octokit, owner, repo }: Api, wanted: ListWanted) {
  const { page, environment, ref } = wanted
  const { status, data } = await octokit.rest.repos.listDeployments({
    ...{ owner, repo, per_page: 100, page, ...(environment && { environment }), ...(ref && { ref }) },
  })
  if (!isList(data, 'number')) throw new UnreadableAnswer(status)
  return { data }
}
