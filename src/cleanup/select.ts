import { isNamed } from '../environment/patterns.ts'
import type { PastDeployment } from '../github/history.ts'

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
  const seen = new Map<string, number>()
  const live = new Set<string>()
  return deployments
    .filter((past) => isNamed(environment, past.environment))
    .filter((past) => task === undefined || past.task === task)
    .filter(({ id, sha, ref: its }) => ref === undefined || sha === ref || its === ref || madeWithRef.has(id))
    .filter((past) => {
      const key = JSON.stringify([past.environment.toLowerCase(), past.task])
      const newer = seen.get(key) ?? 0
      seen.set(key, newer + 1)
      // What is live is kept, however many deploys have failed since.
      const isLive = keepLatest > 0 && past.state === 'success' && !live.has(key)
      if (isLive) live.add(key)
      return newer >= keepLatest && !isLive
    })
    .filter(({ createdAt }) => olderThan === undefined || now - createdAt.getTime() >= olderThan)
}
