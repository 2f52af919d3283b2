import { test } from '@jest/globals'

/**
 * There are two tiers of tests. `npm test` runs what a change of src/ can break, with few draws of each model. `npm run test:all`,
 * and so .ci/run, runs the rest too: all draws, large numbers, and the files named `*.all.test.ts`, which are about something else
 * or about nothing that the others do not notice. CONTRIBUTING.md lists what that is, with the reasons.
 */
export const everything = process.env['TESTS'] === 'all'

/** In `npm test`, no model draws more cases than this. */
const few = 60

/** How many cases a model draws, if it is `full` in `npm run test:all`. `MODEL_RUNS` says another number. */
export function draws(full: number): number {
  return Number(process.env['MODEL_RUNS'] ?? (everything ? full : Math.min(few, full)))
}

/** How many there are of something, such as records: `few` of them show the same as `many`, which is tried in `npm run test:all`. */
export function atScale(many: number, few: number): number {
  return everything ? many : few
}

/** A test that `npm test` skips. */
export const testInAll: typeof test | typeof test.skip = everything ? test : test.skip
