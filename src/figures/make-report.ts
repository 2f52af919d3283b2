import { type Deployment, urlOf } from '../github/deployments.ts'
import { liveSince } from '../github/live.ts'
import { counted, timeText } from '../shared/text.ts'
import { type Group, whoDeployed } from './deploys.ts'
import { measure } from './measures.ts'
import type { Material } from './read.ts'
import type { EnvironmentReport, Report } from './report-schema.ts'
import { day, nameOf } from './shown.ts'

export function makeReport(material: Material, repository: string): Report {
  const { groups, period, complete, oldest, transient, paired, problems } = material
  const environments = groups.map((group) => environmentReport(group, material)).toSorted(byName)
  return {
    ...{ version: 2, repository, period: { from: timeText(period.from), to: timeText(period.to) } },
    read: { complete, oldest: oldest ? timeText(oldest) : null },
    ...{ transientLeftOut: transient, paired, environments },
    problems: [...new Set([...problems, ...environments.flatMap(unread)])],
  }
}

function environmentReport({ environment, task, deploys, live }: Group, material: Material): EnvironmentReport {
  const { added, period } = material
  return { environment, task, ...measure(deploys, added, period), live: live ? liveReport(live, material) : null }
}

function liveReport(record: Deployment, { tags, compared }: Material): EnvironmentReport['live'] {
  const since = liveSince(record)
  if (!since) return null
  const { ahead = null, behind = null } = compared.get(record.sha) ?? {}
  return {
    ...{ deploymentId: record.id, sha: record.sha, since: timeText(since), by: whoDeployed(record) },
    ...{ tag: tags.get(record.sha) ?? null, behind, ahead },
    url: urlOf(record) ?? null,
  }
}

/** So many commits are named. */
const mostNamed = 10

/** Of which part of the deployments the lead time is. */
function unread(one: EnvironmentReport): string[] {
  const { deployments, since, older, gone } = one.leadTime
  const newest = since && `the lead time is of the ${counted(deployments, 'deployment')} since ${day(since)}`
  const shas = gone.map(({ sha }, at) => (at < mostNamed ? sha.slice(0, 7) : '…'))
  const named = shas.slice(0, mostNamed + 1).join(', ')
  const lost = `GitHub no longer has the commits of ${counted(gone.length, 'deployment')} (force-pushed): ${named}`
  const problems = [
    newest && `${newest}. The commits of ${older} older ones are more than a report reads`,
    gone.length > 0 && `${lost}. What they contained counts with the next one`,
  ]
  return problems.flatMap((problem) => (problem ? [`${nameOf(one)}: ${problem}`] : []))
}

function byName(a: EnvironmentReport, b: EnvironmentReport): number {
  return (
    a.environment.localeCompare(b.environment, 'en', { sensitivity: 'accent' }) || a.task.localeCompare(b.task, 'en')
  )
}
