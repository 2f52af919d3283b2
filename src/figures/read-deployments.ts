import { isNamed, namesToAsk, onlyName } from '../environment/patterns.ts'
import type { Api } from '../github/api.ts'
import { type DeploymentRecord, readRecords } from '../github/deployment-states.ts'
import { ApiError, reasonOf } from '../github/error-guide.ts'
import { needsRest } from '../github/needs-rest.ts'
import { type ListedDeployment, listRecords } from '../github/rest-records.ts'
import { listStatuses } from '../github/statuses.ts'
import type { Reader, Wanted } from './read.ts'

export interface DeploymentsRead {
  /** Newest first, without those of transient environments. */
  readonly records: readonly DeploymentRecord[]
  /** There are no older ones. */
  readonly complete: boolean
  /** When the oldest that was read was made. */
  readonly oldest: Date | undefined
  /** How many were read. */
  readonly read: number
  /** How many of transient environments are left out, of the period. */
  readonly transient: number
}

/** 1,000 deployments. */
const maxPages = 10

/** How long before the period deployments are read, to know what was live then, and before that. */
const runUpMs = 30 * 86_400_000

/**
 * The deployments of the period and of the time before it. Without GraphQL, the statuses of each deployment are a call: then
 * only the newest are read.
 * @throws ApiError
 */
export async function readDeployments(reader: Reader, wanted: Wanted, problems: string[]): Promise<DeploymentsRead> {
  const read = await byGraphql(reader.api, wanted).catch((error: unknown) => {
    if (!needsRest(error)) throw error
    return byRest(reader, wanted, problems, error)
  })
  const count = { read: read.records.length }
  if (wanted.environment) return { ...read, ...count, transient: 0 }
  const transient = await transientIds(reader, read, problems)
  const records = read.records.filter(({ id }) => !transient.has(id))
  const isMeant = ({ task, createdAt }: DeploymentRecord) =>
    (wanted.task ?? task) === task && createdAt.getTime() >= wanted.period.from
  return {
    ...read,
    ...count,
    records,
    transient: read.records.filter((one) => transient.has(one.id) && isMeant(one)).length,
  }
}

/** Whether it is of the environments and the task that were asked for. */
export function isWanted(one: Pick<DeploymentRecord, 'environment' | 'task'>, { environment, task }: Wanted): boolean {
  return (task === undefined || one.task === task) && (!environment || isNamed(environment, one.environment))
}

type Read = Omit<DeploymentsRead, 'transient' | 'read'>

async function byGraphql(api: Api, { environment, period }: Wanted): Promise<Read> {
  const environments = environment && namesToAsk(environment)
  const records = new Map<number, DeploymentRecord>()
  let after: string | undefined
  for (let page = 1; ; page++) {
    const { records: more, next } = await readRecords(api, { environments, after })
    for (const record of more) records.set(record.id, record)
    after = next
    const oldest = more.at(-1)?.createdAt
    const enough = !oldest || oldest.getTime() < period.from - runUpMs
    if (after === undefined || enough || page === maxPages) {
      return { records: [...records.values()], complete: after === undefined, oldest }
    }
  }
}

/** Half of the calls are for the commits. */
const shareForStatuses = 0.5

async function byRest({ api, left }: Reader, wanted: Wanted, problems: string[], why: ApiError): Promise<Read> {
  const { environment, period } = wanted
  const only = environment && onlyName(environment)
  let list = await listRecords(api, { page: 1, environment: only }, undefined)
  // It may be written in another way.
  if (list.deployments.length === 0 && only !== undefined) list = await listRecords(api, { page: 1 }, undefined)
  const asked = list.deployments.filter((one) => isWanted(one, wanted))
  const some = asked.slice(0, Math.floor(left() * shareForStatuses))
  const records: DeploymentRecord[] = []
  for (const one of some) records.push({ ...one, statuses: await listStatuses(api, one.id) })
  const oldest = (some.length < asked.length ? some : list.deployments).at(-1)?.createdAt
  const complete = list.isLast && some.length === asked.length
  if (!complete && oldest && oldest.getTime() > period.from - runUpMs) {
    problems.push(`GraphQL gave no answer (${reasonOf(why)}): only the newest ${some.length} deployments were read`)
  }
  return { records, complete, oldest }
}

/** GraphQL does not say which environments are transient: REST's list does. */
async function transientIds({ api }: Reader, { records }: Read, problems: string[]): Promise<ReadonlySet<number>> {
  const listed: ListedDeployment[] = []
  const oldest = records.at(-1)?.id ?? Number.POSITIVE_INFINITY
  try {
    for (let page = 1; page <= maxPages && records.length > 0; page++) {
      const { deployments, isLast } = await listRecords(api, { page }, undefined)
      listed.push(...deployments)
      if (isLast || deployments.some(({ id }) => id === oldest)) break
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    problems.push(`Which environments are transient is not known, so that none is left out. ${error.message}`)
  }
  return new Set(listed.flatMap(({ id, transient }) => (transient ? [id] : [])))
}
