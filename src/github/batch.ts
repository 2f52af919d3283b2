import { isRecord } from '../shared/is-record.ts'
import { type Answer, askMany, type Field, wholeFailure } from './aliases.ts'
import type { Api } from './api.ts'
import { callOf } from './call.ts'
import { type ApiError, apiError } from './error-guide.ts'
import type { Failure } from './failure.ts'
import type { Status } from './post-status.ts'

/**
 * Changes many deployments with one request: GraphQL mutations under aliases, carried out one after another, each failing
 * by itself. https://docs.github.com/graphql/reference/mutations#deletedeployment
 */

/** What is to be done with one deployment, in this order. */
export interface Change {
  readonly id: number
  readonly nodeId: string
  readonly status: Pick<Status, 'state' | 'description' | 'logUrl'> | undefined
  readonly deletes: boolean
}

/** What became of it. */
export interface Changed {
  /** It got the status. */
  readonly posted: boolean
  /** It does not exist any more. */
  readonly gone: boolean
  /** Why it is not as it should be. */
  readonly failure: ApiError | undefined
}

/** @throws ApiError when the request as a whole has failed, after which any of it may have been carried out if {@link isUnclear} */
export async function changeMany(api: Api, changes: readonly Change[]): Promise<Changed[]> {
  const fields = changes.flatMap(({ nodeId, status, deletes }, index) => [
    ...(status ? [statusField(index, nodeId, status)] : []),
    ...(deletes ? [deletionField(index, nodeId)] : []),
  ])
  const { data, failures } = await ask(api, 'mutation', fields, changes)
  return changes.map((change, index) => {
    const [post, removal] = [`status${index}`, `delete${index}`]
    const done = (alias: string) => (data[alias] ?? null) !== null
    const gone = [post, removal].some((alias) => failures.get(alias)?.status === 404)
    const isDone = gone || done(change.deletes ? removal : post)
    const failure = failures.get(post) ?? failures.get(removal) ?? unexplained
    return {
      posted: change.status !== undefined && done(post),
      gone: gone || (change.deletes && done(removal)),
      failure: isDone ? undefined : explain(api, [change], failure),
    }
  })
}

/**
 * Where deployments stand: the newest status's state in REST's words, `none` without one, `gone`, or undefined if that is not
 * known. @throws ApiError
 */
export async function lookAtMany(api: Api, changes: readonly Change[]): Promise<(string | undefined)[]> {
  const fields = changes.map(({ nodeId }, index) => {
    const alias = `node${index}`
    const text = `${alias}: node(id: $${alias}) { ... on Deployment { latestStatus { state } } }`
    return { alias, text, type: 'ID', value: nodeId }
  })
  const { data, failures } = await ask(api, 'query', fields, changes)
  return changes.map((_, index) => {
    if (failures.get(`node${index}`)?.status === 404) return 'gone'
    const node = data[`node${index}`]
    return isRecord(node) ? stateIn(node) : undefined
  })
}

/** Whether GitHub may have carried it out all the same. */
export function isUnclear({ kind }: ApiError): boolean {
  return ['unavailable', 'network', 'proxy'].includes(kind)
}

/** The same failure for several deployments; `inDoubt`: they may have been changed all the same. */
export function explain(api: Api, changes: readonly Change[], failure: Failure, inDoubt = false): ApiError {
  const [first, ...others] = changes
  const what = others.length > 0 ? `${changes.length} deployments` : `deployment ${first?.id}`
  const undone = first?.deletes ? `delete ${what}` : `make ${what} inactive`
  const done = first?.deletes ? `deleted ${what}` : `made ${what} inactive`
  const doing = inDoubt ? `say whether it has ${done}` : undone
  return apiError(failure, callOf(api, { doing, permission: 'deployments: write' }), undefined, inDoubt)
}

const unexplained: Failure = { status: 502, message: 'no answer to this item', details: [], headers: {} }

async function ask(
  api: Api,
  kind: 'query' | 'mutation',
  fields: readonly Field[],
  changes: readonly Change[],
): Promise<Answer> {
  try {
    return await askMany(api, kind, fields)
  } catch (error) {
    throw explain(api, changes, wholeFailure(error))
  }
}

function statusField(index: number, deploymentId: string, status: NonNullable<Change['status']>): Field {
  const alias = `status${index}`
  const text = `${alias}: createDeploymentStatus(input: $${alias}) { deploymentStatus { state } }`
  const value = { ...status, deploymentId, state: status.state.toUpperCase() }
  return { alias, text, type: 'CreateDeploymentStatusInput', value }
}

function deletionField(index: number, id: string): Field {
  const alias = `delete${index}`
  const text = `${alias}: deleteDeployment(input: $${alias}) { clientMutationId }`
  return { alias, text, type: 'DeleteDeploymentInput', value: { id } }
}

function stateIn(node: Readonly<Record<string, unknown>>): string {
  const status = node['latestStatus']
  return isRecord(status) ? String(status['state']).toLowerCase() : 'none'
}
