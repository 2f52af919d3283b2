import { families } from './deploys.ts'
import type { Entry } from './matrix.ts'

/** How many entries there are of each row, for each family and step. */
export interface Table {
  add(entry: Pick<Entry, 'rows' | 'family' | 'phase'>): void
  count(row: string, family: string, phase: string): number
  /** Lines for people. */
  lines(rows: readonly string[]): string[]
}

const phases = ['main', 'post'] as const
const nameWidth = 26
const cellWidth = 7

export function createTable(): Table {
  const counts = new Map<string, number>()
  const keyOf = (...parts: readonly string[]) => parts.join('/')

  function count(row: string, family: string, phase: string): number {
    return counts.get(keyOf(row, family, phase)) ?? 0
  }

  function line(row: string): string {
    const cells = families.flatMap((family) => phases.map((phase) => count(row, family, phase)))
    return row.padEnd(nameWidth) + cells.map((cell) => (cell === 0 ? '–' : String(cell)).padStart(cellWidth)).join('')
  }

  return {
    count,
    add({ rows, family, phase }) {
      for (const row of rows) counts.set(keyOf(row, family, phase), count(row, family, phase) + 1)
    },
    lines: (rows) => [
      ' '.repeat(nameWidth) + families.map((family) => family.padStart(2 * cellWidth)).join(''),
      ' '.repeat(nameWidth) + families.flatMap(() => phases.map((phase) => phase.padStart(cellWidth))).join(''),
      ...rows.map(line),
    ],
  }
}
