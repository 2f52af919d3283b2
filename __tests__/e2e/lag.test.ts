import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { type Played, type QuickJobOptions, startQuickJob } from '../../testing/faults/in-process.ts'
import { sha } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'
import { createVirtualClock, type VirtualClock } from '../../testing/virtual-clock.ts'

/**
 * A GitHub whose reads lag behind its writes, as right after them: lists lack what is new, single records are not found, statuses
 * are those of before. Here all calls and commands take no time, so that everything is new.
 */

interface World {
  readonly github: GitHub
  readonly clock: VirtualClock
  /** Runs a step and its post step in a run of its own, which then has completed. */
  step(inputs: Inputs, options?: StepOptions): Promise<Played>
}

type StepOptions = QuickJobOptions & { readonly jobStatus?: string }

const token = {
  login: 'octocat',
  kind: 'personal',
  admin: true,
  permissions: { metadata: 'read', contents: 'read', deployments: 'write', actions: 'read', statuses: 'write' },
} as const

async function createLagging(lagMs: number): Promise<World> {
  const clock = createVirtualClock()
  const began = Date.now()
  const now = () => new Date(began + clock.now())
  const github = createGitHub({ lagMs, now, tokens: { [emulatedToken]: token } })
  // What is made after the first request is new.
  await look(github)
  let runs = 0
  async function step(inputs: Inputs, { jobStatus = 'success', ...options }: StepOptions = {}): Promise<Played> {
    const runId = ++runs
    github.setRun({ id: runId, attempt: 1, status: 'in_progress', conclusion: null })
    const job = startQuickJob(github, { clock, runId, ...options })
    const main = await job.main(inputs)
    const post = await job.post(inputs, jobStatus)
    job.remove()
    github.setRun({ id: runId, attempt: 1, status: 'completed', conclusion: jobStatus, updatedAt: now() })
    expect(github.problems).toEqual([])
    return { ...main, annotations: [...main.annotations, ...post.annotations] }
  }
  return { github, clock, step }
}

const look = (github: GitHub) => callerOf(github)('GET', '/rate_limit')

const deploy: Inputs = { environment: 'staging', run: 'exit 0' }

const seed = { environment: 'staging', statuses: ['success'] }

/** What a step is known by afterwards. Durations are real. */
function ended({ exitCode, annotations }: Played): unknown {
  return [exitCode, ...annotations.map((text) => text.replace(/[\d.]+ s$/, 'N s'))]
}

function payloadOf(run: number) {
  const mark = { repository: 'octo/app', run: String(run), attempt: '1', job: 'deploy', nonce: 'n' }
  return { 'deploy-status-action': { ...mark, environment: 'staging', sha: mainSha } }
}

const create = 'POST /repos/{owner}/{repo}/deployments'
const serverError = { status: 502, body: { message: 'Server Error' } }

/** Each tells what people see of it. */
type Stories = Readonly<Record<string, (world: World) => Promise<unknown>>>

const stories: Stories = {
  'a deploy': async ({ step }) => ended(await step(deploy)),

  'a deploy whose command fails': async ({ step }) => ended(await step({ ...deploy, run: 'exit 3' })),

  'a deploy that is the rest of the job': async ({ step }) =>
    ended(await step({ environment: 'staging' }, { jobStatus: 'failure' })),

  'two deploys in a row': async ({ step }) => [ended(await step(deploy)), ended(await step(deploy))],

  'two deploys in a row, of which the second fails': async ({ step }) => [
    ended(await step(deploy)),
    ended(await step({ ...deploy, run: 'exit 1' })),
  ],

  async 'two deploys in a row, of which the second replaces the first'({ step }) {
    const inputs = { ...deploy, superseded: 'delete' }
    return [ended(await step(inputs)), ended(await step(inputs))]
  },

  async 'a deploy after one that another client has just made'({ step, github }) {
    github.addDeployment(seed)
    return ended(await step(deploy))
  },

  async 'a deploy during which another ends that began earlier'({ step, github, clock }) {
    const { id } = github.addDeployment({ ...seed, statuses: ['in_progress'] })
    await clock.wait(60_000)
    await look(github)
    github.addStatus(id, 'success')
    return ended(await step(deploy))
  },

  async 'start, then update'({ step }) {
    const before = await step(deploy)
    const start = await step({ environment: 'staging' }, { action: 'start' })
    const inputs = { 'deployment-id': start.outputs['deployment-id'] ?? '', state: 'success' }
    return [before, start, await step(inputs, { action: 'update' })].map(ended)
  },

  async 'start, then a deploy of it'({ step }) {
    const start = await step({ environment: 'staging' }, { action: 'start' })
    return ended(await step({ 'deployment-id': start.outputs['deployment-id'] ?? '', run: 'exit 0' }))
  },

  async 'a deployment that another client has just made is updated'({ step, github }) {
    const { id } = github.addDeployment({ ...seed, statuses: [] })
    return ended(await step({ 'deployment-id': String(id), state: 'success' }, { action: 'update' }))
  },

  async 'a deploy of what has just become live elsewhere'({ step, github }) {
    github.addDeployment(seed)
    return ended(await step({ environment: 'production', 'require-deployed': 'staging', run: 'exit 0' }))
  },

  async 'a commit that is waited for'({ step, github }) {
    github.addDeployment(seed)
    const inputs = { environment: 'staging', commit: mainSha, timeout: '60s' }
    const found = await step(inputs, { action: 'find' })
    return [ended(found), found.outputs['sha'], found.outputs['state']]
  },

  async 'a deploy after one that nobody has finished'({ step, github, clock }) {
    github.addDeployment({ ...seed, statuses: ['in_progress'], payload: payloadOf(77) })
    github.setRun({ id: 77, attempt: 1, status: 'completed', conclusion: 'failure' })
    await clock.wait(60_000)
    return ended(await step(deploy))
  },

  async 'a create call that is answered with 502, and carried out'({ step, github }) {
    github.fail({ on: create, kind: 'answer-after', reply: serverError })
    return ended(await step(deploy))
  },

  async 'a create call that has no answer, and is carried out'({ step, github }) {
    github.fail({ on: create, kind: 'reset-after' })
    return ended(await step(deploy))
  },
}

