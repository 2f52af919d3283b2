import type { Api } from '../api/api.ts'
import { askRuns, isAbandoned } from '../environment/abandoned.ts'
import { isNamed, namesIn } from '../environment/patterns.ts'
import { type Deployment, listDeployments } from '../github/deployments.ts'
import { groupOf, isOpen, liveAmong } from '../github/live.ts'
import { shortRef } from '../github/mark.ts'
import { readDeployments, readUntil, refresh } from '../github/read-deployments.ts'
import { groupBy } from '../shared/collections.ts'

/** Which deployments a clean-up is about. */
export interface Filter {
  /** Names, in which `*` stands for anything; what a line with `!` matches is left alone. */
  readonly environment: readonly string[]
  readonly task?: string | undefined
  /** A full SHA, or a branch or tag. */
  readonly ref?: string | undefined
  /** How many to keep of each environment and task: the newest ones and, unless 0, the live one. */
  readonly keepLatest: number
  /** Milliseconds. */
  readonly olderThan?: number | undefined
}

/** What a clean-up is about: all newest first. */
export interface Selection {
  /** All that was read, also what is not selected. */
  readonly all: readonly Deployment[]
  /** To be cleaned up: those that are open are abandoned. */
  readonly found: readonly Deployment[]
  /** Selected too, but left alone: their runs go on. */
  readonly underWay: readonly Deployment[]
}

/**
 * Reads the deployments to the environments named or, with `*`, to all; and asks about the runs of open ones.
 * @throws ApiError: what cannot be read is not taken for nothing
 */
export async function readSelection(api: Api, filter: Filter): Promise<Selection> {
  const all = await readAll(api, filter.environment)
  const selected = select(all, filter, api.serverTime.now())
  const { isCompleted } = askRuns(api)
  const [found, underWay]: [Deployment[], Deployment[]] = [[], []]
  for (const one of selected) (!isOpen(one) || (await isAbandoned(api, one, isCompleted)) ? found : underWay).push(one)
  return { all, found, underWay }
}

/** Reads may show GitHub as it was a moment ago: what is new, and what was open, is read once more then. */
const againMs = 2_000

async function readAll(api: Api, patterns: readonly string[]): Promise<Deployment[]> {
  const { clock } = api
  const again = clock.now() + againMs
  const names = namesIn(patterns) ?? [undefined]
  const byId = new Map<number, Deployment>()
  for (const environment of names) {
    const { deployments, from } = await readUntil(() => false, readDeployments(api, { environment }))
    if (from && api.graphql.refusal) throw api.graphql.refusal
    for (const one of deployments) byId.set(one.id, one)
  }
  await clock.wait(again - clock.now())
  const newest = (await Promise.all(names.map((environment) => listDeployments(api, { environment })))).flat()
  const unsure = [...newest.filter(({ id }) => !byId.has(id)), ...[...byId.values()].filter(isOpen)]
  for (const one of await refresh(api, unsure)) byId.set(one.id, one)
  return [...byId.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
}

/** Those that the filter names, in the order given, which is newest first. `now` is GitHub's, in milliseconds since 1970. */
export function select(
  deployments: readonly Deployment[],
  { environment, task, ref, keepLatest, olderThan }: Filter,
  now: number,
): Deployment[] {
  const named = deployments
    .filter((one) => isNamed(environment, one.environment))
    .filter((one) => task === undefined || one.task === task)
    .filter((one) => ref === undefined || isOf(one, ref))
  const kept = new Set(keepLatest > 0 ? keptOf(named, keepLatest) : [])
  return named
    .filter((one) => !kept.has(one))
    .filter(({ createdAt }) => olderThan === undefined || now - createdAt.getTime() >= olderThan)
}

/** Whether it was made with this ref. This action sends a commit if it can: then the mark has the branch or tag. */
function isOf({ sha, ref, mark }: Deployment, wanted: string): boolean {
  if (sha === wanted.toLowerCase() || mark?.ref === shortRef(wanted)) return true
  // `refs/heads/main` is not `refs/tags/main`.
  return ref === wanted || ref === shortRef(wanted) || shortRef(ref) === wanted
}

/** Of each environment and task the newest, and what is live, however many deploys have failed since. */
function keptOf(deployments: readonly Deployment[], count: number): Deployment[] {
  return [...groupBy(deployments, groupOf).values()].flatMap((group) => {
    const live = liveAmong(group)
    return [...group.slice(0, count), ...(live ? [live] : [])]
  })
}
