import { expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { repositoryId } from '../../testing/emulator/seeding.ts'
import { play, sha } from '../../testing/quick.ts'
import { type EventFixture, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'

/**
 * Previews of forks, which are deployed on `workflow_run`: it has no pull request of a fork, but its repository and branch
 * (actions/runner#3444).
 */

const preview = { environment: 'preview', 'transient-environment': 'true', run: 'exit 0' }

type Head = { readonly full_name: string; readonly id?: number } | null

function workflowRunOf(head_repository: Head, digit: string, head_branch = 'patch'): EventFixture {
  const { name, env, payload } = readEventFixture('workflow_run')
  const workflow_run = { ...Object(payload['workflow_run']), head_repository, head_branch, head_sha: sha(digit) }
  return { name, env, payload: { ...payload, workflow_run } }
}

/** Deploys each of them, and tells the states that are left, and what was said. */
async function deployed(
  events: readonly EventFixture[],
  { inputs = {}, github = createGitHub() }: { inputs?: Inputs; github?: GitHub } = {},
) {
  const said: string[] = []
  for (const [at, event] of events.entries()) {
    const { workflow_run, pull_request } = Object(event.payload)
    github.addCommit((workflow_run ?? { head_sha: pull_request.head.sha }).head_sha, { parents: [mainSha] })
    said.push(...(await play(github, { ...preview, ...inputs }, { event, runId: at + 1 })).annotations)
  }
  return { states: github.deployments().map(({ state }) => state), said }
}

const [ada, bob] = [
  { full_name: 'ada/app', id: 11 },
  { full_name: 'bob/app', id: 12 },
]

test('of two pushes of each of two contributors, the second ones stay active', async () => {
  const events = [workflowRunOf(ada, 'a'), workflowRunOf(bob, 'b'), workflowRunOf(ada, 'c'), workflowRunOf(bob, 'd')]
  expect(await deployed(events)).toEqual({ states: ['inactive', 'inactive', 'success', 'success'], said: [] })
})

test('two branches of a contributor have a preview each', async () => {
  const events = [workflowRunOf(ada, 'a'), workflowRunOf(ada, 'b', 'other')]
  expect(await deployed(events)).toEqual({ states: ['success', 'success'], said: [] })
})

test('a branch of this repository is not that of a fork with the same name', async () => {
  const own = { full_name: 'octo/app', id: repositoryId }
  const events = [workflowRunOf(own, 'a'), workflowRunOf(ada, 'b'), workflowRunOf(own, 'c')]
  expect(await deployed(events)).toEqual({ states: ['inactive', 'success', 'success'], said: [] })
})

test('a fork that is renamed between two pushes is the same fork', async () => {
  const events = [workflowRunOf(ada, 'a'), workflowRunOf({ ...ada, full_name: 'ada/renamed' }, 'b')]
  expect(await deployed(events)).toEqual({ states: ['inactive', 'success'], said: [] })
})

test('a fork’s pull request that is deployed by both events has one preview', async () => {
  const { name, env, payload } = readEventFixture('pull_request_target')
  const pull_request = Object(payload['pull_request'])
  const { ref, repo } = pull_request.head
  const events = [{ name, env, payload }, workflowRunOf(repo, 'b', ref)]
  expect(await deployed(events)).toEqual({ states: ['inactive', 'success'], said: [] })
})

test('the SHA of the run as `ref` changes nothing', async () => {
  const github = createGitHub()
  for (const digit of ['a', 'b'])
    expect((await deployed([workflowRunOf(ada, digit)], { github, inputs: { ref: sha(digit) } })).said).toEqual([])
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
})

test.each<[string, EventFixture[], Inputs]>([
  ['of a fork that is deleted', [workflowRunOf(null, 'a'), workflowRunOf(null, 'b')], {}],
  ['of another commit than the event’s', [workflowRunOf(ada, 'a'), workflowRunOf(ada, 'b')], { ref: mainSha }],
])('a preview %s replaces none, and a warning says so', async (_, events, inputs) => {
  const { states, said } = await deployed(events, { inputs })
  expect(states).toEqual(['success', 'success'])
  expect(said).toEqual([
    'warning: Earlier deployments to preview may stay active: the branch and pull request of this deployment are unknown',
  ])
})
