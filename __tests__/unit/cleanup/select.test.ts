import { describe, expect, test } from '@jest/globals'
import { select } from '../../../src/cleanup/select.ts'
import type { Deployment } from '../../../src/github/deployments.ts'
import { epoch, minute, type RecordSeed, recordOf } from '../../../testing/records.ts'

describe('a selection', () => {
  const day = 86_400_000
  const now = epoch + day
  // The newest comes first.
  let id = 1_000
  const past = ({ state = 'success', ref = 'main', ...more }: RecordSeed & { state?: string; ref?: string }) => ({
    ...recordOf({ was: [[state, 0]], ...more }),
    ...{ id: --id, ref },
  })
  const chosen = (all: readonly Deployment[], filter: Partial<Parameters<typeof select>[1]>) =>
    select(all, { environment: ['*'], keepLatest: 0, ...filter }, now).map((one) => all.indexOf(one))

  test('of nothing is nothing', () => {
    expect(chosen([], {})).toEqual([])
  })

  test('keeps the order', () => {
    expect(chosen([past({}), past({}), past({})], {})).toEqual([0, 1, 2])
  })

  test('counts what it keeps by environment and task', () => {
    const all = [
      past({}),
      past({ task: 'web' }),
      past({ environment: 'prod' }),
      past({}),
      past({ task: 'web' }),
      past({}),
    ]
    expect(chosen(all, { keepLatest: 1 })).toEqual([3, 4, 5])
    expect(chosen(all, { keepLatest: 2 })).toEqual([5])
  })

  test('keeps the newest whatever their age, and of the others the younger ones', () => {
    const aged = (days: number) => past({ at: (now - days * day - epoch) / minute })
    const all = [aged(40), aged(50), aged(20), aged(30)]
    expect(chosen(all, { keepLatest: 1, olderThan: 30 * day })).toEqual([1, 3])
  })

  test('goes by environment, task, and the commit or the name it was made with', () => {
    const all = [
      past({ environment: 'a', task: 'x', sha: 's1', ref: 'main' }),
      past({ environment: 'a', task: 'y', sha: 's2', ref: 'main' }),
      past({ environment: 'b', task: 'x', sha: 's1', ref: 'feature' }),
    ]
    expect(chosen(all, { environment: ['a', 'c'] })).toEqual([0, 1])
    expect(chosen(all, { task: 'x' })).toEqual([0, 2])
    expect(chosen(all, { ref: 's1' })).toEqual([0, 2])
    expect(chosen(all, { ref: 'S1' })).toEqual([0, 2])
    expect(chosen(all, { ref: 'main' })).toEqual([0, 1])
    expect(chosen(all, { ref: 'other' })).toEqual([])
  })

  test('keeps what is live, but only if it keeps anything', () => {
    const all = [past({ state: 'failure' }), past({ state: 'inactive' }), past({}), past({})]
    expect(chosen(all, { keepLatest: 1 })).toEqual([1, 3])
    expect(chosen(all, { keepLatest: 0 })).toEqual([0, 1, 2, 3])
  })

  test('takes for live what succeeded last, as find does', () => {
    const all = [
      past({ state: 'failure' }),
      past({
        was: [
          ['success', 1],
          ['success', 9],
        ],
      }),
      past({ was: [['success', 5]] }),
      past({ was: [['success', 3]] }),
    ]
    expect(chosen(all, { keepLatest: 1 })).toEqual([1, 3])
  })
})
