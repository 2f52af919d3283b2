import * as z from 'zod/mini'
import type { Api } from './api.ts'
import { callOf, type Purpose, query } from './ask.ts'
import { type Deployment, deleteDeployment } from './deployments.ts'
import { ApiError, apiError } from './errors.ts'
import { type Failure, graphqlStatus } from './failure.ts'
import { createStatus, type Status } from './post-status.ts'
import { noRetry } from './sending.ts'

/** Changes of deployments: many with one GraphQL request, or one over REST. */

export interface Change extends Pick<Deployment, 'id' | 'nodeId' | 'statuses'> {
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
 * GraphQL mutations under aliases, carried out one after another; each fails by itself, or all with the request. Sent once, without
 * waiting for a limit. https://docs.github.com/graphql/reference/mutations#deletedeployment
 */
export async function changeMany(api: Api, changes: readonly Change[]): Promise<Answer[]> {
  const fields = changes.flatMap(({ nodeId, status, deletes }, at) => [
    ...(status ? [{ alias: `status${at}`, name: 'createDeploymentStatus', input: statusInput(nodeId, status) }] : []),
    ...(deletes ? [{ alias: `delete${at}`, name: 'deleteDeployment', input: { id: nodeId } }] : []),
  ])
  try {
    const purpose = { ...purposeOf(changes), sending: noRetry }
    const answered = await query(api, purpose, mutated, mutationOf(fields))
    return changes.map((change, at) => answerTo(api, change, at, answered))
  } catch (error) {
    const failure = apiErrorOnly(error)
    return changes.map(() => ({ posted: false, gone: false, failure }))
  }
}

function answerTo(api: Api, change: Change, at: number, { data, errors }: z.infer<typeof mutated>): Answer {
  const [post, removal] = [`status${at}`, `delete${at}`]
  const isDone = (alias: string) => (data[alias] ?? null) !== null
  const failureOf = (alias: string) => errors.filter(({ path }) => path[0] === alias).map(failureIn)[0]
  const failure = failureOf(post) ?? failureOf(removal) ?? unexplained
  const isMissing = failure.status === 404
  return {
    posted: change.status !== undefined && isDone(post),
    gone: isMissing || isDone(removal),
    failure:
      isMissing || isDone(change.deletes ? removal : post)
        ? undefined
        : apiError(failure, callOf(api, purposeOf([change])), undefined),
  }
}

/** Over REST: one call or two. */
export async function changeOne(api: Api, { id, status, deletes }: Change): Promise<Answer> {
  let posted = false
  try {
    if (status) await createStatus(api, id, status)
    posted = status !== undefined
    if (deletes) await deleteDeployment(api, id)
    return { posted, gone: deletes }
  } catch (error) {
    return { posted, gone: false, failure: apiErrorOnly(error) }
  }
}

function apiErrorOnly(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

/** Some of the changes were not answered, and may have been carried out. */
export function unanswered(api: Api, changes: readonly Change[], { failure }: ApiError): ApiError {
  const doing = changes[0]?.deletes ? 'deleted' : 'changed'
  const purpose = { ...purposeOf(changes), doing: `say whether it has ${doing} ${named(changes)}` }
  return apiError(failure, callOf(api, purpose), undefined)
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

function statusInput(deploymentId: string, status: NonNullable<Change['status']>) {
  return { ...status, deploymentId, state: status.state.toUpperCase() }
}

/** Each field has its alias as the name of its variable. */
function mutationOf(fields: readonly { alias: string; name: string; input: object }[]) {
  const declared = fields.map(({ alias, name }) => `$${alias}: ${name[0]?.toUpperCase()}${name.slice(1)}Input!`)
  const sent = fields.map(({ alias, name }) => `${alias}: ${name}(input: $${alias}) { clientMutationId }`)
  return {
    query: `mutation (${declared.join(', ')}) { ${sent.join(' ')} }`,
    variables: Object.fromEntries(fields.map(({ alias, input }) => [alias, input])),
  }
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
