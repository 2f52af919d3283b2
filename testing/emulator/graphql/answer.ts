import { importOnce } from '../../once.ts'
import { failure, forbidden, type Reply } from '../answers.ts'
import { authenticate, type Incoming, parse } from '../request.ts'
import type { GraphqlCall, GraphqlOptions } from './call.ts'
import { mutations } from './mutations.ts'
import { queries } from './queries.ts'
import { NotEmulated, Refusal } from './refusal.ts'

const { cost, execute, missingFields } = await importOnce<typeof import('./schema.ts')>('./emulator/graphql/schema.js')

/** GitHub's GraphQL, as far as deployments go: requests are checked and executed against GitHub's own schema. */

/** Carries out a request. What the schema has and the emulator has not is a problem. */
export async function answerGraphql(options: GraphqlOptions, request: Incoming): Promise<Reply> {
  const { graphql: kind, graphqlWithout } = options.repository.variant
  if (kind === 'missing') return failure(404, 'Not Found')
  const token = authenticate(options.tokens, request)
  if ('status' in token) return token
  if (kind === 'forbidden') return forbidden(token.kind, 'metadata=read', '')
  const { query = '', variables = {} } = Object(parse(request.body))
  const missing = missingFields(query, graphqlWithout)
  if (missing.length > 0) return { status: 200, body: { errors: missing } }
  const { nodes, points } = cost(query, variables)
  if (nodes > mostNodes) return { ...tooManyNodes(nodes), points }
  return { ...(await carryOut({ ...options, token }, query, variables)), points }
}

/** A request must not ask for more: https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
const mostNodes = 500_000

function tooManyNodes(nodes: number): Reply {
  const message = `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${mostNodes}.`
  return { status: 200, body: { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] } }
}

async function carryOut(call: GraphqlCall, source: string, variables: Record<string, unknown>): Promise<Reply> {
  const root = { ...queries(call), ...mutations(call) }
  const { data, errors } = await execute(source, variables, root, (parent, args, fieldName) => {
    const value = parent[fieldName]
    if (value === undefined) throw new NotEmulated(`GraphQL field ${fieldName}`)
    return typeof value === 'function' ? value(args) : value
  })
  for (const { thrown, message } of errors ?? []) {
    if (!(thrown instanceof Refusal)) call.problem(`GraphQL: ${message}`)
  }
  const described = errors?.map(({ message, path, locations, thrown }) => ({
    ...(thrown instanceof Refusal && thrown.kind),
    ...{ path, locations, message },
  }))
  return { status: 200, body: { ...(data && { data }), ...(described && { errors: described }) } }
}
