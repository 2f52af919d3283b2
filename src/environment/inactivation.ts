import type { Api } from '../github/api.ts'
import { isOpen } from '../github/deployment-statuses.ts'
import { readHistory } from '../github/history.ts'
import { isRequired } from './merge-rules.ts'
import type { Snapshot } from './snapshot.ts'

/** How the earlier deployments become inactive once this one has succeeded. */
export interface Inactivation {
  /** GitHub's own flag. */
  readonly flag: boolean
  /** Which we make inactive ourselves, with a call each. */
  readonly ids: readonly number[]
  /** Which to make inactive too, if they have succeeded by then: they were under way when we looked. */
  readonly open: readonly number[]
  /** Why none becomes inactive, where that is not what was asked for. */
  readonly because?: string | undefined
}

/** The deployment that has succeeded. */
export interface InactivationOptions {
  readonly autoInactive: boolean | 'auto'
  readonly environment: string
  readonly task: string
  readonly id: number
  /** Transient, or a production environment: GitHub's own flag leaves those alone, or may. */
  readonly sparedByGitHub: boolean
}

/**
 * Earlier active deployments with the same environment and task become inactive, whatever kind they are; never a newer one.
 * GitHub's flag goes by the environment alone, and spares transient and production deployments: it is used where that
 * comes to the same, and saves a call. All earlier deployments are older than this one, so that they are in the history, even
 * if it was read before their end.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
export function planInactivation(
  { autoInactive, environment, task, id, sparedByGitHub }: InactivationOptions,
  { history, branch, required }: Snapshot,
): Inactivation {
  const none = { flag: false, ids: [], open: [] }
  if (autoInactive === false) return none
  if (autoInactive === 'auto' && isRequired(environment, { required })) {
    const because = `Earlier deployments to ${environment} stay active: ${branch} requires one, and pull requests would block each other (auto-inactive: auto)`
    return { ...none, because }
  }
  // GitHub's flag might make others inactive than this deployment replaces: a pull request's, or those of another task.
  if (!history || (autoInactive === 'auto' && branch !== undefined && !required)) {
    return { ...none, because: `Earlier deployments to ${environment} stay active: they are not known` }
  }
  const earlier = history.deployments.filter((past) => past.id < id && (past.state === 'success' || isOpen(past.state)))
  const ours = earlier.filter((past) => past.task === task)
  if (!sparedByGitHub && history.complete && ours.length === earlier.length) return { ...none, flag: true }
  const having = (open: boolean) => ours.filter((past) => isOpen(past.state) === open).map((past) => past.id)
  return { flag: false, ids: having(false), open: having(true) }
}

/** Which are to become inactive now; those that were under way are looked at again. @throws ApiError */
export async function toInactivate(api: Api, environment: string, { ids, open }: Inactivation): Promise<number[]> {
  if (open.length === 0) return [...ids]
  const { deployments } = await readHistory(api, environment)
  const succeeded = deployments.filter((past) => open.includes(past.id) && past.state === 'success')
  return [...ids, ...succeeded.map((past) => past.id)]
}
