import type { Deployment, Repository } from '../model.ts'
import type { GraphqlCall } from './answer.ts'
import { connection, type PageArguments } from './connection.ts'
import { deploymentByNode } from './mutations.ts'
import { deploymentNode } from './nodes.ts'
import { needDeployments, Refusal } from './refusal.ts'

/** What can be asked for at the top of a query. */
export function queries(call: GraphqlCall) {
  return {
    repository: (wanted: Named) => repositoryNode(call, wanted),
    node: ({ id }: { id: string }) => node(call, id),
  }
}

function node(call: GraphqlCall, id: string) {
  return { __typename: 'Deployment', ...deploymentNode(deploymentByNode(call, id), call.repository, call.now()) }
}

interface Named {
  readonly owner: string
  readonly name: string
}

function repositoryNode({ repository, token, now }: GraphqlCall, { owner, name }: Named) {
  if (`${owner}/${name}`.toLowerCase() !== `${repository.owner}/${repository.name}`.toLowerCase()) {
    throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  }
  return {
    name: repository.name,
    defaultBranchRef: { name: repository.defaultBranch },
    deployments(page: DeploymentsArguments) {
      needDeployments(token, 'read')
      return connection(chosen(repository, page), page, (deployment) => deploymentNode(deployment, repository, now()))
    },
  }
}

interface DeploymentsArguments extends PageArguments {
  readonly environments?: readonly string[]
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' }
}

/** Oldest first, unless asked otherwise. */
function chosen({ deployments }: Repository, { environments, orderBy }: DeploymentsArguments): Deployment[] {
  const found = deployments.filter(({ environment }) => !environments || environments.includes(environment))
  return orderBy?.direction === 'DESC' ? found.reverse() : found
}
