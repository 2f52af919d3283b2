import { expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { type QuickJobOptions, startQuickJob } from '../../testing/faults/in-process.ts'
import type { Inputs } from '../../testing/runner/runner.ts'

/** A runner is lost: its deployment stays `in_progress`, for the next run to settle. */

const lostRun = 4242
const environment = 'staging'

async function loseRunner(github: GitHub, options: QuickJobOptions = {}, inputs: Inputs = {}): Promise<void> {
  const job = startQuickJob(github, { runId: lostRun, ...options })
  await job.main({ environment, ...inputs })
  job.remove()
}

async function deployAgain(github: GitHub, inputs: Inputs = {}, options: QuickJobOptions = {}) {
  const job = startQuickJob(github, { runId: 4343, ...options })
  const main = await job.main({ environment, run: 'exit 0', ...inputs })
  job.remove()
  return main
}

async function afterwards(
  status: 'completed' | 'in_progress',
  { first = {}, second = {}, github: options = {} }: { first?: Inputs; second?: Inputs; github?: GitHubOptions } = {},
) {
  const github = createGitHub(options)
  await loseRunner(github, {}, first)
  github.setRun({ id: lostRun, attempt: 1, status, conclusion: null })
  const { shown } = await deployAgain(github, second)
  const [left] = github.deployments()
  expect(github.problems).toEqual([])
  return { github, left, shown }
}

test('what a run that has ended left open becomes an error that says so', async () => {
  const { left, shown, github } = await afterwards('completed')
  expect(left?.statuses.map(({ state }) => state)).toEqual(['pending', 'in_progress', 'error'])
  expect(left?.statuses.at(-1)).toMatchObject({
    description: 'the workflow run ended without telling how the deploy went',
    logUrl: `https://github.com/octo/app/actions/runs/${lostRun}`,
  })
  expect(shown).toContain(`Deployment ${left?.id} was left open by run ${lostRun}, which has ended: it is an error now`)
  expect(github.deployments().at(-1)?.state).toBe('success')
})

test('a run that is still going is left alone', async () => {
  expect((await afterwards('in_progress')).left?.state).toBe('in_progress')
})

test('another task is left alone', async () => {
  expect((await afterwards('completed', { first: { task: 'migrate' } })).left?.state).toBe('in_progress')
})

test('what others made is left alone', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['in_progress'], payload: { run: String(lostRun) } })
  await deployAgain(github)
  expect(github.deployments()[0]?.state).toBe('in_progress')
})

test('with sweep: false no run is asked about', async () => {
  const { left, github } = await afterwards('completed', { first: { sweep: 'false' }, second: { sweep: 'false' } })
  expect(left?.state).toBe('in_progress')
  expect(github.requests.map(({ route }) => route)).not.toContain('GET /repos/{owner}/{repo}/actions/runs/{run_id}')
})

test('a token that may not read runs makes no noise', async () => {
  const tokens = {
    [emulatedToken]: { login: 'github-actions[bot]', permissions: { metadata: 'read', deployments: 'write' } },
  } as const
  const { left, shown } = await afterwards('completed', { github: { tokens } })
  expect(left?.state).toBe('in_progress')
  expect(shown).not.toMatch(/left open|\b403\b|not accessible/)
})

test('an earlier attempt of the same run has ended, and the run need not be asked', async () => {
  const github = createGitHub()
  await loseRunner(github)
  await deployAgain(github, {}, { runId: lostRun, runAttempt: 2 })
  expect(github.deployments().map(({ state }) => state)).toEqual(['error', 'success'])
})

test('two steps of one run leave each other alone', async () => {
  const github = createGitHub()
  await loseRunner(github)
  await deployAgain(github, {}, { runId: lostRun })
  expect(github.deployments().map(({ state }) => state)).toEqual(['in_progress', 'success'])
})

test('it works on GitHub Enterprise Server', async () => {
  const github = createGitHub({ enterprise: true })
  const apiUrl = 'https://github.example/api/v3'
  await loseRunner(github, { apiUrl })
  github.setRun({ id: lostRun, attempt: 1, status: 'completed', conclusion: 'failure' })
  await deployAgain(github, {}, { apiUrl })
  expect(github.deployments().map(({ state }) => state)).toEqual(['error', 'success'])
  expect(github.problems).toEqual([])
})

test('a deploy with nothing to sweep makes four writes, two reads beside the command and one at the end', async () => {
  const github = createGitHub()
  await deployAgain(github)
  expect(github.requests.map(({ route }) => route.replace('/repos/{owner}/{repo}', '')).sort()).toEqual([
    'GET /rules/branches/{branch}',
    'POST /deployments',
    'POST /deployments/{deployment_id}/statuses',
    'POST /deployments/{deployment_id}/statuses',
    'POST /deployments/{deployment_id}/statuses',
    'POST /graphql',
    'POST /graphql',
  ])
})
