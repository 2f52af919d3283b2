import { duration } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report.ts'

/** What people get to see of a report. */
export interface Shown {
  /** In the report's order. */
  readonly busy: readonly EnvironmentReport[]
  /** Where most weeks are empty, beside busier ones. */
  readonly quiet: readonly EnvironmentReport[]
  /** How many more there are. */
  readonly more: number
}

/** GitHub shows no job summary of more than 1 MiB. */
const mostShown = 50

/** Of very many environments, those that were deployed last. */
export function shownOf({ environments }: Report): Shown {
  const last = new Set(environments.toSorted((a, b) => lastTime(b) - lastTime(a)).slice(0, mostShown))
  const shown = environments.filter((one) => last.has(one))
  const busy = shown.filter(isBusy)
  return busy.length === 0
    ? { busy: shown, quiet: [], more: environments.length - last.size }
    : { busy, quiet: shown.filter((one) => !isBusy(one)), more: environments.length - last.size }
}

function lastTime({ rows }: EnvironmentReport): number {
  return Math.max(0, ...rows.map(({ liveAt, failedAt }) => Date.parse(failedAt ?? liveAt ?? '') || 0))
}

function isBusy({ weeks }: EnvironmentReport): boolean {
  return weeks.filter(({ deployments, failed }) => deployments + failed > 0).length * 2 >= weeks.length
}

export function nameOf({ environment, task }: Pick<EnvironmentReport, 'environment' | 'task'>): string {
  return task === 'deploy' ? environment : `${environment} (${task})`
}

/** Seconds, for people. */
export function span(seconds: number): string {
  const days = seconds / 86_400
  return days < 2 ? duration(seconds * 1000) : `${days.toFixed(1)} d`
}
