import { type History, maxSearched, type PastDeployment } from '../github/history.ts'
import { fits, isSameJob, type Mark } from '../github/mark.ts'
import { isOpenState } from '../github/timeline.ts'
import { type BranchRules, requiringBranch } from './merge-rules.ts'

/** The deployment whose success has been posted. */
export interface Succeeded {
  readonly id: number
  /** `owner/name` */
  readonly repository: string
  readonly environment: string
  readonly task: string
  readonly autoInactive: boolean | 'auto'
  readonly transient: boolean
  /** Whether this success is the deploy's first: a later one may be about what was replaced long ago. Undefined: its record shows that. */
  readonly isFirst: boolean | undefined
  /** When the success was posted, and the status's id: by GitHub's clock. */
  readonly at: Date
  readonly statusId: number
}

/** What a success does to the other active deployments with the same environment and task. */
export interface Inactivation {
  /** Which become inactive, oldest first. */
  readonly replaced: readonly PastDeployment[]
  /** Which become inactive if they are transient, which GitHub has to be asked. */
  readonly ifTransient: readonly PastDeployment[]
  /** Newer ones that finished before this one: deploys overlap. They are replaced too, if this is the first success. */
  readonly overtaken: readonly PastDeployment[]
  /** Of other jobs of the same matrix. */
  readonly siblings: readonly PastDeployment[]
  /** Why some or all stay active, if `auto` decided that. */
  readonly because?: string | undefined
  /** Why they stay active when something could not be read. */
  readonly doubt?: string | undefined
}

const nothing: Inactivation = { replaced: [], ifTransient: [], overtaken: [], siblings: [] }

/**
 * Decides what becomes inactive: every active deployment with the same environment and task that finished before this one,
 * whoever made it. With `auto`, none if a rule requires the environment, but for superseded deployments of the same pull
 * request; and a transient one replaces only transient ones of the same ref or pull request.
 */
export function planInactivation(
  own: Succeeded,
  history: History | undefined,
  rules: readonly BranchRules[],
): Inactivation {
  const { environment, autoInactive, task } = own
  if (autoInactive === false) return nothing
  if (!history) return { ...nothing, doubt: `the deployments to ${environment} could not be read` }
  const unread = rules.filter(({ environments }) => environments === undefined)
  const required = requiringBranch(environment, rules)
  if (autoInactive === 'auto' && required === undefined && unread.length > 0) {
    return { ...nothing, doubt: `the rules of ${unread.map(({ branch }) => branch).join(' and ')} could not be read` }
  }
  const { deployments } = history
  const others = deployments.filter((past) => past.id !== own.id && past.task === task)
  const origin = originIn(own, deployments)
  const included = scopeOf(own, origin, required)
  const finished = others.filter((past) => past.state === 'success' && finishedBefore(past, own, deployments))
  const chosen = finished.filter(included).toReversed()
  const overtaken = chosen.filter((past) => isNewer(past, own, deployments))
  const kind = (past: PastDeployment) => (own.transient && autoInactive === 'auto' ? transientIn(own, past) : true)
  const replaced =
    (own.isFirst ?? isFirstSuccess(own, deployments)) ? chosen : chosen.filter((past) => !overtaken.includes(past))
  return {
    replaced: replaced.filter((past) => kind(past) === true),
    ifTransient: replaced.filter((past) => kind(past) === undefined),
    overtaken,
    doubt: doubtOf(own, origin, { others, finished, searched: deployments.length }),
    siblings: others.filter(
      (past) => (past.state === 'success' || isOpenState(past.state)) && isSibling(own, origin, past),
    ),
    because:
      autoInactive === 'auto' && required !== undefined && finished.length > chosen.length
        ? `Earlier deployments to ${environment} stay active: ${required} requires one, and pull requests would block each other (auto-inactive: auto)`
        : undefined,
  }
}

/** What may stay active unseen, or because nobody can tell whether it is replaced. */
function doubtOf(
  { transient, autoInactive }: Succeeded,
  { mark, ref }: Origin,
  known: { others: readonly PastDeployment[]; finished: readonly PastDeployment[]; searched: number },
): string | undefined {
  if (known.searched >= maxSearched && !known.others.some(({ state }) => state === 'success'))
    return `none of the newest ${maxSearched} is active, and older ones were not looked at`
  const isUnknown = mark === undefined && ref === undefined
  if (transient && autoInactive === 'auto' && isUnknown && known.finished.length > 0)
    return 'of which branch or pull request this one is cannot be told, as where its payload is a text'
  return undefined
}

