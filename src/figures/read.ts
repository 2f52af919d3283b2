import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { readCommitGraph } from '../commits/commit-graph.ts'
import { listBehind, readBehind } from '../commits/commits.ts'
import { listTags, readTags } from '../commits/tags.ts'
import type { Deployment } from '../github/deployments.ts'
import { bySuccess, type Deploy, deploysOf, type Group, groupsOf } from './deploys.ts'
import type { Added } from './measures.ts'
import { isIn, type Period } from './period.ts'
import { type RecordsRead, readRecords, type Wanted } from './read-records.ts'

/** What a report is made from. */
export interface Material extends Omit<RecordsRead, 'records'> {
  readonly groups: readonly Group[]
  /** How many of transient environments are left out, of the period. */
  readonly transient: number
  /** How many have a record of GitHub's beside them, of the period. */
  readonly paired: number
  readonly added: Added
  /** Commits that are live, against the default branch. */
  readonly compared: ReadonlyMap<string, { readonly ahead: number; readonly behind: number }>
  /** By the SHA that they lead to. */
  readonly tags: ReadonlyMap<string, string>
  /** What could not be read, in sentences. */
  readonly problems: readonly string[]
}

/** Calls of a report, however much there is to read. */
const mostCalls = 50

/** Reads what it may, and says what it could not. @throws ApiError where not even the deployments could be read */
export async function readMaterial(api: Api, wanted: Wanted): Promise<Material> {
  const problems: string[] = []
  const { records, period, ...read } = await readRecords(api, wanted, problems)
  const sorted = sortOut(records, period, wanted.environment !== undefined)
  const live = sorted.groups.flatMap((group) => group.live ?? [])
  const told = await aboutLive(api, live, problems)
  const added = await addedBy(api, sorted.groups, { calls: told.isRefused ? 0 : mostCalls - api.calls() }, problems)
  return { ...sorted, ...read, ...told, period, added, problems }
}

/** @param withTransient deployments to transient environments count too */
export function sortOut(records: readonly Deployment[], period: Period, withTransient: boolean) {
  const all = deploysOf(records)
  const kept = all.filter(({ record }) => withTransient || !record.transient)
  const inPeriod = (some: readonly Deploy[]) => some.filter(({ record }) => isIn(record, period)).length
  return {
    groups: groupsOf(kept),
    transient: inPeriod(all) - inPeriod(kept),
    paired: inPeriod(kept.filter(({ native }) => native)),
  }
}

/** In one sentence, since problems have no help beside them. */
function problemOf(error: ApiError): string {
  if (error.kind !== 'permission') return error.message
  return `${error.message}. The token needs ${error.call.permission}.`
}

type Told = Pick<Material, 'compared' | 'tags'> & { readonly isRefused: boolean }

/** Without GraphQL each takes a call. */
const mostCompared = 10

async function aboutLive(api: Api, live: readonly Deployment[], problems: string[]): Promise<Told> {
  const none = { compared: new Map(), tags: new Map(), isRefused: false }
  if (live.length === 0) return none
  const shas = [...new Set(live.map(({ sha }) => sha))]
  const dates = live.map(({ commit }) => (typeof commit === 'object' ? commit.date : Number.NEGATIVE_INFINITY))
  try {
    if (api.graphql.refusal)
      return { ...none, compared: await listBehind(api, shas.slice(0, mostCompared)), tags: await listTags(api) }
    const compared = await readBehind(api, shas)
    const { tags, isCut } = await readTags(api, Math.min(...dates))
    if (isCut && live.some(({ sha }) => !tags.has(sha))) problems.push('Of the tags, only the newest 300 were read')
    return { ...none, compared, tags }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    problems.push(problemOf(error))
    return { ...none, isRefused: error.kind === 'permission' || error.kind === 'rate-limit' }
  }
}

/** Without any call, some is known all the same: deployments come with their commits. */
async function addedBy(
  api: Api,
  groups: readonly Group[],
  limit: { calls: number },
  problems: string[],
): Promise<Added> {
  const lines = groups.map(({ deploys }) => ({ deployments: bySuccess(deploys).map(({ record }) => record) }))
  const { added, refusal } = await readCommitGraph(api, lines, limit)
  if (refusal) problems.push(problemOf(refusal))
  const ids = lines.flatMap(({ deployments }) => deployments.map(({ id }) => id))
  return new Map(added.flat().map((commits, at) => [Number(ids[at]), commits]))
}
