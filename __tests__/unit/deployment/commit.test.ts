import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { chooseCommit } from '../../../src/deployment/commit.ts'
import { type Event, readEvent } from '../../../src/runner/event.ts'
import { eventFixtureNames, headSha, mainSha, readEventFixture, testMergeSha } from '../../../testing/runner/events.ts'

const folder = mkdtempSync(join(tmpdir(), 'events-'))
afterAll(() => rmSync(folder, { recursive: true }))

function eventOf(name: string): Event {
  const { env, payload } = readEventFixture(name)
  const path = join(folder, 'event.json')
  writeFileSync(path, JSON.stringify(payload))
  return readEvent({ GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '1', GITHUB_EVENT_PATH: path, ...env })
}

const commits: Readonly<Record<string, string>> = {
  push: mainSha,
  'push-tag': mainSha,
  pull_request: headSha,
  'pull_request-closed': headSha,
  'pull_request-dependabot': headSha,
  'pull_request-fork': headSha,
  pull_request_review: headSha,
  pull_request_target: headSha,
  merge_group: headSha,
  workflow_run: headSha,
  check_run: headSha,
  check_suite: headSha,
  deployment: headSha,
  deployment_status: headSha,
  'issue_comment-issue': mainSha,
  release: mainSha,
  repository_dispatch: mainSha,
  schedule: mainSha,
  workflow_dispatch: mainSha,
}
const elsewhere = ['issue_comment', 'push-delete', 'delete']

test('every event fixture has its answer here', () => {
  expect([...Object.keys(commits), ...elsewhere].sort()).toEqual([...eventFixtureNames].sort())
})

test.each(Object.entries(commits))('on %s it is %s, and the log says why', (name, sha) => {
  const commit = chooseCommit({}, eventOf(name))
  expect(commit).toMatchObject({ ref: sha, sha })
  expect('because' in commit && commit.because).toMatch(/^(the |refs\/)/)
})

test('a merged pull request that is closed is what the base branch got', () => {
  const event = eventOf('pull_request-closed')
  const { pull_request, ...payload } = event.payload
  if (!pull_request) throw new Error('no pull request')
  const merged = { ...pull_request, merged: true, merge_commit_sha: mainSha }
  const because = 'the merge commit of pull request #7'
  const closed = { ...payload, action: 'closed' }
  expect(chooseCommit({}, { ...event, payload: { ...closed, pull_request: merged } })).toEqual({
    ref: mainSha,
    sha: mainSha,
    because,
  })
  const unmerged = { ...pull_request, merged: false, merge_commit_sha: testMergeSha }
  expect(chooseCommit({}, { ...event, payload: { ...closed, pull_request: unmerged } })).toMatchObject({ sha: headSha })
  const labelled = { ...payload, action: 'labeled', pull_request: merged }
  expect(chooseCommit({}, { ...event, payload: labelled })).toMatchObject({ sha: headSha })
})

test('on the status of a commit it is that commit, not the default branch', () => {
  const event = { ...eventOf('workflow_dispatch'), name: 'status', payload: { sha: headSha } }
  expect(chooseCommit({}, event)).toEqual({
    ref: headSha,
    sha: headSha,
    because: 'the commit whose status started this run',
  })
})

test('on a comment on a pull request, its head has to be looked up', () => {
  expect(chooseCommit({}, eventOf('issue_comment'))).toEqual({ pullRequest: 7 })
})

test.each(['push-delete', 'delete'])('on %s there is nothing to deploy', (name) => {
  expect(() => chooseCommit({}, eventOf(name))).toThrow(
    /^There is no commit to deploy: `(push|delete)` says that (refs\/heads\/)?feature was deleted$/,
  )
})

describe('a ref that is given', () => {
  test('is sent as it is, and what it must be is known where the event tells', () => {
    expect(chooseCommit({ ref: 'main' }, eventOf('push'))).toMatchObject({ ref: 'main', sha: mainSha })
    expect(chooseCommit({ ref: 'refs/heads/main' }, eventOf('push'))).toMatchObject({ sha: mainSha })
    expect(chooseCommit({ ref: 'feature' }, eventOf('pull_request'))).toMatchObject({ ref: 'feature', sha: headSha })
    expect(chooseCommit({ ref: testMergeSha }, eventOf('pull_request'))).toMatchObject({ sha: testMergeSha })
  })

  test.each([
    ['workflow_dispatch', 'main'],
    ['schedule', 'heads/main'],
    ['repository_dispatch', 'refs/heads/main'],
    ['issue_comment', 'main'],
    ['pull_request_target', 'main'],
  ])('on %s, %s is what it was at the time of the event', (name, ref) => {
    const event = { ...eventOf(name), ref: 'refs/heads/main', sha: mainSha }
    expect(chooseCommit({ ref }, event)).toMatchObject({ ref, sha: mainSha })
  })

  test('says nothing about its commit where it could be another one', () => {
    expect(chooseCommit({ ref: 'other' }, eventOf('push'))).toMatchObject({ ref: 'other', sha: undefined })
    expect(chooseCommit({ ref: 'feature' }, eventOf('pull_request-fork'))).toMatchObject({ sha: undefined })
    expect(chooseCommit({ ref: 'main', repository: 'octo/other' }, eventOf('push'))).toMatchObject({ sha: undefined })
  })

  test('is needed for another repository', () => {
    expect(() => chooseCommit({ repository: 'octo/other' }, eventOf('push'))).toThrow('`ref` is required')
    expect(chooseCommit({ repository: 'Octo/App' }, eventOf('push'))).toMatchObject({ sha: mainSha })
  })
})

describe('an event', () => {
  test('without the runner’s variables is an error that names the one that is missing', () => {
    expect(() => readEvent({})).toThrow('GITHUB_EVENT_NAME is not set')
  })

  test('whose payload cannot be read is an error that names the file', () => {
    const env = { ...readEventFixture('push').env, GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '1' }
    expect(() => readEvent({ ...env, GITHUB_EVENT_PATH: '/nowhere.json' })).toThrow('/nowhere.json cannot be read')
  })

  test('whose payload lacks a field is an error that names it', () => {
    const { env } = readEventFixture('pull_request')
    const path = join(folder, 'odd-event.json')
    writeFileSync(
      path,
      JSON.stringify({ pull_request: { number: 7, head: { ref: 'feature' }, base: { ref: 'main' } } }),
    )
    const variables = { ...env, GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '1', GITHUB_EVENT_PATH: path }
    expect(() => readEvent(variables)).toThrow(/cannot be read: pull_request.head.sha: /)
  })
})
