import type { Shape } from './answers.ts'
import type { Api } from './api.ts'
import type { Octokit } from './client.ts'
import { apiError, type Call } from './errors.ts'
import { FailedCall } from './failure.ts'
import type { Sending } from './sending.ts'

/** What a call does, and which permission it needs, for error messages; and how it is sent. */
export interface Purpose extends Pick<Call, 'doing' | 'permission' | 'deploymentId'> {
  readonly sending?: Sending | undefined
}

/**
 * Calls one endpoint of REST. Every function of this folder that calls GitHub goes through here or {@link query}, so that an
 * answer is checked, and a failure is parsed, once.
 * @param send gets the parameters of every call
 * @throws ApiError when the API refused, or could not be reached; a fault of this action's own is passed on as it is
 */
export function ask<T>(
  api: Api,
  purpose: Purpose,
  shape: Shape<T>,
  send: (rest: Octokit['rest'], where: { owner: string; repo: string; request: object }) => Promise<{ data: unknown }>,
): Promise<T> {
  const { octokit, owner, repo } = api
  const request = { ...purpose.sending, shape: () => shape }
  return answer<T>(api, purpose, send(octokit.rest, { owner, repo, request }))
}

/** The same for GraphQL, whose answer has `data` and `errors`. @throws ApiError */
export function query<T>(
  api: Api,
  purpose: Purpose,
  shape: Shape<T>,
  body: { readonly query: string; readonly variables: object },
): Promise<T> {
  const { request } = api.octokit
  // Of GitHub Enterprise Server: https://docs.github.com/enterprise-server@latest/graphql/guides/forming-calls-with-graphql
  const url = `${request.endpoint.DEFAULTS.baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`
  const options = { ...purpose.sending, shape: () => shape }
  return answer<T>(api, purpose, request({ method: 'POST', url, ...body, request: options }))
}

/** Asks for fields of the repository. @throws ApiError */
export function queryRepository<T>(api: Api, purpose: Purpose, shape: Shape<T>, fields: readonly string[]): Promise<T> {
  const asked = `repository(owner: $owner, name: $repo) { ${fields.join(' ')} }`
  const variables = { owner: api.owner, repo: api.repo }
  return query(api, purpose, shape, { query: `query ($owner: String!, $repo: String!) { ${asked} }`, variables })
}

/** @param sent its data has been checked */
async function answer<T>(api: Api, purpose: Purpose, sent: Promise<{ data: unknown }>): Promise<T> {
  try {
    return (await sent).data as T
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
