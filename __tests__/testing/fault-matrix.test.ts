import { expect, test } from '@jest/globals'
import { families } from '../../testing/faults/deploys.ts'
import { distEntries, isImpossible, quickEntries, rows } from '../../testing/faults/matrix.ts'
import { play } from '../../testing/faults/play.ts'
import { scenarios } from '../../testing/faults/scenarios.ts'
import { createTable } from '../../testing/faults/table.ts'

/** The fault matrix has what it says: each fault, at each kind of deploy, in main and in the post step. */

const all = [...quickEntries, ...distEntries]

test('no cell of the table is empty', () => {
  const table = createTable()
  for (const entry of all) table.add(entry)
  const empty = rows.flatMap((row) =>
    families.flatMap((family) =>
      (['main', 'post'] as const)
        .filter((phase) => table.count(row, family, phase) === 0 && !isImpossible(row, family, phase))
        .map((phase) => `${row} ${family} ${phase}`),
    ),
  )
  expect(empty).toEqual([])
})

test('each scenario stands there once', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

/** By deploy, step and call: one of each. */
const places = new Map(
  scenarios
    .filter(({ deploy }) => !deploy.variant)
    .map((scenario) => [scenario.id.split('/').slice(0, 3).join('/'), scenario] as const),
)

test.each([...places])('%s is a call that is made', async (_, scenario) => {
  expect((await play(scenario)).struck).toBe(true)
})

test('the table has a line for each row, with a count for each family and step', () => {
  const table = createTable()
  table.add({ rows: ['truncated', 'clock-15-min-ahead'], family: 'start', phase: 'post' })
  table.add({ rows: ['truncated'], family: 'run', phase: 'main' })
  expect(table.lines(['truncated', 'clock-15-min-ahead']).map((line) => line.trim().split(/\s+/))).toEqual([
    ['run', 'rest-of-job', 'start', 'existing'],
    ['main', 'post', 'main', 'post', 'main', 'post', 'main', 'post'],
    ['truncated', '1', '–', '–', '–', '–', '1', '–', '–'],
    ['clock-15-min-ahead', '–', '–', '–', '–', '–', '1', '–', '–'],
  ])
})
