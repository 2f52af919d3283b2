import { importOnce } from '../once.ts'
import { failure, forbidden, notEmulated, type Reply } from './answers.ts'
import { conditional } from './conditional.ts'
import type { Repository, Token } from './model.ts'
import { paged } from './paging.ts'
import type { RateLimits } from './rate-limits.ts'
import { authenticate, type Incoming, parse, prefixOf } from './request.ts'
import type { Matched, Route } from './routes.ts'

const { invalidRequest, requestProblems, responseProblems } =
  await importOnce<typeof import('./openapi.ts')>('./emulator/openapi.js')

export interface RestOptions {
  readonly repository: Repository
  readonly tokens: Readonly<Record<string, Token>>
  readonly lenient: boolean
  readonly limits: RateLimits | undefined
  now(): Date
  nextId(): number
  problem(text: string): void
}

/** Carries out a REST call: what it asks for and what it answers must fit GitHub's own description. */
export function answerRest(options: RestOptions, request: Incoming, matched: Matched | undefined): Reply {
  if (request.method === 'OPTIONS') return { status: 204, headers: preflight }
  if (!matched) {
    options.problem(`not emulated: ${request.method} ${request.url.pathname}`)
    return notEmulated(`${request.method} ${request.url.pathname}`)
  }
  const moved = redirect(options.repository, request, matched.parameters)
  if (moved) return moved
  const body = parse(request.body)
  if (body === undefined) return failure(400, 'Problems parsing JSON')
  const reply = carryOut(options, request, matched, body)
  const wrong =
    reply.status === 501 ? [JSON.stringify(reply.body)] : responseProblems(matched.name, reply.status, reply.body)
  for (const problem of wrong) options.problem(`${matched.name}: ${problem}`)
  const accepted = { 'x-accepted-github-permissions': matched.route.permission.join('=') }
  return conditional(request, { ...reply, headers: { ...accepted, ...reply.headers } })
}

/** For scripts in a browser. */
const preflight = {
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, X-GitHub-Api-Version',
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
}

function carryOut(options: RestOptions, request: Incoming, { name, route, parameters }: Matched, body: unknown): Reply {
  const { repository, tokens, limits, now, nextId } = options
  const { url } = request
  const token = authenticate(tokens, request)
  if ('status' in token) return token
  if (!isAbout(repository, parameters)) return failure(404, 'Not Found', route.page)
  if (Array.isArray(body)) return failure(400, 'Body should be a JSON object', route.page)
  if (!options.lenient) {
    for (const problem of requestProblems(name, url.searchParams, body)) options.problem(`${name}: ${problem}`)
  }
  const [invalid] = invalidRequest(name, body)
  if (invalid !== undefined) return failure(422, `Invalid request.\n\n${invalid}`, route.page)
  if (!mayUse(token, route)) return forbidden(token.kind, route.permission.join('='), route.page)
  const reply = route.handle({
    ...{ repository, token, parameters, query: url.searchParams, limits, now, nextId },
    body: typeof body === 'object' && body !== null ? { ...body } : {},
    baseUrl: `${url.origin}${prefixOf(url)}`,
  })
  return route.paged ? paged(reply, url, repository) : reply
}

/** From a former name of the repository to the present one: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
function redirect(
  { id, formerNames }: Repository,
  { method, url }: Incoming,
  { owner, repo }: Matched['parameters'],
): Reply | undefined {
  const redirects = formerNames.get(`${owner}/${repo}`.toLowerCase())
  if (!redirects) return undefined
  const location = url.href.replace(/\/repos\/[^/]+\/[^/?]+/, `/repositories/${id}`)
  const isRead = method === 'GET' || method === 'HEAD'
  return {
    status: isRead ? redirects.read : redirects.write,
    headers: { location },
    body: { message: 'Moved Permanently', url: location, documentation_url: 'https://docs.github.com/rest' },
  }
}

/** Names are compared ignoring case. A route without a repository is about none. */
function isAbout({ owner, name }: Repository, { owner: givenOwner, repo }: Matched['parameters']): boolean {
  if (givenOwner === undefined) return true
  return `${givenOwner}/${repo}`.toLowerCase() === `${owner}/${name}`.toLowerCase()
}

function mayUse({ permissions }: Token, { permission: [scope, access] }: Route): boolean {
  return permissions[scope] === 'write' || permissions[scope] === access
}
