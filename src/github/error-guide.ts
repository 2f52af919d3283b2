import { ActionError } from '../shared/errors.ts'
import { type ApiErrorKind, apiErrorKinds, type Call, kindOf } from './error-kinds.ts'
import type { Failure } from './failure.ts'

export type { ApiErrorKind, Call }

/** Those that may be gone the next time. */
export const passingKinds: readonly ApiErrorKind[] = ['unavailable', 'network', 'proxy']

/** The API refused a call, or could not be reached. */
export class ApiError extends ActionError {
  readonly kind: ApiErrorKind
  readonly failure: Failure
  readonly call: Call
  /** Whether the call may have been carried out nevertheless. */
  readonly inDoubt: boolean

  constructor(message: string, options: Pick<ApiError, 'kind' | 'failure' | 'call' | 'inDoubt' | 'help' | 'cause'>) {
    super(message, options)
    this.kind = options.kind
    this.failure = options.failure
    this.call = options.call
    this.inDoubt = options.inDoubt
  }
}

/** Explains a failed call to people: what happened, and the next thing to do. */
export function apiError(failure: Failure, call: Call, cause: unknown, inDoubt = false): ApiError {
  const kind = kindOf(failure, call)
  const { title, fix } = apiErrorKinds[kind]
  const { status = '', message } = failure
  const said = message.includes(String(status)) ? message : `${status} ${message}`
  const details = failure.details.length > 0 ? ` (${failure.details.join('; ')})` : ''
  const requestId = failure.headers['x-github-request-id']
  const request = requestId ? ` [request ${requestId}]` : ''
  return new ApiError(`GitHub did not ${call.doing}. ${title}: ${said}${details}${request}`, {
    ...{ kind, failure, call, inDoubt, cause },
    help: fix(call, failure),
  })
}

/** The reason of a failure in a few words: GitHub's own message, or that it is a fault of this action. */
export function reasonOf(error: unknown): string {
  if (error instanceof ApiError) return error.failure.message
  if (error instanceof ActionError) return error.message
  return `a fault of this action (${error instanceof Error ? (error.stack ?? error.message) : String(error)})`
}
