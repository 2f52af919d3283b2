import { counted, isHttpUrl, markdown, markdownLink } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report.ts'
import { nameOf, shownOf, span } from './shown.ts'

/** The report for people. Strings from outside appear in it as text only. */
export function reportMarkdown(report: Report, serverUrl: string): string {
  const { repository, period, problems } = report
  const { busy, quiet, more } = shownOf(report)
  const where = (some: readonly EnvironmentReport[]) =>
    some.map((one) => whatIsThere(one, report, serverUrl)).join('\n')
  const folded = quiet.length === 0 ? [] : [where(quiet), ...quiet.map(section)]
  return [
    `### 📈 Deployments of ${markdown(repository)}`,
    `${day(period.from)} to ${day(period.to)}`,
    ...problems.map((problem) => `⚠️ ${markdown(problem)}`),
    busy.length === 0 ? 'There were none.' : where(busy),
    ...busy.map(section),
    ...details(`${quiet.length} more, with few deployments`, folded),
    ...(more === 0 ? [] : [`These were deployed last; ${more} more are in the output \`json\`.`]),
    ...notes(report),
    ...details('What the figures mean', [definitions]),
    '',
  ].join('\n\n')
}

/** An item of a list, since a table does not fit a narrow page where a name is long. */
function whatIsThere(one: EnvironmentReport, { repository }: Report, serverUrl: string): string {
  const name = nameOf(one)
  if (!one.live) return `- ${markdown(name)} · nothing is live`
  const { url, sha, tag, since, by } = one.live
  const parts = [
    url && isHttpUrl(url) ? markdownLink(name, url) : markdown(name),
    `${markdownLink(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${sha}`)}${tag ? ` ${markdown(tag)}` : ''}`,
    `since ${day(since)} by ${markdown(by)}`,
    distance(one.live),
  ]
  return `- ${parts.filter(Boolean).join(' · ')}`
}

/** From the default branch. */
function distance({ behind, ahead }: NonNullable<EnvironmentReport['live']>): string {
  if (behind === null || ahead === null) return ''
  const parts = [behind > 0 ? `${behind} behind` : '', ahead > 0 ? `${ahead} of its own` : '']
  return parts.filter(Boolean).join(', ') || 'up to date'
}

function section(one: EnvironmentReport): string {
  const { deployments, leadTime, failed, fixedAfter, rollBacks, recovery } = one
  const perWeek = deployments.perWeek === null ? tooFew : `${deployments.perWeek.toFixed(1)} a week`
  const rows: [n: number, ...cells: string[]][] = [
    [1, 'Deployments', `${deployments.n}`, perWeek],
    [leadTime.n, 'Lead time', counted(leadTime.n, 'commit'), spread(leadTime)],
    [failed.n, 'Failed', `${failed.count} of ${failed.n} that ended`, percent(failed)],
    [fixedAfter.n, 'Fixed after', counted(fixedAfter.n, 'time'), spread(fixedAfter)],
    [rollBacks.n, 'Roll-backs', `${rollBacks.count} of ${counted(rollBacks.n, 'deployment')}`, percent(rollBacks)],
    [recovery.n, 'Recovery', counted(recovery.n, 'roll-back'), spread(recovery)],
  ]
  const told = rows.flatMap(([n, ...cells]) => (n > 0 ? [cells] : []))
  return [
    `#### ${markdown(nameOf(one))}`,
    table(['', 'Counted', 'Figure'], told),
    ['```text', ...bars(one.weeks), '```'].join('\n'),
    ...(fixedAfter.open ? ['The newest failure is not fixed.'] : []),
    ...leftOut(one),
  ].join('\n\n')
}

/** A bar for each week: plain characters look the same everywhere. */
function bars(weeks: EnvironmentReport['weeks']): string[] {
  const most = Math.max(1, ...weeks.map(({ deployments }) => deployments))
  return weeks.map(({ start, incomplete, deployments, failed }) => {
    const bar = '█'.repeat(Math.ceil((deployments / most) * 12))
    const counts = `${deployments}${failed > 0 ? `, ${failed} failed` : ''}`
    return `${start}  ${bar ? `${bar} ` : ''}${counts}${incomplete ? ' (incomplete)' : ''}`
  })
}

const reasons = {
  notStarted: 'never started',
  open: 'still open',
  neverLive: 'never live',
  stopped: 'stopped before they began',
  cancelled: 'cancelled',
  swept: 'left open by a lost runner',
  interrupted: 'interrupted',
  resultUnknown: 'with an unknown result',
} as const

function leftOut({ leftOut: counts, leadTime: { mergeCommits, unknown } }: EnvironmentReport): string[] {
  const kinds = Object.keys(reasons) as (keyof typeof reasons)[]
  const parts = [
    ...kinds.flatMap((kind) => (counts[kind] ? [`${counts[kind]} ${reasons[kind]}`] : [])),
    ...(mergeCommits ? [counted(mergeCommits, 'merge commit')] : []),
    ...(unknown ? [`the commits of ${counted(unknown, 'deployment')}, which are not known`] : []),
  ]
  return parts.length > 0 ? [`Left out: ${parts.join(', ')}.`] : []
}

function notes({ read, transientLeftOut, paired }: Report): string[] {
  return [
    ...(read.complete || read.oldest === null
      ? []
      : [`What was deployed before ${day(read.oldest)}, and not since, is not in this report.`]),
    ...(transientLeftOut === 0
      ? []
      : [`Left out: ${counted(transientLeftOut, 'deployment')} of transient environments.`]),
    ...(paired === 0
      ? []
      : [
          `For ${counted(paired, 'deployment')}, GitHub made another one, because the job has \`environment:\`. Each counts once.`,
        ]),
  ]
}

const definitions = `- **Behind**: commits of the default branch that are not in what is live. **Of its own**: the other way round.
- **Deployments** have a \`success\`, and count in the week (Monday to Sunday, UTC) of the first. \`inactive\` is no success.
- **Lead time** of a commit: from its committer date to the first success of the first deployment here that contains it.
- **Failed**: ended as \`failure\` or \`error\`, of all that ended. **Fixed after**: from the first of a row of failures to the next success.
- **Roll-backs**: of a commit that was live here before the one replaced. **Recovery**: from when that one became live to the success of the roll-back.
- With fewer than five values there is no figure. The records do not know whether anybody noticed: a failed deployment is not a failed change.`

function details(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`<details><summary>${title}</summary>`, ...parts, '</details>']
}

const tooFew = 'too few to say'

function spread({ median, p90 }: EnvironmentReport['recovery']): string {
  if (median === null || p90 === null) return tooFew
  // A number and its unit stay on one line.
  return `median ${whole(span(median))}, ${whole('90 %')} within ${whole(span(p90))}`
}

function whole(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function percent({ share }: EnvironmentReport['failed']): string {
  return share === null ? tooFew : `${Math.round(share * 100)} %`
}

/** 2026-11-25 */
function day(time: string): string {
  return time.slice(0, 10)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
