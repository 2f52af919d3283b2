import type { Deployment, Listed } from '../github/deployments.ts'
import { isRollback, liveAmong } from '../github/live.ts'

/** What a deployment replaces. */
export interface Previous {
  /** The commit that was live before. */
  readonly previousSha: string | undefined
  /** The page with the changes since then; undefined where there are none. */
  readonly compareUrl: string | undefined
  /** Whether this commit was live here before the previous one. */
  readonly rollback: boolean
}

/** What `own` replaces, among the deployments of its environment and task. */
export function previousOf(own: Listed, deployments: readonly Deployment[], repositoryUrl: string): Previous {
  const { id, sha } = own
  const others = deployments.filter((other) => other.id !== id)
  const previousSha = liveAmong(others)?.sha
  if (previousSha === undefined || previousSha === sha) return { previousSha, compareUrl: undefined, rollback: false }
  const rollback = isRollback(sha, previousSha, others)
  // Three dots compare with the merge base: a roll-back shows what it takes back.
  const [from, to] = rollback ? [sha, previousSha] : [previousSha, sha]
  return { previousSha, compareUrl: `${repositoryUrl}/compare/${from}...${to}`, rollback }
}
