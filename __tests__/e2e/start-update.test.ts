import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { createCancellation } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { createWorld } from '../../testing/world.ts'

/** A deployment that outlives one step: started in one job, finished in another. */

const environment = 'staging'

async function started(github: GitHub, inputs = {}) {
  const { outputs } = await play(github, { environment, ...inputs }, { action: 'start' })
  return { 'deployment-id': outputs['deployment-id'] ?? '' }
}

const results = (jobs: Record<string, string>) =>
  JSON.stringify(Object.fromEntries(Object.entries(jobs).map(([name, result]) => [name, { result, outputs: {} }])))

describe('start', () => {
  test('leaves the deployment in progress, and its id in the outputs', async () => {
    const { github, job } = await createWorld()
    const starting = job()
    const step = await starting.step({ environment }, { action: 'start' })
    const [post] = await starting.end()
    const { id, state } = github.onlyDeployment()
    expect(state).toBe('in_progress')
    expect(step.outputs).toMatchObject({ 'deployment-id': String(id), state: 'in_progress', recorded: 'true' })
    expect(post?.raw).toBe('')
  })

  test('stays open even if its own job fails later, for that other job to finish', async () => {
    const github = createGitHub()
    await play(github, { environment }, { action: 'start', jobStatus: 'failure' })
    expect(held(github)).toEqual(['staging/deploy: pending in_progress'])
  })

  test('that cannot tell whether its record exists has its post step finish it', async () => {
    const github = createGitHub()
    const create = 'POST /repos/{owner}/{repo}/deployments'
    const reply = { status: 502, body: '<html>' }
    github.fail({ on: create, kind: 'answer-after', reply })
    github.fail({ on: 'GET /repos/{owner}/{repo}/deployments', times: 10, kind: 'answer', reply })
    const inputs = { environment, 'on-api-error': 'warn' }
    const { outputs } = await play(github, inputs, { action: 'start' })
    expect(outputs).toMatchObject({ recorded: 'false', 'deployment-id': '' })
    expect(held(github)).toEqual(['staging/deploy: error'])
  })

  test('that is cancelled before it can hand over finishes its own deployment', async () => {
    const github = createGitHub()
    const { cancellation, cancel } = createCancellation()
    github.fail({
      ...{
        on: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        nth: 2,
        kind: 'pass',
        arrived: cancel,
      },
    })
    const { shown } = await play(github, { environment }, { action: 'start', cancellation, jobStatus: 'cancelled' })
    expect(held(github)).toEqual(['staging/deploy: pending in_progress error'])
    expect(shown).not.toContain('stays open')
  })
})

