import { expect, test } from '@jest/globals'
import type { GitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { createWorld } from '../../testing/world.ts'

/** A call that hangs beside the deploy does not hold up the step once its final status is posted. */

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
