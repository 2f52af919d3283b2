import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play, sha } from '../../testing/quick.ts'
import { type EventFixture, mainSha, readEventFixture } from '../../testing/runner/events.ts'

/** `ref` names a branch, and the branch has moved since the event: the record would be of a commit that is not deployed. */

const create = 'POST /repos/{owner}/{repo}/deployments'
const inputs = { environment: 'staging', ref: 'main', run: 'exit 0' }

/** An event of `main` as it was before its newest commit. */
function before(name: string): { event: EventFixture; old: string } {
  const { env, payload } = readEventFixture(name)
  return {
    old: sha('a'),
    event: { name, payload, env: { ...env, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha('a') } },
  }
}

const events = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'issue_comment-issue']

test.each(events)('on %s, a record of another commit is a failure, and does not stay', async (name) => {
  const { event, old } = before(name)
  const github = createGitHub()
  const { exitCode, annotations } = await play(github, inputs, { event })
  expect(exitCode).toBe(1)
  expect(annotations.join()).toContain(
    `GitHub recorded the commit ${mainSha} for \`main\`, but this run is about ${old}`,
  )
  expect(github.deployments()).toEqual([])
})

test.each(['reset-after', 'empty', 'truncate'] as const)('nor does one whose answer was lost (%s)', async (kind) => {
  const { event } = before('workflow_dispatch')
  const github = createGitHub()
  github.fail({ on: create, kind })
  const { exitCode } = await play(github, inputs, { event })
  expect(exitCode).toBe(1)
  expect(github.deployments()).toEqual([])
})

test('one that main could not look for is deleted by the post step', async () => {
  const { event } = before('workflow_dispatch')
  const github = createGitHub()
  github.fail({ on: create, kind: 'reset-after' })
  github.fail({ on: 'GET /repos/{owner}/{repo}/deployments', kind: 'refuse', times: 5 })
  await play(github, inputs, { event })
  expect(github.deployments()).toEqual([])
})

test('a branch that has not moved is deployed', async () => {
  const github = createGitHub()
  const { exitCode } = await play(github, inputs, { event: 'workflow_dispatch' })
  expect(exitCode).toBe(0)
  expect(github.onlyDeployment()).toMatchObject({ sha: mainSha, state: 'success' })
})
