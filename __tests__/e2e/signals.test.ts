import { expect, test } from '@jest/globals'
import { playSignal, signalScenarios } from '../../testing/faults/signals.ts'

/** The quick part of the signals of `npm run test:faults`. */

const quickSignals = signalScenarios.filter((_, index) => index % 5 === 0)

test.each(quickSignals.map((scenario) => [scenario.id, scenario] as const))(
  '%s breaks no guarantee',
  async (_, scenario) => {
    expect(await playSignal(scenario)).toEqual([])
  },
)
