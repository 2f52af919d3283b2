import type { Surroundings } from './surroundings.ts'

/** How the earlier deployments become inactive once this one has succeeded. */
export interface Inactivation {
  /** GitHub's own flag. */
  readonly flag: boolean
  /** Which we make inactive ourselves, with a call each. */
  readonly ids: readonly number[]
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
 * comes to the same, and saves a call.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
export function planInactivation(
  { autoInactive, environment, task, id, sparedByGitHub }: InactivationOptions,
  { history, branch, required }: Surroundings,
): Inactivation {
  if (autoInactive === false) return { flag: false, ids: [] }
  if (autoInactive === 'auto' && required?.includes(environment)) {
    const because = `Earlier deployments to ${environment} stay active: ${branch} requires one, and pull requests would block each other (auto-inactive: auto)`
    return { flag: false, ids: [], because }
  }
  // GitHub's flag might make others inactive than this deployment replaces: a pull request's, or those of another task.
  if (!history || (autoInactive === 'auto' && branch !== undefined && !required)) {
    return { flag: false, ids: [], because: `Earlier deployments to ${environment} stay active: they are not known` }
  }
  const active = history.filter((past) => past.id < id && past.state === 'success')
  const ours = active.filter((past) => past.task === task).map((past) => past.id)
  const same = !sparedByGitHub && ours.length === active.length
  return same ? { flag: true, ids: [] } : { flag: false, ids: ours }
}
