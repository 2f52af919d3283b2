import type { Api } from '../github/api.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import { isSameJob, isSameRepository, type Mark, shortRef } from '../github/mark.ts'
import { listStatuses } from '../github/statuses.ts'
import { isActive, isOpen, liveSince } from '../github/timeline.ts'
import { type BranchRules, requiringBranch, unreadBranches } from './merge-rules.ts'

/** A deployment whose success GitHub has. */
export interface Succeeded {
  readonly deployment: Listed
  readonly autoInactive: boolean | 'auto'
  readonly posted: { readonly id: number; readonly createdAt: Date }
}

/** Which other deployments become inactive. */
export interface Replacement {
  /** Oldest first. */
  readonly replaced: readonly Deployment[]
  /** Why earlier deployments stay active, if `auto` decided that. */
  readonly because?: string | undefined
  /** Why they stay active if something is not known. */
  readonly doubt?: string | undefined
}

/**
 * What a success replaces: every other active deployment of the environment and task that succeeded earlier. With `auto`: where
 * a rule requires the environment, only those of the same pull request; a transient deployment replaces only transient ones of
 * the same pull request or branch. `others` are those of the environment and task that succeeded earlier and are active.
 */
export function chooseReplaced(
  { deployment: own, autoInactive }: Succeeded,
  others: readonly Deployment[],
  rules: readonly BranchRules[],
): Replacement {
  const { environment } = own
  const all = others.toReversed()
  if (autoInactive === true) return { replaced: all }
  const required = requiringBranch(environment, rules)
  const unread = unreadBranches(rules)
  if (required === undefined && unread)
    return { replaced: [], ...(all.length > 0 && { doubt: `the rules of ${unread} could not be read` }) }
  if (required !== undefined) {
    const replaced = all.filter((other) => isSamePull(own, other) && (other.transient || !own.transient))
    const because = `Earlier deployments to ${environment} stay active: ${required} requires one, and pull requests would block each other (auto-inactive: auto)`
    return { replaced, because: replaced.length < all.length ? because : undefined }
  }
  if (!own.transient) return { replaced: all }
  const transient = all.filter((other) => other.transient)
  const isKnown = own.mark?.pull !== undefined || branchOf(own) !== undefined
  return {
    replaced: transient.filter((other) => isSamePull(own, other) || isSameBranch(own, other)),
    doubt: isKnown || transient.length === 0 ? undefined : 'the branch and pull request of this deployment are unknown',
  }
}

function isSamePull({ mark }: Listed, other: Listed): boolean {
  return mark?.pull !== undefined && mark.pull === other.mark?.pull
}

function isSameBranch(own: Listed, other: Listed): boolean {
  const [a, b] = [branchOf(own), branchOf(other)]
  return a !== undefined && b !== undefined && a.branch === b.branch && isSameRepository(a, b)
}

/** This action sends a commit where it can: then the branch or tag stands in the mark. A fork's has its repository. */
function branchOf({ mark, ref, sha }: Listed): NonNullable<Mark['fork']> | undefined {
  const branch = mark?.ref ?? (ref === sha ? undefined : shortRef(ref))
  return mark?.fork ?? (branch === undefined ? undefined : { repository: '', branch })
}

/**
 * Those of the deployments that are active, and succeeded before this one did. Times have whole seconds. Within one second, what
 * was active before the success was sent came first; else the ids of the statuses tell, which only REST has.
 * @param before the deployments, as they were read before the success was sent
 * @throws ApiError
 */
export async function succeededEarlier(
  api: Api,
  { deployment, posted }: Succeeded,
  deployments: readonly Deployment[],
  before: readonly Deployment[] = [],
): Promise<Deployment[]> {
  const activeBefore = new Set(before.filter(isActive).map(({ id }) => id))
  const own = deployments.find(({ id }) => id === deployment.id)
  // A success that is posted a second time makes it no younger.
  const first = own && isActive(own) ? liveSince(own) : undefined
  const since = Math.min(first?.getTime() ?? Number.POSITIVE_INFINITY, posted.createdAt.getTime())
  const earlier: Deployment[] = []
  for (const other of deployments) {
    if (other.id === deployment.id || !isActive(other)) continue
    const time = liveSince(other)?.getTime() ?? 0
    const isFirst = time === since && (activeBefore.has(other.id) || (await firstOfRow(api, other.id)) < posted.id)
    if (time < since || isFirst) earlier.push(other)
  }
  return earlier
}

/** The id of the first success after the last other status. */
async function firstOfRow(api: Api, id: number): Promise<number> {
  const statuses = await listStatuses(api, id)
  const before = statuses.findIndex(({ state }) => state !== 'success')
  return statuses.at(before === -1 ? -1 : before - 1)?.id ?? Number.POSITIVE_INFINITY
}

/** A deployment of another job of the same matrix, with the same task: only one of the two stays active. */
export function ofSameMatrix(own: Listed, deployments: readonly Deployment[]): Deployment | undefined {
  return deployments.find((other) => {
    const [mine, its] = [own.mark, other.mark]
    if (other.id === own.id || !mine || !its || !isSameJob(mine, its) || !(isActive(other) || isOpen(other)))
      return false
    // Without check runs, jobs that run at once are of a matrix: the steps of one job come one after another.
    return mine.checkRun && its.checkRun ? mine.checkRun !== its.checkRun : isOpen(other)
  })
}
