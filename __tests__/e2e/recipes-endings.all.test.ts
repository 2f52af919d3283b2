import { describe, expect, test } from '@jest/globals'
import { recipe } from '../../testing/documents.ts'
import { held } from '../../testing/emulator/views.ts'
import { sha } from '../../testing/quick.ts'
import { cancelled } from '../../testing/runner/cancelled.ts'
import { readEventFixture } from '../../testing/runner/events.ts'
import { createGrants } from '../../testing/runner/grants.ts'
import { playWorkflow, type WorkflowOptions } from '../../testing/runner/workflow.ts'
import { createWorld } from '../../testing/world.ts'

/** What becomes of the recipes when a job fails, is cancelled, never begins or is run again. */

async function play(heading: string) {
  const { tokens, grant } = createGrants()
  const { github, url } = await createWorld({ tokens })
  const run = (options: WorkflowOptions = {}, edit = (its: string) => its) =>
    playWorkflow(edit(recipe(heading)), { apiUrl: url, grant, ...options })
  return { github, run }
}

const resultsOf = (jobs: Awaited<ReturnType<typeof playWorkflow>>) =>
  Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]))

const createDeployment = 'POST /repos/{owner}/{repo}/deployments'
const refusal = { status: 403, body: { message: 'Resource not accessible by integration' } }

describe.each([
  ['Several jobs are one deploy', 'database'],
  ['A matrix of jobs is one deploy', 'region'],
  ['One approval for several jobs', 'database'],
])('%s', (heading, deploying) => {
  test('cancelled', async () => {
    const { github, run } = await play(heading)
    const jobs = await run(cancelled(github, deploying))
    expect(resultsOf(jobs)).toMatchObject({ [deploying]: 'cancelled', finish: 'success' })
    expect(held(github)).toEqual(['production/deploy: pending in_progress error'])
  })

  test('its failed jobs are run again', async () => {
    const { github, run } = await play(heading)
    const earlier = await run({ files: { 'migrate.sh': 'exit 1', 'deploy.sh': 'exit 1' } })
    expect(resultsOf(earlier)).toMatchObject({ start: 'success', [deploying]: 'failure', finish: 'success' })
    await run({ earlier, runAttempt: 2 })
    expect(held(github)).toEqual(['production/deploy: pending in_progress failure success'])
  })

  test('the deployment cannot be created: nothing deploys, and nothing else fails', async () => {
    const { github, run } = await play(heading)
    github.fail({ on: createDeployment, kind: 'answer', reply: refusal })
    const jobs = await run()
    expect(resultsOf(jobs)).toMatchObject({ start: 'failure', [deploying]: 'skipped', finish: 'skipped' })
    expect(held(github)).toEqual([])
  })

  test('never reported: the next run finishes it', async () => {
    const { github, run } = await play(heading)
    const withoutEnd = (text: string) => text.slice(0, text.indexOf('  finish:\n'))
    await run({ runId: 4242 }, withoutEnd)
    expect(held(github)).toEqual(['production/deploy: pending in_progress'])
    github.setRun({ id: 4242, attempt: 1, status: 'completed', conclusion: 'cancelled' })
    await run({ runId: 4343 })
    expect(held(github)).toEqual([
      'production/deploy: pending in_progress error',
      'production/deploy: pending in_progress success',
    ])
  })
})

test.each([
  ['The rest of the job is the deploy', 'staging'],
  ['The command finds out the URL', 'staging'],
  ['A success only if the site answers', 'production'],
  ['Every deploy in its turn', 'production'],
  ['Never an older commit over a newer one', 'production'],
])('%s: cancelled, and run again', async (heading, environment) => {
  const { github, run } = await play(heading)
  const earlier = await run(cancelled(github, 'deploy'))
  expect(resultsOf(earlier)).toEqual({ deploy: 'cancelled' })
  expect(held(github)).toEqual([`${environment}/deploy: pending in_progress error`])
  if (heading === 'A success only if the site answers') return
  await run({ earlier, runAttempt: 2, files: { 'deploy.sh': 'echo https://x.example' } })
  expect(held(github).at(-1)).toBe(`${environment}/deploy: pending in_progress success`)
})

