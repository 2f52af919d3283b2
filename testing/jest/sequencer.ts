import { createRequire } from 'node:module'
import { seconds } from './seconds.ts'

// Its types describe only what `require` gives.
const { default: Sequencer }: typeof import('@jest/test-sequencer') = createRequire(import.meta.url)(
  '@jest/test-sequencer',
)

type Tests = Parameters<InstanceType<typeof Sequencer>['sort']>[0]

/** Lets jest begin with the slowest files on a fresh clone too, where it has no times of its own: the last ones should be short. */
export default class SlowestFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const sorted = await super.sort(tests)
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted
    return sorted.sort((a, b) => estimate(b) - estimate(a))
  }
}

function estimate({ duration, path }: Tests[number]): number {
  const name = /([\w-]+\/[\w-]+)(\.all)?\.test\.js$/.exec(path)?.[1] ?? ''
  return duration ?? (seconds[name] ?? 1) * 1_000
}
