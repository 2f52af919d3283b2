import type { EnvironmentReport } from './report.ts'

/** With fewer than this, a number would be chance: none is given. */
export const enough = 5

/** The middle value; of an even number of values, half way between the middle two. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}

/** The smallest value that 90 % of the values do not exceed. */
export function p90(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.9) - 1]
}

/** @param milliseconds in the report, they are seconds */
export function spread(milliseconds: readonly number[]): EnvironmentReport['recovery'] {
  const values = milliseconds.map((value) => value / 1000)
  const { length: n } = values
  if (n < enough) return { n, median: null, p90: null }
  return { n, median: median(values) ?? null, p90: p90(values) ?? null }
}

export function share(count: number, n: number): EnvironmentReport['failed'] {
  return { count, n, share: n < enough ? null : count / n }
}
