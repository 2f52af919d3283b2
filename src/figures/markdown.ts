import { commitPage } from '../shared/links.ts'
import { counted, markdown, markdownLink } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report-schema.ts'
import { day, nameOf, shownOf, span } from './shown.ts'

/** The report for people. Strings from outside appear in it as text only. */
export function reportMarkdown(report: Report, serverUrl: string): string {
  const { repository, period, problems, read, transientLeftOut, paired } = report
  const { busy, quiet, more } = shownOf(report)
  const where = (some: readonly EnvironmentReport[]) =>
    some.map((one) => whatIsThere(one, `${serverUrl}/${repository}`))
  const parts = [
    `### 📈 Deployments of ${markdown(repository)}`,
    `${day(period.from)} to ${day(period.to)}`,
    ...problems.map((problem) => `⚠️ ${markdown(problem)}`),
    where(busy).join('\n') || 'There were none.',
    ...busy.map(section),
    quiet.length > 0 && details(`${quiet.length} more, with few deployments`, where(quiet), quiet.map(section)),
    more > 0 && `These were deployed last; ${more} more are in the output \`json\`.`,
    !read.complete &&
      read.oldest &&
      `What was deployed before ${day(read.oldest)}, and not since, is not in this report.`,
    transientLeftOut > 0 && `Left out: ${counted(transientLeftOut, 'deployment')} of transient environments.`,
    paired > 0 &&
      `For ${counted(paired, 'deployment')}, GitHub made another one, because the job has \`environment:\`. Each counts once.`,
    details('What the figures mean', definitions),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}

function details(title: string, lines: readonly string[], sections: readonly string[] = []): string {
  return [`<details><summary>${title}</summary>`, lines.join('\n'), ...sections, '</details>'].join('\n\n')
}

/** An item of a list, since a table does not fit a narrow page where a name is long. */
function whatIsThere(one: EnvironmentReport, repositoryUrl: string): string {
  const name = nameOf(one)
  if (!one.live) return `- ${markdown(name)} · nothing is live`
  const { url, sha, tag, since, by, behind, ahead } = one.live
  // From the default branch.
  const distance = [behind && `${behind} behind`, ahead && `${ahead} of its own`].filter(Boolean).join(', ')
  const parts = [
    markdownLink(name, url ?? undefined),
    `${markdownLink(sha.slice(0, 7), commitPage(repositoryUrl, sha))}${tag ? ` ${markdown(tag)}` : ''}`,
    `since ${day(since)} by ${markdown(by)}`,
    behind === null || ahead === null ? '' : distance || 'up to date',
  ]
  return `- ${parts.filter(Boolean).join(' · ')}`
}

function section(one: EnvironmentReport): string {
  const { deployments, leadTime, failed, fixedAfter, rollBacks, recovery } = one
  const perWeek = deployments.perWeek === null ? tooFew : `${deployments.perWeek.toFixed(1)} a week`
  const rows: [n: number, name: string, counted: string, figure: string][] = [
    [1, 'Deployments', `${deployments.n}`, perWeek],
    [leadTime.n, 'Lead time', counted(leadTime.n, 'commit'), spread(leadTime)],
    [failed.n, 'Failed', `${failed.count} of ${failed.n} that ended`, percent(failed)],
    [fixedAfter.n, 'Fixed after', counted(fixedAfter.n, 'time'), spread(fixedAfter)],
    [rollBacks.n, 'Roll-backs', `${rollBacks.count} of ${counted(rollBacks.n, 'deployment')}`, percent(rollBacks)],
    [recovery.n, 'Recovery', counted(recovery.n, 'roll-back'), spread(recovery)],
  ]
  const told = rows.flatMap(([n, ...cells]) => (n > 0 ? [`| ${cells.join(' | ')} |`] : []))
  const parts = [
    `#### ${markdown(nameOf(one))}`,
    ['|  | Counted | Figure |', '| --- | --- | --- |', ...told].join('\n'),
    ['```text', ...bars(one.weeks), '```'].join('\n'),
    fixedAfter.open && 'The newest failure is not fixed.',
    leftOut(one),
  ]
  return parts.filter(Boolean).join('\n\n')
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

function leftOut({ leftOut: counts, leadTime: { mergeCommits, unknown } }: EnvironmentReport): string {
  const parts = [
    counts.notStarted && `${counts.notStarted} never started`,
    counts.open && `${counts.open} still open`,
    counts.neverLive && `${counts.neverLive} never live`,
    counts.stopped && `${counts.stopped} stopped before they began`,
    counts.cancelled && `${counts.cancelled} cancelled`,
    counts.swept && `${counts.swept} left open by a lost runner`,
    counts.interrupted && `${counts.interrupted} interrupted`,
    counts.resultUnknown && `${counts.resultUnknown} with an unknown result`,
    mergeCommits && counted(mergeCommits, 'merge commit'),
    unknown && `the commits of ${counted(unknown, 'deployment')}, which are not known`,
  ]
  const told = parts.filter(Boolean).join(', ')
  return told && `Left out: ${told}.`
}

const definitions = [
  '- **Behind**: commits of the default branch that are not in what is live. **Of its own**: the other way round.',
  '- **Deployments** have a `success`, and count in the week (Monday to Sunday, UTC) of the first. `inactive` is no success.',
  '- **Lead time** of a commit: from its committer date to the first success of the first deployment here that contains it.',
  '- **Failed**: ended as `failure` or `error`, of all that ended. **Fixed after**: from the first of a row of failures to the next success.',
  '- **Roll-backs**: of a commit that was live here before the one replaced. **Recovery**: from when that one became live to the success of the roll-back.',
  '- With fewer than five values there is no figure. The records do not know whether anybody noticed: a failed deployment is not a failed change.',
]

const tooFew = 'too few to say'

/** A number and its unit stay on one line. */
function spread({ median, p90 }: EnvironmentReport['recovery']): string {
  if (median === null || p90 === null) return tooFew
  const [middle, most] = [median, p90].map((seconds) => span(seconds).replaceAll(' ', '\u00a0'))
  return `median ${middle}, 90\u00a0% within ${most}`
}

function percent({ share }: EnvironmentReport['failed']): string {
  return share === null ? tooFew : `${Math.round(share * 100)} %`
}
