import { expect, test } from '@jest/globals'
import { emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** A call that hangs beside the deploy holds up neither the final status nor, once that is posted, the step. */

const environment = 'staging'
const statusRoute = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const runsRoute = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
const rulesRoute = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'

/** A grace of 2 s, and what a busy machine needs to start and end processes. */
const limitMs = 2_000 + 2_500

/** Notes when the final status arrives. */
function finalStatusOf(github: GitHub): { at: number } {
  const final = { at: 0 }
  function carriedOut(): void {
    final.at = Date.now()
  }
  github.fail({ on: statusRoute, nth: 3, kind: 'pass', carriedOut })
  return final
}

test.each([
  ['whether a run has ended', runsRoute, {}],
  ['what the rules of a branch are', rulesRoute, {}],
  ['what was deployed before', 'POST /graphql', {}],
  ['whether a run has ended, when the deploy fails', runsRoute, { run: 'exit 3' }],
])('a call that asks %s hangs', async (_, on, inputs) => {
  const { github, job } = await createWorld()
  await play(github, { environment }, { action: 'start', runId: 77 })
  const final = finalStatusOf(github)
  github.fail({ on, kind: 'hang-before', times: 9 })
  const deploying = job()
  const { exitCode } = await deploying.step({ environment, run: 'exit 0', ...inputs })
  expect(Date.now() - final.at).toBeLessThan(limitMs)
  expect(exitCode).toBe('run' in inputs ? 3 : 0)
  expect(github.deployments().at(-1)?.state).toBe('run' in inputs ? 'failure' : 'success')
  github.recover()
  await deploying.end()
})

test('a rate limit beside the deploy is not waited for', async () => {
  const { github, job } = await createWorld()
  await play(github, { environment }, { action: 'start', runId: 77 })
  const final = finalStatusOf(github)
  const body = { message: 'You have exceeded a secondary rate limit.' }
  const reply = { status: 403, body, headers: { 'retry-after': '60' } }
  github.fail({ on: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', kind: 'answer', times: 9, reply })
  const deploying = job()
  const { exitCode } = await deploying.step({ environment, run: 'exit 0' })
  expect(Date.now() - final.at).toBeLessThan(limitMs)
  expect(exitCode).toBe(0)
  await deploying.end()
})

test('the final status does not wait for the commit status before it, which keeps its place', async () => {
  const permissions = { metadata: 'read', contents: 'read', deployments: 'write', statuses: 'write' } as const
  const { github, job } = await createWorld({ tokens: { [emulatedToken]: { login: 'x[bot]', permissions } } })
  let isFinal = () => {}
  const final = new Promise<void>((resolve) => {
    isFinal = resolve
  })
  github.fail({ on: 'POST /repos/{owner}/{repo}/statuses/{sha}', kind: 'pass', arrived: () => final })
  github.fail({ on: statusRoute, nth: 3, kind: 'pass', carriedOut: isFinal })
  const deploying = job()
  const step = await deploying.step({ environment, 'status-context': 'ci', run: 'exit 0' }, { timeoutMs: 12_000 })
  await deploying.end()
  expect(step.exitCode).toBe(0)
  expect(github.commitStatuses(mainSha).map(({ state }) => state)).toEqual(['pending', 'success'])
})

test.each(['warn', 'skip'])('with if-stale: %s, the final status waits 2 s for the last check', async (ifStale) => {
  const { github, job } = await createWorld()
  const final = finalStatusOf(github)
  const deploying = job()
  const step = deploying.start({ environment, 'if-stale': ifStale, run: 'echo ready; sleep 0.3; echo ended' })
  await step.waitFor('ready')
  github.fail({ on: 'POST /graphql', kind: 'hang-before', times: 9 })
  await step.waitFor('ended')
  const ended = Date.now()
  const { exitCode, annotations } = await step.done
  await deploying.end()
  expect(final.at - ended).toBeLessThan(limitMs)
  expect(exitCode).toBe(0)
  expect(annotations.map(({ message }) => message).join()).toContain('Could not check in time whether a newer commit')
})
