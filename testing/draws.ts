import { expect } from '@jest/globals'
import { everything } from './tier.ts'

/** Counts what a model has drawn, so that it can be seen that each kind is really there. */
export function countDraws(model: string) {
  const counts = new Map<string, number>()
  let all = 0
  return {
    /** Of one case: which kinds it is of. */
    add(kinds: Readonly<Record<string, boolean>>): void {
      all++
      for (const [kind, is] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + Number(is))
    },
    /** With all draws, prints the counts, and fails if a kind was never drawn. */
    tell(): void {
      if (!everything) return
      const kinds = [...counts].map(([kind, count]) => `${kind} ${count}`)
      process.stdout.write(`${model}: ${all} cases: ${kinds.join(', ')}\n`)
      for (const [kind, count] of counts) expect([kind, count > 0]).toEqual([kind, true])
    },
  }
}

/** The kinds that all models have: how ids are, and clocks. */
export function commonKinds(given: {
  readonly firstId: number
  readonly unreadable: boolean
  readonly clockMinutes: number
}): Record<string, boolean> {
  const { firstId, unreadable, clockMinutes } = given
  return {
    'small ids': !unreadable && firstId < 65_536,
    'ids above 2^32': !unreadable && firstId > 2 ** 32,
    'unreadable ids': unreadable,
    'clock behind': clockMinutes < 0,
    'clock ahead': clockMinutes > 0,
  }
}
