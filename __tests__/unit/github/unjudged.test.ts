import { expect, test } from '@jest/globals'
import { finalStatus } from '../../../src/deployment/outcome.ts'
import { unjudgedBy } from '../../../src/github/unjudged.ts'

const milliseconds = 41_000
const options = { logUrl: 'https://log', cancelledState: 'error', description: 'x '.repeat(100) } as const

test.each([
  [{ kind: 'cancelled', milliseconds }, 'cancelled'],
  [{ kind: 'job', result: 'cancelled', milliseconds }, 'cancelled'],
  [{ kind: 'job', result: 'unknown', milliseconds }, 'resultUnknown'],
  [{ kind: 'interrupted' }, 'interrupted'],
  [{ kind: 'skipped', reason: 'why '.repeat(100) }, 'stopped'],
  [{ kind: 'not-run', reason: 'why' }, 'stopped'],
  [{ kind: 'exit', code: 1, milliseconds }, undefined],
  [{ kind: 'unverified', reason: 'the answer is 502', milliseconds }, undefined],
  [{ kind: 'overtaken', by: 'abc' }, undefined],
] as const)('%j, with a long description, is told from its status text: %s', (outcome, kind) => {
  expect(unjudgedBy(finalStatus(outcome, options).description ?? '')).toBe(kind)
})

test.each([
  ['cancelled after 3 s: web, api', 'cancelled'],
  ['cancelled or timed out after 3 s · release 7', 'cancelled'],
  ['release 7 · the job was cancelled after 3 s', 'cancelled'],
  ['the workflow run ended without a result', 'swept'],
  ['results that are not known: web', 'resultUnknown'],
  ['timed out after 3 s', undefined],
  ['exit code 1, and not cancelled after 3 s', undefined],
  ['', undefined],
])('"%s", as others and earlier versions write it: %s', (description, kind) => {
  expect(unjudgedBy(description)).toBe(kind)
})
