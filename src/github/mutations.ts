import * as z from 'zod/mini'
import type { Api } from '../api/api.ts'
import { ApiError, apiError } from '../api/api-error.ts'
import { callOf, type Purpose, query } from '../api/ask.ts'
import { noRetry } from '../api/sending.ts'
import { type Failure, graphqlStatus } from '../http/failure.ts'
import { type Deployment, deleteDeployment } from './deployments.ts'
import { createStatus, type Status } from './post-status.ts'

/** Changes of deployments: many with one GraphQL request, or one over REST. Each is sent once, without waiting for a limit. */

export interface Change {
  /** With the statuses on which the change was decided. */
  readonly deployment: Pick<Deployment, 'id' | 'nodeId' | 'statuses'>
  readonly wanted: 'deleted' | Pick<Status, 'state' | 'description' | 'logUrl'>
}

/** What GitHub answers to a change. */
export interface Answer {
  readonly change: Change
  /** Undefined: the deployment is as wanted, or deleted. */
  readonly failure?: ApiError | undefined
}

/**
 * GraphQL mutations under aliases, carried out one after another; each fails by itself, or all with the request.
 * https://docs.github.com/graphql/reference/mutations#deletedeployment
 */
export async function changeMany(api: Api, changes: readonly Change[]): Promise<Answer[]> {
  try {
    const { data, errors } = await query(api, purposeOf(changes), mutated, mutationOf(changes))
    return changes.map((change, at) => {
      const failure = errors.filter(({ path }) => path[0] === aliasOf(at)).map(failureIn)[0] ?? unexplained
      const isDone = (data[aliasOf(at)] ?? null) !== null || failure.status === 404
      return { change, failure: isDone ? undefined : notDone(api, [change], failure) }
    })
  } catch (error) {
    const failure = apiErrorOnly(error)
    return changes.map((change) => ({ change, failure }))
  }
}

/** Over REST. */
export async function changeOne(api: Api, change: Change): Promise<Answer> {
  const { deployment, wanted } = change
  try {
    if (wanted === 'deleted') await deleteDeployment(api, deployment.id, noRetry)
    else await createStatus(api, deployment.id, wanted, noRetry)
    return { change }
  } catch (error) {
    return { change, failure: apiErrorOnly(error) }
  }
}

function apiErrorOnly(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

/** Changes that were not carried out, all for the same reason. */
export function notDone(api: Api, changes: readonly Change[], failure: Failure): ApiError {
  return apiError(failure, callOf(api, purposeOf(changes)), undefined)
}

/** Changes that may have been carried out. */
export function unanswered(api: Api, changes: readonly Change[], failure: Failure): ApiError {
  const doing = `say whether it has ${changes.some(isDeletion) ? 'deleted' : 'changed'} ${named(changes)}`
  return apiError(failure, callOf(api, { ...purposeOf(changes), doing }), undefined)
}

function purposeOf(changes: readonly Change[]): Purpose {
  const states = changes.flatMap(({ wanted }) => (wanted === 'deleted' ? [] : wanted.state))
  const doing = changes.some(isDeletion) ? `delete ${named(changes)}` : `make ${named(changes)} ${states[0]}`
  return { doing, permission: 'deployments: write', sending: noRetry }
}

export function isDeactivation({ wanted }: Change): boolean {
  return wanted !== 'deleted' && wanted.state === 'inactive'
}

export function isDeletion({ wanted }: Change): boolean {
  return wanted === 'deleted'
}

/** Ids, each once. */
export function idsOf(changes: readonly Change[]): number[] {
  return [...new Set(changes.map(({ deployment }) => deployment.id))]
}

function named(changes: readonly Change[]): string {
  const ids = idsOf(changes)
  return `deployment${ids.length === 1 ? '' : 's'} ${ids.join(', ')}`
}

const unexplained: Failure = { status: 502, message: 'no answer to this item', details: [], headers: {} }

function aliasOf(at: number): string {
  return `change${at}`
}

/** Each field has its alias as the name of its variable. */
function mutationOf(changes: readonly Change[]) {
  const fields = changes.map(({ deployment: { nodeId }, wanted }, at) =>
    wanted === 'deleted'
      ? { alias: aliasOf(at), name: 'deleteDeployment', input: { id: nodeId } }
      : { alias: aliasOf(at), name: 'createDeploymentStatus', input: statusInput(nodeId, wanted) },
  )
  const declared = fields.map(({ alias, name }) => `$${alias}: ${name[0]?.toUpperCase()}${name.slice(1)}Input!`)
  const sent = fields.map(({ alias, name }) => `${alias}: ${name}(input: $${alias}) { clientMutationId }`)
  return {
    query: `mutation (${declared.join(', ')}) { ${sent.join(' ')} }`,
    variables: Object.fromEntries(fields.map(({ alias, input }) => [alias, input])),
  }
}

function statusInput(deploymentId: string, status: Exclude<Change['wanted'], string>) {
  return { ...status, deploymentId, state: status.state.toUpperCase() }
}

const error = z.looseObject({
  path: z.array(z.union([z.string(), z.number()])),
  message: z._default(z.string(), ''),
})

/** Data by alias. If a limit or a fault of GitHub's has stopped all, that is no answer to the items. */
const mutated = z
  .object({ data: z.record(z.string(), z.unknown()), errors: z._default(z.array(error), []) })
  .check(
    z.refine(
      ({ data, errors }) =>
        Object.values(data).some((done) => done !== null) || errors.every((one) => graphqlStatus(one) < 429),
    ),
  )

/** In REST's words, so that it is explained like REST's failures. */
function failureIn(error: { readonly message: string }): Failure {
  const [status, { message }] = [graphqlStatus(error), error]
  const said = status === 422 ? { message: 'Validation Failed', details: [message] } : { message, details: [] }
  return { status, headers: {}, ...said }
}
