import type { Failure } from '../http/failure.ts'
import { ActionError, faultText } from '../shared/errors.ts'
import type { Call } from './access.ts'
import { type ApiErrorKind, apiErrorKinds, kindOf } from './error-kinds.ts'

export type { ApiErrorKind, Call }

/** Those that may be gone the next time. */
export const passingKinds: readonly ApiErrorKind[] = ['unavailable', 'network', 'proxy']

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

/** How a server without GraphQL answers, one that does not let this token use it, or one that lacks a field. */
const refusals: readonly ApiErrorKind[] = [
  ...(['not-found', 'no-deployments', 'permission', 'read-only-run', 'forbidden', 'invalid'] as const),
  ...(['graphql', 'other'] as const),
]

/**
 * Whether GraphQL refuses to be asked, so that REST has to be. What REST refuses too is then REST's error: that GraphQL does
 * not find something, or does not give it, says nothing of REST.
 */
export function needsRest(error: unknown): error is ApiError {
  return error instanceof ApiError && (refusals.includes(error.kind) || error.failure.status === 501)
}

/** The reason of a failure in a few words: GitHub's own message, or that it is a fault of this action. */
export function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.failure.message
  if (error instanceof ActionError) return error.message
  return `a fault of this action (${faultText(error)})`
}
