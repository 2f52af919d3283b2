import * as z from 'zod/mini'

/** The output `json`: docs/report.schema.json is made from this. What changes its meaning changes `version`. */

const time = z.string().check(z.describe('As GitHub writes it: 2026-11-25T12:00:00Z'))
const sha = z.string().check(z.describe('A full SHA'))
const login = z.string().check(z.describe('Who started the deploy; else who made the record'))

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

const week = z.object({
  start: z.string().check(z.describe('A Monday, by UTC')),
  incomplete: z.boolean().check(z.describe('The period begins or ends within this week')),
  ...{ deployments: z.int(), failed: z.int() },
  leadTime: z.nullable(z.number()).check(z.describe('The median, in seconds; null: fewer than five values')),
})

const leadTime = z.extend(spread, {
  deployments: z.int().check(z.describe('The deployments whose commits are counted')),
  since: z
    .nullable(time)
    .check(z.describe('The first success of the first of them, if older deployments are not counted')),
  older: z.int().check(z.describe('Deployments before `since`: not all of their commits could be read')),
  unknown: z.int().check(z.describe('Other deployments whose commits are not known')),
  gone: z
    .array(z.object({ deploymentId: z.int(), sha }))
    .check(z.describe('Deployments of commits that GitHub no longer has')),
  mergeCommits: z.int().check(z.describe('Commits with several parents, which are left out')),
})

const leftOut = z.object({
  notStarted: z.int(),
  open: z.int(),
  neverLive: z.int().check(z.describe('Only inactive, and not by this action')),
  stopped: z.int().check(z.describe('By a guard, or before the command was started')),
  cancelled: z.int(),
  swept: z.int().check(z.describe('Their runs ended without saying how')),
  interrupted: z.int().check(z.describe('The action was killed')),
  resultUnknown: z.int(),
})

const live = z.object({
  ...{ deploymentId: z.int(), sha, since: time, by: login },
  tag: z.nullable(z.string()).check(z.describe('Of the tags at the commit, the newest')),
  behind: z.nullable(z.int()).check(z.describe('Commits of the default branch that it lacks; null: not known')),
  ahead: z.nullable(z.int()).check(z.describe('Commits that the default branch lacks; null: not known')),
  url: z.nullable(z.string()),
})

const row = z.object({
  ...{ deploymentId: z.int(), sha, by: login, madeAt: time },
  liveAt: z.nullable(time).check(z.describe('Its first success; null: it had none')),
  failedAt: z.nullable(time).check(z.describe('When it failed, if it ended so')),
  rollBack: z.boolean(),
  newCommits: z
    .nullable(z.int())
    .check(z.describe('Commits that no deployment before it contained; null: not known, or the first deployment')),
})

const environment = z.object({
  ...{ environment: z.string(), task: z.string() },
  deployments: z
    .object({ n: z.int(), perWeek: z.nullable(z.number()).check(z.describe('Null: fewer than five deployments')) })
    .check(z.describe('With a success in the period, by their first')),
  weeks: z.array(week),
  leadTime: leadTime.check(z.describe('Of each commit, until the first success of the first deployment with it')),
  failed: share.check(z.describe('Deployments that ended as failure or error, of all that ended')),
  fixedAfter: z
    .extend(spread, { open: z.boolean().check(z.describe('The newest failure has no success after it')) })
    .check(z.describe('From the first of a row of failures to the next success')),
  rollBacks: share.check(
    z.describe('Deployments of a commit that was live before the replaced one, of all that succeeded'),
  ),
  recovery: spread.check(z.describe('From when a commit became live to the success of its roll-back')),
  leftOut: z.partial(leftOut).check(z.describe('Deployments that are in no figure, by when they were made')),
  live: z.nullable(live),
  rows: z.array(row).check(z.describe('What the figures come from, the newest first; also from before the period')),
})

export const reportSchema = z.object({
  version: z.literal(2),
  repository: z.string(),
  period: z
    .object({ from: time, to: time })
    .check(z.describe('Of the figures; it begins later than asked for where older deployments were not read')),
  read: z.object({
    complete: z.boolean().check(z.describe('All deployments were read')),
    oldest: z.nullable(time).check(z.describe('When the oldest that was read was made')),
  }),
  transientLeftOut: z.int().check(z.describe('Deployments of transient environments, which are not among the figures')),
  paired: z
    .int()
    .check(z.describe('Deployments beside which GitHub made one for `environment:` of the job; each counts once')),
  environments: z.array(environment),
  problems: z.array(z.string()).check(z.describe('What could not be read, in sentences')),
})

export type Report = z.infer<typeof reportSchema>
export type EnvironmentReport = z.infer<typeof environment>
