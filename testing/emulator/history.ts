import type { Repository } from './model.ts'

/** The graph of commits, as git walks it. */

/** Commits for which no time was given are of this one. */
export const committedAt = new Date('2026-01-01T00:00:00Z')

type Commits = Pick<Repository, 'commits'>

export function dateOf({ commits }: Commits, sha: string): Date {
  return commits.get(sha)?.at ?? committedAt
}

/** A commit and all commits that lead to it. */
export function ancestors({ commits }: Commits, sha: string): Set<string> {
  const found = new Set([sha])
  for (const commit of found) for (const parent of commits.get(commit)?.parents ?? []) found.add(parent)
  return found
}

/** In the order of `git log`: of the commits that a listed one leads to, the newest comes next. Stops after `most`. */
export function log(repository: Commits, sha: string, most: number): string[] {
  const listed: string[] = []
  const seen = new Set([sha])
  // Newest last.
  const waiting = [sha]
  for (let next = waiting.pop(); next !== undefined && listed.length < most; next = waiting.pop()) {
    listed.push(next)
    for (const parent of repository.commits.get(next)?.parents ?? []) {
      if (seen.has(parent)) continue
      seen.add(parent)
      const at = dateOf(repository, parent).getTime()
      const newer = waiting.findLastIndex((one) => dateOf(repository, one).getTime() < at)
      waiting.splice(newer + 1, 0, parent)
    }
  }
  return listed
}

export interface Comparison {
  /** What the head has and the base has not, nearest to the head first. */
  readonly ahead: readonly string[]
  readonly behind: readonly string[]
  /** Undefined: they have no commit in common. */
  readonly mergeBase: string | undefined
}

export function compareCommits(repository: Commits, base: string, head: string): Comparison {
  const [before, after] = [ancestors(repository, base), ancestors(repository, head)]
  return {
    ahead: [...after].filter((sha) => !before.has(sha)),
    behind: [...before].filter((sha) => !after.has(sha)),
    mergeBase: [...before].find((sha) => after.has(sha)),
  }
}

/** In REST's words. */
export function statusOf({ ahead, behind }: Comparison): string {
  if (ahead.length > 0) return behind.length > 0 ? 'diverged' : 'ahead'
  return behind.length > 0 ? 'behind' : 'identical'
}
