import { failure, forbidden, notEmulated, type Reply } from './answers.ts'
import type { Fault } from './faults.ts'
import { headersFor, type RateLimit } from './headers.ts'
import type { Repository, Token } from './model.ts'
import { requestProblems, responseProblems } from './openapi.ts'
import { paged } from './paging.ts'
import { matchRoute, type Route } from './routes.ts'

/** A request as an adapter hands it in. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What becomes of it: an answer, or none. */
export type Outgoing =
  | {
      readonly kind: 'answer' | 'truncated'
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: string
    }
  | { readonly kind: 'reset' | 'refuse' | 'hang' }

export interface LoggedRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly route: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** 0 where there was no answer. */
  readonly status: number
  readonly response: unknown
  /** What went wrong with it on purpose. */
  readonly fault: string | undefined
}

export interface ServiceOptions {
  readonly repository: Repository
  readonly tokens: Readonly<Record<string, Token>>
  readonly limit: RateLimit | undefined
  readonly latencyMs: number
  readonly inactivatesProduction: boolean
  now(): Date
  nextId(): number
  nextFault(route: string): Fault | undefined
  problem(text: string): void
  log(request: LoggedRequest): void
}

/** From request to answer: fault, token, description, permission, rule, description again, headers. */
export function createService(options: ServiceOptions) {
  let requestNumber = 0

  return async function handle(request: Incoming): Promise<Outgoing> {
    const path = request.url.pathname.slice(prefixOf(request.url).length)
    const matched = matchRoute(request.method, path)
    const route = matched?.name ?? `${request.method} ${path}`
    const fault = options.nextFault(route)
    await fault?.arrived?.()
    const carriedOut = isCarriedOut(fault) ? answerOrProblem(options, request, matched) : undefined
    await fault?.carriedOut?.()
    const reply = fault?.reply ?? carriedOut ?? { status: 0 }
    const { method, headers } = request
    const body = parse(request.body)
    options.log({
      method,
      path: path + request.url.search,
      route,
      headers,
      body,
      status: reply.status,
      response: reply.body,
      fault: fault?.kind,
    })
    if (options.limit) options.limit.used++
    requestNumber++
    if (options.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, options.latencyMs))
    return outgoing(fault?.kind ?? 'pass', reply, { now: options.now(), limit: options.limit, requestNumber })
  }
}

function isCarriedOut(fault: Fault | undefined): boolean {
  return !fault || !['refuse', 'reset-before', 'hang-before', 'answer'].includes(fault.kind)
}

/** A mistake of the emulator's own fails the test; it must not leave its client waiting. */
function answerOrProblem(...parameters: Parameters<typeof answer>): Reply {
  try {
    return answer(...parameters)
  } catch (error) {
    parameters[0].problem(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return failure(500, 'The emulator has a defect')
  }
}

function answer(options: ServiceOptions, request: Incoming, matched: ReturnType<typeof matchRoute>): Reply {
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
  return reply
}

type Matched = NonNullable<ReturnType<typeof matchRoute>>

function carryOut(
  options: ServiceOptions,
  { url, headers }: Incoming,
  { name, route, parameters }: Matched,
  body: unknown,
): Reply {
  const { repository, tokens, now, nextId, inactivatesProduction } = options
  const given = headers['authorization']
  const token = tokens[(given ?? '').replace(/^(token|bearer) /i, '')]
  if (!token) return failure(401, given ? 'Bad credentials' : 'Requires authentication')
  if (`${parameters['owner']}/${parameters['repo']}` !== `${repository.owner}/${repository.name}`)
    return failure(404, 'Not Found', route.page)
  const wrong = requestProblems(name, url.searchParams, body)
  for (const problem of wrong) options.problem(`${name}: ${problem}`)
  if (wrong.length > 0) return failure(422, `Invalid request.\n\n${wrong.join('\n')}`, route.page)
  if (!mayUse(token, route)) return forbidden(token.kind, route.permission.join('='), route.page)
  const reply = route.handle({
    ...{ repository, token, parameters, query: url.searchParams, inactivatesProduction, now, nextId },
    body: typeof body === 'object' && body !== null ? { ...body } : {},
    baseUrl: `${url.origin}${prefixOf(url)}`,
  })
  return route.paged ? paged(reply, url) : reply
}

function mayUse({ permissions }: Token, { permission: [scope, access] }: Route): boolean {
  return permissions[scope] === 'write' || permissions[scope] === access
}

function outgoing(kind: Fault['kind'], reply: Reply, circumstances: Parameters<typeof headersFor>[2]): Outgoing {
  if (kind === 'refuse') return { kind }
  if (kind === 'reset-before' || kind === 'reset-after') return { kind: 'reset' }
  if (kind === 'hang-before' || kind === 'hang-after') return { kind: 'hang' }
  const { status } = reply
  const whole = typeof reply.body === 'string' ? reply.body : (JSON.stringify(reply.body) ?? '')
  const body = kind === 'empty' ? '' : whole
  const headers = headersFor(reply, body, circumstances)
  return kind === 'truncate'
    ? { kind: 'truncated', status, headers, body: whole.slice(0, whole.length / 2) }
    : { kind: 'answer', status, headers, body }
}

/** GitHub Enterprise Server has its API below a path: https://docs.github.com/enterprise-server/rest/using-the-rest-api/getting-started-with-the-rest-api */
function prefixOf({ pathname }: URL): string {
  return pathname.startsWith('/api/v3/') ? '/api/v3' : ''
}

/** No body is `null`; what is not JSON is undefined. */
function parse(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
