import { describe, expect, test } from '@jest/globals'
import { createGitHub, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import type { DeploymentSeed } from '../../testing/emulator/seeding.ts'
import { held } from '../../testing/emulator/views.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** With `superseded: delete`, a success deletes this action's own earlier deployments, once they are inactive. */

const environment = 'staging'
const inputs = { environment, run: 'exit 0', superseded: 'delete' }
const own = 'staging/deploy: pending in_progress success'
const removal = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'

let made = 0

/** Adds a deployment that this action made in an earlier run. */
function addOwn(github: GitHub, { state = 'success', ...seed }: DeploymentSeed & { state?: string } = {}): number {
  const nonce = `nonce-${++made}`
  const mark = {
    repository: 'octo/app',
    run: String(made),
    attempt: '1',
    job: 'deploy',
    nonce,
    environment,
    sha: mainSha,
  }
  const payload = { 'deploy-status-action': mark }
  const statuses = state ? [state] : []
  // Long ago: whoever finishes within moments of this one is at work too.
  const createdAt = new Date(Date.now() - 3_600_000)
  return github.addDeployment({ environment, sha: mainSha, payload, statuses, createdAt, ...seed }).id
}

function gitHubWith(count: number, options: GitHubOptions = {}): GitHub {
  const github = createGitHub(options)
  for (let at = 0; at < count; at++) addOwn(github)
  return github
}

const idsOf = (github: GitHub) => github.deployments().map(({ id }) => id)
const mutations = (github: GitHub) => github.requests.filter(({ body }) => /^mutation/.test(Object(body).query ?? ''))

test('what an earlier run made is deleted after a success, with two calls more', async () => {
  let hours = 0
  const github = createGitHub({ now: () => new Date(Date.now() + hours * 3_600_000) })
  await play(github, inputs, { runId: 1 })
  hours++
  const before = github.requests.length
  const { annotations, shown } = await play(github, { ...inputs, superseded: 'keep' }, { runId: 2 })
  const kept = github.requests.length - before
  expect(held(github)).toEqual(['staging/deploy: pending in_progress success inactive', own])
  hours++
  await play(github, inputs, { runId: 3 })
  expect(github.requests.length - before - kept).toBe(kept + 2)
  expect(held(github)).toEqual([own])
  expect(annotations).toEqual([])
  expect(shown).not.toContain('deleted')
})

test('nothing is read or deleted where there is nothing', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, inputs)
  const calls = github.requests.length
  const other = createGitHub()
  other.addDeployment({ environment, statuses: ['success'] })
  await play(other, { ...inputs, superseded: 'keep' })
  expect(calls).toBe(other.requests.length)
  expect(held(github)).toEqual(['staging/deploy: success inactive', own])
})

test.each([
  ['fails', { run: 'exit 3' }, 'failure'],
  ['cannot be started', { 'working-directory': 'nowhere' }, 'error'],
])('a deploy that %s deletes nothing', async (_, more, state) => {
  const github = gitHubWith(2)
  await play(github, { ...inputs, ...more })
  expect(held(github)).toEqual([
    'staging/deploy: success',
    'staging/deploy: success',
    `staging/deploy: pending in_progress ${state}`,
  ])
})

test('the job that is the deploy does the same in its post step', async () => {
  const github = gitHubWith(1)
  await play(github, { environment, superseded: 'delete' })
  expect(held(github)).toEqual([own])
})

test('a post step whose state is lost does it by its inputs', async () => {
  const github = gitHubWith(1)
  await play(github, { environment, superseded: 'delete' }, { env: { GITHUB_STATE: '/nowhere/state' } })
  expect(held(github)).toEqual([own])
})

test.each([
  ['the command', { run: 'exit 0' }],
  ['the rest of the job', {}],
])('through dist/, where %s is the deploy', async (_, run) => {
  const { github, job } = await createWorld()
  addOwn(github)
  const deploying = job()
  await deploying.step({ environment, superseded: 'delete', ...run })
  await deploying.end()
  expect(held(github)).toEqual([own])
})

test.each(['true', 'auto'])('production is kept, with production-environment: %s', async (production) => {
  const github = createGitHub()
  const name = production === 'auto' ? 'Production' : environment
  const deploy = { ...inputs, environment: name, 'production-environment': production }
  await play(github, deploy, { runId: 1 })
  const { shown, annotations } = await play(github, deploy, { runId: 2 })
  expect(github.deployments()).toHaveLength(2)
  expect(annotations).toEqual([])
  expect(shown).toContain('Deployments to production environments are kept (superseded: delete)')
})

test('those that stay active are kept', async () => {
  const github = gitHubWith(1)
  addOwn(github, { state: 'failure' })
  const { annotations } = await play(github, { ...inputs, 'auto-inactive': 'false' })
  expect(held(github)).toEqual(['staging/deploy: success', own])
  expect(annotations).toEqual([])
})

test('where a rule requires the environment, what is active stays', async () => {
  const github = gitHubWith(1)
  github.requireDeployments('main', [environment])
  await play(github, inputs)
  expect(held(github)).toEqual(['staging/deploy: success', own])
})

test('other jobs of the run keep theirs', async () => {
  const github = createGitHub()
  await play(github, inputs, { jobId: 'one' })
  await play(github, inputs, { jobId: 'two' })
  expect(github.deployments()).toHaveLength(2)
  await play(github, inputs, { runAttempt: 2 })
  expect(held(github)).toEqual([own])
})

