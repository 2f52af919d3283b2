import { FailedCall } from '../http/failure.ts'
import type { Shape } from './answers.ts'
import type { Api } from './api.ts'
import { apiError, type Call } from './api-error.ts'
import { type ParametersOf, type Request, type Route, requestFor } from './route.ts'
import type { Sending } from './sending.ts'

/** What a call does, and which permission it needs, for error messages; and how it is sent. */
export interface Purpose extends Pick<Call, 'doing' | 'permission' | 'deploymentId'> {
  readonly sending?: Sending | undefined
}

/**
 * Calls one endpoint of REST. Every function of this folder that calls GitHub goes through here or {@link query}, so that an
 * answer is checked, and a failure is parsed, once.
 * @throws ApiError when the API refused, or could not be reached; a fault of this action's own is passed on as it is
 */
export function ask<T, R extends Route>(
  api: Api,
  purpose: Purpose,
  shape: Shape<T>,
  route: R,
  parameters: ParametersOf<R>,
): Promise<T> {
  const { owner, repo } = api
  return answer(api, purpose, shape, requestFor(route, { owner, repo, ...parameters }))
}

/** The same for GraphQL, whose answer has `data` and `errors`. @throws ApiError */
export function query<T>(
  api: Api,
  purpose: Purpose,
  shape: Shape<T>,
  body: { readonly query: string; readonly variables: object },
): Promise<T> {
  return answer(api, purpose, shape, { method: 'POST', path: '/graphql', body })
}

/** Asks for fields of the repository. @throws ApiError */
export function queryRepository<T>(api: Api, purpose: Purpose, shape: Shape<T>, fields: readonly string[]): Promise<T> {
  const asked = `repository(owner: $owner, name: $repo) { ${fields.join(' ')} }`
  const variables = { owner: api.owner, repo: api.repo }
  return query(api, purpose, shape, { query: `query ($owner: String!, $repo: String!) { ${asked} }`, variables })
}

async function answer<T>(api: Api, purpose: Purpose, shape: Shape<T>, request: Request): Promise<T> {
  try {
    return (await api.send(request, shape, purpose.sending)) as T
  } catch (error) {
    throw error instanceof FailedCall ? apiError(error.failure, callOf(api, purpose), error) : error
  }
}

/** What an error says of a call. */
export function callOf({ owner, repo, access, wasAccepted, proxy, forge }: Api, purpose: Purpose): Call {
  const { doing, permission, deploymentId } = purpose
  const about = { doing, permission, deploymentId, repository: `${owner}/${repo}` }
  return { ...access, ...about, wasAccepted: access.wasAccepted || wasAccepted(), proxy, forge }
}
