import type { Reply } from './answers.ts'
import { deleteDeployment } from './deployments.ts'
import { nodeId } from './identity.ts'
import type { Deployment, Repository, Token } from './model.ts'
import type { Call } from './routes.ts'
import { createStatus } from './statuses.ts'

/** GraphQL's ways to write, by the same rules as REST's: https://docs.github.com/graphql/reference/mutations */

export interface MutationCall {
  readonly repository: Repository
  readonly token: Token
  readonly inactivatesProduction: boolean
  now(): Date
  nextId(): number
}

type Input = Readonly<Record<string, unknown>>

/** What became of it, for GraphQL to show: REST's answer in its words. */
export type Carried = { readonly deployment: Deployment } | { readonly refused: Refused; readonly message: string }

export type Refused = 'FORBIDDEN' | 'NOT_FOUND' | 'UNPROCESSABLE'

/** `createDeploymentStatus(input)` */
export function createStatusByNode(call: MutationCall, input: Input): Carried {
  const { state, description, logUrl, environmentUrl, environment, autoInactive } = input
  const body = {
    ...{ state: String(state).toLowerCase(), description, auto_inactive: autoInactive },
    ...{ log_url: logUrl, environment_url: environmentUrl, environment },
  }
  return carryOut(call, input['deploymentId'], body, createStatus)
}

/** `deleteDeployment(input)` */
export function deleteByNode(call: MutationCall, input: Input): Carried {
  return carryOut(call, input['id'], {}, deleteDeployment)
}

export function deploymentByNode(
  { repository }: Pick<MutationCall, 'repository'>,
  id: unknown,
): Deployment | undefined {
  return repository.deployments.find((deployment) => nodeId('DE', repository.id, deployment.id) === id)
}

/** GitHub's words for a node that is not there. */
export function unknownNode(id: unknown): { refused: 'NOT_FOUND'; message: string } {
  return { refused: 'NOT_FOUND', message: `Could not resolve to a node with the global id of '${id}'.` }
}

function carryOut(call: MutationCall, id: unknown, body: Call['body'], rule: (call: Call) => Reply): Carried {
  const deployment = deploymentByNode(call, id)
  if (call.token.permissions['deployments'] !== 'write') {
    return { refused: 'FORBIDDEN', message: 'Resource not accessible by integration' }
  }
  if (!deployment) return unknownNode(id)
  const parameters = { deployment_id: String(deployment.id) }
  const { status, body: answer } = rule({ ...call, parameters, body, query: new URLSearchParams(), baseUrl: '' })
  if (status < 300) return { deployment }
  const { message, errors } = Object(answer)
  const texts = Array.isArray(errors) ? errors.map((error) => (typeof error === 'string' ? error : error.message)) : []
  return { refused: status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE', message: texts.join(', ') || message }
}
