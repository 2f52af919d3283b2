import { nodeId } from '../identity.ts'
import type { Deployment, Repository } from '../model.ts'
import { standing } from '../rate-limits.ts'
import type { GraphqlCall } from './call.ts'
import { commitNode, refNode, shaNamed } from './commits.ts'
import { connection, type PageArguments } from './connection.ts'
import { actorNode, deploymentNode } from './nodes.ts'
import { needDeployments, Refusal } from './refusal.ts'
import { type RefsArguments, tagRefs } from './tags.ts'

/** What can be asked for at the top of a query. */
export function queries(call: GraphqlCall) {
  const node = (id: string) => ({ __typename: 'Deployment', ...nodeOf(call, deploymentByNode(call, id)) })
  return {
    repository: (wanted: Named) => repositoryNode(call, wanted),
    node: ({ id }: { id: string }) => node(id),
    nodes({ ids }: { ids: readonly string[] }) {
      if (ids.length > 100) throw new Refusal('ARGUMENT_LIMIT', 'You may not provide more than 100 node ids')
      // Each by itself: what is not found is null, with an error at its own path.
      return ids.map(async (id) => node(id))
    },
    viewer: () => actorNode(call.token.login),
    rateLimit: () => rateLimitNode(call),
  }
}

export function nodeOf(call: GraphqlCall, deployment: Deployment): object {
  const { owner, name } = call.repository
  return deploymentNode(deployment, call.repository, {
    now: call.now(),
    commitNode: (sha) => commitNode(call, sha),
    refNode: (wanted) => refNode(call, wanted),
    repositoryNode: () => repositoryNode(call, { owner, name }),
  })
}

/** Kept, because a batch looks for many among many. */
const nodeIds = new WeakMap<Deployment, string>()

/** @throws {Refusal} where there is none */
export function deploymentByNode({ repository }: Pick<GraphqlCall, 'repository'>, id: unknown): Deployment {
  const found = repository.deployments.find((deployment) => {
    const known = nodeIds.get(deployment) ?? nodeId('DE', repository, deployment.id)
    nodeIds.set(deployment, known)
    return known === id && !repository.young.has(deployment.id)
  })
  if (!found) throw new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)
  return found
}

/** Null where there are no limits. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
function rateLimitNode({ limits, now }: GraphqlCall) {
  if (!limits) return null
  const { limit, remaining, used, reset } = standing(limits.graphql, now())
  return { ...{ limit, remaining, used, cost: 1, nodeCount: 0 }, resetAt: new Date(reset * 1000).toISOString() }
}

interface Named {
  readonly owner: string
  readonly name: string
}

function repositoryNode(call: GraphqlCall, { owner, name }: Named): object {
  const { repository, token } = call
  const fullName = `${repository.owner}/${repository.name}`
  // Its `followRenames` is true by default.
  const names = [fullName.toLowerCase(), ...repository.formerNames.keys()]
  if (!names.includes(`${owner}/${name}`.toLowerCase())) {
    throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  }
  const ref = (wanted: string) => refNode(call, wanted)
  return {
    ...{ id: 'R_kgDORHtW4w', databaseId: repository.id, name: repository.name, nameWithOwner: fullName },
    ...{ owner: actorNode(repository.owner), url: `https://github.com/${fullName}`, isPrivate: false },
    defaultBranchRef: () => ref(repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    refs: (wanted: RefsArguments) => tagRefs(call, wanted),
    object: (wanted: ObjectArguments) => objectNode(call, wanted),
    deployments(page: DeploymentsArguments) {
      needDeployments(token, 'read')
      return connection('deployments', chosen(repository, page), page, (deployment) => nodeOf(call, deployment))
    },
    environments: (page: PageArguments) =>
      connection('environments', [...repository.environments], page, ([environment, id]) => ({
        ...{ id: nodeId('EN', repository, id), databaseId: null, name: environment },
      })),
  }
}

interface ObjectArguments {
  readonly oid?: string | null
  readonly expression?: string | null
}

function objectNode(call: GraphqlCall, { oid, expression }: ObjectArguments) {
  return commitNode(call, shaNamed(call.repository, oid ?? expression ?? '') ?? '')
}

interface DeploymentsArguments extends PageArguments {
  readonly environments?: readonly string[] | null
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null
}

/** Oldest first, unless asked otherwise. */
function chosen({ deployments }: Repository, { environments, orderBy }: DeploymentsArguments): Deployment[] {
  const found = deployments.filter(({ environment }) => !environments || environments.includes(environment))
  return orderBy?.direction === 'DESC' ? found.reverse() : found
}
