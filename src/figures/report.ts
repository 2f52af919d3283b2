import { z } from 'zod'
import { classify, inOrder } from './deploys.ts'
import { type Figures, figuresOf, type Period, rollBacks } from './figures.ts'
import type { Group, Material } from './read.ts'
import type { Spread } from './statistics.ts'

/** The output `json`: docs/report.schema.json is made from this. What changes its meaning changes `version`. */

const time = z.string().describe('As GitHub writes it: 2026-11-25T12:00:00Z')
const sha = z.string().describe('A full SHA')

const spread = z.object({
  n: z.int().describe('How many values there are'),
  median: z.number().nullable().describe('Seconds; null: fewer than five values'),
  p90: z.number().nullable().describe('Seconds that 90 % of the values do not exceed; null: fewer than five values'),
})

const share = z.object({
  count: z.int(),
  n: z.int().describe('Of how many'),
  share: z.number().nullable().describe('From 0 to 1; null: of fewer than five'),
})

const row = z.object({
  deploymentId: z.int(),
  sha,
  liveAt: time.nullable().describe('Its first success; null: it had none'),
  failedAt: time.nullable().describe('When it failed, if it ended so'),
  rollBack: z.boolean().describe('A commit that was live before the one that it replaced'),
})

const live = z.object({
  deploymentId: z.int(),
  sha,
  tag: z.string().nullable().describe('A tag that points at the commit'),
  since: time.nullable(),
  behind: z.int().nullable().describe('Commits of the default branch that it lacks; null: not known'),
  url: z.string().nullable(),
})

const environment = z.object({
  environment: z.string(),
  task: z.string(),
  deploys: z.object({
    n: z.int().describe('Deployments with a success in the period, by their first'),
    perWeek: z.number().nullable().describe('Null: fewer than five deployments'),
    weeks: z.array(z.object({ start: z.string().describe('A Monday, by UTC'), deploys: z.int() })),
  }),
  leadTime: spread
    .extend({ unknownDeploys: z.int().describe('Deployments whose commits are not known') })
    .describe('Of each commit, from its committer date to the first success of the first deployment that contains it'),
  failed: share.describe('Deployments that ended as failure or error, of all that ended; not the cancelled ones'),
  rollBacks: share.describe('Deployments of a commit that was live before the one replaced, of all that succeeded'),
  recovery: spread
    .extend({ unrecovered: z.boolean().describe('The newest failure or roll-back has no success after it') })
    .describe('From the first of a row of failures, or from a roll-back, to the next success'),
  leftOut: z
    .object({
      notStarted: z.int(),
      open: z.int(),
      neverLive: z.int().describe('Only inactive: skipped, for example'),
      cancelled: z.int().describe('By the descriptions of this action'),
      abandoned: z.int().describe('Their runs ended without saying how'),
    })
    .partial(),
  live: live.nullable(),
  rows: z.array(row).describe('What the figures come from, the newest first; also from before the period'),
})

export const reportSchema = z.object({
  version: z.literal(1),
  repository: z.string(),
  period: z
    .object({ from: time, to: time })
    .describe('Of the figures; it begins later than asked for where older deployments were not read'),
  read: z.object({
    complete: z.boolean().describe('All deployments were read'),
    oldest: time.nullable().describe('When the oldest that was read was made'),
  }),
  transientLeftOut: z.int().describe('Deployments of transient environments, which are not among the figures'),
  environments: z.array(environment),
  problems: z.array(z.string()).describe('What could not be read, in sentences'),
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
  const firstLive = new Map(inOrder(deploys).map(({ id, liveAt }) => [id, liveAt]))
  return {
    ...{ environment: name, task, deploys: { ...figures.deploys, weeks: [...figures.deploys.weeks] } },
    ...{ failed: figures.failed, rollBacks: figures.rollBacks, leftOut },
    leadTime: { ...inSeconds(leadTime), unknownDeploys: leadTime.unknownDeploys },
    recovery: { ...inSeconds(recovery), unrecovered: recovery.unrecovered },
    live: now
      ? {
          ...{ deploymentId: now.record.id, sha: now.record.sha, tag: now.tag ?? null, behind: now.behind ?? null },
          since: orNull(firstLive.get(now.record.id)),
          url: now.record.statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl ?? null,
        }
      : null,
    rows: deploys.map(({ id, sha: commit, liveAt, failedAt }) => ({
      ...{ deploymentId: id, sha: commit, liveAt: orNull(liveAt), failedAt: orNull(failedAt), rollBack: back.has(id) },
    })),
  }
}

function byName(a: EnvironmentReport, b: EnvironmentReport): number {
  return a.environment.localeCompare(b.environment, 'en') || a.task.localeCompare(b.task, 'en')
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
