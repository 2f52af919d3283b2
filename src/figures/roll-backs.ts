import { bySuccess, compareAge, compareMoments, type Deploy, type Succeeded } from './deploys.ts'

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
  const events = [
    ...deploys.flatMap((deploy) => (deploy.failure ? [{ ...deploy.failure, failed: deploy, live: undefined }] : [])),
    ...bySuccess(deploys).map((deploy) => ({ ...deploy.success, failed: undefined, live: deploy })),
  ].toSorted(compareMoments)
  const fixed: Mended[] = []
  const lives: Succeeded[] = []
  let since: number | undefined
  for (const { at, failed, live } of events) {
    if (live) {
      if (since !== undefined) fixed.push({ deploy: live, took: at - since })
      since = undefined
      lives.push(live)
      continue
    }
    const before = lives.findLast(({ record }) => record.id !== failed.record.id)
    // A deploy that was begun before the live one, and failed late, breaks nothing.
    if (!before || compareAge(failed.record, before.record) > 0) since ??= at
  }
  return { fixed, open: since !== undefined }
}
