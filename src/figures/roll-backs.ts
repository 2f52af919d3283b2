import { bySuccess, compareAge, compareMoments, type Deploy, type Moment, type Succeeded } from './deploys.ts'

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
  let since = 0
  for (const [at, deploy] of line.entries()) {
    const { sha, mark } = deploy.record
    const replaced = line[at - 1]?.record
    if (!first.has(sha)) first.set(sha, at)
    if (sha === replaced?.sha) continue
    const isOlder = replaced && Number(first.get(sha)) < Number(first.get(replaced.sha))
    const areOfOtherPulls = (mark?.pull ?? replaced?.mark?.pull) !== (replaced?.mark?.pull ?? mark?.pull)
    if (isOlder && !areOfOtherPulls) found.push({ deploy, took: deploy.success.at - since })
    since = deploy.success.at
  }
  return found
}

/** From the first of a row of failures, each made after the deployment that was live then, to the next success. */
export function fixes(deploys: readonly Deploy[]): { fixed: Mended[]; open: boolean } {
  const line = bySuccess(deploys)
  /** When the first failed that a success came after; without one, by undefined. */
  const since = new Map<number | undefined, Moment>()
  for (const { record, failure } of deploys) {
    if (!failure) continue
    const live = line.findLast((one) => one.record.id !== record.id && compareMoments(one.success, failure) < 0)
    // A deploy that was begun before the live one, and failed late, breaks nothing.
    if (live && compareAge(record, live.record) < 0) continue
    const next = line.find(({ success }) => compareMoments(success, failure) > 0)?.record.id
    const before = since.get(next)
    if (!before || compareMoments(failure, before) < 0) since.set(next, failure)
  }
  const fixed = line.flatMap((deploy) => {
    const failure = since.get(deploy.record.id)
    return failure ? [{ deploy, took: deploy.success.at - failure.at }] : []
  })
  return { fixed, open: since.has(undefined) }
}
