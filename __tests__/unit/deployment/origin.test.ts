import { expect, test } from '@jest/globals'
import { originOf } from '../../../src/deployment/commit.ts'
import { headSha, mainSha, readEventFixture } from '../../../testing/runner/events.ts'

/** What a deploy is made for, by the event that started it. */

function eventOf(name: string, change: object = {}) {
  const { env, payload } = readEventFixture(name)
  return {
    ...{ name: env['GITHUB_EVENT_NAME'] ?? name, repository: 'octo/app', ref: env['GITHUB_REF'] ?? '', sha: '' },
    ...{ actor: '', serverUrl: '', runId: '1', runAttempt: '1', job: '', payload: { ...payload, ...change } },
    ...{ repositoryId: undefined, triggeredBy: undefined, step: undefined },
  }
}

const fork = { repository: 'contributor/app', repositoryId: '1296269002', branch: 'feature' }

test.each([
  ['push', { ref: 'main' }],

  ['pull_request', { pull: 7, bases: ['main'], ref: 'feature' }],
  ['pull_request_target', { pull: 7, bases: ['main'], fork }],
  ['pull_request-fork', { pull: 7, bases: ['main'], fork }],
  ['workflow_run', { ref: 'feature' }],
  ['workflow_dispatch', { ref: 'main' }],
])('%s', (name, expected) => {
  expect(originOf({}, eventOf(name))).toEqual(expected)
})

test('on `status`, the branch of the run is not that of the commit', () => {
  const event = { ...eventOf('workflow_dispatch'), name: 'status', sha: mainSha, payload: { sha: headSha } }
  expect(originOf({}, event)).toEqual({})
  expect(originOf({}, { ...event, payload: { sha: mainSha } })).toEqual({ ref: 'main' })
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
    fork: { repository: 'forker/app', repositoryId: undefined, branch: 'main' },
  })
})

test('a pull request that was looked up counts, where the event does not tell', () => {
  const own = { full_name: 'Octo/app' }
  const pull = { number: 7, sha: '', ref: 'feature', base: 'develop', repository: own }
  const expected = { pull: 7, bases: ['develop'], ref: 'feature' }
  expect(originOf({}, eventOf('issue_comment'), pull)).toEqual(expected)
  const ofFork = { ...pull, repository: { full_name: 'ada/app', id: 11 } }
  const fork = { repository: 'ada/app', repositoryId: '11', branch: 'feature' }
  expect(originOf({}, eventOf('issue_comment'), ofFork)).toEqual({ pull: 7, bases: ['develop'], fork })
})

test('a ref that is given stands for itself, and in another repository the event does not count', () => {
  expect(originOf({ ref: 'refs/heads/x' }, eventOf('push'))).toEqual({ ref: 'x' })
  expect(originOf({ ref: 'x' }, eventOf('pull_request'))).toEqual({ pull: 7, bases: ['main'], ref: 'x' })
  expect(originOf({ ref: 'x', repository: 'octo/web' }, eventOf('pull_request'))).toEqual({ ref: 'x' })
  expect(originOf({ ref: headSha, repository: 'octo/web' }, eventOf('pull_request'))).toEqual({})
})

test('a SHA that is given is of no branch, unless it is the commit of the event', () => {
  expect(originOf({ ref: headSha }, eventOf('pull_request'))).toEqual({ pull: 7, bases: ['main'], ref: 'feature' })
  expect(originOf({ ref: mainSha }, eventOf('pull_request'))).toEqual({ pull: 7, bases: ['main'] })
  expect(originOf({ ref: mainSha }, { ...eventOf('delete'), name: 'delete' })).toEqual({})
})
