import { expect, test } from '@jest/globals'
import { playSignal, signalScenarios } from '../../testing/faults/signals.ts'

/** A few of the signals of `npm run test:faults`, which plays all. */

const quickSignals = signalScenarios.filter((_, index) => index % 13 === 0)

test.each(quickSignals.map((scenario) => [scenario.id, scenario] as const))(
  '%s breaks no guarantee',
  async (_, scenario) => {
    expect(await playSignal(scenario)).toEqual([])
  },
)
