import { compareStatuses } from '../github/live.ts'
import { bySuccess, compareAge, type Deploy, type Succeeded } from './deploys.ts'

/** How something that went wrong ended, and how long it took. Times are milliseconds. */
export interface Mended {
  readonly deploy: Succeeded
  readonly took: number
}

/**
 * Deployments of a commit that was first live here before the commit that they replaced; `took` is the time since that commit last
 * became live. Previews of different pull requests in one environment roll nothing back.
 * @param line in the order of first successes
 */
export function rollBacks(line: readonly Succeeded[]): Mended[] {
  const first = new Map<string, number>()
  const found: Mended[] = []
  let since = line[0]
  for (const [at, deploy] of line.entries()) {
    const { sha, mark } = deploy.record
    const replaced = line[at - 1]?.record
    if (!first.has(sha)) first.set(sha, at)
    if (sha === replaced?.sha) continue
    const isOlder = replaced && Number(first.get(sha)) < Number(first.get(replaced.sha))
    const areOfOtherPulls = (mark?.pull ?? replaced?.mark?.pull) !== (replaced?.mark?.pull ?? mark?.pull)
    if (since && isOlder && !areOfOtherPulls) found.push(mended(deploy, since.success))
    since = deploy
  }
  return found
}

/** From the first of a row of failures, each made after the deployment that is live then, to the next success. */
export function fixes(deploys: readonly Deploy[]): { fixed: Mended[]; open: boolean } {
  const line = bySuccess(deploys)
  /** What failed first of that which a success came after; without one, by undefined. */
  const since = new Map<Succeeded | undefined, NonNullable<Deploy['failure']>>()
  for (const { record, failure } of deploys) {
    if (!failure) continue
    const live = line.findLast((one) => one.record.id !== record.id && compareStatuses(one.success, failure) < 0)
    // A deploy that was begun before the live one, and failed late, breaks nothing.
    if (live && compareAge(record, live.record) < 0) continue
    const next = line.find(({ success }) => compareStatuses(success, failure) > 0)
    const before = since.get(next)
    if (!before || compareStatuses(failure, before) < 0) since.set(next, failure)
  }
  const fixed = [...since].flatMap(([deploy, failure]) => (deploy ? [mended(deploy, failure)] : []))
  return { fixed, open: since.has(undefined) }
}

function mended(deploy: Succeeded, since: { readonly createdAt: Date }): Mended {
  return { deploy, took: deploy.success.createdAt.getTime() - since.createdAt.getTime() }
}
