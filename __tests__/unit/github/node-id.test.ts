import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { restId } from '../../../src/github/node-id.ts'

/** A second opinion: numbers as https://github.com/msgpack/msgpack/blob/master/spec.md has them, digit by digit. */
const forms = [
  { first: '', bytes: 1, from: 1n, below: 1n << 7n },
  { first: 'cc', bytes: 1, from: 1n, below: 1n << 8n },
  { first: 'cd', bytes: 2, from: 1n, below: 1n << 16n },
  { first: 'ce', bytes: 4, from: 1n, below: 1n << 32n },
  { first: 'cf', bytes: 8, from: 1n, below: 1n << 53n },
] as const

type Form = (typeof forms)[number]

function written(value: bigint, { first, bytes }: Form): string {
  let digits = ''
  for (let rest = value, left = bytes; left > 0; left--, rest /= 256n) {
    digits = Number(rest % 256n)
      .toString(16)
      .padStart(2, '0')
      .concat(digits)
  }
  return first + digits
}

function nodeId(parts: readonly string[], head = '93'): string {
  return `DE_${Buffer.from(head + parts.join(''), 'hex').toString('base64url')}`
}

/** A number, and one of the ways to write it. */
const number = fc
  .constantFrom(...forms)
  .chain((form) => fc.bigInt({ min: form.from, max: form.below - 1n }).map((value) => ({ value, form })))

test('every number from 1 to 2^53 - 1 is read in every form of msgpack that holds it', () => {
  fc.assert(
    fc.property(number, number, (repository, { value, form }) => {
      const id = nodeId(['00', written(repository.value, repository.form), written(value, form)])
      expect(restId(id)).toBe(Number(value))
    }),
    { numRuns: 3_000 },
  )
})

test('what is cut off, or goes on, is no number', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 20 }), ({ value, form }, cut) => {
      const parts = ['00', 'ce448ac663', written(value, form)]
      const whole = parts.join('')
      expect(restId(nodeId([whole.slice(0, Math.max(0, whole.length - 2 * cut))]))).toBeUndefined()
      expect(restId(nodeId([...parts, '00']))).toBeUndefined()
    }),
  )
})

test('no text makes it throw, or give what is no id', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (text, prefixed) => {
      const id = restId(prefixed ? `DE_${text}` : text)
      if (id !== undefined) expect(Number.isSafeInteger(id) && id > 0).toBe(true)
    }),
  )
})

test.each([
  // From public repositories: https://github.com/facebook/react and others.
  ['DE_kwDORIrGY88AAAABDVGBIA', 4518412576],
  ['DE_kwDOAJy2Ks7-XyW-', 4267648446],
  ['MDEwOkRlcGxveW1lbnQxMjM=', 123],
  ['MDEwOkRlcGxveW1lbnQ=', undefined],
  ['DES_kwDOAJy2Ks7-XyW-', undefined],
  ['DE_broken', undefined],
  ['something else', undefined],
  ['', undefined],
  [nodeId(['00', '01', '00']), undefined],
  [nodeId(['00', '01', 'cf0020000000000000']), undefined],
  [nodeId(['00', '01'], '92'), undefined],
  [nodeId(['00', '01', 'a161']), undefined],
])('the node id %j is that of deployment %p', (id, expected) => {
  expect(restId(id)).toBe(expected)
})

test.each([
  ['given, and the node id says the same', 'DE_kwDORIrGY88AAAABDVGBIA', 4518412576, 4518412576],
  ['given, and the node id cannot be read', 'DE_new', 797, 797],
  ['given, and the node id says another', 'DE_kwDORIrGY88AAAABDVGBIA', 223445280, undefined],
  ['null', 'MDEwOkRlcGxveW1lbnQxMjM=', null, 123],
  ['null, and the node id cannot be read', 'DE_new', null, undefined],
])('a databaseId that is %s', (_, id, databaseId, expected) => {
  expect(restId(id, databaseId)).toBe(expected)
})
