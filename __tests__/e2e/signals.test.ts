import { expect, test } from '@jest/globals'
import { playSignal, signalScenarios } from '../../testing/faults/signals.ts'

/**
 * A few of the signals of `npm run test:faults`, which plays all. Where main is killed while a call may have been carried out, the
 * post step waits for it in real time; in process, the fault matrix plays that too.
 */

const quickSignals = signalScenarios
  .filter(({ signal, point }) => signal !== 'SIGKILL' || !point.call)
  .filter((_, index) => index % 11 === 0)

test.each(quickSignals.map((scenario) => [scenario.id, scenario] as const))(
  '%s breaks no guarantee',
  async (_, scenario) => {
    expect(await playSignal(scenario)).toEqual([])
  },
)
