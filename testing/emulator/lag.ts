import type { Deployment, Repository } from './model.ts'

/** What a reader that lags behind sees of a repository. */
type Seen = Pick<Repository, 'deployments' | 'environments' | 'commitStatuses'>

/** Reads that show a repository as it was some time ago, as right after writes. */
export interface Lag {
  /** The repository as a request meets it: what is younger is not there, also for a write that is about it. */
  seenBy(isRead: boolean): Repository
  /** Call it when something may have changed. What was there at first is old. */
  note(): void
}

export function createLag(repository: Repository, now: () => Date): Lag {
  const { lagMs } = repository.variant
  const past: { readonly at: number; readonly seen: Seen }[] = []

  function note(): void {
    if (lagMs === 0) return
    past.push({ at: past.length === 0 ? Number.NEGATIVE_INFINITY : now().getTime(), seen: copy(repository) })
    past.splice(
      0,
      Math.max(
        0,
        past.findLastIndex(({ at }) => at <= now().getTime() - lagMs),
      ),
    )
  }

  return {
    note,
    seenBy(isRead) {
      note()
      const [oldest] = past
      if (!oldest) return repository
      if (isRead) return { ...repository, ...oldest.seen }
      const known = new Set(oldest.seen.deployments.map(({ id }) => id))
      const young = repository.deployments.map(({ id }) => id).filter((id) => !known.has(id))
      return { ...repository, young: new Set(young) }
    },
  }
}

function copy({ deployments, environments, commitStatuses }: Repository): Seen {
  const copied = deployments.map((one): Deployment => ({ ...one, statuses: [...one.statuses] }))
  return { deployments: copied, environments: new Map(environments), commitStatuses: [...commitStatuses] }
}
