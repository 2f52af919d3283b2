import { expect, test } from '@jest/globals'
import { exactJson } from '../../../src/shared/json.ts'

test('numbers of many digits are written as they were read', () => {
  const value = { a: 12345678901234567891n, b: [-9007199254740993n, 1.5, '1'], c: undefined }
  expect(exactJson(value)).toBe('{"a":12345678901234567891,"b":[-9007199254740993,1.5,"1"]}')
  expect(exactJson('a"b')).toBe('"a\\"b"')
})
