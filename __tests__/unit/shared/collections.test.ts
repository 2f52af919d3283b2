import { expect, test } from '@jest/globals'
import { arrayOf, groupBy } from '../../../src/shared/collections.ts'

test('an array of what comes one after the other', async () => {
  async function* numbers() {
    yield 1
    yield 2
  }
  expect(await arrayOf(numbers())).toEqual([1, 2])
})

test('groups keep the order of their first members, and the members theirs', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], ([first]) => first)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ])
})
