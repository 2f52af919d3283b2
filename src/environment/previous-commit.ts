import type { History, PastDeployment } from '../github/history.ts'
import { liveAmong } from './live.ts'

/** What a deployment replaces. */
export interface Replaced {
  /** The commit that was live before. */
  readonly previousSha: string | undefined
  /** The page with the changes since then; undefined where there are none. */
  readonly compareUrl: string | undefined
  /** Whether this commit was live here before the previous one. */
  readonly rollback: boolean
}

/** What this deployment replaces, in the same environment and task. */
export function replacedBy(
  { id, sha, task, repositoryUrl }: { id: number; sha: string; task: string; repositoryUrl: string },
  history: History | undefined,
): Replaced {
  const others = (history?.deployments ?? []).filter((past) => past.task === task && past.id !== id)
  const previousSha = liveAmong(others)?.sha
  if (previousSha === undefined || previousSha === sha) return { previousSha, compareUrl: undefined, rollback: false }
  const [mine, theirs] = [firstSuccess(others, sha), firstSuccess(others, previousSha)]
  const rollback = mine !== undefined && theirs !== undefined && mine < theirs
  return { previousSha, compareUrl: `${repositoryUrl}/compare/${previousSha}...${sha}`, rollback }
}

/** When a commit was first live. */
function firstSuccess(deployments: readonly PastDeployment[], sha: string): number | undefined {
  const times = deployments.flatMap((past) =>
    past.sha === sha && past.firstSuccess ? [past.firstSuccess.getTime()] : [],
  )
  return times.length > 0 ? Math.min(...times) : undefined
}