describe('update', () => {
  test.each([
    ['success + skipped', { build: 'success', docs: 'skipped' }, 'success', /^Deployed in /],
    ['success + cancelled', { eu: 'success', us: 'cancelled' }, 'error', /^cancelled after .*: us$/],
    ['failure', { eu: 'failure', us: 'cancelled', asia: 'success' }, 'failure', /^failed after .*: eu$/],
    ['all skipped', { eu: 'skipped', us: 'skipped' }, 'inactive', /^not deployed: the jobs were skipped$/],
    ['a result that is not known', { eu: 'success', us: 'paused' }, 'error', /not known: us$/],
  ])('needs with %s', async (_, jobs, state, description) => {
    const github = createGitHub()
    const { exitCode } = await play(github, { ...(await started(github)), needs: results(jobs) }, { action: 'update' })
    expect(github.onlyDeployment().statuses.map((status) => status.state)).toEqual(['pending', 'in_progress', state])
    expect(github.onlyDeployment().statuses.at(-1)?.description).toMatch(description)
    expect(exitCode).toBe(0)
  })

  test('the job that hands on the id does not make a success of jobs that were all skipped', async () => {
    const github = createGitHub()
    const { 'deployment-id': id } = await started(github)
    const needs = {
      start: { result: 'success', outputs: { 'deployment-id': id } },
      deploy: { result: 'skipped', outputs: {} },
    }
    await play(github, { 'deployment-id': id, needs: JSON.stringify(needs) }, { action: 'update' })
    expect(github.onlyDeployment().state).toBe('inactive')
  })

  test.each([
    ['eu: success\nus: skipped', 'success'],
    ['eu: success\nus: failure', 'failure'],
    ['eu: cancelled', 'error'],
    ['start: success\ndeploy: skipped', 'inactive'],
    ['start: success\ndeploy: success', 'success'],
    ['start: success', 'success'],
  ])('needs as lines, which fit into a variable: %j', async (needs, state) => {
    const github = createGitHub()
    const { outputs } = await play(github, { environment }, { action: 'start', jobId: 'start' })
    const inputs = { 'deployment-id': outputs['deployment-id'] ?? '', needs }
    const { exitCode, annotations } = await play(github, inputs, { action: 'update', jobId: 'finish' })
    expect(held(github)).toEqual([`staging/deploy: pending in_progress ${state}`])
    expect(exitCode).toBe(0)
    expect(annotations).toHaveLength(state === 'inactive' ? 1 : 0)
  })

  test('but if it is the only job, or fails, it counts', async () => {
    for (const [result, state] of [
      ['success', 'success'],
      ['failure', 'failure'],
    ]) {
      const github = createGitHub()
      const { 'deployment-id': id } = await started(github)
      const needs = { deploy: { result, outputs: { id } } }
      await play(github, { 'deployment-id': id, needs: JSON.stringify(needs) }, { action: 'update' })
      expect(github.onlyDeployment().state).toBe(state)
    }
  })

  test('a cancellation gets the cancelled-state', async () => {
    const github = createGitHub()
    const needs = results({ eu: 'cancelled' })
    await play(github, { ...(await started(github)), needs, 'cancelled-state': 'failure' }, { action: 'update' })
    expect(github.onlyDeployment().state).toBe('failure')
  })

  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['cancelled', 'error'],
  ])('without needs, a job that so far is a %s makes it %s', async (status, state) => {
    const github = createGitHub()
    await play(github, { ...(await started(github)), 'job-status': status }, { action: 'update' })
    expect(github.onlyDeployment().state).toBe(state)
  })

  test('posts the state that is given, with its URL, log and description', async () => {
    const github = createGitHub()
    const given = {
      state: 'success',
      'environment-url': 'https://x.example',
      'log-url': 'https://log.example',
      description: 'Version 7',
    }
    const { outputs } = await play(github, { ...(await started(github)), ...given }, { action: 'update' })
    const last = github.onlyDeployment().statuses.at(-1)
    expect(last).toMatchObject({ environmentUrl: 'https://x.example', logUrl: 'https://log.example' })
    expect(last).toMatchObject({ state: 'success', description: 'Version 7' })
    expect(outputs).toMatchObject({ state: 'success', environment, 'status-id': String(last?.id), recorded: 'true' })
  })

  test.each(['pending', 'queued', 'in_progress', 'failure', 'error', 'inactive'])('can post %s', async (state) => {
    const github = createGitHub()
    await play(github, { ...(await started(github)), state }, { action: 'update' })
    expect(github.onlyDeployment().state).toBe(state)
  })

  test('a success makes the earlier deployment of the task inactive', async () => {
    const github = createGitHub()
    github.addDeployment({ environment, task: 'migrate', statuses: ['success'] })
    github.addDeployment({ environment, statuses: ['success'] })
    const { outputs } = await play(github, { ...(await started(github)), state: 'success' }, { action: 'update' })
    expect(held(github)).toEqual([
      'staging/migrate: success',
      'staging/deploy: success inactive',
      'staging/deploy: pending in_progress success',
    ])
    expect(outputs['previous-sha']).toBe(github.deployments()[1]?.sha)
  })

  test('of a deployment that does not exist is an error, or a warning', async () => {
    const github = createGitHub()
    const inputs = { 'deployment-id': '6889283999', state: 'success' }
    const failed = await play(github, inputs, { action: 'update' })
    expect(failed.exitCode).toBe(1)
    expect(failed.annotations).toEqual([expect.stringContaining('did not find deployment 6889283999. Not found')])
    const lenient = await play(github, { ...inputs, 'on-api-error': 'warn' }, { action: 'update' })
    expect(lenient.exitCode).toBe(0)
  })

  test('an answer that is lost makes no second status', async () => {
    const github = createGitHub()
    const id = await started(github)
    github.fail({
      on: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      kind: 'reset-after',
    })
    await play(github, { ...id, state: 'failure' }, { action: 'update' })
    expect(held(github)).toEqual(['staging/deploy: pending in_progress failure'])
  })

  test('a start that could not be recorded leaves nothing to report, with on-api-error: warn', async () => {
    const github = createGitHub()
    const inputs = { 'deployment-id': '', state: 'success' }
    const lenient = await play(github, { ...inputs, 'on-api-error': 'warn' }, { action: 'update' })
    expect(lenient.outputs['recorded']).toBe('false')
    expect((await play(github, inputs, { action: 'update' })).annotations).toEqual([
      expect.stringMatching(/^error: Input `deployment-id` is empty: give the output/),
    ])
  })
})

test('a matrix of jobs that report on one deployment gives one final state', async () => {
  const { github, job } = await createWorld()
  const starting = job()
  const { outputs } = await starting.step({ environment }, { action: 'start' })
  await starting.end()
  for (const region of ['eu', 'us']) {
    const deploying = job()
    await deploying.script(`echo ${region}`)
    await deploying.end()
  }
  const reporting = job({ needs: { start: { result: 'success' }, deploy: { result: 'failure' } } })
  await reporting.step(
    {
      'deployment-id': outputs['deployment-id'] ?? '',
      needs: '${{ toJSON(needs) }}',
    },
    { action: 'update' },
  )
  await reporting.end()
  expect(github.onlyDeployment().statuses.map(({ state }) => state)).toEqual(['pending', 'in_progress', 'failure'])
})

test('an input of another action is an error that names both', async () => {
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'x', permissions: {} } } })
  const { annotations } = await play(github, {
    environment,
    'keep-latest': '3',
    'delete-environment': 'true',
  })
  const org = 'org/deploy-status-action'
  expect(annotations).toEqual([
    [
      'error: 2 inputs cannot be used:',
      `- \`keep-latest\` is not an input of ${org}@v1: it belongs to \`${org}/deactivate@v1\` or \`${org}/delete@v1\``,
      `- \`delete-environment\` is not an input of ${org}@v1: it belongs to \`${org}/delete@v1\``,
    ].join('\n'),
  ])
  expect(github.requests).toEqual([])
})
