import { expect, test } from '@jest/globals'
import { groupBy } from '../../../src/shared/collections.ts'

test('groups keep the order of their first members, and the members theirs', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], ([first]) => first)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ])
})
