import { createHash } from 'node:crypto'
import { failure, forbidden, notEmulated, type Reply } from './answers.ts'
import type { Repository, Token } from './model.ts'
import { requestProblems, responseProblems } from './openapi.ts'
import { paged } from './paging.ts'
import { authenticate, type Incoming, parse, prefixOf } from './request.ts'
import type { Matched, Route } from './routes.ts'

export interface RestOptions {
  readonly repository: Repository
  readonly tokens: Readonly<Record<string, Token>>
  readonly lenient: boolean
  now(): Date
  nextId(): number
  problem(text: string): void
}

/** Carries out a REST call: what it asks for and what it answers must fit GitHub's own description. */
export function answerRest(options: RestOptions, request: Incoming, matched: Matched | undefined): Reply {
  if (!matched) {
    options.problem(`not emulated: ${request.method} ${request.url.pathname}`)
    return notEmulated(`${request.method} ${request.url.pathname}`)
  }
  const body = parse(request.body)
  if (body === undefined) return failure(400, 'Problems parsing JSON')
  const reply = carryOut(options, request, matched, body)
  const wrong =
    reply.status === 501 ? [JSON.stringify(reply.body)] : responseProblems(matched.name, reply.status, reply.body)
  for (const problem of wrong) options.problem(`${matched.name}: ${problem}`)
  return request.method === 'GET' && reply.status === 200 ? conditional(request, reply) : reply
}

/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
function conditional({ headers: given }: Incoming, { headers, ...reply }: Reply): Reply {
  const etag = `W/"${createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')}"`
  return given['if-none-match'] === etag
    ? { status: 304, headers: { etag } }
    : { ...reply, headers: { ...headers, etag } }
}

function carryOut(options: RestOptions, request: Incoming, { name, route, parameters }: Matched, body: unknown): Reply {
  const { repository, tokens, now, nextId } = options
  const { url } = request
  const token = authenticate(tokens, request)
  if ('status' in token) return token
  if (`${parameters['owner']}/${parameters['repo']}` !== `${repository.owner}/${repository.name}`)
    return failure(404, 'Not Found', route.page)
  const wrong = requestProblems(name, url.searchParams, body, options.lenient)
  for (const problem of wrong) options.problem(`${name}: ${problem}`)
  if (wrong.length > 0) return failure(422, `Invalid request.\n\n${wrong.join('\n')}`, route.page)
  if (!mayUse(token, route)) return forbidden(token.kind, route.permission.join('='), route.page)
  const reply = route.handle({
    ...{ repository, token, parameters, query: url.searchParams, now, nextId },
    body: typeof body === 'object' && body !== null ? { ...body } : {},
    baseUrl: `${url.origin}${prefixOf(url)}`,
  })
  return route.paged ? paged(reply, url) : reply
}

function mayUse({ permissions }: Token, { permission: [scope, access] }: Route): boolean {
  return permissions[scope] === 'write' || permissions[scope] === access
}
