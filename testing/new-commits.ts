import { expect } from '@jest/globals'
import type { NewCommits } from '../src/commits/commit-walk.ts'
import { type History, trueNewCommits } from './histories.ts'

/** How many lists are unknown. Another one that is not the true one fails the test. */
export function unknownAmong(
  added: readonly (readonly NewCommits[])[],
  history: History,
  truth: readonly (readonly (string[] | 'gone')[])[] = trueNewCommits(history),
): number {
  const shown = added.map((line) => line.map(shasOf))
  expect(shown).toEqual(
    truth.map((line, at) => line.map((list, index) => (shown[at]?.[index] === 'unknown' ? 'unknown' : list))),
  )
  return shown.flat().filter((list) => list === 'unknown').length
}

function shasOf(list: NewCommits): string | string[] {
  return typeof list === 'string' ? list : list.map(({ sha }) => sha).sort()
}
