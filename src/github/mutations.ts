import { isRecord } from '../shared/is-record.ts'
import type { Api } from './api.ts'
import { call, callOf, type Purpose } from './call.ts'
import { deleteDeployment } from './deployments.ts'
import { ApiError, apiError } from './error-guide.ts'
import { type Failure, graphqlStatus, UnreadableAnswer } from './failure.ts'
import { createStatus, type Status } from './post-status.ts'

/** Changes of deployments: many with one GraphQL request, or one over REST. */

export interface Change {
  readonly id: number
  readonly nodeId: string
  /** To post first. */
  readonly status?: Pick<Status, 'state' | 'description' | 'logUrl'> | undefined
  readonly deletes: boolean
}

/** What GitHub answers to a change. */
export interface Answer {
  /** The deployment got the status. */
  readonly posted: boolean
  /** It does not exist any more. */
  readonly gone: boolean
  /** Why it is not as it should be. */
  readonly failure?: ApiError | undefined
}

/**
 * GraphQL mutations under aliases, carried out one after another; each fails by itself. Sent once, without waiting for a limit.
 * https://docs.github.com/graphql/reference/mutations#deletedeployment
 * @throws ApiError when the request as a whole has failed
 */
export async function changeMany(api: Api, changes: readonly Change[]): Promise<Answer[]> {
  const fields = changes.flatMap(({ nodeId, status, deletes }, at) => [
    ...(status ? [statusField(at, nodeId, status)] : []),
    ...(deletes ? [deletionField(at, nodeId)] : []),
  ])
  const { data, failures } = await call(api, purposeOf(changes), () => mutate(api, fields))
  return changes.map((change, at) => {
    const [post, removal] = [`status${at}`, `delete${at}`]
    const isDone = (alias: string) => (data[alias] ?? null) !== null
    const isMissing = [post, removal].some((alias) => failures.get(alias)?.status === 404)
    const failure = failures.get(post) ?? failures.get(removal) ?? unexplained
    return {
      posted: change.status !== undefined && isDone(post),
      gone: isMissing || isDone(removal),
      failure:
        isMissing || isDone(change.deletes ? removal : post)
          ? undefined
          : apiError(failure, callOf(api, purposeOf([change])), undefined),
    }
  })
}

/** Over REST: one call or two. */
export async function changeOne(api: Api, { id, status, deletes }: Change): Promise<Answer> {
  let posted = false
  try {
    if (status) await createStatus(api, id, status)
    posted = status !== undefined
    if (deletes) await deleteDeployment(api, id)
    return { posted, gone: deletes }
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure
    return { posted, gone: false, failure }
  }
}

/** Some of the changes were not answered, and may have been carried out. */
export function unanswered(api: Api, changes: readonly Change[], { failure }: ApiError): ApiError {
  const doing = changes[0]?.deletes ? 'deleted' : 'changed'
  const purpose = { ...purposeOf(changes), doing: `say whether it has ${doing} ${named(changes)}` }
  return apiError(failure, callOf(api, purpose), undefined, true)
}

function purposeOf(changes: readonly Change[]): Purpose {
  const [first] = changes
  const doing = first?.deletes ? `delete ${named(changes)}` : `make ${named(changes)} ${first?.status?.state}`
  return { doing, permission: 'deployments: write' }
}

function named(changes: readonly Change[]): string {
  return `deployment${changes.length === 1 ? '' : 's'} ${changes.map(({ id }) => id).join(', ')}`
}

const unexplained: Failure = { status: 502, message: 'no answer to this item', details: [], headers: {} }

interface Field {
  readonly alias: string
  /** With the alias as the name of its variable. */
  readonly text: string
  /** GraphQL's type of the variable. */
  readonly type: string
  readonly value: unknown
}

function statusField(at: number, deploymentId: string, status: NonNullable<Change['status']>): Field {
  const alias = `status${at}`
  const text = `${alias}: createDeploymentStatus(input: $${alias}) { deploymentStatus { state } }`
  const value = { ...status, deploymentId, state: status.state.toUpperCase() }
  return { alias, text, type: 'CreateDeploymentStatusInput', value }
}

function deletionField(at: number, id: string): Field {
  const alias = `delete${at}`
  const text = `${alias}: deleteDeployment(input: $${alias}) { clientMutationId }`
  return { alias, text, type: 'DeleteDeploymentInput', value: { id } }
}

interface Mutated {
  /** By alias. */
  readonly data: Readonly<Record<string, unknown>>
  readonly failures: ReadonlyMap<unknown, Failure>
}

/** @throws octokit's errors when the request as a whole has failed */
async function mutate({ octokit }: Api, fields: readonly Field[]): Promise<Mutated> {
  const declared = fields.map(({ alias, type }) => `$${alias}: ${type}!`).join(', ')
  const text = `mutation (${declared}) { ${fields.map((field) => field.text).join(' ')} }`
  const variables = Object.fromEntries(fields.map(({ alias, value }) => [alias, value]))
  try {
    const data: unknown = await octokit.graphql(text, { ...variables, request: { retries: 0, hurry: true } })
    if (!isRecord(data)) throw new UnreadableAnswer(200)
    return { data, failures: new Map() }
  } catch (error) {
    const { data, errors, headers } = Object(error)
    if (!isRecord(data) || !Array.isArray(errors) || !errors.every(({ path }) => Array.isArray(path))) throw error
    return { data, failures: new Map(errors.map((one) => [one.path[0], failureIn(one, headers)])) }
  }
}

/** In REST's words, so that it is explained like REST's failures. https://github.com/octokit/graphql.js#errors */
function failureIn(error: { readonly message?: unknown }, headers: Failure['headers'] = {}): Failure {
  const status = graphqlStatus(error)
  const message = String(error.message)
  if (status !== 422) return { status, message, details: [], headers }
  return { status, message: 'Validation Failed', details: [message], headers }
}
