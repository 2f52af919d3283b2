import { describe, expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { readEventFixture } from '../../testing/runner/events.ts'

/** Whose result an update posts: only that of the deploy, and never a success that nobody knows of. */

const action = 'update'

async function started(inputs: Record<string, string> = {}): Promise<{ github: GitHub; id: string }> {
  const github = createGitHub()
  const { outputs } = await play(github, { environment: 'staging', ...inputs }, { action: 'start', runId: 1 })
  return { github, id: outputs['deployment-id'] ?? '' }
}

describe('without `needs`', () => {
  test('another job posts no success for a deploy that failed: it is an error, and the step says what to add', async () => {
    const { github, id } = await started()
    const { exitCode, annotations, shown } = await play(github, { 'deployment-id': id }, { action, runId: 2 })
    expect(github.onlyDeployment().state).toBe('error')
    expect(exitCode).toBe(1)
    expect(annotations).toEqual([expect.stringContaining(`The result of deployment ${id} is not known`)])
    expect(shown).toContain('needs: ${{ toJSON(needs) }}')
  })

  test('nor does another attempt', async () => {
    const { github, id } = await started()
    await play(github, { 'deployment-id': id }, { action, runId: 1, runAttempt: 2 })
    expect(github.onlyDeployment().state).toBe('error')
  })

  test('the job that made it does', async () => {
    const { github, id } = await started()
    const { exitCode } = await play(github, { 'deployment-id': id }, { action, runId: 1 })
    expect(exitCode).toBe(0)
    expect(github.onlyDeployment().state).toBe('success')
  })

  test('a job of the same name in another call of a reusable workflow posts no success', async () => {
    const { github, id } = await started({ 'check-run-id': '11' })
    const { exitCode } = await play(github, { 'deployment-id': id, 'check-run-id': '12' }, { action, runId: 1 })
    expect(github.onlyDeployment().state).toBe('error')
    expect(exitCode).toBe(1)
  })

  test('a copied mark makes it nobody’s', async () => {
    const { github } = await started()
    const { payload } = github.onlyDeployment()
    const { id } = github.addDeployment({ environment: 'production', payload, statuses: ['in_progress'] })
    await play(github, { 'deployment-id': String(id) }, { action, runId: 1 })
    expect(github.deployments('production')[0]?.state).toBe('error')
  })

  test('a given state stands, whoever posts it', async () => {
    const { github, id } = await started()
    const { exitCode } = await play(github, { 'deployment-id': id, state: 'success' }, { action, runId: 2 })
    expect(exitCode).toBe(0)
    expect(github.onlyDeployment().state).toBe('success')
  })

  test('the run that the deployment started posts on it', async () => {
    const event = readEventFixture('deployment')
    const github = createGitHub()
    const { id } = Object(event.payload['deployment'])
    github.addDeployment({ id, environment: 'staging', payload: 'a text', statuses: ['in_progress'] })
    const { exitCode } = await play(github, { 'deployment-id': String(id) }, { action, event })
    expect(exitCode).toBe(0)
    expect(github.onlyDeployment().state).toBe('success')
  })
})

test('a string payload has no mark, so who made the deployment is not known: `needs` tells how it went', async () => {
  const { github, id } = await started({ payload: '"a text"' })
  const { annotations } = await play(github, { 'deployment-id': id }, { action })
  expect(annotations.join()).toContain('`needs` is missing')
  expect(github.onlyDeployment().state).toBe('error')
  const needs = JSON.stringify({ deploy: { result: 'success', outputs: {} } })
  await play(github, { 'deployment-id': id, needs }, { action })
  expect(github.onlyDeployment().state).toBe('success')
})

describe('an empty deployment-id', () => {
  const event = readEventFixture('deployment')
  const { id } = Object(event.payload['deployment'])

  test.each([
    ['deployment', 'fail', 1],
    ['deployment', 'warn', 0],
    ['push', 'warn', 0],
  ])('on %s with on-api-error: %s never means the event’s', async (name, onApiError, code) => {
    const github = createGitHub()
    github.addDeployment({ id, environment: 'staging', statuses: ['in_progress'] })
    const inputs = { 'deployment-id': '', 'on-api-error': onApiError }
    const { exitCode, annotations } = await play(github, inputs, { action, event: name === 'push' ? 'push' : event })
    expect(exitCode).toBe(code)
    expect(github.onlyDeployment().statuses).toHaveLength(1)
    expect(annotations).toEqual([expect.stringMatching(/deployment-id/)])
  })
})

describe('the URL', () => {
  const url = 'https://staging.example.com'
  const needs = JSON.stringify({ deploy: { result: 'success', outputs: {} } })

  test('of the first update is still there after a second one without', async () => {
    const { github, id } = await started()
    const inputs = { 'deployment-id': id, needs }
    await play(github, { ...inputs, 'environment-url': url }, { action })
    const { outputs } = await play(github, { ...inputs, description: 'Smoke tests passed' }, { action })
    const newest = github.onlyDeployment().statuses.at(-1)
    expect(newest).toMatchObject({ state: 'success', environmentUrl: url, description: 'Smoke tests passed' })
    expect(outputs['environment-url']).toBe(url)
  })

  test('given anew replaces it', async () => {
    const { github, id } = await started()
    const inputs = { 'deployment-id': id, needs }
    await play(github, { ...inputs, 'environment-url': url }, { action })
    await play(github, { ...inputs, 'environment-url': `${url}/2` }, { action })
    expect(github.onlyDeployment().statuses.at(-1)?.environmentUrl).toBe(`${url}/2`)
  })

  test('given anew is posted, though the status with it is lost, and the one before it says the same but for the URL', async () => {
    const { github, id } = await started()
    const inputs = { 'deployment-id': id, state: 'success' }
    await play(github, { ...inputs, 'environment-url': url }, { action })
    const on = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
    github.fail({ on, kind: 'reset-before' })
    await play(github, { ...inputs, 'environment-url': `${url}/2` }, { action })
    expect(github.onlyDeployment().statuses.at(-1)?.environmentUrl).toBe(`${url}/2`)
  })

  test('that cannot be looked up stops no status, and is said', async () => {
    const { github, id } = await started()
    const on = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
    github.fail({ on, times: 99, kind: 'answer', reply: { status: 502, body: { message: 'Server Error' } } })
    const { annotations } = await play(github, { 'deployment-id': id, needs }, { action })
    expect(github.onlyDeployment().state).toBe('success')
    expect(annotations.join()).toContain(`The URL of deployment ${id} could not be read`)
  })
})

describe('jobs', () => {
  const needs = (id: string) =>
    JSON.stringify({
      deploy: { result: 'success', outputs: { 'deployment-id': id } },
      smoke: { result: 'skipped', outputs: {} },
    })

  test('left out: a deploy whose optional job was skipped is inactive, with a warning that shows the way', async () => {
    const { github, id } = await started()
    const { annotations, shown } = await play(github, { 'deployment-id': id, needs: needs(id) }, { action })
    expect(github.onlyDeployment().state).toBe('inactive')
    expect(annotations).toEqual([expect.stringContaining('warning: ')])
    expect(shown).toContain('jobs: deploy')
  })

  test('named, they are the deploy', async () => {
    const { github, id } = await started()
    const inputs = { 'deployment-id': id, needs: needs(id), jobs: 'deploy' }
    const { annotations } = await play(github, inputs, { action })
    expect(github.onlyDeployment().state).toBe('success')
    expect(annotations).toEqual([])
  })

  test.each([
    [{ jobs: 'deploi' }, 'names `deploi`, but `needs` has only `deploy`, `smoke`', 'error'],
    [{ jobs: 'deploy', needs: '' }, '`jobs` is only for `needs`', 'in_progress'],
  ])('%j is an error', async (more, message, state) => {
    const { github, id } = await started()
    const inputs = { 'deployment-id': id, needs: needs(id), ...more }
    const { exitCode, annotations } = await play(github, inputs, { action })
    expect(exitCode).toBe(1)
    expect(annotations.join()).toContain(message)
    expect(github.onlyDeployment().state).toBe(state)
  })
})

test.each([
  ['failure', 'failure'],
  ['cancelled', 'error'],
  ['success', 'success'],
])('a job that made the deployment itself counts beside those that it needs: %s', async (jobStatus, state) => {
  const { github, id } = await started()
  const needs = JSON.stringify({ build: { result: 'success', outputs: {} } })
  await play(github, { 'deployment-id': id, needs, 'job-status': jobStatus }, { action, runId: 1 })
  expect(github.onlyDeployment().state).toBe(state)
})

test('state: cancelled posts the cancelled-state', async () => {
  const { github, id } = await started()
  const job = startQuickJob(github, { action })
  await job.main({ 'deployment-id': id, state: 'cancelled', 'cancelled-state': 'failure' })
  job.remove()
  expect(github.onlyDeployment().state).toBe('failure')
})
