import { isRecord } from '../shared/is-record.ts'
import type { Api } from './api.ts'
import { type Failure, failureOf, graphqlStatus, UnreadableAnswer } from './failure.ts'

/** GraphQL requests with many fields under aliases, each of which fails by itself. */

export interface Field {
  readonly alias: string
  /** With the alias as the name of its variable: `removed: deleteDeployment(input: $removed) { clientMutationId }` */
  readonly text: string
  /** GraphQL's type of the variable. */
  readonly type: string
  readonly value: unknown
}

export interface Answer {
  /** By alias. */
  readonly data: Readonly<Record<string, unknown>>
  readonly failures: ReadonlyMap<string, Failure>
}

/**
 * Asks once, and waits for no limit: whoever asks decides about both.
 * @throws octokit's errors when the request as a whole has failed: {@link wholeFailure}
 */
export async function askMany({ octokit }: Api, kind: 'query' | 'mutation', fields: readonly Field[]): Promise<Answer> {
  const declared = fields.map(({ alias, type }) => `$${alias}: ${type}!`).join(', ')
  const text = `${kind} (${declared}) { ${fields.map((field) => field.text).join(' ')} }`
  const variables = Object.fromEntries(fields.map(({ alias, value }) => [alias, value]))
  try {
    const data: unknown = await octokit.graphql(text, { ...variables, request: { retries: 0, hurry: true } })
    if (!isRecord(data)) throw new UnreadableAnswer(200)
    return { data, failures: new Map() }
  } catch (error) {
    const errors = graphqlErrors(error)
    const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined
    if (!errors || !isRecord(data) || errors.some(({ path }) => path === undefined)) throw error
    const whole = wholeFailure(error)
    return { data, failures: new Map(errors.map((one) => [String(one.path), failureIn(one, whole)])) }
  }
}

/** Why a request failed as a whole, in REST's words. @throws the error itself if it is a fault of this action */
export function wholeFailure(error: unknown): Failure {
  const failure = failureOf(error)
  if (!failure) throw error
  const [first] = graphqlErrors(error) ?? []
  return first ? failureIn(first, failure) : failure
}

interface GraphqlError {
  readonly type: string
  readonly message: string
  /** The alias that it is about. */
  readonly path: string | undefined
}

/** https://github.com/octokit/graphql.js#errors */
function graphqlErrors(error: unknown): GraphqlError[] | undefined {
  const errors: unknown = error instanceof Error && 'errors' in error ? error.errors : undefined
  if (!Array.isArray(errors) || errors.length === 0) return undefined
  return errors.map(({ type = '', message = '', path }) => {
    const [alias] = Array.isArray(path) ? path : []
    return { type: String(type), message: String(message), path: typeof alias === 'string' ? alias : undefined }
  })
}

/** In REST's words, so that it is explained like REST's failures. A secondary limit can be met by one field alone: https://github.com/cli/cli/issues/4801 */
function failureIn({ type, message }: GraphqlError, { headers }: Failure): Failure {
  const status = graphqlStatus({ type, message })
  const invalid = status === 422
  return { status, message: invalid ? 'Validation Failed' : message, details: invalid ? [message] : [], headers }
}
