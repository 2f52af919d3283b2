import { describe, expect, test } from '@jest/globals'
import { type Fault, replies } from '../../testing/emulator/faults.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'
import { testInAll } from '../../testing/tier.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'
import { createWorld } from '../../testing/world.ts'

/**
 * What goes on beside the deploy does not hold up the final status. What goes on after that holds a finished step up for 2 s at
 * most; its post step goes on with what is not done by then.
 */

const environment = 'staging'
const statusRoute = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const commitStatusRoute = 'POST /repos/{owner}/{repo}/statuses/{sha}'
const runsRoute = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
const rulesRoute = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'

/** How long a success waits for the history, to name a roll-back; how long a finished step goes on. */
const [namingMs, endsWithinMs] = [500, 2_000]

const permissions = {
  metadata: 'read',
  contents: 'read',
  deployments: 'write',
  statuses: 'write',
  actions: 'read',
} as const

interface Story {
  /** How many deploys come before. */
  readonly earlier?: number
  /** From the beginning. */
  readonly faults?: readonly Fault[]
  /** From the final status on. */
  readonly afterFinal?: Fault
  /** Whether GitHub is well again when main has ended. */
  readonly heals?: boolean
  /** Another deploy comes before the post step. */
  readonly replaced?: boolean
}

/** Deploys once others have; with when things happened, in milliseconds from the start, during which the command takes no time. */
async function deploy(inputs: Inputs, story: Story = {}) {
  const { earlier = 1, faults = [], afterFinal, heals = true, replaced = false } = story
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } })
  const clock = createVirtualClock()
  const states = () => github.deployments().map(({ state }) => state)
  for (let made = 0; made < earlier; made++)
    await play(github, { environment, run: 'exit 0', 'auto-inactive': 'false' }, { runId: 70 + made })
  for (const fault of faults) github.fail(fault)
  const times = { final: Number.NaN, end: Number.NaN }
  function carriedOut(): void {
    times.final = clock.now()
    if (afterFinal) github.fail(afterFinal)
  }
  github.fail({ on: statusRoute, nth: 3, kind: 'pass', carriedOut })
  const job = startQuickJob(github, { clock })
  const main = await job.main({ environment, run: 'exit 0', ...inputs })
  times.end = clock.now()
  const calls = github.requests.length
  if (heals) github.recover()
  if (replaced) await play(github, { environment, run: 'exit 0' }, { runId: 90 })
  const post = await job.post(inputs, main.exitCode === 0 ? 'success' : 'failure')
  job.remove()
  expect(github.problems).toEqual([])
  return { github, main, post, times, states: states(), callsOfPost: github.requests.length - calls }
}

const limited = (on: string, retryAfter: string): Fault => ({
  ...{ on, kind: 'answer', times: 99 },
  reply: replies.secondaryLimit(403, retryAfter),
})

describe('beside the deploy', () => {
  async function deployAfterOneThatIsOpen(fault: Fault, inputs: Inputs) {
    const github = createGitHub()
    const clock = createVirtualClock()
    await play(github, { environment }, { action: 'start', runId: 77 })
    let final = Number.NaN
    function carriedOut(): void {
      final = clock.now()
    }
    github.fail({ on: statusRoute, nth: 3, kind: 'pass', carriedOut })
    github.fail(fault)
    const job = startQuickJob(github, { clock })
    const { exitCode } = await job.main({ environment, run: 'exit 0', ...inputs })
    const end = clock.now()
    job.remove()
    return { exitCode, state: github.deployments().at(-1)?.state, final, end }
  }

  test.each([
    ['whether a run has ended', runsRoute, {}],
    ['what the rules of a branch are', rulesRoute, {}],
    ['what was deployed before', 'POST /graphql', {}],
    ['whether a run has ended, when the deploy fails', runsRoute, { run: 'exit 3' }],
  ])('a call that asks %s hangs: the status comes, and the step ends', async (_, on, inputs) => {
    const { final, end, ...ended } = await deployAfterOneThatIsOpen({ on, kind: 'hang-before', times: 9 }, inputs)
    expect(ended).toEqual('run' in inputs ? { exitCode: 3, state: 'failure' } : { exitCode: 0, state: 'success' })
    expect(final).toBeLessThanOrEqual(namingMs)
    expect(end - final).toBeLessThanOrEqual(endsWithinMs)
  })

  test('a rate limit is not waited for', async () => {
    const on = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
    const { final, end, exitCode } = await deployAfterOneThatIsOpen(limited(on, '60'), {})
    expect(exitCode).toBe(0)
    expect(final).toBeLessThanOrEqual(namingMs)
    expect(end - final).toBeLessThanOrEqual(endsWithinMs)
  })

  test('the final status does not wait for the commit status before it, which keeps its place', async () => {
    let isFinal = () => {}
    const final = new Promise<void>((resolve) => {
      isFinal = resolve
    })
    const faults: Fault[] = [
      { on: commitStatusRoute, kind: 'pass', arrived: () => final },
      { on: statusRoute, nth: 3, kind: 'pass', carriedOut: () => isFinal() },
    ]
    const { github, main } = await deploy({ 'status-context': 'ci' }, { earlier: 0, faults })
    expect(main.exitCode).toBe(0)
    expect(github.commitStatuses(mainSha).map(({ state }) => state)).toEqual(['pending', 'success'])
  })
})