/** They wait for a short lag only. */
const cleanUps: Stories = {
  async 'an environment that has just been deployed to is taken down'({ step, github }) {
    github.addDeployment(seed)
    return ended(await step({ environment: 'staging' }, { action: 'deactivate' }))
  },

  async 'an environment whose deploy has just ended is taken down'({ step, github, clock }) {
    const { id } = github.addDeployment({ ...seed, statuses: ['in_progress'], payload: payloadOf(77) })
    await clock.wait(60_000)
    await look(github)
    github.addStatus(id, 'success')
    return ended(await step({ environment: 'staging' }, { action: 'deactivate' }))
  },

  async 'an environment is deleted with its deployments'({ step, github }) {
    github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
    const inputs = { environment: 'pr-*', 'delete-environment': 'true' }
    return [ended(await step(inputs, { action: 'delete' })), github.environments()]
  },

  async 'all but the newest are deleted'({ step, github }) {
    for (const digit of ['a', 'b', 'c']) github.addDeployment({ ...seed, sha: sha(digit), statuses: ['inactive'] })
    return ended(await step({ environment: 'staging', 'keep-latest': '2' }, { action: 'delete' }))
  },
}

async function tell(name: string, lagMs: number) {
  const world = await createLagging(lagMs)
  const told = await { ...stories, ...cleanUps }[name]?.(world)
  return { told, held: held(world.github) }
}

describe('with a lag it ends as without', () => {
  const all = [1_500, 5_000].flatMap((lagMs) =>
    Object.keys(lagMs < 2_000 ? { ...stories, ...cleanUps } : stories).map((name): [number, string] => [lagMs, name]),
  )

  test.each(all)('%s ms: %s', async (lagMs, name) => {
    expect(await tell(name, lagMs)).toEqual(await tell(name, 0))
  })
})

describe('with a lag, nothing is deleted that is in use', () => {
  test.each([0, 1_500, 5_000])('an environment, %s ms', async (lagMs) => {
    const { github, step, clock } = await createLagging(lagMs)
    for (const name of ['pr-7', 'pr-8', 'pr-9']) github.addEnvironment(name)
    await clock.wait(60_000)
    await look(github)
    await clock.wait(60_000)
    github.addDeployment({ environment: 'pr-7', statuses: ['in_progress'] })
    github.addDeployment({ environment: 'pr-8', statuses: ['success'] })
    const inputs = { environment: 'pr-*', 'delete-environment': 'true', 'older-than': '1h' }
    const { outputs } = await step(inputs, { action: 'delete' })
    expect(github.environments()).toEqual(['pr-7', 'pr-8'])
    expect(outputs['environments-deleted']).toBe('["pr-9"]')
    expect(held(github)).toEqual(['pr-7/deploy: in_progress', 'pr-8/deploy: success'])
  })

  test.each([1_500, 5_000])('a deployment whose run has just completed, %s ms', async (lagMs) => {
    const { github, step, clock } = await createLagging(lagMs)
    const { id } = github.addDeployment({ ...seed, statuses: ['in_progress'], payload: payloadOf(77) })
    await clock.wait(60_000)
    await look(github)
    github.addStatus(id, 'success')
    const updatedAt = new Date(Date.now() + clock.now())
    github.setRun({ id: 77, attempt: 1, status: 'completed', conclusion: 'success', updatedAt })
    await step({ environment: 'staging', 'keep-latest': '1', 'older-than': '10s' }, { action: 'delete' })
    await step({ ...deploy, run: 'exit 1' })
    expect(github.deployments()[0]?.state).toBe('success')
  })
})

test.each([1_500, 5_000])(
  'the end that a last step posts is not taken back by the post step (%d ms)',
  async (lagMs) => {
    const { github, step, clock } = await createLagging(lagMs)
    const job = startQuickJob(github, { clock })
    const { outputs } = await job.main({ environment: 'staging' })
    await clock.wait(60_000)
    await look(github)
    const id = outputs['deployment-id'] ?? ''
    const { annotations } = await step({ 'deployment-id': id, state: 'failure' }, { action: 'update' })
    await job.post({ environment: 'staging' }, 'success')
    job.remove()
    expect(annotations).toEqual([])
    expect(held(github)).toEqual(['staging/deploy: pending in_progress failure'])
  },
)

test('what is not live is asked for twice more, and then nothing is created', async () => {
  const { github, step, clock } = await createLagging(0)
  const { exitCode } = await step({ environment: 'production', 'require-deployed': 'staging', run: 'exit 0' })
  expect({ exitCode, held: held(github), took: clock.now() }).toEqual({ exitCode: 1, held: [], took: 5_000 })
})

test('a `deployment-id` that does not exist is an error after 10 s', async () => {
  const { github, step, clock } = await createLagging(0)
  const { exitCode } = await step({ 'deployment-id': '5', state: 'success' }, { action: 'update' })
  expect({ exitCode, took: clock.now() }).toEqual({ exitCode: 1, took: 10_000 })
  expect(github.requests.length).toBeLessThan(15)
})
