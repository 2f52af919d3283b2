import * as z from 'zod/mini'
import type { Repository } from '../api/api.ts'
import { markerKey } from '../shared/identity.ts'
import { isSameName } from '../shared/text.ts'

const name = z.string().check(z.minLength(1))

/** What may be missing; what is not as it should be is missing too. */
function optional<T>(shape: z.ZodMiniType<T>) {
  return z.optional(z.catch(z.optional(shape), undefined))
}

/** Ids decide where both are known: repositories are renamed, and a name may be given away. */
const repositoryShape = { repository: name, repositoryId: optional(z.string()) }

const markShape = z.object({
  /** In which the run is. */
  ...repositoryShape,
  /** `owner/name` of the repository that holds the record, where that is another one. */
  target: optional(z.string()),
  run: z.string(),
  attempt: z.string(),
  job: z.catch(z.string(), ''),
  /** The job's check run, which distinguishes the jobs of a matrix; undefined on GitHub Enterprise Server. */
  checkRun: optional(z.string()),
  /** The step's name in its job; undefined in marks of before, and where the runner does not tell it. */
  step: optional(z.string()),
  /** The step's own. */
  nonce: z.string(),
  /** Who triggered this attempt of the run. */
  actor: optional(z.string()),
  environment: name,
  /** The commit that is deployed; undefined where only GitHub could tell it, from the ref that was sent. */
  sha: optional(z.string()),
  /** The number of the pull request that is deployed. */
  pull: optional(z.number()),
  /** The branches that the pull request, or others with the same head, are to be merged into. */
  bases: optional(z.readonly(z.array(z.string()))),
  /** The branch or tag of this repository that is deployed, without `refs/heads/`. */
  ref: optional(z.string()),
  /** The branch that is deployed, if it is of a fork. */
  fork: optional(z.object({ ...repositoryShape, branch: name })),
  /** The record is of a transient environment. */
  transient: optional(z.boolean()),
  /** The input `status-context`: a commit status to finish with the record. */
  statusContext: optional(z.string()),
})

/**
 * Names the step that made a record, and what for. It is stored in an object payload, under one key. Payloads may be copied:
 * trust a mark only after {@link fits} has compared it with its record.
 */
export type Mark = Readonly<z.infer<typeof markShape>>

/** A record as far as a mark can be compared with it. */
export interface Marked extends Repository {
  readonly environment: string
  readonly sha: string
}

/** The mark in a deployment's payload: an object, or JSON of one. */
export function markOf(payload: unknown): Mark | undefined {
  return z.object({ [markerKey]: markShape }).safeParse(decoded(payload)).data?.[markerKey]
}

function decoded(payload: unknown): unknown {
  try {
    return typeof payload === 'string' ? JSON.parse(payload) : payload
  } catch {
    return undefined
  }
}

/** Whether a mark can be this record's own: one that was copied from another repository, environment or commit is nobody's. */
export function fits(mark: Mark, record: Marked): boolean {
  return (
    isSameRepository(mark.target === undefined ? mark : { repository: mark.target }, record) &&
    isSameName(mark.environment, record.environment) &&
    (mark.sha ?? record.sha) === record.sha
  )
}

export function isSameRepository(a: Repository, b: Repository): boolean {
  return a.repositoryId && b.repositoryId ? a.repositoryId === b.repositoryId : isSameName(a.repository, b.repository)
}

/** A workflow run, in any of its attempts. */
export interface Run extends Repository {
  readonly run: string
}

export function isSameRun(a: Run, b: Run): boolean {
  return isSameRepository(a, b) && a.run === b.run
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
