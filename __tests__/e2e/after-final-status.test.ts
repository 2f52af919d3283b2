import { expect, test } from '@jest/globals'
import { type Fault, replies } from '../../testing/emulator/faults.ts'
import { emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/runner.ts'
import { createWorld } from '../../testing/world.ts'

/**
 * What comes after the final status (earlier deployments become inactive, the commit status) holds a finished step up for 2 s
 * at most; its post step goes on with what is not done by then.
 */

const environment = 'staging'
const statusRoute = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const commitStatusRoute = 'POST /repos/{owner}/{repo}/statuses/{sha}'

/** A grace of 2 s, and what a busy machine needs to start and end processes. */
const limitMs = 2_000 + 2_500

/** From the final status on, calls fail so. */
function failAfterFinal(github: GitHub, fault: Omit<Fault, 'nth'>): { at: number } {
  const final = { at: 0 }
  function carriedOut(): void {
    final.at = Date.now()
    github.fail(fault)
  }
  github.fail({ on: statusRoute, nth: 3, kind: 'pass', carriedOut })
  return final
}

const limited = (on: string, retryAfter: string): Fault => ({
  ...{ on, kind: 'answer', times: 99 },
  reply: replies.secondaryLimit(403, retryAfter),
})

const permissions = {
  metadata: 'read',
  deployments: 'write',
  statuses: 'write',
  contents: 'read',
  actions: 'read',
} as const

/** Deploys twice; the second step meets a fault after its final status, which is gone when `heal` is. */
async function deployAfterAnother(
  fault: Fault,
  inputs: Inputs,
  { earlier = 1, heals = true, faults = [] as Fault[], replaced = false } = {},
) {
  const { github, job } = await createWorld({
    tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } },
  })
  for (let made = 0; made < earlier; made++)
    await play(github, { environment, run: 'exit 0', 'auto-inactive': 'false' }, { runId: 70 + made })
  const deploying = job()
  for (const fault of faults) github.fail(fault)
  const final = failAfterFinal(github, fault)
  const main = await deploying.step({ environment, run: 'exit 0', ...inputs })
  const heldUpMs = Date.now() - final.at
  const states = () => github.deployments().map(({ state }) => state)
  const statesAfterMain = states()
  if (heals) github.recover()
  if (replaced) await play(github, { environment, run: 'exit 0' }, { runId: 90 })
  const [post] = await deploying.end()
  return { github, main, post, heldUpMs, statesAfterMain, states: states() }
}

const whatIsSaid = 'What follows the final status takes longer than 2 s: the post step of this action goes on with it'

test.each([
  ['each later call meets a rate limit', limited('any', '60'), 1],
  ['each later call meets a rate limit, and several are to become inactive', limited('any', '60'), 3],
  ['making another inactive hangs', { on: statusRoute, kind: 'hang-before', times: 99 }, 1],
  ['making several inactive hangs', { on: 'POST /graphql', kind: 'hang-before', times: 99 }, 3],
  ['making another inactive hangs, but is carried out', { on: statusRoute, kind: 'hang-after', times: 99 }, 1],
] as const)('%s: the step ends, and its post step does it', async (_, fault, earlier) => {
  const { main, post, heldUpMs, states } = await deployAfterAnother(fault, {}, { earlier })
  expect(heldUpMs).toBeLessThan(limitMs)
  expect(main.exitCode).toBe(0)
  expect(main.log).toContain(whatIsSaid)
  expect(main.annotations).toEqual([])
  expect(states).toEqual([...Array.from({ length: earlier }, () => 'inactive'), 'success'])
  expect(post?.exitCode).toBe(0)
})

test('a limit that is longer than the step goes on is not said to be waited for', async () => {
  const { main } = await deployAfterAnother(limited('any', '60'), {})
  expect(main.log).not.toContain('waiting 1 min')
  expect(main.log).toContain('for 1 min: this step does not wait for it')
})

const context = { 'status-context': 'deploy/staging' }
const mayStay = 'Earlier deployments to staging may stay active: '
const mayLie = 'The commit status `deploy/staging` may not say how the deploy ended: '

test.each([
  ['a success', { run: 'exit 0' }, [mayStay]],
  ['a success with a commit status', { run: 'exit 0', ...context }, [mayStay, mayLie]],
  ['a failure with a commit status', { run: 'exit 3', ...context }, [mayLie]],
])('where the post step cannot do it either, warnings say what is open after %s', async (_, inputs, expected) => {
  // The commit status and the final status are on their way at the same time.
  const faults: Fault[] = [{ on: commitStatusRoute, kind: 'hang-before', times: 99 }]
  const { post, states } = await deployAfterAnother(limited('any', '3600'), inputs, { heals: false, faults })
  expect(states).toEqual(['success', inputs.run === 'exit 0' ? 'success' : 'failure'])
  const said = post?.annotations.map(({ message }) => message) ?? []
  expect(said).toEqual(expected.map((text) => expect.stringContaining(text)))
})

test.each([
  ['success', 'exit 0'],
  ['failure', 'exit 3'],
])('a commit status that meets a limit, after a %s', async (state, run) => {
  const fault = limited(commitStatusRoute, '60')
  const { github, main, heldUpMs } = await deployAfterAnother(fault, { run, 'status-context': 'deploy/staging' })
  expect(heldUpMs).toBeLessThan(limitMs)
  expect(main.log).toContain(whatIsSaid)
  expect(github.commitStatuses(mainSha).at(-1)).toMatchObject({ state, context: 'deploy/staging' })
})

test('a commit status that meets a limit is posted, though the deployment is replaced before the job ends', async () => {
  const fault = limited(commitStatusRoute, '60')
  const { github, states } = await deployAfterAnother(fault, { 'status-context': 'ci' }, { replaced: true })
  expect(states).toEqual(['inactive', 'inactive', 'success'])
  expect(github.commitStatuses(mainSha).at(-1)).toMatchObject({ state: 'success', context: 'ci' })
})

test('superseded: delete', async () => {
  const { github } = await deployAfterAnother(limited('any', '60'), { superseded: 'delete' })
  expect(github.deployments().map(({ state }) => state)).toEqual(['success'])
})

test('main is killed right after its final status: the post step makes the earlier one inactive', async () => {
  const { github, job } = await createWorld()
  await play(github, { environment, run: 'exit 0' })
  const deploying = job()
  const step = deploying.start({ environment, run: 'exit 0' })
  github.fail({ on: statusRoute, nth: 4, kind: 'hang-before', arrived: () => void step.kill('SIGKILL') })
  await step.done
  expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'success'])
  await deploying.end()
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
})

test('what is done in time leaves nothing to the post step', async () => {
  const { github, job } = await createWorld()
  await play(github, { environment, run: 'exit 0' })
  const deploying = job()
  const main = await deploying.step({ environment, run: 'exit 0' })
  const calls = github.requests.length
  await deploying.end()
  expect(github.requests.length).toBe(calls)
  expect(main.stateFile).toContain('"settled":true')
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
})
