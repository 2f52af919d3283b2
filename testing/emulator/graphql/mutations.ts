import type { Reply } from '../answers.ts'
import type { Call } from '../call.ts'
import { deleteDeployment } from '../deployments.ts'
import type { Deployment } from '../model.ts'
import { createStatus } from '../statuses.ts'
import type { GraphqlCall } from './call.ts'
import { statusNode } from './nodes.ts'
import { deploymentByNode, nodeOf } from './queries.ts'
import { needDeployments, Refusal } from './refusal.ts'

/**
 * What changes something, by the same rules as REST's. Each alias of a request stands and falls by itself, in order.
 * https://docs.github.com/graphql/reference/mutations
 */
export function mutations(call: GraphqlCall) {
  return {
    createDeploymentStatus: ({ input }: { input: Input }) => createStatusByNode(call, input),
    deleteDeployment: ({ input }: { input: Input }) => deleteByNode(call, input),
  }
}

type Input = Readonly<Record<string, unknown>>

function createStatusByNode(call: GraphqlCall, input: Input) {
  const { state, description, logUrl, environmentUrl, environment, autoInactive } = input
  const body = {
    ...{ state: String(state).toLowerCase(), description, auto_inactive: autoInactive },
    ...{ log_url: logUrl, environment_url: environmentUrl, environment },
  }
  const deployment = carryOut(call, input['deploymentId'], body, createStatus)
  const last = deployment.statuses.at(-1)
  const node = () => nodeOf(call, deployment)
  return {
    clientMutationId: input['clientMutationId'] ?? null,
    deploymentStatus: last ? { ...statusNode(last, call.repository), deployment: node } : null,
  }
}

function deleteByNode(call: GraphqlCall, input: Input) {
  carryOut(call, input['id'], {}, deleteDeployment)
  return { clientMutationId: input['clientMutationId'] ?? null }
}

function carryOut(call: GraphqlCall, id: unknown, body: Call['body'], rule: (call: Call) => Reply): Deployment {
  needDeployments(call.token, 'write')
  const deployment = deploymentByNode(call, id)
  const parameters = { deployment_id: String(deployment.id) }
  const { status, body: answer } = rule({ ...call, parameters, body, query: new URLSearchParams(), baseUrl: '' })
  if (status < 300) return deployment
  const { message, errors } = Object(answer)
  const texts = Array.isArray(errors) ? errors.map((error) => (typeof error === 'string' ? error : error.message)) : []
  if (status === 403) throw new Refusal('FORBIDDEN', message, { saml_failure: false })
  throw new Refusal('UNPROCESSABLE', texts.join(', ') || message)
}
