import * as z from 'zod/mini'
import { liveSince } from '../github/live.ts'
import { classify } from './deploys.ts'
import { type Figures, figuresOf, type Period, rollBacks } from './figures.ts'
import type { Group, Material } from './read.ts'
import type { Spread } from './statistics.ts'

/** The output `json`: docs/report.schema.json is made from this. What changes its meaning changes `version`. */

const time = z.string().check(z.describe('As GitHub writes it: 2026-11-25T12:00:00Z'))
const sha = z.string().check(z.describe('A full SHA'))

const spread = z.object({
  n: z.int().check(z.describe('How many values there are')),
  median: z.nullable(z.number()).check(z.describe('Seconds; null: fewer than five values')),
  p90: z
    .nullable(z.number())
    .check(z.describe('Seconds that 90 % of the values do not exceed; null: fewer than five values')),
})

const share = z.object({
  count: z.int(),
  n: z.int().check(z.describe('Of how many')),
  share: z.nullable(z.number()).check(z.describe('From 0 to 1; null: of fewer than five')),
})

const row = z.object({
  deploymentId: z.int(),
  sha,
  liveAt: z.nullable(time).check(z.describe('Its first success; null: it had none')),
  failedAt: z.nullable(time).check(z.describe('When it failed, if it ended so')),
  rollBack: z.boolean().check(z.describe('A commit that was live before the one that it replaced')),
})

const live = z.object({
  deploymentId: z.int(),
  sha,
  tag: z.nullable(z.string()).check(z.describe('A tag that points at the commit')),
  since: z.nullable(time),
  behind: z.nullable(z.int()).check(z.describe('Commits of the default branch that it lacks; null: not known')),
  url: z.nullable(z.string()),
})

const environment = z.object({
  environment: z.string(),
  task: z.string(),
  deploys: z.object({
    n: z.int().check(z.describe('Deployments with a success in the period, by their first')),
    perWeek: z.nullable(z.number()).check(z.describe('Null: fewer than five deployments')),
    weeks: z.array(z.object({ start: z.string().check(z.describe('A Monday, by UTC')), deploys: z.int() })),
  }),
  leadTime: z
    .extend(spread, { unknownDeploys: z.int().check(z.describe('Deployments whose commits are not known')) })
    .check(
      z.describe(
        'Of each commit, from its committer date to the first success of the first deployment that contains it',
      ),
    ),
  failed: share.check(
    z.describe('Deployments that ended as failure or error, of all that ended; not the cancelled ones'),
  ),
  rollBacks: share.check(
    z.describe('Deployments of a commit that was live before the one replaced, of all that succeeded'),
  ),
  recovery: z
    .extend(spread, {
      unrecovered: z.boolean().check(z.describe('The newest failure or roll-back has no success after it')),
    })
    .check(z.describe('From the first of a row of failures, or from a roll-back, to the next success')),
  leftOut: z.partial(
    z.object({
      notStarted: z.int(),
      open: z.int(),
      neverLive: z.int().check(z.describe('Only inactive: skipped, for example')),
      cancelled: z.int().check(z.describe('By the descriptions of this action')),
      abandoned: z.int().check(z.describe('Their runs ended without saying how')),
    }),
  ),
  live: z.nullable(live),
  rows: z.array(row).check(z.describe('What the figures come from, the newest first; also from before the period')),
})

export const reportSchema = z.object({
  version: z.literal(1),
  repository: z.string(),
  period: z
    .object({ from: time, to: time })
    .check(z.describe('Of the figures; it begins later than asked for where older deployments were not read')),
  read: z.object({
    complete: z.boolean().check(z.describe('All deployments were read')),
    oldest: z.nullable(time).check(z.describe('When the oldest that was read was made')),
  }),
  transientLeftOut: z.int().check(z.describe('Deployments of transient environments, which are not among the figures')),
  environments: z.array(environment),
  problems: z.array(z.string()).check(z.describe('What could not be read, in sentences')),
})

export type Report = z.infer<typeof reportSchema>
export type EnvironmentReport = z.infer<typeof environment>

export function reportOf({ groups, deployments, period, problems }: Material, repository: string): Report {
  const { complete, oldest, transient } = deployments
  return {
    ...{ version: 1, repository, period: { from: timeOf(period.from), to: timeOf(period.to) } },
    read: { complete, oldest: oldest ? timeOf(oldest.getTime()) : null },
    transientLeftOut: transient,
    environments: groups.map((group) => environmentReport(group, period)).toSorted(byName),
    problems: [...new Set(problems)],
  }
}

function environmentReport(
  { environment: name, task, records, commits, live: now }: Group,
  period: Period,
): EnvironmentReport {
  const { leadTime, recovery, leftOut, ...figures }: Figures = figuresOf(records, commits, period)
  const deploys = records.flatMap((record) => classify(record).deploy ?? [])
  const back = new Set(rollBacks(deploys).map(({ id }) => id))
  return {
    ...{ environment: name, task, deploys: { ...figures.deploys, weeks: [...figures.deploys.weeks] } },
    ...{ failed: figures.failed, rollBacks: figures.rollBacks, leftOut },
    leadTime: { ...inSeconds(leadTime), unknownDeploys: leadTime.unknownDeploys },
    recovery: { ...inSeconds(recovery), unrecovered: recovery.unrecovered },
    live: now
      ? {
          ...{ deploymentId: now.record.id, sha: now.record.sha, tag: now.tag ?? null, behind: now.behind ?? null },
          since: orNull(liveSince(now.record)?.getTime()),
          url: now.record.statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl ?? null,
        }
      : null,
    rows: deploys.map(({ id, sha: commit, liveAt, failedAt }) => ({
      ...{ deploymentId: id, sha: commit, liveAt: orNull(liveAt), failedAt: orNull(failedAt), rollBack: back.has(id) },
    })),
  }
}

function byName(a: EnvironmentReport, b: EnvironmentReport): number {
  return (
    a.environment.localeCompare(b.environment, 'en', { sensitivity: 'accent' }) || a.task.localeCompare(b.task, 'en')
  )
}

function inSeconds({ n, median, p90 }: Spread): Spread {
  const seconds = (milliseconds: number | null) => (milliseconds === null ? null : milliseconds / 1000)
  return { n, median: seconds(median), p90: seconds(p90) }
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}

function orNull(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : timeOf(milliseconds)
}
