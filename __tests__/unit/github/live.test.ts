import { expect, test } from '@jest/globals'
import {
  byLiveTime,
  firstSuccess,
  isActive,
  isOpen,
  isRollback,
  liveAmong,
  liveBefore,
  liveSince,
} from '../../../src/github/live.ts'
import { epoch, minute, type RecordSeed, recordOf } from '../../../testing/records.ts'

const at = (minutes: number) => new Date(epoch + minutes * minute)
type Was = NonNullable<RecordSeed['was']>

test.each<[string, Was, number | undefined, number | undefined]>([
  [
    'never',
    [
      ['in_progress', 1],
      ['failure', 2],
    ],
    undefined,
    undefined,
  ],
  [
    'once',
    [
      ['in_progress', 1],
      ['success', 2],
    ],
    2,
    2,
  ],
  [
    'posted twice',
    [
      ['success', 2],
      ['success', 5],
    ],
    2,
    2,
  ],
  [
    'replaced',
    [
      ['success', 2],
      ['inactive', 5],
    ],
    2,
    2,
  ],
  [
    'replaced and live anew',
    [
      ['success', 2],
      ['inactive', 5],
      ['success', 8],
      ['success', 9],
    ],
    8,
    2,
  ],
  [
    'replaced twice',
    [
      ['success', 2],
      ['inactive', 5],
      ['success', 8],
      ['inactive', 9],
    ],
    8,
    2,
  ],
  [
    'failed later',
    [
      ['success', 2],
      ['failure', 4],
    ],
    2,
    2,
  ],
])('%s', (_, was, since, first) => {
  const record = recordOf({ was })
  expect(liveSince(record)).toEqual(since === undefined ? undefined : at(since))
  expect(firstSuccess(record)).toEqual(first === undefined ? undefined : at(first))
})

test.each<[string, boolean, boolean]>([
  ['pending', true, false],
  ['queued', true, false],
  ['in_progress', true, false],
  ['waiting', true, false],
  ['success', false, true],
  ['failure', false, false],
  ['error', false, false],
  ['inactive', false, false],
  ['some_day', false, false],
])('%s', (state, open, active) => {
  const record = recordOf({ was: [[state, 1]] })
  expect([isOpen(record), isActive(record)]).toEqual([open, active])
})

test('a deployment without a status is open', () => {
  expect(isOpen(recordOf({}))).toBe(true)
})

const a = recordOf({
  sha: 'a',
  at: 0,
  was: [
    ['success', 1],
    ['inactive', 2],
    ['success', 5],
  ],
})
const b = recordOf({ sha: 'b', at: 1, was: [['success', 2]] })
const c = recordOf({
  sha: 'c',
  at: 2,
  was: [
    ['success', 3],
    ['failure', 4],
  ],
})

test('A, B, A: what is live is A, also where B is still active', () => {
  expect(liveAmong([c, b, a])).toBe(a)
  expect(byLiveTime([c, b, a])).toEqual([a, c, b])
})

test('before the anchor come other commits, each once', () => {
  expect([0, 1, 2, 3].map((n) => liveBefore(a, n, [c, b, a])?.sha)).toEqual(['a', 'c', 'b', undefined])
})

test('before an anchor that never was live comes what was live before it was made', () => {
  const skipped = recordOf({ sha: 's', at: 4, was: [['inactive', 5]] })
  expect([0, 1, 2].map((n) => liveBefore(skipped, n, [skipped, c, b, a])?.sha)).toEqual(['s', 'c', 'b'])
})

test('of one second, the one made last', () => {
  const [one, two] = [recordOf({ sha: '1', was: [['success', 1]] }), recordOf({ sha: '2', was: [['success', 1]] })]
  expect(liveAmong([one, two])?.sha).toBe('2')
})

test('a roll-back is to a commit whose first success came earlier', () => {
  expect(isRollback('a', 'b', [c, b, a])).toBe(true)
  expect(isRollback('b', 'a', [c, b, a])).toBe(false)
  expect(isRollback('new', 'a', [c, b, a])).toBe(false)
})
