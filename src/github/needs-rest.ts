import { ApiError, type ApiErrorKind } from './error-guide.ts'

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