test('Staging, then production: only production is run again', async () => {
  const { github, run } = await play('Staging, then production')
  const earlier = await run({ files: { 'deploy.sh': '[ "$1" = staging ]' } })
  await run({ earlier, runAttempt: 2 })
  expect(held(github)).toEqual([
    'staging/deploy: pending in_progress success',
    'production/deploy: pending in_progress failure',
    'production/deploy: pending in_progress success',
  ])
})

test('Roll back when the site does not answer: not when it is cancelled', async () => {
  const { github, run } = await play('Roll back when the site does not answer')
  github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success'] })
  const jobs = await run(cancelled(github, 'deploy'))
  expect(resultsOf(jobs)).toEqual({ deploy: 'cancelled', 'roll-back': 'skipped' })
  expect(held(github)).toEqual(['production/deploy: success', 'production/deploy: pending in_progress error'])
})

const withOwnNpx = (text: string) => text.replaceAll('npx ', './npx ')

test.each([
  ['exit 1', 'failure'],
  ['true', 'success'],
])('Cloudflare Workers: its action does %j, and hands on no URL', async (script, state) => {
  const { github, run } = await play('Cloudflare Workers')
  const { deploy } = await run({ others: { 'cloudflare/wrangler-action': () => script } })
  expect(deploy?.result).toBe(state)
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ state, environmentUrl: '' })
})

test('Vercel without its Git integration: the deploy itself fails', async () => {
  const { github, run } = await play('Vercel without its Git integration')
  await run({ files: { npx: '[ "$2" != deploy ]' } }, withOwnNpx)
  expect(held(github)).toEqual(['production/deploy: pending in_progress failure'])
})

test('The command finds out the URL: the command fails', async () => {
  const { github, run } = await play('The command finds out the URL')
  await run({ files: { 'deploy.sh': 'echo https://x.example; exit 4' } })
  expect(held(github)).toEqual(['staging/deploy: pending in_progress failure'])
})

describe.each([
  'A preview for each pull request, cleaned up when it closes',
  'One shared environment, a task for each pull request',
])('%s', (heading) => {
  /** A fork’s token may only read, whatever the workflow grants. */
  test('a pull request from a fork closes: nothing fails', async () => {
    const { tokens, grant } = createGrants()
    const { github, url } = await createWorld({ tokens })
    const readOnly = (job: string) => grant(job, { actions: 'read', contents: 'read', deployments: 'read' })
    const fork = readEventFixture('pull_request-fork')
    const event = { ...fork, payload: { ...fork.payload, action: 'closed' } }
    const jobs = await playWorkflow(recipe(heading), { apiUrl: url, grant: readOnly, event })
    expect(resultsOf(jobs)['deploy']).toBe('skipped')
    expect(resultsOf(jobs)['clean-up']).not.toBe('failure')
    expect(github.deployments()).toEqual([])
  })

  test('cancelled by the next push', async () => {
    const { github, run } = await play(heading)
    const event = 'pull_request'
    await run({ ...cancelled(github, 'deploy'), event })
    await run({ event })
    expect(held(github).map((line) => line.replace(/.*: /, ''))).toEqual([
      'pending in_progress error',
      'pending in_progress success',
    ])
  })
})

test('Clean up every night: a preview that is made after the open ones were listed stays', async () => {
  const { github, run } = await play('Clean up every night')
  github.addDeployment({ environment: 'pr-8', statuses: ['success'] })
  await run({ event: 'schedule', files: { gh: 'true' } }, (text) => text.replaceAll('$(gh ', '$(./gh '))
  expect(held(github)).toEqual(['pr-8/deploy: success'])
})

test('Wait for a Vercel preview and test it: none comes', async () => {
  const { run } = await play('Wait for a Vercel preview and test it')
  const soon = (text: string) => text.replace('timeout: 10m', 'timeout: 1s')
  const { test: job } = await run({ event: 'pull_request', files: { 'e2e.sh': 'echo "tested <$1>"' } }, soon)
  expect(job?.result).toBe('success')
  expect(job?.log).not.toContain('tested <')
})
