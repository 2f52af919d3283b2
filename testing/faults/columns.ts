import { failure } from '../emulator/answers.ts'
import type { Fault, FaultKind } from '../emulator/faults.ts'
import { replies } from '../emulator/faults.ts'

/** What can go wrong with a call, in the emulator. */

export interface Column {
  readonly name: string
  /** Some of it at times counted from GitHub's now, in milliseconds since 1970. */
  make(now: number): Pick<Fault, 'kind' | 'reply'>
  /** GitHub has refused the call, so that neither waiting nor asking again helps. */
  readonly isRefusal?: boolean
  /** The caller has to look for what became of it, or to wait by the clock. */
  readonly isTimed?: boolean
}

const answers = (reply: Fault['reply'], kind: FaultKind = 'answer') => ({ kind, ...(reply && { reply }) })
const soon = (now: number) => new Date(now + 20_000)
const late = (now: number) => new Date(now + 3_000_000)
const isTimed = true
const isRefusal = true

export const columns: readonly Column[] = [
  { name: 'refused', make: () => ({ kind: 'refuse' }) },
  { name: 'reset-before', make: () => ({ kind: 'reset-before' }), isTimed },
  { name: 'reset-after', make: () => ({ kind: 'reset-after' }), isTimed },
  { name: 'hang-before', make: () => ({ kind: 'hang-before' }), isTimed },
  { name: 'hang-after', make: () => ({ kind: 'hang-after' }), isTimed },
  { name: 'reset-in-body', make: () => ({ kind: 'reset-in-body' }), isTimed },
  { name: 'empty', make: () => ({ kind: 'empty' }), isTimed },
  { name: 'truncated', make: () => ({ kind: 'truncate' }), isTimed },
  { name: '500', make: () => answers(replies.serverError(500)) },
  { name: '500-after', make: () => answers(replies.serverError(500), 'answer-after'), isTimed },
  { name: '502', make: () => answers(replies.serverError(502)) },
  { name: '502-after', make: () => answers(replies.serverError(502), 'answer-after') },
  { name: '503-page', make: () => answers(replies.unicorn()) },
  { name: '503-page-after', make: () => answers(replies.unicorn(), 'answer-after') },
  { name: '401', make: () => answers(replies.requiresAuthentication()) },
  { name: '403-limit-with-time', make: () => answers(replies.secondaryLimit(403, '5')) },
  { name: '403-limit-without-time', make: () => answers(replies.secondaryLimit(403)) },
  {
    name: '429-limit-with-date',
    make: (now) => answers(replies.secondaryLimit(429, soon(now).toUTCString())),
    isTimed,
  },
  { name: '429-limit-without-time', make: () => answers(replies.secondaryLimit(429)) },
  { name: '403-abuse', make: () => answers(failure(403, 'You have triggered an abuse detection mechanism.')) },
  { name: '403-hourly-limit-soon', make: (now) => answers(replies.primaryLimit(403, soon(now))), isTimed },
  { name: '429-hourly-limit-late', make: (now) => answers(replies.primaryLimit(429, late(now))), isRefusal },
  { name: '404', make: () => answers(replies.notFound()), isRefusal },
  { name: '409', make: () => answers(replies.mergeConflict('main')), isRefusal },
  { name: '422', make: () => answers(replies.validation()), isRefusal },
]

/** What GraphQL says with 200, or of itself. */
export const graphqlColumns: readonly Column[] = [
  { name: 'graphql-rate-limited', make: (now) => answers(replies.graphqlRateLimited(soon(now))), isTimed },
  { name: 'graphql-rate-limit', make: (now) => answers(replies.graphqlRateLimit(soon(now))), isTimed },
  { name: 'graphql-rate-limit-late', make: (now) => answers(replies.graphqlRateLimit(late(now))) },
  { name: 'graphql-failed-200', make: () => answers(replies.graphqlFailed(200)) },
  { name: 'graphql-failed-502', make: () => answers(replies.graphqlFailed(502)) },
  { name: 'graphql-unavailable', make: () => answers(replies.graphqlUnavailable()) },
]
