import { describe, expect, test } from '@jest/globals'
import { select } from '../../../src/cleanup/select.ts'
import type { PastDeployment } from '../../../src/github/history.ts'

describe('a selection', () => {
  const now = Date.parse('2026-11-01T00:00:00Z')
  const day = 86_400_000
  let id = 0
  const past = (more: Partial<PastDeployment>): PastDeployment => ({
    ...{ id: ++id, nodeId: '', environment: 'staging', sha: 'a', ref: undefined, task: 'deploy', state: 'success' },
    ...{
      logUrl: undefined,
      stateSince: undefined,
      statusId: undefined,
      mark: undefined,
      hasNoPayload: true,
      createdAt: new Date(now - day),
    },
    ...more,
  })
  const chosen = (all: readonly PastDeployment[], filter: Partial<Parameters<typeof select>[1]>) =>
    select(all, { environment: ['*'], keepLatest: 0, ...filter }, { now, madeWithRef: new Set() }).map((one) =>
      all.indexOf(one),
    )

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
    const aged = (days: number) => past({ createdAt: new Date(now - days * day) })
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
    expect(chosen(all, { ref: 'main' })).toEqual([0, 1])
    expect(chosen(all, { ref: 'other' })).toEqual([])
  })

  test('keeps what is live, but only if it keeps anything', () => {
    const all = [past({ state: 'failure' }), past({ state: 'inactive' }), past({}), past({})]
    expect(chosen(all, { keepLatest: 1 })).toEqual([1, 3])
    expect(chosen(all, { keepLatest: 0 })).toEqual([0, 1, 2, 3])
  })

  test('takes for live what succeeded last for the first time, as find does', () => {
    const at = (days: number) => new Date(now - days * day)
    const all = [
      past({ state: 'failure' }),
      past({ firstSuccess: at(3), stateSince: at(1) }),
      past({ firstSuccess: at(2), stateSince: at(2) }),
      past({ firstSuccess: at(4), stateSince: at(4) }),
    ]
    expect(chosen(all, { keepLatest: 1 })).toEqual([1, 3])
  })
})
