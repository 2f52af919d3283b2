/** What was measured, several times over. Times are milliseconds. */
export interface Measure {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** @throws Error without any value */
export function measure(values: readonly number[]): Measure {
  const sorted = values.toSorted((a, b) => a - b)
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  if (least === undefined || middle === undefined || most === undefined) throw new Error('nothing was measured')
  return { median: middle, least, most }
}

/** `297 ms (280–310)` */
export function shown({ median, least, most }: Measure): string {
  return `${Math.round(median)} ms (${Math.round(least)}–${Math.round(most)})`
}

export function ratio(one: Measure, other: Measure): string {
  return `${(one.median / other.median).toFixed(2)} ×`
}

export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MiB`
}

/** A list in Markdown, which fits a narrow page: what was measured, and the figures. */
export function list(title: string, items: readonly (readonly string[])[]): string {
  return [`**${title}**`, '', ...items.map(([name, ...figures]) => `- ${name}: ${figures.join(' · ')}`)].join('\n')
}
