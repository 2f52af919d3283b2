import { describe, expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { play } from '../../testing/quick.ts'
import { headSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** What an input that is missing, empty or meant for another action makes of a step, as GitHub and the log show it. */

test.each([
  [{ environment: 'staging', run: '${{ env.NOT_SET }}' }, '`run` is empty: give a command'],
  [
    { environment: 'staging\nproduction', run: 'exit 0' },
    '`environment` has a line break or a control character in it',
  ],
  [{ environment: 'staging', run: 'exit 0', shell: 'bash -x' }, '`shell` is `bash -x`, but must be `bash`, `sh`, '],
  [{ environment: '..', run: 'exit 0' }, '`environment` is `..`, which GitHub does not accept as a name'],
])('%j creates nothing, and says why', async (inputs, message) => {
  const github = createGitHub()
  const { exitCode, annotations } = await play(github, inputs)
  expect(exitCode).toBe(1)
  expect(annotations).toEqual([expect.stringContaining(message)])
  expect(annotations[0]).toMatch(/^error: /)
  expect(github.requests).toEqual([])
})

test('a token with a line break is named, and not printed', async () => {
  const inputs = { environment: 'staging', token: 'ghs_one\nghs_two' }
  const { exitCode, annotations, shown } = await play(createGitHub(), inputs)
  expect(exitCode).toBe(1)
  expect(annotations[0]).toContain('`token` has a line break in it')
  expect(shown).not.toMatch(/ghs_(one|two)/)
})

test('a variable of the job stays the job’s, unless it is called like an input: then nothing is done, and the error says so', async () => {
  const { github, job } = await createWorld()
  const deploying = job({ env: { INPUT_COLOR: 'blue', INPUT_ENVIRONMENT_URL: 'https://mine.example' } })
  const { log, annotations } = await deploying.step({
    environment: 'staging',
    'environment-url': 'https://x.example',
    run: 'echo "$INPUT_COLOR $INPUT_ENVIRONMENT_URL"',
  })
  await deploying.end()
  expect(log).toMatch(/^blue https:\/\/mine\.example$/m)
  expect(annotations).toEqual([])
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ environmentUrl: 'https://x.example' })

  const other = job({ env: { INPUT_STATE: 'Bavaria' } })
  const refused = await other.step({ environment: 'staging', run: 'true' })
  await other.end()
  expect(refused.exitCode).toBe(1)
  expect(refused.annotations).toEqual([
    {
      level: 'error',
      message: expect.stringMatching(/`with: state`, or from `env: INPUT_STATE`: rename that variable/),
    },
  ])
  expect(github.deployments()).toHaveLength(1)
})

test('another name of `run` is an error, though the rest of the job could be the deploy', async () => {
  const github = createGitHub()
  const { exitCode, annotations } = await play(github, { environment: 'staging', script: './deploy.sh' })
  expect(exitCode).toBe(1)
  expect(annotations).toEqual([
    expect.stringContaining('`script` is not an input of org/deploy-status-action@v1: write `run`'),
  ])
  expect(github.requests).toEqual([])
})

test('what main has said of the inputs, post does not say again', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  await deploying.step({ environment: 'staging', 'auto-inactive': 'maybe', run: 'true' })
  const posts = await deploying.end()
  expect(posts.map(({ exitCode, log, annotations }) => ({ exitCode, log: log.trim(), annotations }))).toEqual([
    { exitCode: 0, log: '', annotations: [] },
  ])
  expect(github.requests).toEqual([])
})

describe('in a run that a deployment event started', () => {
  const deployment = { id: 6889283001, environment: 'staging', sha: headSha, ref: 'feature' }

  test.each(['deploy', 'update'] as const)('%s takes an absent deployment-id for the event’s', async (action) => {
    const github = createGitHub()
    github.addDeployment(deployment)
    await play(github, action === 'update' ? { state: 'failure' } : { run: 'exit 1' }, { action, event: 'deployment' })
    expect(github.onlyDeployment().state).toBe('failure')
  })

  test.each(['deploy', 'update'] as const)('%s never takes an empty one for it', async (action) => {
    const github = createGitHub()
    github.addDeployment(deployment)
    const inputs = { 'deployment-id': '${{ steps.start.outputs.deployment-id }}' }
    const { exitCode, annotations } = await play(github, inputs, { action, event: 'deployment' })
    expect(exitCode).toBe(1)
    expect(annotations).toEqual([expect.stringContaining('`deployment-id` is empty')])
    expect(github.requests).toEqual([])
  })
})

test('in a run that a deployment’s status started, an absent deployment-id is nobody’s', async () => {
  const github = createGitHub()
  github.addCommit(headSha)
  github.addDeployment({ id: 6889283001, environment: 'staging', sha: headSha, ref: 'feature', statuses: ['success'] })
  const options = { event: 'deployment_status' }
  await play(github, { environment: 'smoke-test', run: 'exit 0' }, options)
  expect(held(github)).toEqual(['staging/deploy: success', 'smoke-test/deploy: pending in_progress success'])
  const { annotations } = await play(github, { state: 'failure' }, { ...options, action: 'update' })
  expect(annotations).toEqual([expect.stringMatching(/^error: Input `deployment-id` is required: give the output/)])
})

test.each([
  [{}, 'error'],
  [{ 'cancelled-state': 'inactive' }, 'inactive'],
])('update takes the result `cancelled` for a state, with %j', async (inputs, state) => {
  const github = createGitHub()
  const { id } = github.addDeployment({ environment: 'staging', statuses: ['in_progress'] })
  await play(github, { 'deployment-id': String(id), state: 'cancelled', ...inputs }, { action: 'update' })
  expect(held(github)).toEqual([`staging/deploy: in_progress ${state}`])
})

test('every action, in one job, by its own action.yml', async () => {
  const { github, job } = await createWorld()
  const one = job()
  const start = await one.step({ environment: 'pr-7' }, { action: 'start', id: 'start' })
  const id = '${{ steps.start.outputs.deployment-id }}'
  const update = await one.step({ 'deployment-id': id, state: 'success' }, { action: 'update' })
  const deactivate = await one.step({ environment: 'pr-*' }, { action: 'deactivate' })
  expect(held(github)).toEqual(['pr-7/deploy: pending in_progress success inactive'])
  const remove = await one.step({ environment: 'pr-*\n!pr-8' }, { action: 'delete' })
  expect(held(github)).toEqual([])
  const deploy = await one.step({ environment: 'pr-8', run: 'exit 0' })
  expect(held(github)).toEqual(['pr-8/deploy: pending in_progress success'])
  await one.end()
  for (const { exitCode, annotations } of [start, update, deactivate, remove, deploy]) {
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] })
  }
})

test('inputs that cannot be used stand in the job summary too, unless there is to be none', async () => {
  const { job } = await createWorld()
  const working = job()
  const { summary } = await working.step({ environment: 'staging', 'auto-inactive': 'maybe', run: 'true' })
  const { summary: none } = await working.step({ 'auto-inactive': 'maybe', run: 'true', summary: 'false' })
  await working.end()
  expect(summary).toMatch(/^### ❌ Nothing was deployed/)
  expect(summary).toContain('<code>auto-inactive</code>')
  expect(none).toBe('')
})
