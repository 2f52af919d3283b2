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
}

/** An answer that cannot be used: empty, cut off, or not JSON. Whether the call was carried out is unknown. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer'
  readonly status: number
  readonly headers: Failure['headers']

  /** Headers still tell when to come back. */
  constructor(status: number, headers: Iterable<[string, string]> = []) {
    super(`the answer (${status}) cannot be read`)
    this.status = status
    this.headers = Object.fromEntries(headers)
  }
}

/** GitHub merged the default branch into the ref instead of creating a deployment. */
export class MergedInstead extends Error {
  override readonly name = 'MergedInstead'
  readonly status = 202
}

/** There was no answer: the connection failed, broke off, or took too long. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** The request has not left this machine, so that it was not carried out: there was no connection, or none in time. */
export class UnsentRequest extends NetworkError {}

/** A proxy asks for credentials, or cannot be used: nothing has reached the server, and asking again does not help. */
export class ProxyError extends NetworkError {}

/**
 * Parses what octokit, the HTTP layer and our own parsing of answers throw. Undefined for anything else: that is a fault in
 * this action, not in GitHub.
 */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ProxyError) return { ...failed(undefined, error.message), blocked: true }
  if (error instanceof UnsentRequest) return { ...failed(undefined, error.message), unsent: true }
  if (error instanceof NetworkError) return failed(undefined, error.message)
  if (error instanceof UnreadableAnswer) return { ...failed(error.status, error.message), headers: error.headers }
  if (error instanceof MergedInstead) return failed(error.status, error.message)
  const name = property(error, 'name')
  if (name === 'GraphqlResponseError') return graphqlFailure(error)
  if (name !== 'HttpError') return undefined
  const response = property(error, 'response')
  // octokit says 500 for what it could not send, whatever the reason.
  return response === undefined ? failureOf(property(error, 'cause')) : httpFailure(error, response)
}

function failed(status: number | undefined, message: string): Failure {
  return { status, message, details: [], headers: {} }
}

/** https://github.com/octokit/request-error.js */
function httpFailure(error: unknown, response: unknown): Failure {
  const status = property(response, 'status')
  const body = property(response, 'data')
  return {
    status: typeof status === 'number' ? status : undefined,
    message: messageIn(body, error),
    details: detailsOf(property(body, 'errors')),
    headers: stringsOf(property(response, 'headers')),
  }
}

/** GraphQL answers 200 and says in the body what went wrong: https://github.com/octokit/graphql.js#errors */
function graphqlFailure(error: unknown): Failure {
  const errors = property(error, 'errors')
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  const { message = 'GraphQL failed' } = stringsOf(first)
  return {
    status: graphqlStatus(first),
    message,
    details: [],
    headers: stringsOf(property(error, 'headers')),
    graphql: true,
  }
}

const graphqlStatuses: Readonly<Record<string, number>> = {
  ...{ NOT_FOUND: 404, FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, RATE_LIMITED: 429, RATE_LIMIT: 429 },
  ...{ SERVICE_UNAVAILABLE: 503, RESOURCE_LIMITS_EXCEEDED: 503 },
}

/** What REST would answer in place of one of GraphQL's errors. */
export function graphqlStatus(error: unknown): number {
  const { type = '', code = '', message = '' } = stringsOf(error)
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
function messageIn(body: unknown, error: unknown): string {
  const message = property(body, 'message') ?? property(error, 'message')
  if (typeof message !== 'string' || message.trim() === '') return 'no message'
  const isPage = typeof body === 'string' && /^\s*<|<html|<!doctype/i.test(body)
  return isPage ? 'GitHub answered with a web page' : shorten(message, longestMessage)
}

/** GitHub sends objects, strings, or one string. */
function detailsOf(errors: unknown): string[] {
  if (typeof errors === 'string') return [errors]
  return Array.isArray(errors) ? errors.map(detail) : []
}

function detail(error: unknown): string {
  if (typeof error === 'string') return error
  const contexts = property(error, 'contexts')
  if (Array.isArray(contexts)) return contexts.map(contextState).join(', ')
  const { message, field, code } = stringsOf(error)
  if (message === undefined) return [field, code].filter((part) => part !== undefined).join(' ')
  return field === undefined || message.includes(field) ? message : `${field}: ${message}`
}

function contextState(context: unknown): string {
  const { context: name, state } = stringsOf(context)
  return `${name}: ${state}`
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

function stringsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => (entry === undefined ? [] : [[name, String(entry)]])),
  )
}
