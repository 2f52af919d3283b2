import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changedNumbers, exactJson } from '../../../src/shared/numbers.ts'
import { draws } from '../../../testing/tier.ts'

test.each([
  ['12345678901234567890', '12345678901234567000'],
  ['9007199254740993', '9007199254740992'],
  ['-0.12345678901234567891', '-0.12345678901234568'],
  ['1e400', 'Infinity'],
  ['1e-400', '0'],
])('%s would become %s', (written, becomes) => {
  expect(changedNumbers(`{"a": [${written}], "b": "${written}"}`)).toEqual([{ written, becomes }])
})

test.each(['0', '-0', '-0.0', '1.50', '100', '1e2', '1E+2', '1e21', '123e-7', '9007199254740991', '0.1', '-12.5e-3'])(
  '%s stays what it is',
  (written) => {
    expect(changedNumbers(`{"a":${written}}`)).toEqual([])
  },
)

test('no number that JavaScript has written itself is changed, and digits in strings are no numbers', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(changedNumbers(JSON.stringify(value))).toEqual([])))
})

test('whole numbers are judged as exact arithmetic judges them', () => {
  fc.assert(
    // Below 10^21, JavaScript writes whole numbers without an exponent: what is sent is that text.
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (whole) => {
      expect(changedNumbers(`[${whole}]`).length === 0).toBe(BigInt(JSON.stringify(Number(whole))) === whole)
    }),
    { examples: [[-34625261445007048n]], numRuns: draws(1_000) },
  )
})

test('numbers of many digits are written as they were read', () => {
  const value = { a: 12345678901234567891n, b: [-9007199254740993n, 1.5, '1'], c: undefined }
  expect(exactJson(value)).toBe('{"a":12345678901234567891,"b":[-9007199254740993,1.5,"1"]}')
  expect(exactJson('a"b')).toBe('"a\\"b"')
})
