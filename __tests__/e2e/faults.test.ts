import { expect, test } from '@jest/globals'
import { violations } from '../../testing/faults/judge.ts'
import { play } from '../../testing/faults/play.ts'
import { scenarios } from '../../testing/faults/scenarios.ts'

/** The quick part of `npm run test:faults`: some scenarios of every kind, and main killed at each write that comes late. */

// No divisor of the numbers of points, faults and deploys, so that it meets all of them in turn.
const some = scenarios.filter((_, index) => index % 83 === 0)

const kinds =
  /^(command-succeeds|context-succeeds|string-payload|job-succeeds|start|existing-succeeds)\/main\/.*\/killed\//
const late = scenarios.filter(({ id }) => kinds.test(id))

const quick = new Set([...some, ...late])

test.each([...quick].map((scenario) => [scenario.id, scenario] as const))(
  '%s breaks no guarantee',
  async (_, scenario) => {
    expect(violations(await play(scenario))).toEqual([])
  },
)
