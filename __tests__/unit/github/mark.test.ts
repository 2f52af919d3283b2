import { expect, test } from '@jest/globals'
import { markOf } from '../../../src/github/mark.ts'

/** By what the action knows its own records again. */

const mark = { run: '1', attempt: '2', job: 'deploy', nonce: 'n' }
const payload = { color: 'blue', 'deploy-status-action': mark }

test.each([
  ['an object', payload],
  ['JSON', JSON.stringify(payload)],
  ['JSON of JSON, as GraphQL has it at times', JSON.stringify(JSON.stringify(payload))],
])('the mark is found in %s', (_, value) => {
  expect(markOf(value)).toEqual(mark)
})

test('a mark without a job is one', () => {
  const { job: _, ...rest } = mark
  expect(markOf({ 'deploy-status-action': rest })).toEqual({ ...mark, job: '' })
  expect(markOf({ 'deploy-status-action': { ...mark, job: 7 } })).toEqual({ ...mark, job: '' })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['no JSON', 'a text'],
  ['a number', 7],
  ['an object of others', { run: '1', attempt: '2', nonce: 'n' }],
  ['a mark that is a text', { 'deploy-status-action': 'x' }],
  ['a mark that is null', { 'deploy-status-action': null }],
  ['a mark without a run', { 'deploy-status-action': { ...mark, run: 1 } }],
  ['a mark without an attempt', { 'deploy-status-action': { ...mark, attempt: undefined } }],
  ['a mark without a nonce', { 'deploy-status-action': { ...mark, nonce: null } }],
  ['three times encoded', JSON.stringify(JSON.stringify(JSON.stringify(payload)))],
])('none is found in %s', (_, value) => {
  expect(markOf(value)).toBeUndefined()
})
