import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { readEventFixture } from '../../testing/runner/events.ts'

/** Re-run jobs report on a deployment that an earlier attempt has brought to its end, a moment ago. */

test.each([
  ['success', ['pending', 'in_progress', 'failure', 'pending', 'in_progress', 'success']],
  ['cancelled', ['pending', 'in_progress', 'failure', 'pending', 'in_progress', 'error']],
])('post does not take attempt 1’s failure for its own end: the job’s %s is posted', async (jobStatus, expected) => {
  const github = createGitHub()
  const { env, payload } = readEventFixture('deployment')
  const { id } = github.addDeployment({ environment: 'staging', statuses: [] })
  const inputs = { 'deployment-id': String(id) }
  const event = {
    name: 'workflow_dispatch',
    env: { ...env, GITHUB_EVENT_NAME: 'workflow_dispatch' },
    payload: { ...payload, deployment: undefined },
  }
  await play(github, inputs, { event, runAttempt: 1, jobStatus: 'failure' })
  await play(github, inputs, { event, runAttempt: 2, jobStatus })
  expect(github.onlyDeployment().statuses.map(({ state }) => state)).toEqual(expected)
})

test.each([
  ['its log tells', {}],
  ['and all logs are in one place, the time tells', { 'log-url': 'https://logs.example/app' }],
])('where this attempt could post no status, %s the ends apart', async (_, more) => {
  let aheadMs = 0
  const github = createGitHub({ now: () => new Date(Date.now() + aheadMs) })
  const { id } = github.addDeployment({ environment: 'staging', statuses: [] })
  const inputs = { 'deployment-id': String(id), ...more }
  await play(github, inputs, { event: 'workflow_dispatch', runAttempt: 1, jobStatus: 'failure' })
  aheadMs = 20_000
  const job = startQuickJob(github, { event: 'workflow_dispatch', runAttempt: 2 })
  github.fail({ on: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', kind: 'refuse', times: 20 })
  await job.main(inputs)
  github.recover()
  await job.post(inputs, 'success')
  job.remove()
  expect(github.onlyDeployment().state).toBe('success')
})
