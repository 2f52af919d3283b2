import { liveAmong } from '../environment/live.ts'
import { isNamed } from '../environment/patterns.ts'
import type { PastDeployment } from '../github/history.ts'
import { groupBy } from '../shared/collections.ts'

/** Which deployments a clean-up is about. */
export interface Filter {
  /** Names, in which `*` stands for anything; what a line with `!` matches is left alone. */
  readonly environment: readonly string[]
  readonly task?: string | undefined
  /** A full SHA, or the branch or tag that a deployment was made with. */
  readonly ref?: string | undefined
  /** How many to keep of each environment and task: the newest ones and, unless 0, the active one. */
  readonly keepLatest: number
  /** Milliseconds. */
  readonly olderThan?: number | undefined
}

/** What only GitHub knows. */
export interface Known {
  /** The time, in milliseconds since 1970. */
  readonly now: number
  /** Ids of deployments that were made with `ref`: see {@link idsMadeWith}. */
  readonly madeWithRef: ReadonlySet<number>
}

/** Those that the filter names, in the order given, which is newest first. */
export function select(
  deployments: readonly PastDeployment[],
  { environment, task, ref, keepLatest, olderThan }: Filter,
  { now, madeWithRef }: Known,
): PastDeployment[] {
  const named = deployments
    .filter((past) => isNamed(environment, past.environment))
    .filter((past) => task === undefined || past.task === task)
    .filter(({ id, sha, ref: its }) => ref === undefined || sha === ref || its === ref || madeWithRef.has(id))
  const kept = new Set(keepLatest > 0 ? keptOf(named, keepLatest) : [])
  return named
    .filter((past) => !kept.has(past))
    .filter(({ createdAt }) => olderThan === undefined || now - createdAt.getTime() >= olderThan)
}

/** Of each environment and task the newest, and what is live, however many deploys have failed since. */
function keptOf(deployments: readonly PastDeployment[], count: number): PastDeployment[] {
  const groups = groupBy(deployments, (past) => JSON.stringify([past.environment.toLowerCase(), past.task]))
  return [...groups.values()].flatMap((group) => {
    const live = liveAmong(group)
    return [...group.slice(0, count), ...(live ? [live] : [])]
  })
}
