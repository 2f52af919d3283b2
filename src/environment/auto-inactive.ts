import type { Api } from '../api/api.ts'
import { reasonOf } from '../api/api-error.ts'
import { changeAll, subjectOf } from '../github/bulk-changes.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import { becameLive, isActive } from '../github/live.ts'
import { isSameRepository, type Mark, shortRef } from '../github/mark.ts'
import { listStatuses } from '../github/statuses.ts'
import type { Log } from '../shared/log.ts'
import { type Environment, notWithinReach, type Standing } from './environment.ts'
import { type BranchRules, readRules, requiringBranch, unreadBranches } from './merge-rules.ts'
import { warnOfOverlaps } from './overlaps.ts'

/** A deployment whose success GitHub has. */
export interface Succeeded {
  readonly deployment: Listed
  readonly autoInactive: boolean | 'auto'
  readonly posted: { readonly id: number; readonly createdAt: Date }
}

export interface ReplaceOptions {
  readonly environment: Environment
  readonly logUrl: string
  readonly log: Log
}

/** What is known once others are replaced. */
export interface Replaced {
  /** As they stood when the success was posted; undefined: that is not known. */
  readonly deployments: readonly Deployment[] | undefined
  /** Ids of those that were made inactive. */
  readonly ids: ReadonlySet<number>
}

/**
 * Makes inactive what a success replaces (the input `auto-inactive`). If something is not known, nothing changes, and a warning
 * says so; a failure is a warning and does not stop the others. Never rejects.
 */
export async function replaceOthers(
  api: Api,
  own: Succeeded,
  standing: Standing,
  { environment, logUrl, log }: ReplaceOptions,
): Promise<Replaced> {
  const { deployment, autoInactive } = own
  const mayStay = (why: string) =>
    log.warning(`Earlier deployments to ${deployment.environment} may stay active: ${why}`)
  try {
    const recent = await standing(own.posted)
    if (!recent && autoInactive !== false) mayStay('GitHub does not show the success of this one yet')
    if (!recent || autoInactive === false) return { deployments: recent?.deployments, ids: new Set() }
    const { deployments } = recent
    const earlier = await succeededEarlier(api, own, deployments)
    const rules = autoInactive === 'auto' && earlier.length > 0 ? await environment.rules() : []
    // What could not be read is read once more.
    const now = await Promise.all(rules.map((one) => (one.environments ? one : readRules(api, one.branch, log))))
    const { replaced, because, doubt } = chooseReplaced(own, earlier, now)
    if (doubt) mayStay(doubt)
    if (because) log.line(because)
    warnOfOverlaps(deployment, deployments, replaced, log)
    const changes = replaced.map((one) => {
      const by = one.id > deployment.id ? 'a deployment that finished later' : 'a newer deployment'
      return { deployment: one, wanted: { state: 'inactive', description: `replaced by ${by}`, logUrl } as const }
    })
    const { deactivated, failures } = await changeAll(api, changes, { log })
    for (const { ids, error } of failures) log.warning(`${subjectOf(ids)} still active: ${error.message}`)
    const unseen = notWithinReach(recent)
    if (unseen && !because) mayStay(unseen)
    return { deployments, ids: deactivated }
  } catch (error) {
    if (autoInactive !== false) mayStay(`the deployments there could not be read: ${reasonOf(error)}`)
    return { deployments: undefined, ids: new Set() }
  }
}

/**
 * Those of the deployments that are active, and succeeded before this one did. Times have whole seconds: within one, the ids of
 * the statuses tell, which only REST has.
 * @throws ApiError
 */
export async function succeededEarlier(
  api: Api,
  { deployment, posted }: Succeeded,
  deployments: readonly Deployment[],
): Promise<Deployment[]> {
  const timeOf = (one: Deployment) => becameLive(one)?.createdAt.getTime() ?? 0
  const active = deployments.filter(isActive)
  // A success that is posted a second time makes it no younger.
  const own = active.filter(({ id }) => id === deployment.id)
  const since = Math.min(...own.map(timeOf), posted.createdAt.getTime())
  const earlier: Deployment[] = []
  for (const other of active) {
    const isTie = timeOf(other) === since && other.id !== deployment.id
    const isFirst = isTie && (await successId(api, other)) < posted.id
    if (timeOf(other) < since || isFirst) earlier.push(other)
  }
  return earlier
}

async function successId(api: Api, { id }: Listed): Promise<number> {
  return becameLive({ statuses: await listStatuses(api, id) })?.id ?? Number.POSITIVE_INFINITY
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
 * What a success replaces, of what is active and succeeded earlier: all of it. With `auto`: where a rule requires the
 * environment, only deployments of the same pull request; a transient one replaces only transient ones of the same pull request
 * or branch.
 */
export function chooseReplaced(
  { deployment: own, autoInactive }: Succeeded,
  earlier: readonly Deployment[],
  rules: readonly BranchRules[],
): Replacement {
  const all = earlier.toReversed()
  if (autoInactive === true || all.length === 0) return { replaced: all }
  const likely = own.transient ? all.filter(({ transient }) => transient) : all
  const branch = requiringBranch(own.environment, rules)
  const unread = unreadBranches(rules)
  if (branch !== undefined) {
    const replaced = likely.filter((other) => isSamePull(own, other))
    const because = `Earlier deployments to ${own.environment} stay active: ${branch} requires one, and pull requests would block each other (auto-inactive: auto)`
    return { replaced, because: replaced.length < all.length ? because : undefined }
  }
  if (unread) return { replaced: [], doubt: `the rules of ${unread} could not be read` }
  if (!own.transient) return { replaced: all }
  if (likely.length > 0 && own.mark?.pull === undefined && !branchOf(own))
    return { replaced: [], doubt: 'the branch and pull request of this deployment are unknown' }
  return { replaced: likely.filter((other) => isSamePull(own, other) || isSameBranch(own, other)) }
}

function isSamePull({ mark }: Listed, other: Listed): boolean {
  return mark?.pull !== undefined && mark.pull === other.mark?.pull
}

function isSameBranch(own: Listed, other: Listed): boolean {
  const [a, b] = [branchOf(own), branchOf(other)]
  return a !== undefined && b !== undefined && a.branch === b.branch && isSameRepository(a, b)
}

/** This action sends a commit where it can: then the branch or tag stands in the mark. A fork's has its repository. */
function branchOf({ mark, ref, sha }: Listed): Mark['fork'] {
  const branch = mark?.ref ?? (ref === sha ? undefined : shortRef(ref))
  return mark?.fork ?? (branch === undefined ? undefined : { repository: '', branch })
}
