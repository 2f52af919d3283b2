import { counted, duration, isHttpUrl, markdown, markdownLink } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report.ts'
import { shownOf } from './shown.ts'

/** The report for people. Strings from outside appear in it as text only. */
export function reportMarkdown(report: Report, serverUrl: string): string {
  const { repository, period } = report
  const { shown, more } = shownOf(report)
  return [
    `### 📈 Deployments of ${markdown(repository)}`,
    `${day(period.from)} to ${day(period.to)}, from the statuses of GitHub’s deployments.`,
    ...(shown.length === 0 ? ['There were none.'] : [whatIsWhere(report, shown, serverUrl)]),
    ...(more === 0 ? [] : [`These ${shown.length} were deployed last; ${more} more are in the output \`json\`.`]),
    ...shown.map(section),
    ...caveats(report),
    definitions,
    '',
  ].join('\n\n')
}

/** A list, since a table does not fit a narrow page where a name is long. */
function whatIsWhere({ repository }: Report, environments: readonly EnvironmentReport[], serverUrl: string): string {
  const lines = environments.map(({ environment, task, live }) => {
    const name = named(environment, task)
    if (!live) return `- ${markdown(name)} · nothing is live`
    const { url, sha, tag, since, behind } = live
    const parts = [
      url && isHttpUrl(url) ? markdownLink(name, url) : markdown(name),
      `${markdownLink(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${sha}`)}${tag ? ` ${markdown(tag)}` : ''}`,
      since && `live since ${day(since)}`,
      behind === null
        ? 'not known how far behind'
        : behind === 0
          ? 'up to date'
          : `${counted(behind, 'commit')} behind`,
    ]
    return `- ${parts.filter(Boolean).join(' · ')}`
  })
  return lines.join('\n')
}

function section(one: EnvironmentReport): string {
  const { deploys, leadTime, failed, rollBacks, recovery } = one
  const rows = [
    ['Deployments', `${deploys.n}`, deploys.perWeek === null ? tooFew(deploys.n) : `${round(deploys.perWeek)} a week`],
    ['Lead time', counted(leadTime.n, 'commit'), spread(leadTime)],
    ['Failed', `${failed.count} of ${failed.n}`, percent(failed)],
    ['Roll-backs', `${rollBacks.count} of ${rollBacks.n}`, percent(rollBacks)],
    [
      'Recovery',
      counted(recovery.n, 'time'),
      `${spread(recovery)}${recovery.unrecovered ? '; one is still open' : ''}`,
    ],
  ]
  const left = leftOut(one)
  return [
    `#### ${markdown(named(one.environment, one.task))}`,
    table(['', 'n', ''], rows),
    ['```text', ...bars(deploys.weeks), '```'].join('\n'),
    ...(left ? [left] : []),
  ].join('\n\n')
}

/** A bar for each week: plain characters look the same everywhere. */
function bars(weeks: EnvironmentReport['deploys']['weeks']): string[] {
  const most = Math.max(1, ...weeks.map(({ deploys }) => deploys))
  return weeks.map(({ start, deploys }) => {
    const length = deploys === 0 ? 0 : Math.max(1, Math.round((deploys / most) * 16))
    return `${start}  ${'█'.repeat(length)}${length > 0 ? ' ' : ''}${deploys}`
  })
}

const reasons = {
  notStarted: 'never started',
  open: 'still open',
  neverLive: 'skipped or never live',
  cancelled: 'cancelled',
  abandoned: 'left open by a lost runner',
} as const

function leftOut({ leftOut: counts, leadTime }: EnvironmentReport): string {
  const parts = Object.entries(reasons).flatMap(([reason, words]) => {
    const count = new Map(Object.entries(counts)).get(reason)
    return count ? [`${count} ${words}`] : []
  })
  const unknown = leadTime.unknownDeploys
  const all = [...parts, ...(unknown ? [`the commits of ${counted(unknown, 'deployment')}, which are not known`] : [])]
  return all.length > 0 ? `Left out: ${all.join(', ')}.` : ''
}

function caveats({ read, transientLeftOut, problems }: Report): string[] {
  return [
    ...(read.complete || read.oldest === null
      ? []
      : [
          `Deployments made before ${day(read.oldest)} were not read: what was deployed before, and not since, is not in this report.`,
        ]),
    ...(transientLeftOut === 0
      ? []
      : [`Left out: ${counted(transientLeftOut, 'deployment')} of transient environments.`]),
    ...problems.map((problem) => `⚠️ ${markdown(problem)}`),
  ]
}

const definitions = `<details><summary>What the figures mean</summary>

- **Behind**: how many commits of the default branch are not in what is live.
- **Deployments** have a \`success\`, and count in the week (Monday to Sunday, UTC) of the first. \`inactive\` is no success.
- **Lead time** of a commit: from its committer date to the first success of the first deployment that contains it. The commits are those that \`compare\` gives between what was live before the period and the newest.
- **Failed**: deployments that ended as \`failure\` or \`error\`, of all that ended. Cancelled ones, as far as their descriptions tell, are no failures.
- **Roll-backs**: deployments of a commit that was live before the one that they replaced.
- **Recovery**: from the first of a row of failures, or from a roll-back, to the next success.
- With fewer than five values there is no figure. The records do not know whether anybody noticed: a failed deployment is not a failed change.

</details>`

function named(environment: string, task: string): string {
  return task === 'deploy' ? environment : `${environment} (${task})`
}

function spread({ n, median, p90 }: EnvironmentReport['recovery'] | EnvironmentReport['leadTime']): string {
  return median === null || p90 === null ? tooFew(n) : `median ${span(median)}, 90 % within ${span(p90)}`
}

function percent({ share, n }: EnvironmentReport['failed']): string {
  return share === null ? tooFew(n) : `${Math.round(share * 100)} %`
}

function tooFew(n: number): string {
  return `too few to say (n = ${n})`
}

/** Seconds, for people. */
function span(seconds: number): string {
  const days = seconds / 86_400
  return days < 2 ? duration(seconds * 1000) : `${round(days)} d`
}

function round(value: number): string {
  return value.toFixed(1)
}

/** 2026-11-25 */
function day(time: string): string {
  return time.slice(0, 10)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
