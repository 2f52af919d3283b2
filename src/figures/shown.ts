import { duration } from '../shared/text.ts'
import type { EnvironmentReport, Report } from './report-schema.ts'

/** GitHub shows no job summary of more than 1 MiB. */
const mostShown = 50

/** What people get to see of a report, in its order; `quiet`: most weeks are empty, beside busier ones; `more` are not shown. */
export function shownOf({ environments }: Report) {
  const lastTime = ({ rows }: EnvironmentReport) => rows[0]?.madeAt ?? ''
  const last = environments.toSorted((a, b) => lastTime(b).localeCompare(lastTime(a))).slice(0, mostShown)
  const shown = environments.filter((one) => last.includes(one))
  const busy = shown.filter(isBusy)
  const more = environments.length - shown.length
  return busy.length === 0
    ? { busy: shown, quiet: [], more }
    : { busy, quiet: shown.filter((one) => !isBusy(one)), more }
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

/** 2026-11-25 */
export function day(time: string): string {
  return time.slice(0, 10)
}
