import { expect, test } from '@jest/globals'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { type QuickJobOptions, startQuickJob } from '../../testing/faults/in-process.ts'
import { play } from '../../testing/quick.ts'
import { mainSha, readEventFixture } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'

/** A runner is lost: its deployment stays `in_progress`, for the next run to finish. */

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
    description: 'the workflow run ended without a result',
    logUrl: `https://github.com/octo/app/actions/runs/${lostRun}`,
  })
  expect(shown).toContain(
    `Deployment ${left?.id} was left open by run ${lostRun}, which has ended: its state is now \`error\``,
  )
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

test('a token that may not read runs finishes nothing, and the log says so', async () => {
  const tokens = {
    [emulatedToken]: { login: 'github-actions[bot]', permissions: { metadata: 'read', deployments: 'write' } },
  } as const
  const { left, shown } = await afterwards('completed', { github: { tokens } })
  expect(left?.state).toBe('in_progress')
  expect(shown).toMatch(/Not all deployments that were left open could be checked: GitHub did not say whether run 4242/)
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

test('a deploy with nothing to sweep makes four writes, three reads beside the command and two at the end', async () => {
  const github = createGitHub()
  await deployAgain(github)
  expect(github.requests.map(({ route }) => route.replace('/repos/{owner}/{repo}', '')).sort()).toEqual([
    'GET /deployments',
    'GET /deployments',
    'GET /rules/branches/{branch}',
    'POST /deployments',
    'POST /deployments/{deployment_id}/statuses',
    'POST /deployments/{deployment_id}/statuses',
    'POST /deployments/{deployment_id}/statuses',
    'POST /graphql',
    'POST /graphql',
  ])
})

const completed = (github: GitHub, id = lostRun, attempt = 1) =>
  github.setRun({ id, attempt, status: 'completed', conclusion: 'failure' })
const logOf = (run: number) => `https://github.com/octo/app/actions/runs/${run}`
const states = (github: GitHub) => github.deployments().map(({ state }) => state)

test('a run whose second attempt is going on is left alone: it may have been handed on', async () => {
  const github = createGitHub()
  await loseRunner(github)
  completed(github)
  github.setRun({ id: lostRun, attempt: 2, status: 'in_progress', conclusion: null })
  await deployAgain(github)
  expect(states(github)).toEqual(['in_progress', 'success'])
})

test('another job of the same run is left alone, in its earlier attempt too', async () => {
  const github = createGitHub()
  await loseRunner(github, { jobId: 'prepare' })
  await deployAgain(github, {}, { runId: lostRun, runAttempt: 2 })
  expect(states(github)).toEqual(['in_progress', 'success'])
})

test('nor is it where this job too has left one open', async () => {
  const github = createGitHub()
  await loseRunner(github, { jobId: 'deploy' })
  await loseRunner(github, { jobId: 'other' })
  await deployAgain(github, {}, { runId: lostRun, runAttempt: 2 })
  expect(states(github)).toEqual(['error', 'in_progress', 'success'])
})

test('a deployment that this step works on is not swept, though its run is over', async () => {
  const github = createGitHub()
  const { outputs } = await play(github, { environment }, { action: 'start', runId: lostRun })
  completed(github)
  await deployAgain(github, { environment: '', 'deployment-id': outputs['deployment-id'] ?? '' })
  expect(states(github)).toEqual(['success'])
})

test.each([
  ['in_progress', ['in_progress', 'success'], 'success'],
  ['completed', ['error', 'success'], 'success'],
] as const)('a deployment that another run works on waits for that run: %s', async (status, swept, end) => {
  const github = createGitHub()
  const { outputs } = await play(github, { environment }, { action: 'start', runId: lostRun })
  completed(github)
  github.setRun({ id: 4300, attempt: 1, status, conclusion: null })
  const job = startQuickJob(github, { runId: 4300 })
  const existing = { 'deployment-id': outputs['deployment-id'] ?? '' }
  await job.main(existing)
  await deployAgain(github)
  expect(states(github)).toEqual(swept)
  // Whoever is still there knows better than a sweep.
  await job.post(existing, 'success')
  job.remove()
  expect(github.deployments()[0]?.state).toBe(end)
})

test.each([
  [1, 'in_progress'],
  [25, 'error'],
])(
  'a deployment that somebody else posts on whose run is not known is left alone for 24 h: %d h',
  async (hours, state) => {
    let now = new Date(Date.now() - hours * 3_600_000)
    const github = createGitHub({ now: () => now })
    const { outputs } = await play(github, { environment }, { action: 'start', runId: lostRun })
    completed(github)
    now = new Date(now.getTime() + 2_000)
    const job = startQuickJob(github, { runId: 4300 })
    await job.main({ 'deployment-id': outputs['deployment-id'] ?? '', 'log-url': 'https://ci.example/1' })
    job.remove()
    now = new Date()
    await deployAgain(github)
    expect(states(github)).toEqual([state, 'success'])
  },
)

test('a run that cannot be read for a moment keeps no other from it', async () => {
  const github = createGitHub()
  for (const runId of [10, 11, 12]) await loseRunner(github, { runId }, { sweep: 'false' })
  for (const id of [10, 11, 12]) github.setRun({ id, attempt: 1, status: 'completed', conclusion: null })
  const reply = { status: 502, body: { message: 'Server Error' } }
  github.fail({ on: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', kind: 'answer', reply })
  const { shown } = await deployAgain(github)
  expect(states(github)).toEqual(['in_progress', 'error', 'error', 'success'])
  expect(shown).toContain('Not all deployments that were left open could be checked')
})

test.each([
  [23, 'in_progress'],
  [25, 'error'],
])('what a run that was deleted left open is left alone for 24 h: %d h', async (hours, state) => {
  let now = new Date(Date.now() - hours * 3_600_000)
  const github = createGitHub({ now: () => now })
  await loseRunner(github)
  now = new Date()
  await deployAgain(github)
  expect(states(github)).toEqual([state, 'success'])
})

test.each([
  ['another commit', { sha: 'b'.repeat(40) }],
  ['a second record', {}],
])('a mark that was copied into %s is nobody’s', async (_, seed) => {
  const github = createGitHub()
  await loseRunner(github)
  completed(github)
  const [original] = github.deployments()
  const payload = original?.payload ?? {}
  github.addDeployment({ environment, statuses: ['in_progress'], payload, logUrl: logOf(lostRun), ...seed })
  await deployAgain(github)
  expect(states(github)).toEqual(['error', 'in_progress', 'success'])
})

test('a mark that was copied from a record that is gone is not enough: the statuses of the copy lead to another run', async () => {
  const github = createGitHub()
  await loseRunner(github)
  const { id, payload } = github.onlyDeployment()
  github.forget(id)
  completed(github)
  github.setRun({ id: 77, attempt: 1, status: 'in_progress', conclusion: null })
  github.addDeployment({ environment, statuses: ['in_progress'], payload, logUrl: logOf(77) })
  await deployAgain(github)
  expect(states(github)).toEqual(['in_progress', 'success'])
})

test('a mark that is no number stops nothing', async () => {
  const github = createGitHub()
  await loseRunner(github)
  completed(github)
  const mark = Object(github.onlyDeployment().payload)['deploy-status-action']
  for (const [nonce, run] of [
    ['a', '../../x'],
    ['b', ''],
    ['c', '1e9'],
  ] as const)
    github.addDeployment({ environment, payload: { 'deploy-status-action': { ...mark, nonce, run } } })
  await deployAgain(github)
  expect(states(github)).toEqual(['error', undefined, undefined, undefined, 'success'])
})

test('what waits in front does not keep the others from it', async () => {
  const github = createGitHub()
  await loseRunner(github)
  github.setRun({ id: lostRun, attempt: 1, status: 'queued', conclusion: null })
  const mark = Object(github.onlyDeployment().payload)['deploy-status-action']
  for (let run = 1; run < 60; run++) {
    const payload = { 'deploy-status-action': { ...mark, nonce: `${run}`, run: `${run}` } }
    github.addDeployment({ environment, statuses: ['in_progress'], payload, logUrl: logOf(run) })
    github.setRun({ id: run, attempt: 1, status: run === 59 ? 'completed' : 'queued', conclusion: null })
  }
  for (const runId of [20_000, 20_020, 20_040]) await deployAgain(github, {}, { runId })
  expect(states(github).filter((state) => state === 'error')).toHaveLength(1)
})

test('the commit status follows', async () => {
  const permissions = { metadata: 'read', deployments: 'write', statuses: 'write', actions: 'read' } as const
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } })
  await loseRunner(github, {}, { 'status-context': 'ci' })
  completed(github)
  await deployAgain(github)
  expect(github.commitStatuses(mainSha).map(({ context, state }) => `${context} ${state}`)).toEqual([
    'ci pending',
    'ci error',
  ])
})

test('the commit status does not follow where a newer deploy of the same commit has said more', async () => {
  const permissions = { metadata: 'read', deployments: 'write', statuses: 'write', actions: 'read' } as const
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } })
  await loseRunner(github, {}, { 'status-context': 'ci' })
  await deployAgain(github, { 'status-context': 'ci' }, { runId: lostRun, runAttempt: 2 })
  expect(states(github)).toEqual(['error', 'success'])
  expect(github.commitStatuses(mainSha).map(({ state }) => state)).toEqual(['pending', 'pending', 'success'])
})