/** For so long after its success a deploy may be at work on what it replaces. */
const longestAtWorkMs = 10_000

/**
 * Those of `chosen` that another deploy of this action is about to make inactive: one that finished after them and moments before
 * this one. Of deploys that finish together each so takes the one that finished just before it.
 */
export function takenByOthers(
  own: Succeeded,
  chosen: readonly PastDeployment[],
  { deployments }: History,
): PastDeployment[] {
  const atWork = chosen.flatMap((past) => {
    const { id, statusId = Number.NaN, stateSince: at } = past
    const isOurs = originOf(own.repository, past).mark !== undefined
    return isOurs && at && own.at.getTime() - at.getTime() <= longestAtWorkMs ? [{ id, statusId, at }] : []
  })
  return chosen.filter((past) =>
    atWork.some((other) => other.id !== past.id && finishedBefore(past, other, deployments)),
  )
}

/** Whether some are under way: they may finish while the success is posted. */
export function mayChange({ id, task }: Succeeded, history: History | undefined): boolean {
  return history?.deployments.some((past) => past.id !== id && past.task === task && isOpenState(past.state)) ?? false
}

/** What a record was made for, by its mark if that is its own, else by what GitHub says of it. */
interface Origin {
  readonly mark: Mark | undefined
  readonly pull: number | undefined
  readonly ref: string | undefined
}

function originOf(repository: string, past: PastDeployment | undefined): Origin {
  const mark = past?.mark && fits(past.mark, { ...past, repository }) ? past.mark : undefined
  return { mark, pull: mark?.pull, ref: mark?.ref ?? past?.ref }
}

function originIn({ id, repository }: Succeeded, deployments: readonly PastDeployment[]): Origin {
  return originOf(
    repository,
    deployments.find((past) => past.id === id),
  )
}

function scopeOf(own: Succeeded, { pull, ref }: Origin, required: string | undefined) {
  if (own.autoInactive === true) return () => true
  const samePull = (other: Origin) => pull !== undefined && other.pull === pull
  if (required !== undefined) return (past: PastDeployment) => samePull(originOf(own.repository, past))
  if (!own.transient) return () => true
  return (past: PastDeployment) => {
    const other = originOf(own.repository, past)
    return samePull(other) || (ref !== undefined && other.ref === ref)
  }
}

/** Undefined: the record does not say it of itself. */
function transientIn({ repository }: Succeeded, past: PastDeployment): boolean | undefined {
  return originOf(repository, past).mark?.transient
}

/** What finished last is live. Within one second the status's id decides, and without it the order in which they were made. */
function finishedBefore(
  past: PastDeployment,
  own: Pick<Succeeded, 'id' | 'at' | 'statusId'>,
  deployments: readonly PastDeployment[],
): boolean {
  const since = (past.stateSince?.getTime() ?? 0) - own.at.getTime()
  if (since !== 0) return since < 0
  return past.statusId === undefined ? !isNewer(past, own, deployments) : past.statusId < own.statusId
}

/** What is not in the history may have succeeded long ago. */
function isFirstSuccess({ id, at }: Succeeded, deployments: readonly PastDeployment[]): boolean {
  const record = deployments.find((past) => past.id === id)
  return record !== undefined && (record.firstSuccess ?? at) >= at
}

/** Whether it was made after this one. The history is in that order. */
function isNewer(past: PastDeployment, { id }: Pick<Succeeded, 'id'>, deployments: readonly PastDeployment[]): boolean {
  const own = deployments.findIndex((other) => other.id === id)
  return own === -1 ? past.id > id : deployments.indexOf(past) < own
}

function isSibling({ repository }: Succeeded, { mark }: Origin, past: PastDeployment): boolean {
  const other = originOf(repository, past).mark
  if (mark === undefined || other === undefined || !isSameJob(mark, other)) return false
  // Without check runs, jobs that run at once are of a matrix: the steps of one job come one after another.
  return mark.checkRun && other.checkRun ? mark.checkRun !== other.checkRun : isOpenState(past.state)
}
