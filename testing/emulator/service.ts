import { failure, type Reply } from './answers.ts'
import type { Fault } from './faults.ts'
import { answerGraphql } from './graphql/answer.ts'
import { headersFor } from './headers.ts'
import { createLag } from './lag.ts'
import type { Repository, Token } from './model.ts'
import type { RateLimits } from './rate-limits.ts'
import { type Incoming, isGraphql, parse, prefixOf } from './request.ts'
import { answerRest } from './rest.ts'
import { type Matched, matchRoute } from './routes.ts'

/** What becomes of it: an answer, or none. */
export type Outgoing =
  | {
      readonly kind: 'answer' | 'truncated' | 'broken'
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
  readonly limits: RateLimits | undefined
  readonly latencyMs: number
  readonly lenient: boolean
  now(): Date
  nextId(): number
  nextFault(route: string): Fault | undefined
  problem(text: string): void
  log(request: LoggedRequest): void
}

/** From request to answer: fault, token, description, permission, rule, description again, headers. */
export function createService(options: ServiceOptions) {
  let requestNumber = 0
  const lag = createLag(options.repository, options.now)

  return async function handle(request: Incoming): Promise<Outgoing> {
    const path = pathOf(request.url, options.repository)
    const graphql = isGraphql(request.url)
    const limit = options.limits?.[graphql ? 'graphql' : 'core']
    const matched = matchRoute(request.method, path)
    const route = matched?.name ?? `${request.method} ${path}`
    const fault = options.nextFault(route)
    await fault?.arrived?.()
    const seen = { ...options, repository: lag.seenBy(isRead(request)) }
    const carriedOut = isCarriedOut(fault) ? await answerOrProblem(seen, request, matched) : undefined
    lag.note()
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
    if (limit && isCounted(route, reply)) limit.used += carriedOut?.points ?? 1
    requestNumber++
    if (options.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, options.latencyMs))
    const answer = method === 'HEAD' ? { ...reply, body: undefined } : reply
    return outgoing(fault?.kind ?? 'pass', answer, { now: options.now(), limit, requestNumber, graphql })
  }
}

/** Without what stands before the API's paths. `/repositories/ID`, as in GitHub's links, is the repository. */
function pathOf(url: URL, { id, owner, name }: Repository): string {
  return url.pathname
    .slice(prefixOf(url).length)
    .replace(new RegExp(`^/repositories/${id}(?=/|$)`), `/repos/${owner}/${name}`)
}

function isRead({ method, url, body }: Incoming): boolean {
  return isGraphql(url) ? !/^\s*mutation/.test(Object(parse(body)).query) : ['GET', 'HEAD'].includes(method)
}

function isCounted(route: string, { status }: Reply): boolean {
  return status !== 304 && route !== 'GET /rate_limit'
}

function isCarriedOut(fault: Fault | undefined): boolean {
  return !fault || !['refuse', 'reset-before', 'hang-before', 'answer'].includes(fault.kind)
}

/** A mistake of the emulator's own fails the test; it must not leave its client waiting. */
async function answerOrProblem(
  options: ServiceOptions,
  request: Incoming,
  matched: Matched | undefined,
): Promise<Reply> {
  try {
    return request.method === 'POST' && isGraphql(request.url)
      ? await answerGraphql(options, request)
      : answerRest(options, request, matched)
  } catch (error) {
    options.problem(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return failure(500, 'The emulator has a defect')
  }
}

function outgoing(kind: Fault['kind'], reply: Reply, circumstances: Parameters<typeof headersFor>[2]): Outgoing {
  if (kind === 'refuse') return { kind }
  if (kind === 'reset-before' || kind === 'reset-after') return { kind: 'reset' }
  if (kind === 'hang-before' || kind === 'hang-after') return { kind: 'hang' }
  const { status } = reply
  const whole = typeof reply.body === 'string' ? reply.body : (JSON.stringify(reply.body) ?? '')
  const body = kind === 'empty' ? '' : whole
  const headers = headersFor(reply, body, circumstances)
  if (kind === 'reset-in-body') return { kind: 'broken', status, headers, body: whole.slice(0, whole.length / 2) }
  return kind === 'truncate'
    ? { kind: 'truncated', status, headers, body: whole.slice(0, whole.length / 2) }
    : { kind: 'answer', status, headers, body }
}
