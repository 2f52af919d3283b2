import { expect, test } from '@jest/globals'
import { compareStatuses } from '../../../src/github/live.ts'
import { nodeId } from '../../../testing/emulator/identity.ts'
import { usual } from '../../../testing/emulator/variant.ts'

const numbers = [1, 99, 100, 127, 128, 255, 256, 65_535, 65_536, 4_267_648_446, 2 ** 32 - 1, 2 ** 32, 6_889_283_006]

test.each(['current', 'legacy'] as const)('by node ids in the %s form, statuses of one second are in order', (form) => {
  const repository = { id: 1_148_896_867, variant: { ...usual, nodeIdForm: () => form } }
  const rest = { state: 'success', description: '', logUrl: '', environmentUrl: '', createdAt: new Date(0) }
  const all = numbers.map((number) => ({ ...rest, nodeId: nodeId('DES', repository, number) }))
  expect(all.toReversed().sort(compareStatuses)).toEqual(all)
  for (const one of all) expect(compareStatuses(one, one)).toBe(0)
})