const whatIsSaid = 'Finishing takes longer than 2 s; the post step will complete it'

describe('after the final status', () => {
  test.each([
    ['each later call meets a rate limit', limited('any', '60'), 1],
    ['each later call meets a rate limit, and several are to become inactive', limited('any', '60'), 3],
    ['making another inactive hangs', { on: statusRoute, kind: 'hang-before', times: 99 }, 1],
    ['making several inactive hangs', { on: 'POST /graphql', kind: 'hang-before', times: 99 }, 3],
    ['making another inactive hangs, but is carried out', { on: statusRoute, kind: 'hang-after', times: 99 }, 1],
  ] as const)('%s: the step ends, and its post step does it', async (_, afterFinal, earlier) => {
    const { main, post, times, states } = await deploy({}, { earlier, afterFinal })
    expect(times.end - times.final).toBe(endsWithinMs)
    expect(main.exitCode).toBe(0)
    expect(main.shown).toContain(whatIsSaid)
    expect(main.annotations).toEqual([])
    expect(states).toEqual([...Array.from({ length: earlier }, () => 'inactive'), 'success'])
    expect(post.exitCode).toBe(0)
  })

  test('a limit that is longer than the step goes on is not said to be waited for', async () => {
    const { main } = await deploy({}, { afterFinal: limited('any', '60') })
    expect(main.shown).not.toContain('waiting 1 min')
    expect(main.shown).toContain('for 1 min: this step does not wait for it')
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
    const story = { afterFinal: limited('any', '3600'), heals: false, faults }
    const { post, states } = await deploy(inputs, story)
    expect(states).toEqual(['success', inputs.run === 'exit 0' ? 'success' : 'failure'])
    expect(post.annotations).toEqual(expected.map((text) => expect.stringContaining(text)))
  })

  /** The second one, which is on its way at the same time as the final status. */
  const limitedContext = { ...limited(commitStatusRoute, '60'), nth: 2 }

  test.each([
    ['success', 'exit 0'],
    ['failure', 'exit 3'],
  ])('a commit status that meets a limit, after a %s', async (state, run) => {
    const { github, main, times } = await deploy({ run, ...context }, { faults: [limitedContext] })
    expect(times.end - times.final).toBe(endsWithinMs)
    expect(main.shown).toContain(whatIsSaid)
    expect(github.commitStatuses(mainSha).at(-1)).toMatchObject({ state, context: 'deploy/staging' })
  })

  test('a commit status that meets a limit is posted, though the deployment is replaced before the job ends', async () => {
    const story = { faults: [limitedContext], replaced: true }
    const { github, states } = await deploy({ 'status-context': 'ci' }, story)
    expect(states).toEqual(['inactive', 'inactive', 'success'])
    expect(github.commitStatuses(mainSha).at(-1)).toMatchObject({ state: 'success', context: 'ci' })
  })

  test('superseded: delete', async () => {
    const { states } = await deploy({ superseded: 'delete' }, { afterFinal: limited('any', '60') })
    expect(states).toEqual(['success'])
  })

  test('main is killed right after its final status: the post step makes the earlier one inactive', async () => {
    const github = createGitHub()
    const states = () => github.deployments().map(({ state }) => state)
    await play(github, { environment, run: 'exit 0' })
    const job = startQuickJob(github)
    await killedAt(github, job, { on: statusRoute, nth: 4 }, { environment, run: 'exit 0' })
    expect(states()).toEqual(['success', 'success'])
    await job.post({ environment, run: 'exit 0' }, 'failure')
    job.remove()
    expect(states()).toEqual(['inactive', 'success'])
  })

  test('what is done in time leaves nothing to the post step', async () => {
    const { main, states, callsOfPost } = await deploy({})
    expect(main.shown).toContain('"left":"nothing"')
    expect(states).toEqual(['inactive', 'success'])
    expect(callsOfPost).toBe(0)
  })
})

testInAll('in real time: a call that hangs does not keep the process alive', async () => {
  const { github, job } = await createWorld()
  await play(github, { environment, run: 'exit 0' })
  github.fail({ on: statusRoute, nth: 4, kind: 'hang-before', times: 99 })
  const deploying = job()
  const main = await deploying.step({ environment, run: 'exit 0' })
  github.recover()
  await deploying.end()
  expect(main).toMatchObject({ exitCode: 0, annotations: [], log: expect.stringContaining(whatIsSaid) })
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
})

/** Main is killed as that call arrives, which is not carried out. */
async function killedAt(
  github: GitHub,
  job: ReturnType<typeof startQuickJob>,
  where: Pick<Fault, 'on' | 'nth'>,
  inputs: Inputs,
): Promise<void> {
  await new Promise<void>((resolve) => {
    function arrived(): void {
      job.kill()
      resolve()
    }
    github.fail({ ...where, kind: 'hang-before', arrived })
    void job.main(inputs)
  })
}
