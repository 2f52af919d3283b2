import { type Deploy, inOrder } from './deploys.ts'

/** A commit that was deployed, as `compare` describes it. */
export interface Commit {
  /** When it was committed, in milliseconds since 1970. */
  readonly at: number
  readonly parents: readonly string[]
}

export interface LeadTimes {
  /** Of each commit, from its commit to its first success, in milliseconds. */
  readonly values: readonly number[]
  /** Deploys whose commits are not known: of another branch, or beyond what was read. */
  readonly unknown: number
}

/**
 * How long commits took until they were first live. Each counts once, with the first deploy that contains it; in the order of
 * first successes.
 * @param known the commits between what was live before the period and what is live now
 * @param before commits that were live before, and all that lead to them
 */
export function leadTimes(
  deploys: readonly Deploy[],
  known: ReadonlyMap<string, Commit>,
  { from, to }: { from: number; to: number },
): LeadTimes {
  const live = new Set<string>()
  const deployed = new Set<string>()
  const values: number[] = []
  let unknown = 0
  for (const { sha, liveAt } of inOrder(deploys)) {
    const isIn = liveAt >= from && liveAt < to
    const fresh = freshCommits(sha, known, live)
    if (isIn && !known.has(sha) && !deployed.has(sha)) unknown++
    deployed.add(sha)
    // A clock that is ahead is no lead time.
    if (isIn) values.push(...fresh.map(({ at }) => Math.max(0, liveAt - at)))
  }
  return { values, unknown }
}

/** The known commits that the deploy contains and none before it; from now on they are live. */
function freshCommits(sha: string, known: ReadonlyMap<string, Commit>, live: Set<string>): Commit[] {
  const fresh: Commit[] = []
  const waiting = [sha]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const commit = known.get(next)
    if (!commit || live.has(next)) continue
    live.add(next)
    fresh.push(commit)
    waiting.push(...commit.parents)
  }
  return fresh
}
