import type { Changed } from '../github/bulk-changes.ts'
import type { Deployment } from '../github/deployments.ts'
import { isActive } from '../github/live.ts'
import { counted } from '../shared/text.ts'
import type { Selection } from './select.ts'

/** What a clean-up is to do. */
export interface Work extends Selection {
  /** Whether to delete all that was found; otherwise the active ones become inactive. */
  readonly deletes: boolean
  readonly logUrl: string
}

/** What a clean-up has done, by ids and by names of environments. */
export interface Cleaned extends Changed {
  readonly environments: string[]
}

/** What a clean-up does if nothing fails. */
export function wholeOf({ found, deletes }: Work, environments: string[]): Cleaned {
  const ids = (some: readonly Deployment[]) => new Set(some.map(({ id }) => id))
  return { deactivated: ids(found.filter(isActive)), deleted: ids(deletes ? found : []), environments, failures: [] }
}

/**
 * `Found 1,000 deployments. Made 3 active deployments inactive. Deleted 640 of 1,000`
 * @param isDry what would be done
 */
export function progress({ found, underWay, deletes }: Work, { deactivated, deleted }: Cleaned, isDry = false): string {
  const count = found.length + underWay.length
  if (count === 0) return 'No deployments match'
  const active = found.filter(isActive).length
  const [make, remove] = isDry ? ['Would make', 'Would delete'] : ['Made', 'Deleted']
  return [
    `Found ${counted(count, 'deployment')}`,
    active > 0
      ? `${make} ${part(deactivated, active)}${counted(active, 'active deployment')} inactive`
      : 'None is active',
    ...(deletes ? [`${remove} ${part(deleted, found.length)}${found.length.toLocaleString('en-US')}`] : []),
    ...(underWay.length > 0 ? [`Left ${underWay.length} alone: a deploy is under way`] : []),
  ].join('. ')
}

/** `640 of `; nothing if it is the whole. */
function part({ size }: ReadonlySet<unknown>, all: number): string {
  return size === all ? '' : `${size.toLocaleString('en-US')} of `
}

/** Ids of those that were selected, and are neither inactive nor deleted as they were to be; newest first. */
export function leftBy({ found, underWay, deletes }: Work, { deactivated, deleted }: Cleaned): number[] {
  const left = deletes
    ? found.filter(({ id }) => !deleted.has(id))
    : found.filter((one) => isActive(one) && !deactivated.has(one.id))
  return [...underWay, ...left].map(({ id }) => id)
}

/** What was done with each deployment, or would be. */
export function doneWith({ found, underWay }: Work, { deactivated, deleted }: Cleaned, isDry = false) {
  const would = isDry ? 'would be ' : ''
  const touched = found.flatMap(({ id, environment, sha }) => {
    const done = deleted.has(id) ? 'deleted' : deactivated.has(id) ? 'made inactive' : undefined
    return done ? [{ id, environment, sha, done: `${would}${done}` }] : []
  })
  const left = underWay.map(({ id, environment, sha }) => ({ id, environment, sha }))
  return [...touched, ...left.map((one) => ({ ...one, done: 'left alone: a deploy is under way' }))]
}
