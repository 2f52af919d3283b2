import { expect, test } from '@jest/globals'
import { compareNodeIds } from '../../../src/github/node-ids.ts'
import { nodeId } from '../../../testing/emulator/identity.ts'
import { usual } from '../../../testing/emulator/variant.ts'

const numbers = [1, 99, 100, 127, 128, 255, 256, 65_535, 65_536, 4_267_648_446, 2 ** 32 - 1, 2 ** 32, 6_889_283_006]

test.each(['current', 'legacy'] as const)('node ids in the %s form are in the order of the statuses', (form) => {
  const repository = { id: 1_148_896_867, variant: { ...usual, nodeIdForm: () => form } }
  const ids = numbers.map((number) => nodeId('DES', repository, number))
  expect(ids.toReversed().sort(compareNodeIds)).toEqual(ids)
  expect(compareNodeIds(String(ids[0]), String(ids[0]))).toBe(0)
})
