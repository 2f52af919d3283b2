import { expect, test } from '@jest/globals'
import { originOf } from '../../../src/deployment/origin.ts'
import { readEventFixture } from '../../../testing/runner/events.ts'

/** What a deploy is made for, by the event that started it. */

function eventOf(name: string, change: object = {}) {
  const { env, payload } = readEventFixture(name)
  return {
    ...{ name: env['GITHUB_EVENT_NAME'] ?? name, repository: 'octo/app', ref: env['GITHUB_REF'] ?? '', sha: '' },
    ...{ actor: '', serverUrl: '', runId: '1', runAttempt: '1', job: '', payload: { ...payload, ...change } },
  }
}

test.each([
  ['push', { ref: 'main' }],

  ['pull_request', { pull: 7, bases: ['main'], ref: 'feature' }],
  ['pull_request_target', { pull: 7, bases: ['main'], ref: undefined }],
  ['pull_request-fork', { pull: 7, bases: ['main'], ref: undefined }],
  ['workflow_run', { ref: 'feature' }],
  ['workflow_dispatch', { ref: 'main' }],
])('%s', (name, expected) => {
  expect(originOf({}, eventOf(name))).toEqual(expected)
})

test('a workflow run names its pull request, and the branch it is to be merged into', () => {
  const workflow_run = {
    ...{ head_sha: '', head_branch: 'main', head_repository: { full_name: 'forker/app' } },
    pull_requests: [
      { number: 9, base: { ref: 'release' } },
      { number: 10, base: { ref: 'main' } },
    ],
  }
  expect(originOf({}, eventOf('workflow_run', { workflow_run }))).toEqual({
    pull: 9,
    bases: ['release', 'main'],
    ref: undefined,
  })
})

test('a pull request that was looked up counts, where the event does not tell', () => {
  const pull = { number: 7, sha: '', ref: 'feature', base: 'develop', fromFork: false }
  const expected = { pull: 7, bases: ['develop'], ref: 'feature' }
  expect(originOf({}, eventOf('issue_comment'), pull)).toEqual(expected)
  const fork = { ...expected, ref: undefined }
  expect(originOf({}, eventOf('issue_comment'), { ...pull, fromFork: true })).toEqual(fork)
})

test('a ref that is given stands for itself, and in another repository the event does not count', () => {
  expect(originOf({ ref: 'refs/heads/x' }, eventOf('push'))).toEqual({ ref: 'x' })
  expect(originOf({ ref: 'x' }, eventOf('pull_request'))).toEqual({ pull: 7, bases: ['main'], ref: 'x' })
  expect(originOf({ ref: 'x', repository: 'octo/web' }, eventOf('pull_request'))).toEqual({ ref: 'x' })
})
