import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { gitHubWithPull, play, sha } from '../../testing/quick.ts'
import { headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

/** Where two things meet: what was wrong once, and must not be again. */

const environment = 'preview'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const badGateway = { kind: 'answer', reply: { status: 502, body: '<html>' } } as const

/** While the next deploy is under way, after it has looked around, this deployment succeeds. */
function succeedMeanwhile(github: GitHub, id: number): void {
  const inputs = { 'deployment-id': String(id), state: 'success', 'auto-inactive': 'false' }
  github.fail({
    on: 'POST /graphql',
    kind: 'pass',
    carriedOut: async () => void (await play(github, inputs, { action: 'update' })),
  })
}

describe('deploys that overlap', () => {
  test('of two tasks leave each other active', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment, task: 'pr-7', statuses: ['in_progress'] })
    succeedMeanwhile(github, id)
    await play(github, { environment, task: 'pr-8', run: 'sleep 0.5' })
    expect(held(github)).toEqual(['preview/pr-7: in_progress success', 'preview/pr-8: pending in_progress success'])
  })

  test('of one task leave the newer active alone, though GitHub’s flag would spare the earlier', async () => {
    const github = createGitHub()
    const production = { environment: 'production', productionEnvironment: true }
    const { id } = github.addDeployment({ ...production, statuses: ['in_progress'] })
    succeedMeanwhile(github, id)
    await play(github, { environment: 'production', run: 'sleep 0.5' })
    expect(held(github)).toEqual([
      'production/deploy: in_progress success inactive',
      'production/deploy: pending in_progress success',
    ])
  })
})

describe('a long history', () => {
  const fill = (github: GitHub, task: string) => {
    for (let count = 0; count < 100; count++) github.addDeployment({ environment, task, statuses: ['failure'] })
  }

  test('hides no deployment of another task from being spared', async () => {
    const github = createGitHub()
    github.addDeployment({ environment, task: 'web', statuses: ['success'] })
    fill(github, 'deploy')
    await play(github, { environment, run: 'exit 0' })
    expect(github.deployments()[0]?.state).toBe('success')
  })

  test('hides no newer commit from if-stale', async () => {
    const github = createGitHub()
    github.addCommit(sha('b'), { parents: [mainSha] })
    github.addDeployment({ environment, sha: sha('b'), statuses: ['success'] })
    fill(github, 'deploy')
    const { outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs['skipped']).toBe('stale')
  })
})

test('if-stale asks again when GitHub fails for a moment', async () => {
  const github = createGitHub()
  github.addCommit(sha('b'), { parents: [mainSha] })
  github.addDeployment({ environment, sha: sha('b'), statuses: ['success'] })
  github.fail({ on: 'POST /graphql', ...badGateway })
  expect((await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })).outputs['skipped']).toBe('stale')
})

test.each([
  ['skip', 'inactive', 0],
  ['fail', 'error', 1],
])('an adopted deployment that if-stale: %s refuses becomes %s, and says why', async (ifStale, state, code) => {
  const github = createGitHub()
  github.addCommit(headSha)
  github.addCommit(sha('b'), { parents: [headSha] })
  github.addDeployment({ environment: 'staging', sha: sha('b'), statuses: ['success'] })
  github.addDeployment({ id: 6889283001, environment: 'staging', sha: headSha, ref: 'feature' })
  const { exitCode } = await play(github, { 'if-stale': ifStale, run: 'exit 9' }, { event: 'deployment' })
  expect(exitCode).toBe(code)
  expect(held(github)).toEqual(['staging/deploy: success', `staging/deploy: ${state}`])
  expect(github.deployments()[1]?.statuses[0]?.description).toMatch(/^not deployed: .*is older than/)
})

test('an adopted deployment that had ended before is settled anew, though nothing on the way could be posted', async () => {
  const github = createGitHub()
  const ended = { id: 6889283001, environment: 'staging', sha: headSha, statuses: ['failure'] }
  github.addDeployment({ ...ended, createdAt: new Date(Date.now() - 3_600_000) })
  github.fail({ on: status, times: 2, kind: 'answer', reply: { status: 422, body: { message: 'No' } } })
  await play(github, {}, { event: 'deployment' })
  expect(held(github)).toEqual(['staging/deploy: failure success'])
})

test('a status that is lost is not taken for an older one that says the same', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ environment })
  const inputs = { 'deployment-id': String(id), description: 'Version 7', run: 'exit 0' }
  await play(github, inputs)
  github.fail({ on: status, nth: 3, kind: 'reset-before' })
  await play(github, inputs)
  const once = 'pending in_progress success'
  expect(held(github)).toEqual([`preview/deploy: ${once} ${once}`])
})

test.each(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'])(
  'a command that takes %s away has succeeded all the same',
  async (file) => {
    const { github, job } = await createWorld()
    const deploying = job()
    const step = await deploying.step({ environment, run: `rm "$${file}"` })
    await deploying.end()
    expect(step.exitCode).toBe(0)
    expect(step.outputs['state']).toBe('success')
    expect(github.onlyDeployment().state).toBe('success')
  },
)

test('a repository in other letters is the same repository', async () => {
  const github = gitHubWithPull({ repository: 'octo/app' })
  github.requireDeployments('main', [environment])
  github.addDeployment({ environment, statuses: ['success'] })
  const { env, ...event } = readEventFixture('pull_request')
  const upper = { ...event, env: { ...env, GITHUB_REPOSITORY: 'Octo/App' } }
  await play(github, { environment, run: 'exit 0', repository: 'octo/app' }, { event: upper })
  expect(github.deployments()[0]?.state).toBe('success')
})

