import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { createGate } from '../../testing/gate.ts'
import { play } from '../../testing/quick.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'

/** Deploys that run at the same time: each makes inactive what is older than itself, and nothing newer. */

const environment = 'staging'
const deploy = { environment, run: 'exit 0' }

/** While the next deploy is under way, after it has looked around, this deployment succeeds. Returns the command of that deploy. */
function succeedMeanwhile(github: GitHub, id: number): string {
  const gate = createGate()
  const inputs = { 'deployment-id': String(id), state: 'success', 'auto-inactive': 'false' }
  github.fail({
    on: 'POST /graphql',
    kind: 'pass',
    async carriedOut() {
      await play(github, inputs, { action: 'update' })
      gate.open()
    },
  })
  return gate.run
}

describe('deploys that overlap', () => {
  const statusRoute = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  const inThePast = (seconds: number) => new Date(Date.now() - seconds * 1000)

  test('the one that finishes last is live, though it is the older, and a warning says so', async () => {
    const github = createGitHub()
    github.fail({
      ...{ on: statusRoute, kind: 'pass' },
      carriedOut: () => void github.addDeployment({ environment, statuses: ['success'], createdAt: inThePast(5) }),
    })
    const { annotations } = await play(github, deploy)
    expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'inactive'])
    expect(annotations).toEqual([
      expect.stringMatching(/^warning: Deploys to staging overlap: deployment \d+ was made/),
    ])
  })

  test('an existing one that finishes last is live too, at its first success', async () => {
    const github = createGitHub()
    const { outputs } = await play(github, { environment }, { action: 'start', runId: 1 })
    await play(github, deploy, { runId: 2 })
    const existing = { 'deployment-id': outputs['deployment-id'] ?? '', run: 'exit 0' }
    const first = await play(github, existing, { runId: 3 })
    expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'inactive'])
    expect(first.annotations).toEqual([expect.stringContaining('overlap')])
  })

  test('one that succeeds while the success is posted is seen', async () => {
    const github = createGitHub()
    const other = github.addDeployment({ environment, statuses: ['in_progress'], createdAt: inThePast(5) })
    github.fail({ ...{ on: statusRoute, kind: 'pass', nth: 3 }, arrived: () => succeed(github, other.id) })
    await play(github, deploy)
    expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
  })

  test('jobs of a matrix are told to have a task each', async () => {
    const github = createGitHub()
    const leg = (id: string, more: Inputs = {}) => play(github, { ...deploy, 'check-run-id': id, ...more })
    await leg('1')
    expect((await leg('1')).annotations).toEqual([])
    const { annotations } = await leg('2')
    expect(annotations).toEqual([expect.stringMatching(/^warning: Deployment \d+ to staging is of another job of the/)])
    expect((await leg('2', { task: 'web' })).annotations).toEqual([])
  })

  test('of two tasks leave each other active', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment, task: 'pr-7', statuses: ['in_progress'] })
    const run = succeedMeanwhile(github, id)
    await play(github, { environment, task: 'pr-8', run })
    expect(held(github)).toEqual(['staging/pr-7: in_progress success', 'staging/pr-8: pending in_progress success'])
  })

  test('of one task leave the newer active alone, though GitHub’s flag would spare the earlier', async () => {
    const github = createGitHub()
    const production = { environment: 'production', productionEnvironment: true }
    const { id } = github.addDeployment({ ...production, statuses: ['in_progress'] })
    const run = succeedMeanwhile(github, id)
    await play(github, { environment: 'production', run })
    expect(held(github)).toEqual([
      'production/deploy: in_progress success inactive',
      'production/deploy: pending in_progress success',
    ])
  })
})

/** As another client would. */
async function succeed(github: GitHub, id: number): Promise<void> {
  await github.handle({
    method: 'POST',
    url: new URL(`https://api.github.com/repos/octo/app/deployments/${id}/statuses`),
    headers: { authorization: `token ${emulatedToken}` },
    body: JSON.stringify({ state: 'success', auto_inactive: false }),
  })
}

test('what came and went while the success was posted for the second time is inactive', async () => {
  const clock = createVirtualClock()
  const github = createGitHub({ now: () => new Date(Date.UTC(2026, 0, 1) + clock.now()) })
  const reply = { status: 502, body: { message: 'Server Error' } }
  let isLost = false
  async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    // What a lost answer is about may take a moment to appear.
    if (milliseconds === 1_000 && !isLost) {
      isLost = true
      await clock.wait(30_000)
      github.recover()
      await play(github, deploy, { runId: 2, clock })
    }
    return clock.wait(milliseconds, signal)
  }
  const lost = startQuickJob(github, { clock: { ...clock, wait } })
  const route = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  github.fail({ on: route, nth: 3, kind: 'answer', reply })
  await lost.main(deploy)
  lost.remove()
  expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'inactive'])
})
