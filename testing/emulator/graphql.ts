import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema, graphql } from 'graphql'
import { root } from '../root.ts'
import type { Reply } from './answers.ts'
import { nodeId, timestamp } from './identity.ts'
import type { Deployment, Repository, Status, Token } from './model.ts'
import {
  type Carried,
  createStatusByNode,
  deleteByNode,
  deploymentByNode,
  type MutationCall,
  type Refused,
  unknownNode,
} from './mutations.ts'
import { authenticate, type Incoming, parse } from './request.ts'

/** GitHub's GraphQL, as far as deployments go: queries and mutations are checked and executed against GitHub's own schema. */

export interface GraphqlOptions extends Omit<MutationCall, 'token'> {
  readonly tokens: Readonly<Record<string, Token>>
  problem(text: string): void
}

interface GraphqlCall extends GraphqlOptions {
  readonly token: Token
}

/** Carries out a query. What the schema has and the emulator has not is a problem. */
export async function answerGraphql(options: GraphqlOptions, request: Incoming): Promise<Reply> {
  const token = authenticate(options.tokens, request)
  if ('status' in token) return token
  const call = { ...options, token }
  const { query = '', variables = {} } = Object(parse(request.body))
  const result = await graphql({
    schema: schema(),
    source: query,
    variableValues: variables,
    rootValue: {
      repository: (wanted: Named) => repositoryNode(call, wanted),
      node: ({ id }: { id: string }) => node(call, id),
      createDeploymentStatus: ({ input }: { input: Record<string, unknown> }) =>
        payload(createStatusByNode(call, input)),
      deleteDeployment: ({ input }: { input: Record<string, unknown> }) => payload(deleteByNode(call, input)),
    },
    fieldResolver(source, args, _, { fieldName }) {
      const value = source[fieldName]
      if (value === undefined) throw new NotEmulated(`GraphQL field ${fieldName}`)
      return typeof value === 'function' ? value(args) : value
    },
  })
  for (const error of result.errors ?? []) {
    if (!(error.originalError instanceof Refusal)) options.problem(`GraphQL: ${error.message}`)
  }
  const errors = result.errors?.map(({ message, path, locations, originalError }) => ({
    ...(originalError instanceof Refusal && { type: originalError.type }),
    ...{ path, locations, message },
  }))
  return { status: 200, body: { ...(result.data && { data: result.data }), ...(errors && { errors }) } }
}

/** GitHub's own kinds of errors: https://docs.github.com/graphql/guides/forming-calls-with-graphql */
class Refusal extends Error {
  readonly type: Refused

  constructor(type: Refusal['type'], message: string) {
    super(message)
    this.type = type
  }
}

function node(call: GraphqlCall, id: string) {
  const deployment = deploymentByNode(call, id)
  if (!deployment) throw new Refusal('NOT_FOUND', unknownNode(id).message)
  return { __typename: 'Deployment', ...deploymentNode(deployment, call.repository, call.now()) }
}

/** @throws Refusal */
function payload(carried: Carried) {
  if ('refused' in carried) throw new Refusal(carried.refused, carried.message)
  const last = carried.deployment.statuses.at(-1)
  return { clientMutationId: null, deploymentStatus: last ? statusNode(last) : null }
}

class NotEmulated extends Error {}

let parsed: GraphQLSchema | undefined

function schema(): GraphQLSchema {
  const path = join(root, 'node_modules/@octokit/graphql-schema/schema.graphql')
  parsed ??= buildSchema(readFileSync(path, 'utf8'), { assumeValid: true })
  return parsed
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
    deployments(page: DeploymentsArguments) {
      if (!token.permissions['deployments']) throw new Refusal('FORBIDDEN', 'Resource not accessible by integration')
      return connection(chosen(repository, page), page, (deployment) => deploymentNode(deployment, repository, now()))
    },
  }
}

interface PageArguments {
  readonly first?: number
  readonly after?: string
  readonly last?: number
  readonly before?: string
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

function connection<T>(all: readonly T[], { first, after, last, before }: PageArguments, node: (item: T) => object) {
  if (last !== undefined || before !== undefined) throw new NotEmulated('GraphQL paging backwards')
  if (first === undefined || first > 100) throw new Refusal('FORBIDDEN', '`first` must be given, and at most 100')
  const start = after === undefined || after === null ? 0 : Number(Buffer.from(after, 'base64').toString())
  const end = Math.min(all.length, start + first)
  const endCursor = end > start ? Buffer.from(String(end)).toString('base64') : null
  return {
    totalCount: all.length,
    nodes: all.slice(start, end).map(node),
    pageInfo: { hasNextPage: end < all.length, endCursor },
  }
}

function deploymentNode(deployment: Deployment, repository: Repository, now: Date) {
  const { id, payload, statuses } = deployment
  const last = statuses.at(-1)
  return {
    id: nodeId('DE', repository.id, id),
    // A 32-bit Int in the schema, which today's ids do not fit.
    databaseId: null,
    commitOid: deployment.sha,
    // Null for a deployment that was made with a SHA.
    ref: deployment.ref === deployment.sha ? null : { name: deployment.ref.replace(/^refs\/(heads|tags)\//, '') },
    createdAt: timestamp(deployment.createdAt),
    updatedAt: timestamp(deployment.updatedAt),
    creator: { __typename: 'Bot', login: deployment.creator.replace('[bot]', '') },
    description: deployment.description,
    environment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    latestEnvironment: deployment.environment,
    task: deployment.task,
    // A string that holds JSON.
    payload: JSON.stringify(payload),
    state: stateOf(deployment, now),
    latestStatus: last ? statusNode(last) : null,
  }
}

function statusNode(status: Status) {
  return {
    state: status.state.toUpperCase(),
    description: status.description,
    createdAt: timestamp(status.createdAt),
    logUrl: status.logUrl || null,
    environmentUrl: status.environmentUrl || null,
  }
}

const abandonedAfterMs = 30 * 60_000

/** https://docs.github.com/graphql/reference/enums#deploymentstate */
function stateOf({ statuses, transientEnvironment, updatedAt }: Deployment, now: Date): string {
  const state = statuses.at(-1)?.state ?? 'pending'
  if (state === 'success') return 'ACTIVE'
  if (state === 'inactive') return transientEnvironment ? 'DESTROYED' : 'INACTIVE'
  const abandoned = state === 'pending' && now.getTime() - updatedAt.getTime() > abandonedAfterMs
  return abandoned ? 'ABANDONED' : state.toUpperCase()
}
