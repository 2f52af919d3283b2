import type { Failure } from '../http/failure.ts'
import { ActionError, faultText } from '../shared/errors.ts'
import type { Call } from './access.ts'
import { type ApiErrorKind, apiErrorKinds, kindOf } from './error-kinds.ts'

export type { ApiErrorKind, Call }

/** What may help after a failure: to ask again later; or to ask REST, where GraphQL has failed like a server that does not have it. */
const helps: Record<ApiErrorKind, 'later' | 'rest' | 'nothing'> = {
  ...({ unavailable: 'later', network: 'later', proxy: 'later' } as const),
  ...({ 'read-only-run': 'rest', permission: 'rest', forbidden: 'rest', 'no-deployments': 'rest' } as const),
  ...({ 'not-found': 'rest', graphql: 'rest', invalid: 'rest', other: 'rest' } as const),
  ...({
    'rate-limit': 'nothing',
    administration: 'nothing',
    'bad-token': 'nothing',
    'unknown-ref': 'nothing',
  } as const),
  ...({ 'failed-contexts': 'nothing', 'merge-conflict': 'nothing', 'auto-merged': 'nothing' } as const),
  'active-deployment': 'nothing',
}

/** Those that may be gone the next time. */
export const passingKinds = Object.keys(helps).filter(
  (kind): kind is ApiErrorKind => helps[kind as ApiErrorKind] === 'later',
)

/** The API refused a call, or could not be reached. */
export class ApiError extends ActionError {
  readonly kind: ApiErrorKind
  readonly failure: Failure
  readonly call: Call

  constructor(message: string, options: Pick<ApiError, 'kind' | 'failure' | 'call' | 'help' | 'cause'>) {
    super(message, options)
    this.kind = options.kind
    this.failure = options.failure
    this.call = options.call
  }
}

/** Explains a failed call to people: what happened, and the next thing to do. */
export function apiError(failure: Failure, call: Call, cause: unknown): ApiError {
  const kind = kindOf(failure, call)
  const { title, fix } = apiErrorKinds[kind]
  const { status = '', message } = failure
  const said = message.includes(String(status)) ? message : `${status} ${message}`
  const details = failure.details.length > 0 ? ` (${failure.details.join('; ')})` : ''
  const requestId = failure.headers['x-github-request-id']
  const request = requestId ? ` [request ${requestId}]` : ''
  return new ApiError(`GitHub did not ${call.doing}. ${title}: ${said}${details}${request}`, {
    ...{ kind, failure, call, cause },
    help: fix(call, failure),
  })
}

/**
 * Whether GraphQL refuses to be asked, so that REST has to be. What REST refuses too is then REST's error: that GraphQL does
 * not find something, or does not give it, says nothing of REST.
 */
export function needsRest(error: unknown): error is ApiError {
  return error instanceof ApiError && (helps[error.kind] === 'rest' || error.failure.status === 501)
}

/** The reason of a failure in a few words: GitHub's own message, or that it is a fault of this action. */
export function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.failure.message
  if (error instanceof ActionError) return error.message
  return `a fault of this action (${faultText(error)})`
}
