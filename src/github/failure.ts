/** An API call that failed, whoever noticed: octokit, the HTTP layer, or our own reading of the answer. */
export interface Failure {
  /** The answer's HTTP status; undefined when there was no answer. */
  readonly status: number | undefined
  /** GitHub's `message`, or the network error's. */
  readonly message: string
  /** The `errors` of GitHub's body, each as a sentence. */
  readonly details: readonly string[]
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** An answer that does not say what it should: empty, cut off, or not JSON. Whether the call was carried out is unknown. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer'
  readonly status: number

  constructor(status: number) {
    super(`the answer (${status}) cannot be read`)
    this.status = status
  }
}

/** GitHub merged the default branch into the ref instead of creating a deployment. */
export class MergedInstead extends Error {
  override readonly name = 'MergedInstead'
  readonly status = 202
}

/** A call failed for good after one before it, of the same kind, had no clear answer: what it was to make may exist. */
export class InDoubt extends Error {
  override readonly name = 'InDoubt'
}

/** Reads what octokit throws: https://github.com/octokit/request-error.js */
export function failureOf(error: unknown): Failure {
  if (error instanceof InDoubt) return failureOf(error.cause)
  const graphql = graphqlFailure(error)
  if (graphql) return graphql
  const response = property(error, 'response')
  const status = property(response ?? (isAboutAnswer(error) ? error : undefined), 'status')
  const body = property(response, 'data')
  const message = property(body, 'message') ?? property(error, 'message')
  return {
    status: typeof status === 'number' ? status : undefined,
    message: typeof message === 'string' ? withoutMarkup(message, body) : String(error),
    details: detailsOf(property(body, 'errors')),
    headers: stringsOf(property(response, 'headers')),
  }
}

/** GraphQL answers 200 and says in the body what went wrong: https://github.com/octokit/graphql.js#errors */
function graphqlFailure(error: unknown): Failure | undefined {
  const errors = property(error, 'errors')
  if (property(error, 'name') !== 'GraphqlResponseError' || !Array.isArray(errors)) return undefined
  const { type = '', message = 'GraphQL failed' } = stringsOf(errors[0])
  const statuses: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, RATE_LIMITED: 403 }
  const headers = stringsOf(property(error, 'headers'))
  return { status: statuses[type] ?? 422, message, details: [], headers }
}

/** Whether the call may have been carried out all the same. 202 is the answer of a create call that made no deployment. */
export function isAmbiguous({ status }: Failure): boolean {
  return status === undefined || status >= 500 || (status < 300 && status !== 202)
}

function isAboutAnswer(error: unknown): boolean {
  return error instanceof UnreadableAnswer || error instanceof MergedInstead
}

/** GitHub's pages for people, which stand in front of the API when it is down, are not for the log. */
function withoutMarkup(message: string, body: unknown): string {
  return typeof body === 'string' && /<html|<!doctype/i.test(body) ? 'GitHub answered with a web page' : message
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
  return message ?? [field, code].filter((part) => part !== undefined).join(' ')
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