test('ninety-nine go with few requests', async () => {
  const github = gitHubWith(99)
  const { annotations } = await play(github, inputs)
  expect(held(github)).toEqual([own])
  expect(mutations(github).length).toBeLessThanOrEqual(12)
  expect(github.requests.filter(({ method }) => method === 'DELETE')).toEqual([])
  expect(annotations).toEqual([])
})

test('a long history goes bit by bit', async () => {
  const github = createGitHub()
  for (let at = 0; at < 250; at++) addOwn(github, { state: 'failure' })
  for (const runId of [1001, 1002, 1003]) await play(github, inputs, { runId })
  expect(held(github)).toEqual([own])
})

/** Statuses are read beside the command, and beside the final status; a request makes inactive; then this one reads before any is deleted. */
const lastLook = { on: 'POST /graphql', nth: 4 } as const

describe('what comes between', () => {
  test('one that is active again is refused by GitHub: a warning, and the others go', async () => {
    const github = gitHubWith(3)
    const [first = 0] = idsOf(github)
    // The last read before deletion is over when the first deletion arrives.
    github.fail({ on: 'POST /graphql', nth: 5, kind: 'pass', arrived: () => github.addStatus(first, 'success') })
    const { annotations, exitCode } = await play(github, inputs)
    expect(exitCode).toBe(0)
    expect(held(github)).toEqual(['staging/deploy: success inactive success', own])
    expect(annotations).toEqual([
      expect.stringMatching(new RegExp(`^warning: Deployment ${first} is not deleted: .*active deployment`)),
    ])
  })

  test.each(['in_progress', 'queued', 'pending', 'waiting'])('one that is %s again is kept', async (state) => {
    const github = gitHubWith(2)
    const [first = 0] = idsOf(github)
    github.fail({ ...lastLook, kind: 'pass', arrived: () => github.addStatus(first, state) })
    await play(github, inputs)
    expect(held(github)).toEqual([`staging/deploy: success inactive ${state}`, own])
  })
})

describe('a fault', () => {
  const reply = { status: 502, body: '<html>' }

  test.each([1, 2, 3])('at deletion %d of three: a warning names it, and the others go', async (nth) => {
    const github = gitHubWith(3)
    const id = idsOf(github)[nth - 1] ?? 0
    github.fail({ ...lastLook, kind: 'pass', carriedOut: () => github.forbid(id) })
    const { annotations, exitCode } = await play(github, inputs)
    expect({ exitCode, left: idsOf(github).slice(0, -1) }).toEqual({ exitCode: 0, left: [id] })
    expect(annotations).toEqual([expect.stringContaining(`warning: Deployment ${id} is not deleted: `)])
  })

  test.each([1, 2, 3])('at deletion %d of three over REST: the same', async (nth) => {
    const github = gitHubWith(3)
    const id = idsOf(github)[nth - 1] ?? 0
    const refused = { status: 403, body: { message: 'Resource not accessible by integration' } }
    // The third request makes inactive, the fifth deletes; a request that meets one fault is not counted by the next.
    for (const at of [3, 4]) github.fail({ on: 'POST /graphql', nth: at, kind: 'answer', reply: refused })
    github.fail({ on: removal, nth, kind: 'answer', reply: { status: 422, body: { message: 'Validation Failed' } } })
    const { annotations, exitCode } = await play(github, inputs)
    expect({ exitCode, left: idsOf(github).slice(0, -1) }).toEqual({ exitCode: 0, left: [id] })
    expect(annotations).toEqual([expect.stringContaining(`warning: Deployment ${id} is not deleted: `)])
  })

  test.each(['reset-before', 'reset-after', 'empty', 'truncate', 'hang-after'] as const)(
    '%s at the request that deletes: all are gone all the same',
    async (kind) => {
      const github = gitHubWith(3)
      github.fail({ on: 'POST /graphql', nth: 5, kind })
      const { exitCode } = await play(github, inputs)
      expect({ exitCode, held: held(github) }).toEqual({ exitCode: 0, held: [own] })
    },
  )

  test.each(['reset-before', 'reset-after', 'hang-after'] as const)(
    '%s at the one deletion: the same',
    async (kind) => {
      const github = gitHubWith(1)
      github.fail({ on: removal, kind })
      const { exitCode } = await play(github, inputs)
      expect({ exitCode, held: held(github) }).toEqual({ exitCode: 0, held: [own] })
    },
  )

  test.each(['reset-before', 'reset-after', 'empty', 'truncate', 'answer'] as const)(
    '%s at the last look: it is made once more, and all are gone',
    async (kind) => {
      const github = gitHubWith(2)
      github.fail({ ...lastLook, kind, ...(kind === 'answer' && { reply }) })
      const { annotations, exitCode } = await play(github, inputs)
      expect({ exitCode, held: held(github), annotations }).toEqual({ exitCode: 0, held: [own], annotations: [] })
    },
  )

  test.each([
    ['the last look', { ...lastLook, times: 2 }],
    ['the whole history', { on: 'POST /graphql', nth: 1, times: 99 }],
  ])('at %s: all are kept, with a warning', async (_, fault) => {
    const github = gitHubWith(2)
    github.fail({ ...fault, kind: 'answer', reply })
    const { annotations, exitCode, post } = await play(github, inputs)
    expect(exitCode).toBe(0)
    expect(github.deployments()).toHaveLength(3)
    // Where the retries take longer than 2 s, main leaves it to its post step.
    expect([...annotations, ...post.annotations]).toContainEqual(
      expect.stringContaining('warning: Earlier deployments to staging are kept (superseded: delete): '),
    )
  })
})
