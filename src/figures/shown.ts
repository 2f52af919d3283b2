import type { EnvironmentReport, Report } from './report.ts'

/** GitHub shows no job summary of more than 1 MiB. */
const mostShown = 50

/** What people get to see of very many environments: those that were deployed last, in the report's order. */
export function shownOf({ environments }: Report): { shown: readonly EnvironmentReport[]; more: number } {
  const last = new Set(environments.toSorted((a, b) => lastTime(b) - lastTime(a)).slice(0, mostShown))
  return { shown: environments.filter((one) => last.has(one)), more: environments.length - last.size }
}

function lastTime({ rows }: EnvironmentReport): number {
  return Math.max(0, ...rows.map(({ liveAt, failedAt }) => Date.parse(failedAt ?? liveAt ?? '') || 0))
}
