import { commitsBetween, compareCommits, tagsBySha } from '../github/commits.ts'
import type { Deployment } from '../github/deployments.ts'
import { ApiError } from '../github/errors.ts'
import { groupOf, liveAmong } from '../github/live.ts'
import { groupBy } from '../shared/collections.ts'
import { classify, type Deploy, inOrder } from './deploys.ts'
import { type Period, rollBacks } from './figures.ts'
import type { Commit } from './lead-times.ts'
import { type DeploymentsRead, deploymentsOf, type Reader, type Wanted } from './read-deployments.ts'

/** What a report is made from. */
export interface Material {
  readonly groups: readonly Group[]
  readonly deployments: DeploymentsRead
  /** It begins later than was asked for where older deployments were not read. */
  readonly period: Period
  /** What could not be read, in sentences. */
  readonly problems: readonly string[]
}

/** One environment and task. */
export interface Group {
  readonly environment: string
  readonly task: string
  /** Newest first. */
  readonly records: readonly Deployment[]
  /** Those between what was live before the period and the newest; undefined: not read. */
  readonly commits: ReadonlyMap<string, Commit> | undefined
  readonly live: Live | undefined
}

/** What is live there now. */
export interface Live {
  readonly record: Deployment
  /** How many commits of the default branch it lacks; undefined: not known. */
  readonly behind: number | undefined
  readonly tag: string | undefined
}

/** A compare gives 100 commits a call. */
const pagesOfCommits = 3

/** Reads what it may, and says what it could not. @throws ApiError where not even the deployments could be read */
export async function readMaterial(reader: Reader, wanted: Wanted): Promise<Material> {
  const problems: string[] = []
  const deployments = await deploymentsOf(reader, wanted, problems)
  const period = periodRead(deployments, wanted.period, problems)
  const tries = trying(reader, problems)
  const tags = (await tries(() => tagsBySha(reader.api))) ?? new Map<string, string>()
  const groups: Group[] = []
  for (const group of groupBy(deployments.records, groupOf).values()) {
    const [newest] = group
    if (!newest) continue
    const live = liveAmong(group)
    groups.push({
      ...{ environment: newest.environment, task: newest.task, records: group },
      commits: await commitsOf(reader, group, period, tries),
      live: live && {
        ...{ record: live, tag: tags.get(live.sha) },
        behind: await behindOf(reader, live.sha, tries),
      },
    })
  }
  return { groups, deployments, period, problems }
}

/** Weeks of which nothing was read are not weeks without a deployment. */
function periodRead({ complete, oldest, read }: DeploymentsRead, wanted: Period, problems: string[]): Period {
  if (complete || !oldest || oldest.getTime() <= wanted.from) return wanted
  const day = oldest.toISOString().slice(0, 10)
  problems.push(`The figures begin on ${day}: no more deployments than the newest ${read} were read`)
  return { ...wanted, from: oldest.getTime() }
}

type Try = <T>(read: () => Promise<T>, calls?: number) => Promise<T | undefined>

/** Reads while there are calls left and GitHub allows it; the first refusal ends it, and is reported once. */
function trying({ left }: Reader, problems: string[]): Try {
  let refused = false
  return async (read, calls = 1) => {
    if (refused) return undefined
    if (left() < calls) {
      problems.push('Some commits were not compared: a report makes no more than 40 calls')
      refused = true
      return undefined
    }
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      // A commit that is gone is no reason to stop.
      refused = error.kind !== 'not-found'
      problems.push(error.kind === 'permission' ? `${error.message}. ${whatToGrant(error)}` : error.message)
      return undefined
    }
  }
}

function deploysOf(records: readonly Deployment[]): Deploy[] {
  return records.flatMap((record) => classify(record).deploy ?? [])
}

async function commitsOf(
  { api }: Reader,
  records: readonly Deployment[],
  { from, to }: Period,
  tries: Try,
): Promise<ReadonlyMap<string, Commit> | undefined> {
  const deploys = deploysOf(records)
  const back = new Set(rollBacks(deploys).map(({ id }) => id))
  const forward = inOrder(deploys).filter(({ id, liveAt }) => liveAt < to && !back.has(id))
  const base = forward.findLast(({ liveAt }) => liveAt < from) ?? forward[0]
  const head = forward.findLast(({ liveAt }) => liveAt >= from)
  if (!base || !head || base.sha === head.sha) return new Map()
  const between = await tries(() => commitsBetween(api, base.sha, head.sha, pagesOfCommits), pagesOfCommits)
  return (
    between &&
    new Map(
      between.commits.map(({ sha, date: at, parents }) => [sha, { at, parents: parents.map((parent) => parent.sha) }]),
    )
  )
}

function behindOf({ api, defaultBranch }: Reader, sha: string, tries: Try): Promise<number | undefined> {
  return tries(async () => (await compareCommits(api, sha, defaultBranch)).ahead_by)
}

/** In one sentence, since problems have no help beside them. */
function whatToGrant({ call }: ApiError): string {
  return `Add ${call.permission} to the permissions of the job.`
}
