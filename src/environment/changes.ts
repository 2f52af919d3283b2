import type { Deployment } from '../github/deployments.ts'
import { eachTimeLive, groupOf, isRollback } from '../github/live.ts'

/** What a deployment brought to its environment, as far as the deployments tell: the commits come from the commit graph. */
export interface Change {
  /** Whose commits were there before, oldest first: without what a roll-back has taken back since. Empty: it is the first. */
  readonly before: readonly Deployment[]
  /** Whose commits are the change: its own, or of a roll-back those that it took back. Empty: nothing changed. */
  readonly changed: readonly Deployment[]
  readonly isRollback: boolean
}

/** What changed when a deployment became live, or would if it did. */
export function changeOf(deployment: Deployment, deployments: readonly Deployment[]): Change {
  const here = deployments.filter((one) => groupOf(one) === groupOf(deployment))
  const lives = eachTimeLive(here)
  const last = lives.findLastIndex(({ id }) => id === deployment.id)
  let there: readonly Deployment[] = []
  for (const one of last === -1 ? lives : lives.slice(0, last)) there = after(there, one, here).there
  return after(there, deployment, here)
}

/** What is there once a deployment has become live, and what that changed. */
function after(
  before: readonly Deployment[],
  one: Deployment,
  here: readonly Deployment[],
): Change & { readonly there: readonly Deployment[] } {
  const replaced = before.at(-1)
  const isOlder = (than: Deployment) => isRollback(one.sha, than.sha, here)
  // An earlier commit of another pull request takes back nothing.
  if (replaced && isOlder(replaced) && !areOfTwoPulls(one, replaced)) {
    const kept = before.filter((other) => other.sha !== one.sha && !isOlder(other))
    const changed = before.filter((other) => other.sha !== one.sha && isOlder(other))
    return { there: [...kept, one], before: [...kept, one], changed, isRollback: true }
  }
  const isThere = before.some(({ sha }) => sha === one.sha)
  return { there: isThere ? before : [...before, one], before, changed: isThere ? [] : [one], isRollback: false }
}

function areOfTwoPulls({ mark: a }: Deployment, { mark: b }: Deployment): boolean {
  return a?.pull !== undefined && b?.pull !== undefined && a.pull !== b.pull
}
