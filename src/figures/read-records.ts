import type { Api } from '../api/api.ts'
import { reasonOf } from '../api/api-error.ts'
import { isNamed, namesIn } from '../environment/patterns.ts'
import type { Deployment } from '../github/deployments.ts'
import { readDeployments, readUntil } from '../github/read-deployments.ts'
import { lazy } from '../shared/lazy.ts'
import { timeText } from '../shared/text.ts'
import { compareAge } from './deploys.ts'
import type { Period } from './period.ts'
import { day } from './shown.ts'

export interface Wanted {
  /** Undefined: all but transient ones. */
  readonly environment?: readonly string[] | undefined
  readonly task?: string | undefined
  /** How long, back from now; in milliseconds. */
  readonly period: number
}

export interface RecordsRead {
  /** Newest first. */
  readonly records: readonly Deployment[]
  /** There are no older deployments than those that were read. */
  readonly complete: boolean
  /** When the oldest that was read was made. */
  readonly oldest: Date | undefined
  /** It begins later than was asked for where older deployments were not read. */
  readonly period: Period
}

/** How long before the period deployments are read, to know what was live then, and before that. */
const runUpMs = 30 * 86_400_000

/** Two for each 100 deployments; the rest is for the commits. */
const mostCalls = 20

/** The deployments of the period and of the time before it: 1,000, or far fewer without GraphQL. @throws ApiError */
export async function readRecords(
  api: Api,
  { environment: patterns, task, period: length }: Wanted,
  problems: string[],
): Promise<RecordsRead> {
  const byId = new Map<number, Deployment>()
  const unread: Date[] = []
  const names = (patterns && namesIn(patterns)) ?? [undefined]
  const only = ({ environment }: Pick<Deployment, 'environment'>) => !patterns || isNamed(patterns, environment)
  // By GitHub's clock, which is known with the first answer, and in whole seconds, as its times are.
  const now = lazy(() => Math.floor(api.serverTime.now() / 1000) * 1000)
  for (const [at, environment] of names.entries()) {
    const most = (mostCalls * (at + 1)) / names.length
    const { deployments, from } = await readUntil(
      (_, part) => (part.from && part.from.getTime() < now() - length - runUpMs) || api.calls() >= most,
      readDeployments(api, { environment, task }, { only, commits: true }),
    )
    for (const one of deployments) byId.set(one.id, one)
    if (from) unread.push(from)
  }
  const period = { from: now() - length, to: now() }
  // A name may be given twice, or in upper and lower case.
  const records = [...byId.values()].sort((a, b) => compareAge(b, a))
  const complete = unread.length === 0
  const oldest = complete ? records.at(-1)?.createdAt : unread.toSorted((a, b) => Number(b) - Number(a))[0]
  if (complete || !oldest || oldest.getTime() <= period.from) return { records, complete, oldest, period }
  // Weeks of which nothing was read are not weeks without a deployment.
  const { refusal } = api.graphql
  const why = refusal ? ` (GraphQL gave no answer: ${reasonOf(refusal)})` : ''
  problems.push(
    `The figures begin on ${day(timeText(oldest))}: only the newest ${records.length} deployments were read${why}`,
  )
  return { records, complete, oldest, period: { ...period, from: oldest.getTime() } }
}
