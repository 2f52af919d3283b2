import { shorten } from '../shared/text.ts'

/** An API call that failed, whoever noticed: octokit, the HTTP layer, or our own reading of the answer. */
export interface Failure {
  /** The answer's HTTP status; undefined when there was no answer. */
  readonly status: number | undefined
  /** GitHub's `message`, or the network error's. */
  readonly message: string
  /** The `errors` of GitHub's body, each as a sentence. */
  readonly details: readonly string[]
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The request has not left this machine. */
  readonly unsent?: boolean
  /** A proxy does not let it pass, or cannot be used: it was not carried out, and asking again does not help. */
  readonly blocked?: boolean
  /** It was said by GraphQL, and the status is what REST would answer. */
  readonly graphql?: boolean
  /** Its body is not what its status says: asking again may help. */
  readonly unreadable?: boolean
}

/** A call that failed. Anything else that is thrown is a fault of this action. */
export class FailedCall extends Error {
  override readonly name = 'FailedCall'
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, { cause })
    this.failure = failure
  }
}

/** There was no answer: the connection failed, broke off, or took too long. */
export function noAnswer(
  message: string,
  { cause, ...more }: { cause?: unknown } & Pick<Failure, 'unsent' | 'blocked'> = {},
): FailedCall {
  return new FailedCall({ status: undefined, message, details: [], headers: {}, ...more }, cause)
}

/** What a request's `error` event says. Node repeats the proxy's URL where it refuses a tunnel, with the password. */
export function connectionFailed(cause: Error): FailedCall {
  const [, answered] = /^Failed to establish tunnel .*: HTTP\/\S+ (.*)$/.exec(cause.message) ?? []
  return answered === undefined ? noAnswer(cause.message, { cause }) : refusedByProxy(answered)
}

/** @param answered such as `407 Proxy Authentication Required` */
export function refusedByProxy(answered: string): FailedCall {
  return noAnswer(`the proxy answered ${answered.trim()}`, { blocked: answered.startsWith('407') })
}

type Headers = Iterable<[string, string]>

/** An answer that is empty, cut off or of another shape. Whether the call was carried out is unknown; headers still tell when to come back. */
export function unreadable(status: number, headers: Headers = []): FailedCall {
  const message = `the answer (${status}) cannot be read`
  return new FailedCall({ status, message, details: [], headers: Object.fromEntries(headers), unreadable: true })
}

/** GraphQL answered 200, and says in the body what went wrong: https://spec.graphql.org/October2021/#sec-Errors */
export function failedQuery(errors: unknown, headers: Headers): FailedCall | undefined {
  const [first] = Array.isArray(errors) ? errors : []
  const { message } = Object(first)
  if (typeof message !== 'string') return undefined
  const status = graphqlStatus(first)
  return new FailedCall({ status, message, details: [], headers: Object.fromEntries(headers), graphql: true })
}

/** GitHub's refusal, or an answer of what stands before it. @param body JSON, or else the text */
export function refused(status: number, body: unknown, headers: Headers): FailedCall {
  const details = detailsOf(Object(body).errors)
  return new FailedCall({ status, message: messageIn(body), details, headers: Object.fromEntries(headers) })
}

const graphqlStatuses: Readonly<Record<string, number>> = {
  ...{ NOT_FOUND: 404, FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, RATE_LIMITED: 429, RATE_LIMIT: 429 },
  ...{ SERVICE_UNAVAILABLE: 503, RESOURCE_LIMITS_EXCEEDED: 503 },
}

/** What REST would answer in place of one of GraphQL's errors. */
export function graphqlStatus(error: unknown): number {
  const { type = '', code, message } = Object(error)
  if (code === 'graphql_rate_limit' || /submitted too quickly/i.test(message)) return 429
  return graphqlStatuses[type] ?? (/something went wrong|timed? ?out/i.test(message) ? 502 : 422)
}

/** Whether the call may have been carried out nevertheless. 202 is the answer of a create call that made no deployment. */
export function isAmbiguous({ status, unsent, blocked }: Failure): boolean {
  if (status === undefined) return !unsent && !blocked
  return status >= 500 || (status < 300 && status !== 202)
}

/** Longer than any message of GitHub's. */
const longestMessage = 500

/** When the API is down, GitHub may answer with an HTML page, which must not be logged; a proxy, with a page of its own. */
function messageIn(body: unknown): string {
  if (typeof body === 'string' && /^\s*<|<html|<!doctype/i.test(body)) return 'GitHub answered with a web page'
  const message = typeof body === 'string' ? body : Object(body).message
  return typeof message === 'string' && message.trim() !== '' ? shorten(message, longestMessage) : 'no message'
}

/** GitHub sends objects, strings, or one string. */
function detailsOf(errors: unknown): string[] {
  if (typeof errors === 'string') return [errors]
  return Array.isArray(errors) ? errors.map(detail).filter((text) => text !== '') : []
}

function detail(error: unknown): string {
  if (typeof error === 'string') return error
  const { contexts, message, field, code } = Object(error)
  if (Array.isArray(contexts)) return contexts.map((one) => joined(': ', one?.context, one?.state)).join(', ')
  if (typeof message !== 'string') return joined(' ', field, code)
  return message.includes(field) ? message : joined(': ', field, message)
}

function joined(between: string, ...parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string').join(between)
}
