import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { held as heldBy } from '../../testing/emulator/views.ts'
import { holdWrites, type Write } from '../../testing/faults/held-writes.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'

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

/** The time-out of a write. */
const timeOut = 12

/** Plays main alone, and tells how many seconds that took. */
async function playMain(write: Write, seconds: number, inputs: Inputs) {
  const { job, github, held } = startLate(write, seconds, timeOut)
  const main = await job.main(inputs)
  const tookSeconds = held.clock.now() / 1000
  const afterMain = states(github)
  await job.post(inputs, 'success')
  await held.clock.wait(60_000)
  job.remove()
  return { main, tookSeconds, afterMain, github }
}

describe.each([4, 8, 11])('an answer is lost, and the write lands after %s s', (seconds) => {
  test('create: one record, made and finished by main', async () => {
    const { main, afterMain, github } = await playMain('create', seconds, command)
    expect(main.exitCode).toBe(0)
    expect(afterMain).toEqual([['pending', 'in_progress', 'success']])
    expect(states(github)).toEqual(afterMain)
    expect(github.onlyDeployment().id).toBe(Number(main.outputs['deployment-id']))
  })

  test('in_progress: it never lands behind `success`, which comes 12 s later at most', async () => {
    const { github, tookSeconds, afterMain } = await playMain('in_progress', seconds, command)
    expect(afterMain[0]?.at(-1)).toBe('success')
    expect(states(github)).toEqual(afterMain)
    expect(tookSeconds).toBeLessThanOrEqual(13)
  })

  test('a pending commit status is never the newest', async () => {
    const permissions = { metadata: 'read', contents: 'read', deployments: 'write', statuses: 'write' } as const
    const github = createGitHub({ tokens: { [emulatedToken]: { login: 'x[bot]', permissions } } })
    const held = holdWrites(github, [{ write: 'commit-pending', seconds, timeOut }])
    const job = startQuickJob(github, held)
    const inputs = { ...command, 'status-context': 'ci' }
    await job.main(inputs)
    await job.post(inputs, 'success')
    await held.clock.wait(60_000)
    job.remove()
    expect(github.commitStatuses(mainSha).at(-1)?.state).toBe('success')
  })
})

test('a create call that is lost and never lands: it is deployed, with one record, within 18 s', async () => {
  const { main, tookSeconds, github } = await playMain('create', 1e9, command)
  expect(main.exitCode).toBe(0)
  expect(states(github)).toEqual([['pending', 'in_progress', 'success']])
  expect(tookSeconds).toBeLessThanOrEqual(18)
})

test('a write that is never carried out is waited for 12 s at most, and 5 s more to be seen', async () => {
  const { job, github, held } = startLate('create', 1e9)
  void job.main(command)
  await held.lost
  job.kill()
  const killedAt = held.clock.now()
  const { shown } = await job.post(command, 'failure')
  job.remove()
  expect(held.clock.now() - killedAt).toBeLessThanOrEqual(17_000)
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

test('`start` hands over only when its `in_progress` can no longer land behind the final status', async () => {
  const github = createGitHub()
  const held = holdWrites(github, [{ write: 'in_progress', seconds: 8, timeOut: 2 }])
  const start = startQuickJob(github, { ...held, action: 'start' })
  const { outputs } = await start.main({ environment: 'staging' })
  await start.post({ environment: 'staging' }, 'success')
  start.remove()
  const update = startQuickJob(github, { ...held, action: 'update' })
  await update.main({ 'deployment-id': outputs['deployment-id'] ?? '', state: 'success' })
  update.remove()
  await held.clock.wait(60_000)
  expect(states(github)[0]?.at(-1)).toBe('success')
})

test('one that has succeeded again meanwhile is not made inactive once more', async () => {
  const github = createGitHub()
  const createdAt = new Date(Date.now() - 3_600_000)
  const { id } = github.addDeployment({ environment: 'staging', statuses: ['success'], createdAt })
  github.fail({ on: status, nth: 4, kind: 'reset-before', arrived: () => github.addStatus(id, 'success') })
  await play(github, command)
  expect(states(github)).toEqual([
    ['success', 'success'],
    ['pending', 'in_progress', 'success'],
  ])
})
