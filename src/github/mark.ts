import { markerKey } from '../shared/identity.ts'

/**
 * Names the step that made a record, and what for. It is stored in an object payload, under one key. Payloads may be copied:
 * trust a mark only after {@link fits} has compared it with its record.
 */
export interface Mark {
  /** `owner/name` of the repository in which the run is. */
  readonly repository: string
  /** `owner/name` of the repository that holds the record, where that is another one. */
  readonly target?: string | undefined
  readonly run: string
  readonly attempt: string
  readonly job: string
  /** The job's check run, which distinguishes the jobs of a matrix; undefined on GitHub Enterprise Server. */
  readonly checkRun?: string | undefined
  /** The step's name in its job; undefined in marks of before, and where the runner does not tell it. */
  readonly step?: string | undefined
  /** The step's own. */
  readonly nonce: string
  readonly environment: string
  /** The commit that is deployed; undefined where only GitHub could tell it, from the ref that was sent. */
  readonly sha?: string | undefined
  /** The number of the pull request that is deployed. */
  readonly pull?: number | undefined
  /** The branches that the pull request, or others with the same head, are to be merged into. */
  readonly bases?: readonly string[] | undefined
  /** The branch or tag that is deployed, without `refs/heads/`; undefined for a fork's. */
  readonly ref?: string | undefined
  /** The record is of a transient environment. GraphQL does not tell. */
  readonly transient?: boolean | undefined
  /** The input `status-context`: a commit status to settle with the record. */
  readonly statusContext?: string | undefined
}

/** A record as far as a mark can be compared with it. */
export interface Marked {
  /** `owner/name` */
  readonly repository: string
  readonly environment: string
  readonly sha: string
}

/** The mark in a deployment's payload: an object, or JSON of one, which GraphQL at times encodes twice. */
export function markOf(payload: unknown): Mark | undefined {
  const mark = property(decodedPayload(payload), markerKey)
  const text = (name: string) => optional(property(mark, name), isText)
  const [repository, run, attempt, nonce, environment] = ['repository', 'run', 'attempt', 'nonce', 'environment'].map(
    text,
  )
  if (!repository || run === undefined || attempt === undefined || nonce === undefined || !environment) return undefined
  return {
    ...{ repository, run, attempt, nonce, environment, job: text('job') ?? '' },
    ...given('checkRun', text('checkRun')),
    ...given('step', text('step')),
    ...given('target', text('target')),
    ...given('sha', text('sha')),
    ...given('pull', optional(property(mark, 'pull'), isNumber)),
    ...given('bases', optional(property(mark, 'bases'), isTexts)),
    ...given('ref', text('ref')),
    ...given('transient', optional(property(mark, 'transient'), isBoolean)),
    ...given('statusContext', text('statusContext')),
  }
}

/** Whether a mark can be this record's own: one that was copied from another repository, environment or commit is nobody's. */
export function fits(mark: Mark, record: Marked): boolean {
  return (
    isSame(mark.target ?? mark.repository, record.repository) &&
    isSame(mark.environment, record.environment) &&
    (mark.sha ?? record.sha) === record.sha
  )
}

/** A workflow run, in any of its attempts. */
export type Run = Pick<Mark, 'repository' | 'run'>

export function isSameRun(a: Run, b: Run): boolean {
  return isSame(a.repository, b.repository) && a.run === b.run
}

export function isSameAttempt(a: Mark, b: Mark): boolean {
  return isSameRun(a, b) && a.attempt === b.attempt
}

/** Whether two marks are of one job, in one attempt of one run. The jobs of a matrix count as one. */
export function isSameJob(a: Mark, b: Mark): boolean {
  return isSameAttempt(a, b) && a.job === b.job
}

/** The same for two steps of one job, also of a matrix, as far as that is known. */
export function isSameStep(a: Mark, b: Mark): boolean {
  const isSameOrUnknown = (name: 'step' | 'checkRun') => (a[name] ?? b[name]) === (b[name] ?? a[name])
  return isSameJob(a, b) && isSameOrUnknown('step') && isSameOrUnknown('checkRun')
}

/** The run whose log a status leads to: it may go on with a deployment that another run made. */
export function runInLog(logUrl: string | undefined): Run | undefined {
  const [, repository, run] =
    /^https?:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(logUrl ?? '') ?? []
  return repository && run ? { repository, run } : undefined
}

/** As people call a branch or tag. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}

/** GitHub's names of repositories and environments know no upper and lower case. */
function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function given<Name extends string, T>(name: Name, value: T | undefined) {
  return value === undefined ? {} : { [name]: value }
}

function optional<T>(value: unknown, is: (value: unknown) => value is T): T | undefined {
  return is(value) ? value : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

/** A payload as it was sent: GraphQL gives JSON of it, at times encoded twice. */
export function decodedPayload(payload: unknown): unknown {
  const once = decoded(payload)
  if (once === undefined) return payload
  const twice = decoded(once)
  return twice === undefined ? once : twice
}

function decoded(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}

/** Whether a payload, as JSON, says nothing: GitHub's own deployments have none. */
export function isEmptyPayload(json: string): boolean {
  return ['', '{}', '""', 'null'].includes(json)
}
