import { liveAmong, liveSince } from '../github/live.ts'
import { counted, timeText } from '../shared/text.ts'
import { deployOf, whoDeployed } from './deploys.ts'
import { figuresOf } from './figures.ts'
import { liveRecord } from './pairs.ts'
import type { Material } from './read.ts'
import type { EnvironmentReport, Report } from './report.ts'
import { nameOf } from './shown.ts'
import type { Group } from './sorted.ts'

export function makeReport(material: Material, repository: string): Report {
  const { groups, period, complete, oldest, transient, paired, problems } = material
  const environments = groups.map((group) => environmentReport(group, material)).toSorted(byName)
  return {
    ...{ version: 2, repository, period: { from: timeText(period.from), to: timeText(period.to) } },
    read: { complete, oldest: oldest ? timeText(oldest.getTime()) : null },
    ...{ transientLeftOut: transient, paired, environments },
    problems: [...new Set([...problems, ...environments.flatMap(unread)])],
  }
}

function environmentReport(group: Group, material: Material): EnvironmentReport {
  const { environment, task, paired } = group
  const deploys = paired.map(({ record }) => deployOf(record))
  return {
    ...{ environment, task, ...figuresOf(deploys, material.added, material.period) },
    live: liveReport(group, material),
  }
}

function liveReport({ paired }: Group, { tags, compared }: Material): EnvironmentReport['live'] {
  const record = liveAmong(paired.map(liveRecord))
  const since = record && liveSince(record)
  if (!record || !since) return null
  const { ahead = null, behind = null } = compared.get(record.sha) ?? {}
  return {
    ...{ deploymentId: record.id, sha: record.sha, since: timeText(since.getTime()), by: whoDeployed(record) },
    ...{ tag: tags.get(record.sha) ?? null, behind, ahead },
    url: record.statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl ?? null,
  }
}

/** So many commits are named. */
const mostNamed = 10

/** Of which part of the deployments the lead time is. */
function unread(one: EnvironmentReport): string[] {
  const { deployments, since, older, gone } = one.leadTime
  const name = nameOf(one)
  const newest = `${name}: the lead time is of the ${counted(deployments, 'deployment')} since ${since?.slice(0, 10)}`
  const shas = gone.slice(0, mostNamed).map(({ sha }) => sha.slice(0, 7))
  const named = `${shas.join(', ')}${gone.length > mostNamed ? ', …' : ''}`
  return [
    ...(since ? [`${newest}. The commits of ${older} older ones are more than a report reads`] : []),
    ...(gone.length > 0
      ? [
          `${name}: GitHub no longer has the commits of ${counted(gone.length, 'deployment')} (force-pushed): ${named}. What they contained counts with the next one`,
        ]
      : []),
  ]
}

function byName(a: EnvironmentReport, b: EnvironmentReport): number {
  return (
    a.environment.localeCompare(b.environment, 'en', { sensitivity: 'accent' }) || a.task.localeCompare(b.task, 'en')
  )
}
