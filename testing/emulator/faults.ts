import { failure, type Reply } from './answers.ts'

/** What goes wrong with a call, as data. */
export interface Fault {
  /** A route such as `POST /repos/{owner}/{repo}/deployments`, or `any`. */
  readonly on: string
  /** Which matching request it hits first; 1, the next one, by default. */
  readonly nth?: number
  /** How many in a row; 1 by default. */
  readonly times?: number
  /**
   * - `refuse`, `reset-before`: the connection fails, and nothing was carried out
   * - `reset-after`: the connection breaks after the request was carried out
   * - `hang-before`, `hang-after`: no answer ever comes
   * - `answer`: `reply` instead of carrying it out; `answer-after`: carried out, and then `reply`
   * - `empty`, `truncate`: carried out, but the answer's body is missing, or cut off
   * - `reset-in-body`: carried out, but the connection breaks in the middle of the answer's body
   * - `pass`: nothing goes wrong; `arrived` and `carriedOut` tell how far the request has come
   */
  readonly kind: FaultKind
  readonly reply?: Reply
  /** Called when it strikes, before the request is carried out; the request waits for it. */
  readonly arrived?: () => void | Promise<void>
  /** Called when it has been carried out, before it is answered; the answer waits for it. */
  readonly carriedOut?: () => void | Promise<void>
}

export type FaultKind =
  | 'refuse'
  | 'reset-before'
  | 'reset-after'
  | 'hang-before'
  | 'hang-after'
  | 'answer'
  | 'answer-after'
  | 'empty'
  | 'truncate'
  | 'reset-in-body'
  | 'pass'

/** Keeps faults until they strike. */
export function createFaults() {
  const waiting: (Fault & { seen: number })[] = []
  return {
    add(fault: Fault): void {
      waiting.push({ ...fault, seen: 0 })
    },
    /** Nothing goes wrong any more. */
    clear(): void {
      waiting.length = 0
    },
    /** The fault that this request meets, if any. */
    next(route: string): Fault | undefined {
      for (const fault of waiting) {
        if (fault.on !== 'any' && fault.on !== route) continue
        fault.seen++
        const { nth = 1, times = 1 } = fault
        if (fault.seen >= nth && fault.seen < nth + times) return fault
      }
      return undefined
    },
  }
}

function spent(resetsAt: Date) {
  return { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(resetsAt.getTime() / 1000)) }
}

/** What goes wrong at GitHub's, with its own words. */
export const replies = {
  serverError: (status = 500): Reply => ({ status, body: { message: 'Server Error' } }),
  /** The page that stands in front of the API when GitHub is down. */
  unicorn: (): Reply => ({
    status: 503,
    body: '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p>No server is currently available</p></body></html>\n',
    headers: { 'content-type': 'text/html' },
  }),
  badCredentials: () => failure(401, 'Bad credentials'),
  /** What a token that was made a moment ago is told at times. */
  requiresAuthentication: () => failure(401, 'Requires authentication'),
  notFound: () => failure(404, 'Not Found', '/deployments/deployments#create-a-deployment'),
  /** At times GitHub does not say when to come back. */
  secondaryLimit: (status: 403 | 429 = 403, retryAfter?: string): Reply => ({
    ...failure(status, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'),
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
  }),
  primaryLimit: (status: 403 | 429, resetsAt: Date): Reply => ({
    ...failure(status, 'API rate limit exceeded for installation ID 48411.'),
    headers: spent(resetsAt),
  }),
  validation: () =>
    failure(422, 'Validation Failed', '/deployments/deployments#create-a-deployment', [
      { resource: 'Deployment', code: 'invalid', field: 'environment' },
    ]),
  /** GraphQL says 200 and in its body that the limit is reached: https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
  graphqlRateLimited: (resetsAt: Date): Reply => ({
    status: 200,
    body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 48411.' }] },
    headers: spent(resetsAt),
  }),
  /** The same with other words, as also observed. */
  graphqlRateLimit: (resetsAt: Date): Reply => ({
    status: 200,
    body: {
      errors: [
        {
          ...{ type: 'RATE_LIMIT', code: 'graphql_rate_limit' },
          message: 'API rate limit already exceeded for installation ID 48411.',
        },
      ],
    },
    headers: spent(resetsAt),
  }),
  /** What GraphQL says of an error of its own; asking again helps. */
  graphqlFailed: (status: 200 | 502): Reply => ({
    status,
    body: {
      ...(status === 200 && { data: null }),
      errors: [
        {
          message:
            'Something went wrong while executing your query. Please include `E001:EMULATED` when reporting this issue.',
        },
      ],
    },
  }),
  graphqlUnavailable: (): Reply => ({
    status: 200,
    body: { errors: [{ type: 'SERVICE_UNAVAILABLE', message: 'Service unavailable' }] },
  }),
  /** A request that asks for too much at once. */
  graphqlTooMuch: (): Reply => ({
    status: 200,
    body: { errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }] },
  }),
  mergeConflict: (ref: string) =>
    failure(409, `Conflict merging main into ${ref}.`, '/deployments/deployments#create-a-deployment'),
} as const
