import { expect, test } from '@jest/globals'
import { violations } from '../../testing/faults/judge.ts'
import { play } from '../../testing/faults/play.ts'
import { scenarios } from '../../testing/faults/scenarios.ts'

/** The quick part of `npm run test:faults`: some scenarios of every kind. */

// No divisor of the numbers of points, faults and deploys, so that it meets all of them in turn.
const quick = scenarios.filter((_, index) => index % 41 === 0)

test.each(quick.map((scenario) => [scenario.id, scenario] as const))('%s breaks no guarantee', async (_, scenario) => {
  expect(violations(await play(scenario))).toEqual([])
})
