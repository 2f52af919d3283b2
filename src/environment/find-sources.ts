import type { Api } from '../github/api.ts'
import { type DeploymentRecord, readRecords } from '../github/deployment-states.ts'
import { needsRest } from '../github/needs-rest.ts'
import { type ListedDeployment, type ListedPage, listRecords } from '../github/rest-records.ts'
import { type ListedStatus, listStatuses } from '../github/statuses.ts'
import type { Log } from '../shared/log.ts'
import { isAmong, type Query, select, timeOf } from './find.ts'
import { namesToAsk, onlyName } from './patterns.ts'

/** One page of deployments, newest first, as far as a query needs them. */
export interface SourcePage {
  readonly records: readonly DeploymentRecord[]
  /** When the oldest on the page was made, also if it is none of `records`. */
  readonly oldest: Date | undefined
  /** For the next page; undefined after the last. */
  readonly next: string | undefined
  /** The newest of the whole repository, where the query leaves out environments. */
  readonly elsewhere: readonly DeploymentRecord[]
  /** `records` holds all of the page, also what is not asked for. */
  readonly whole: boolean
}

/** @throws ApiError */
export type Source = (after: string | undefined) => Promise<SourcePage>

export interface SourceOptions {
  /** For octokit. */
  readonly request: object | undefined
  readonly log: Log
}

/** How many deployments show what a filter leaves out. */
const elsewhereShown = 10

/** Reads by GraphQL, a call for every 100 deployments; where the server has none, by REST. */
export function createSource(api: Api, query: Query, { request, log }: SourceOptions): Source {
  const environments = namesToAsk(query.environment)
  const byRest = restSource(api, query, request)
  let rest = false
  return async (after) => {
    if (rest) return byRest(after)
    const elsewhere = environments && after === undefined ? elsewhereShown : 0
    try {
      const page = await readRecords(api, { environments, after, elsewhere, request })
      return { ...page, oldest: page.records.at(-1)?.createdAt, whole: true }
    } catch (error) {
      if (!needsRest(error)) throw error
      log.line(
        `${error.message}. Going on over REST, which takes a call for the list, and one for the statuses of each deployment that matters.`,
      )
      rest = true
      return byRest(after)
    }
  }
}

/** Nothing is read twice that has not changed. */
function restSource(api: Api, query: Query, request: object | undefined): Source {
  const lists = new Map<number, ListedPage>()
  const statuses = new Map<number, { readonly updatedAt: number; readonly read: readonly ListedStatus[] }>()
  const { environment: patterns, task } = query
  let environment = onlyName(patterns)

  async function recordOf({ updatedAt, ...deployment }: ListedDeployment): Promise<DeploymentRecord> {
    const known = statuses.get(deployment.id)
    if (known?.updatedAt === updatedAt.getTime()) return { ...deployment, statuses: known.read }
    const read = await listStatuses(api, deployment.id, request)
    statuses.set(deployment.id, { updatedAt: updatedAt.getTime(), read })
    return { ...deployment, statuses: read }
  }

  return async (after) => {
    const page = Number(after ?? 1)
    let list = await listRecords(api, { page, environment, task, request }, lists.get(page))
    if (page === 1 && environment !== undefined && list.deployments.length === 0) {
      // It may be written in another way.
      environment = undefined
      list = await listRecords(api, { page, task, request }, undefined)
    }
    lists.set(page, list)
    const records: DeploymentRecord[] = []
    for (const deployment of latestFirst(list.deployments, query)) {
      if (isAnswered(records, query, deployment)) break
      records.push(await recordOf(deployment))
    }
    const oldest = list.deployments.at(-1)?.createdAt
    const next = list.isLast ? undefined : String(page + 1)
    return { records: records.toSorted((a, b) => b.id - a.id), oldest, next, elsewhere: [], whole: false }
  }
}

/** Those that matter, by the latest time at which they can have become live. */
function latestFirst(deployments: readonly ListedDeployment[], query: Query): ListedDeployment[] {
  return deployments
    .filter((one) => isAmong(one, query) && (query.sha === undefined || query.offset > 0 || one.sha === query.sha))
    .toSorted((a, b) => latestTime(b, query) - latestTime(a, query))
}

function latestTime({ createdAt, updatedAt }: ListedDeployment, { state }: Query): number {
  return (state === 'any' ? createdAt : updatedAt).getTime()
}

/** Whether what is read holds the answer, and `next`, and all that come after it, are older. A commit has few deployments. */
function isAnswered(records: readonly DeploymentRecord[], query: Query, next: ListedDeployment): boolean {
  if (query.sha !== undefined && query.offset === 0) return false
  const [best] = select(records, query)
  const time = best?.record && timeOf(best.record, query)
  return time !== undefined && time.getTime() > latestTime(next, query)
}
