import { expect, test } from '@jest/globals'
import { fits, isSameJob, markOf } from '../../../src/github/mark.ts'

/** By what the action knows its own records again. */

const mark = {
  ...{ repository: 'octo/app', run: '1', attempt: '2', job: 'deploy', nonce: 'n', environment: 'staging' },
}
const payload = { color: 'blue', 'deploy-status-action': mark }

test.each([
  ['an object', payload],
  ['JSON', JSON.stringify(payload)],
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
  ['a mark without a repository', { 'deploy-status-action': { ...mark, repository: '' } }],
  ['a mark without an environment', { 'deploy-status-action': { ...mark, environment: undefined } }],
  ['an object of others', { run: '1', attempt: '2', nonce: 'n' }],
  ['a mark that is a text', { 'deploy-status-action': 'x' }],
  ['a mark that is null', { 'deploy-status-action': null }],
  ['a mark without a run', { 'deploy-status-action': { ...mark, run: 1 } }],
  ['a mark without an attempt', { 'deploy-status-action': { ...mark, attempt: undefined } }],
  ['a mark without a nonce', { 'deploy-status-action': { ...mark, nonce: null } }],
  ['JSON of JSON', JSON.stringify(JSON.stringify(payload))],
])('none is found in %s', (_, value) => {
  expect(markOf(value)).toBeUndefined()
})

test('what a mark may have beside', () => {
  const more = {
    target: 'o/r',
    sha: 'c',
    pull: 7,
    bases: ['main', 'release'],
    ref: 'x',
    statusContext: 'ci',
  }
  expect(markOf({ 'deploy-status-action': { ...mark, ...more, other: 1 } })).toEqual({ ...mark, ...more })
  const wrong = { target: 1, sha: 2, pull: '7', bases: ['main', 3], ref: null, statusContext: {} }
  expect(markOf({ 'deploy-status-action': { ...mark, ...wrong } })).toEqual(mark)
})

const record = { repository: 'octo/app', environment: 'staging', sha: 'c' }

test.each([
  ['its own', { sha: 'c' }, {}, true],
  ['its own, without a commit', {}, {}, true],
  ['its own, in other letters', { sha: 'c' }, { repository: 'Octo/App', environment: 'Staging' }, true],
  ['a copy in another environment', { sha: 'c' }, { environment: 'production' }, false],
  ['a copy of another commit', { sha: 'c' }, { sha: 'd' }, false],
  ['a copy in another repository', { sha: 'c' }, { repository: 'octo/mirror' }, false],
  ['its own, of a run elsewhere', { target: 'octo/web' }, { repository: 'octo/web' }, true],
  ['a copy in the repository of the run', { target: 'octo/web' }, {}, false],
  ['its own, of before a rename', { repositoryId: '1' }, { repository: 'octo/renamed', repositoryId: '1' }, true],
  ['one of another repository that had the name', { repositoryId: '2' }, { repositoryId: '1' }, false],
  ['its own, without an id', {}, { repositoryId: '1' }, true],
  ['its own, of a server that tells no id', { repositoryId: '1' }, {}, true],
  [
    'its own, of a run elsewhere with an id',
    { target: 'octo/web', repositoryId: '1' },
    { repository: 'octo/web', repositoryId: '2' },
    true,
  ],
])('a mark and a record: %s', (_, more, other, fitting) => {
  expect(fits({ ...mark, ...more }, { ...record, ...other })).toBe(fitting)
})

test.each([
  ['the same', {}, true],
  ['another step of it', { nonce: 'm' }, true],
  ['in other letters', { repository: 'Octo/app' }, true],
  ['another attempt', { attempt: '3' }, false],
  ['another job', { job: 'test' }, false],
  ['another run', { run: '2' }, false],
  ['another repository', { repository: 'octo/web' }, false],
  ['of before a rename', { repository: 'octo/renamed', repositoryId: '1' }, true],
  ['another repository that had the name', { repositoryId: '2' }, false],
])('is it the same job: %s', (_, other, same) => {
  expect(isSameJob({ ...mark, repositoryId: '1' }, { ...mark, ...other })).toBe(same)
})
