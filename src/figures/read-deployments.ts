import { isNamed, namesIn } from '../environment/patterns.ts'
import type { Api } from '../github/api.ts'
import type { Deployment } from '../github/deployments.ts'
import { reasonOf } from '../github/errors.ts'
import { readDeployments, refusalOfGraphql } from '../github/read-deployments.ts'
import type { Period } from './figures.ts'

export interface Reader {
  readonly api: Api
  readonly defaultBranch: string
  /** How many more calls may be made. */
  left(): number
}

export interface Wanted {
  /** Undefined: all but transient ones. */
  readonly environment: readonly string[] | undefined
  readonly task: string | undefined
  readonly period: Period
}

export interface DeploymentsRead {
  /** Newest first, without those of transient environments. */
  readonly records: readonly Deployment[]
  /** There are no older ones. */
  readonly complete: boolean
  /** When the oldest that was read was made. */
  readonly oldest: Date | undefined
  /** How many were read. */
  readonly read: number
  /** How many of transient environments are left out, of the period. */
  readonly transient: number
}

/** How long before the period deployments are read, to know what was live then, and before that. */
const runUpMs = 30 * 86_400_000

/** The other half of the calls is for the commits. */
const share = 0.5

/**
 * The deployments of the period and of the time before it: as many as half of the calls bring, 1,000, or far fewer without
 * GraphQL. @throws ApiError
 */
export async function deploymentsOf(
  { api, left }: Reader,
  { environment: patterns, task, period }: Wanted,
  problems: string[],
): Promise<DeploymentsRead> {
  const records: Deployment[] = []
  const ends: (Date | undefined)[] = []
  const calls = left()
  const environments = (patterns && namesIn(patterns)) ?? [undefined]
  const only = ({ environment }: Pick<Deployment, 'environment'>) => !patterns || isNamed(patterns, environment)
  for (const [at, environment] of environments.entries()) {
    const enoughCalls = calls * (1 - (share * (at + 1)) / environments.length)
    for await (const part of readDeployments(api, { environment, task }, { only })) {
      records.push(...part.deployments)
      if (part.isLast) break
      const isBefore = part.from && part.from.getTime() < period.from - runUpMs
      if (!isBefore && left() > enoughCalls) continue
      ends.push(part.from)
      break
    }
  }
  const oldest = ends.length === 0 ? records.at(-1)?.createdAt : latest(ends)
  const refusal = refusalOfGraphql(api)
  if (refusal && ends.length > 0)
    problems.push(
      `GraphQL gave no answer (${reasonOf(refusal)}): only the newest ${records.length} deployments were read`,
    )
  const transient = patterns ? [] : records.filter((one) => one.transient)
  return {
    records: patterns ? records : records.filter((one) => !one.transient),
    ...{ complete: ends.length === 0, oldest, read: records.length },
    transient: transient.filter(({ createdAt }) => createdAt.getTime() >= period.from).length,
  }
}

function latest(times: readonly (Date | undefined)[]): Date | undefined {
  return times.toSorted((a, b) => (b?.getTime() ?? 0) - (a?.getTime() ?? 0))[0]
}