test('a cancellation while the deployment to adopt is looked up keeps the command from starting', async () => {
  const { github, job } = await createWorld()
  const { id } = github.addDeployment({ environment })
  const deploying = job()
  const step = deploying.start({ 'deployment-id': String(id), run: 'echo ran' })
  github.fail({
    on: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}',
    kind: 'pass',
    arrived: () => deploying.cancel(),
  })
  const { exitCode, log } = await step.done
  await deploying.end()
  expect(exitCode).toBe(130)
  expect(log).not.toMatch(/^ran$/m)
  expect(github.onlyDeployment().state).toBe('error')
})

test('whatever else becomes unusable by the end of the job, the deployment is settled', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  await deploying.step({ environment, 'log-url': '${{ steps.later.outputs.log }}' })
  await deploying.script('echo "log=logs/1" >> "$GITHUB_OUTPUT"', { id: 'later' })
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('success')
})

test('killed while the commit status is posted, the post step posts it', async () => {
  const permissions = { metadata: 'read', deployments: 'write', statuses: 'write' } as const
  const { github, job } = await createWorld({ tokens: { [emulatedToken]: { login: 'x[bot]', permissions } } })
  const deploying = job()
  const step = deploying.start({ environment, 'status-context': 'ci', run: 'exit 0' })
  const commitStatus = 'POST /repos/{owner}/{repo}/statuses/{sha}'
  const settled = new Promise<void>((resolve) =>
    github.fail({ on: status, nth: 3, kind: 'pass', carriedOut: () => resolve() }),
  )
  github.fail({
    on: commitStatus,
    nth: 2,
    kind: 'hang-before',
    arrived: () => void settled.then(() => step.kill('SIGKILL')),
  })
  await step.done
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('success')
  expect(github.commitStatuses(mainSha).map(({ state }) => state)).toEqual(['pending', 'success'])
})

describe('in a run that a deployment event started', () => {
  test.each([
    [{ ref: 'main', run: 'exit 0' }, '`environment` is required'],
    [{ 'required-contexts': 'ci', run: 'exit 0' }, '`required-contexts` is only for a new deployment'],
    [{ task: 'smoke' }, '`task` is only for a new deployment'],
  ])('%j is an error', async (inputs, message) => {
    const github = createGitHub()
    const { annotations } = await play(github, inputs, { event: 'deployment' })
    expect(annotations).toEqual([expect.stringContaining(message)])
    expect(github.requests).toEqual([])
  })
})

describe('a clean-up', () => {
  const permissions = { metadata: 'read', deployments: 'write' } as const
  const admin = {
    tokens: { [emulatedToken]: { login: 'octocat', kind: 'personal', admin: true, permissions } },
  } as const
  const inputs = { environment: 'old-*', 'delete-environment': 'true' }

  test('that is cancelled deletes no environment any more', async () => {
    const { github, job } = await createWorld(admin)
    github.addDeployment({ environment: 'old-1', statuses: ['failure'] })
    github.addDeployment({ environment: 'old-2', statuses: ['failure'] })
    const cleaning = job()
    const step = cleaning.start(inputs, { action: 'delete' })
    const deletion = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'
    github.fail({ on: deletion, nth: 2, kind: 'pass', arrived: () => step.kill('SIGINT') })
    await step.done
    await cleaning.end()
    expect(github.environments()).toEqual(['old-1', 'old-2'])
  })

  test.each([
    ['warn', 0],
    ['fail', 1],
  ])('tells of its deletions when an environment cannot be deleted (%s)', async (onApiError, code) => {
    const github = createGitHub(admin)
    const { id } = github.addDeployment({ environment: 'old-1', statuses: ['failure'] })
    const environmentRoute = 'DELETE /repos/{owner}/{repo}/environments/{environment_name}'
    github.fail({ on: environmentRoute, kind: 'answer', reply: { status: 422, body: { message: 'No' } } })
    const { exitCode, outputs } = await play(github, { ...inputs, 'on-api-error': onApiError }, { action: 'delete' })
    expect(exitCode).toBe(code)
    expect(outputs['deleted']).toBe(`[${id}]`)
  })

  test('with keep-latest keeps the active one, however many have failed since', async () => {
    const github = createGitHub()
    for (const state of ['success', 'success', 'failure', 'failure']) {
      github.addDeployment({ environment: 'old-1', statuses: [state] })
    }
    await play(github, { environment: 'old-1', 'keep-latest': '1' }, { action: 'delete' })
    expect(held(github)).toEqual(['old-1/deploy: success', 'old-1/deploy: failure'])
  })

  test.each([
    ['NOT_FOUND', "Could not resolve to a Repository with the name 'octo/app'.", 'Not found'],
    ['FORBIDDEN', 'Resource not accessible by integration', 'The token lacks a permission'],
    ['RATE_LIMITED', 'API rate limit exceeded for installation ID 1.', 'Rate limit'],
  ])('explains GraphQL’s %s', async (type, message, title) => {
    const github = createGitHub()
    const body = { data: { repository: null }, errors: [{ type, message, path: ['repository'] }] }
    github.fail({ on: 'POST /graphql', times: 9, kind: 'answer', reply: { status: 200, body } })
    const { annotations } = await play(github, { environment: 'old-1' }, { action: 'delete' })
    expect(annotations).toEqual([expect.stringContaining(`did not list the deployments. ${title}: `)])
  })
})