test('the deployments of another repository are swept by its runs', async () => {
  const github = createGitHub()
  const web = createGitHub({ repository: 'octo/web' })
  const fetch: QuickJobOptions['fetch'] = (url, init) =>
    fetchFrom(String(url).includes('/repos/octo/web/') ? web : github)(url, init)
  const event = readEventFixture('push')
  const elsewhere = { fetch, event: { ...event, env: { ...event.env, GITHUB_REPOSITORY: 'octo/web' } } }
  const inputs = { repository: 'octo/app', ref: 'main' }
  await loseRunner(github, elsewhere, inputs)
  web.setRun({ id: lostRun, attempt: 1, status: 'in_progress', conclusion: null })
  await deployAgain(github, inputs, elsewhere)
  expect(states(github)).toEqual(['in_progress', 'success'])
  completed(web)
  await deployAgain(github, inputs, elsewhere)
  expect(states(github)).toEqual(['error', 'inactive', 'success'])
  expect(web.problems).toEqual([])
})

test('the deployments of another repository are swept too, by the runs of the one that deploys there', async () => {
  const github = createGitHub()
  const event = readEventFixture('push')
  const elsewhere = { event: { ...event, env: { ...event.env, GITHUB_REPOSITORY: 'octo/web' } } }
  const inputs = { repository: 'octo/app', ref: 'main' }
  await loseRunner(github, elsewhere, inputs)
  completed(github)
  const { shown } = await deployAgain(github, inputs, elsewhere)
  // The emulator has no other repository: what cannot be read is left alone.
  expect(states(github)).toEqual(['in_progress', 'success'])
  expect(shown).toContain('Not all deployments that were left open could be checked')
  expect(github.requests.map(({ path }) => path)).toContain(`/repos/octo/web/actions/runs/${lostRun}`)
})

test('two sweeps at once post one error', async () => {
  for (let round = 0; round < 5; round++) {
    const github = createGitHub()
    await loseRunner(github)
    completed(github)
    await Promise.all([deployAgain(github, {}, { runId: 5000 }), deployAgain(github, {}, { runId: 5001 })])
    const [left] = github.deployments()
    expect(left?.statuses.map(({ state }) => state)).toEqual(['pending', 'in_progress', 'error'])
  }
})
