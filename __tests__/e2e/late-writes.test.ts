import { describe, expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { held as heldBy } from '../../testing/emulator/views.ts'
import { holdWrites, type Write } from '../../testing/faults/held-writes.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import type { Inputs } from '../../testing/runner/runner.ts'

/**
 * One write, one record, also where an answer is lost, and where GitHub carries the write out seconds after this action has lost sight
 * of it. Main killed meanwhile: `faults`.
 */

function startLate(write: Write, seconds: number, timeOut?: number) {
  const github = createGitHub()
  const held = holdWrites(github, [{ write, seconds, timeOut }])
  return { job: startQuickJob(github, held), github, held }
}

const command: Inputs = { environment: 'staging', run: 'exit 0' }
const rest: Inputs = { environment: 'staging' }

describe('main has a time-out, and GitHub carries the write out after that', () => {
  test.each([17, 20, 29])('create, after %s s: the second record does not stay', async (seconds) => {
    const { job, github } = startLate('create', seconds, 15)
    const { exitCode, outputs } = await job.main(command)
    await job.post(command, 'success')
    job.remove()

    expect(exitCode).toBe(0)
    expect(github.onlyDeployment()).toMatchObject({ id: Number(outputs['deployment-id']), state: 'success' })
  })

  test.each([17, 20, 29])('in_progress, after %s s: the deployment does not stay open', async (seconds) => {
    const { job, github, held } = startLate('in_progress', seconds, 15)
    await job.main(command)
    await job.post(command, 'success')
    await held.clock.wait(60_000)
    job.remove()

    expect(github.onlyDeployment().state).toBe('success')
  })

  test('a deployment that start hands over is left open, and its double goes', async () => {
    const github = createGitHub()
    const job = startQuickJob(github, { action: 'start' })
    github.fail({ on: 'POST /repos/{owner}/{repo}/deployments', kind: 'reset-before' })
    const { outputs } = await job.main(rest)
    await job.post(rest, 'success')
    job.remove()

    expect(github.onlyDeployment()).toMatchObject({ id: Number(outputs['deployment-id']), state: 'in_progress' })
  })
})

test('a write that is never carried out is waited for 30 s at most', async () => {
  const { job, github, held } = startLate('create', 1e9)
  void job.main(command)
  await held.lost
  job.kill()
  const { shown } = await job.post(command, 'failure')
  job.remove()
  expect(github.deployments()).toEqual([])
  expect(github.requests.length).toBeLessThan(12)
  expect(shown).not.toContain('Unexpected')
})

test('a status of an earlier attempt, with the same log, is not the one that is awaited', async () => {
  const { job, github, held } = startLate('pending', 3)
  const logUrl = 'https://logs.example/'
  const createdAt = new Date(Date.now() - 3_600_000)
  const { id } = github.addDeployment({ environment: 'staging', statuses: ['pending', 'failure'], logUrl, createdAt })
  const inputs = { 'deployment-id': String(id), 'log-url': logUrl }
  void job.main(inputs)
  await held.lost
  job.kill()
  await job.post(inputs, 'failure')
  await held.clock.wait(60_000)
  job.remove()
  expect(states(github)).toEqual([['pending', 'failure', 'pending', 'failure']])
})

const states = (github: GitHub) => github.deployments().map(({ statuses }) => statuses.map(({ state }) => state))

test.each(['keep', 'delete'])(
  'main is killed before it has made others inactive: the post step does (superseded: %s)',
  async (superseded) => {
    const { job, github, held } = startLate('inactive', 1e9)
    await play(github, command, { runId: 1 })
    const inputs = { ...command, superseded }
    void job.main(inputs)
    await held.lost
    job.kill()
    const live = ['pending', 'in_progress', 'success']
    expect(states(github)).toEqual([live, live])
    const { shown } = await job.post(inputs, 'failure')
    job.remove()
    expect(states(github)).toEqual(superseded === 'keep' ? [[...live, 'inactive'], live] : [live])
    expect(shown).not.toContain('Waiting up to')
  },
)

const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

test('a status that is lost is not taken for an older one that says the same', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ environment: 'preview' })
  const inputs = { 'deployment-id': String(id), description: 'Version 7', run: 'exit 0' }
  await play(github, inputs)
  github.fail({ on: status, nth: 3, kind: 'reset-before' })
  await play(github, inputs)
  const once = 'pending in_progress success'
  expect(heldBy(github)).toEqual([`preview/deploy: ${once} ${once}`])
})
