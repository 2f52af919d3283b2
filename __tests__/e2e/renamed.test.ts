import { afterEach, describe, expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { repositoryId } from '../../testing/emulator/seeding.ts'
import { type Server, serve } from '../../testing/emulator/server.ts'
import { held } from '../../testing/emulator/views.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play, pullRequestOf, sha } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { startJob } from '../../testing/runner/runner.ts'

/** A repository that is renamed or transferred: its old name redirects, its id stays, and so does what it has deployed. */

const environment = 'staging'
const deploy = { environment, run: 'exit 0' }
const createRoute = 'POST /repos/{owner}/{repo}/deployments'

/** The job's own variables: those of a run that has begun keep the old name. */
const named = (repository: string, id = repositoryId) => ({
  env: { GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_ID: String(id) },
})
const [before, after] = [named('octo/app'), named('octo/renamed')]

const open: Server[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

test.each([
  ['301 and 307, as GitHub does', 301, 307],
  ['302 and 308', 302, 308],
])('a workflow with the old name is deployed with each call sent on once: %s', async (_, read, write) => {
  const github = createGitHub()
  github.rename('octo/renamed', { read, write })
  const server = await serve(github)
  open.push(server)
  const job = startJob({ apiUrl: server.url, ...before })
  const step = await job.step({ environment, run: 'exit 0', 'status-context': 'deploy' })
  await job.end()
  expect(step.exitCode).toBe(0)
  expect(held(github)).toEqual(['staging/deploy: pending in_progress success'])
  const redirected = github.requests.filter(({ status }) => status === write)
  expect(redirected.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(4)
  expect(github.problems).toEqual([])
})

describe('renamed between two runs', () => {
  test('what a lost run left open is marked as an error', async () => {
    const github = createGitHub()
    const lost = startQuickJob(github, { runId: 1, ...before })
    await lost.main({ environment })
    lost.remove()
    github.setRun({ id: 1, attempt: 1, status: 'completed', conclusion: 'failure' })
    github.rename('octo/renamed')
    await play(github, deploy, { runId: 2, ...after })
    expect(held(github)).toEqual([
      'staging/deploy: pending in_progress error',
      'staging/deploy: pending in_progress success',
    ])
  })

  test('a new push to a pull request replaces its earlier preview', async () => {
    const github = gitHubWithPull()
    const preview = { ...deploy, 'transient-environment': 'true' }
    await play(github, preview, { event: 'pull_request', ...before })
    github.rename('octo/renamed')
    github.addCommit(sha('b'), { parents: [mainSha] })
    const { annotations } = await play(github, preview, { event: pullRequestOf(7, sha('b')), ...after })
    expect(annotations).toEqual([])
    expect(statesOf(github)).toEqual(['inactive', 'success'])
  })

  test('`deactivate` with `ref` finds what was deployed of the branch', async () => {
    const github = gitHubWithPull()
    await play(github, deploy, { event: 'pull_request', ...before })
    github.rename('octo/renamed')
    const inputs = { environment, ref: 'feature' }
    const { outputs } = await play(github, inputs, { action: 'deactivate', event: 'push', ...after })
    expect(statesOf(github)).toEqual(['inactive'])
    expect(outputs['deactivated']).toBe(JSON.stringify(github.deployments().map(({ id }) => id)))
  })

  test('`superseded: delete` deletes what this action has made under the old name', async () => {
    const github = createGitHub()
    await play(github, deploy, { runId: 1, ...before })
    github.rename('octo/renamed')
    await play(github, { ...deploy, superseded: 'delete' }, { runId: 2, ...after })
    expect(statesOf(github)).toEqual(['success'])
  })

  test('a re-run marks what its earlier attempt left open as an error', async () => {
    const github = createGitHub()
    const lost = startQuickJob(github, { runAttempt: 1, ...before })
    await lost.main({ environment })
    lost.remove()
    github.rename('octo/renamed')
    github.setRun({ id: 4242, attempt: 2, status: 'in_progress', conclusion: null })
    await play(github, deploy, { runAttempt: 2, ...after })
    expect(statesOf(github)).toEqual(['error', 'success'])
  })
})

describe('renamed within a run', () => {
  /** From the create call on. */
  function renameAtCreate(github: GitHub): void {
    github.fail({ on: createRoute, kind: 'pass', carriedOut: () => github.rename('octo/renamed') })
  }

  test('the deploy ends, and replaces what was active', async () => {
    const github = createGitHub()
    await play(github, deploy, { runId: 1, ...before })
    renameAtCreate(github)
    const { annotations, exitCode } = await play(github, deploy, { runId: 2, ...before })
    expect([exitCode, annotations]).toEqual([0, []])
    expect(statesOf(github)).toEqual(['inactive', 'success'])
  })

  test('a create call without an answer makes one deployment', async () => {
    const github = createGitHub()
    github.fail({ on: createRoute, kind: 'reset-after', carriedOut: () => github.rename('octo/renamed') })
    expect((await play(github, deploy, before)).exitCode).toBe(0)
    expect(held(github)).toEqual(['staging/deploy: pending in_progress success'])
  })

  test('if the state is lost, the post step finds the deployment of its step', async () => {
    const github = createGitHub()
    renameAtCreate(github)
    const lost = startQuickJob(github, before)
    await lost.main({ environment })
    lost.remove()
    const post = startQuickJob(github, { ...before, env: { ...before.env, 'STATE_deploy-status-action': '{}' } })
    await post.post({ environment }, 'failure')
    post.remove()
    expect(statesOf(github)).toEqual(['failure'])
  })

  test('`update` in the same job knows the deployment of its job', async () => {
    const github = createGitHub()
    renameAtCreate(github)
    const { outputs } = await play(github, { environment }, { action: 'start', ...before })
    const inputs = { 'deployment-id': outputs['deployment-id'] ?? '', state: 'auto' }
    const { exitCode } = await play(github, inputs, { action: 'update', ...before })
    expect([exitCode, ...statesOf(github)]).toEqual([0, 'success'])
  })

  test('the success of the job that made the deployment says nothing of the deploy', async () => {
    const github = createGitHub()
    const start = await play(github, { environment }, { action: 'start', jobId: 'start', ...before })
    github.rename('octo/renamed')
    const inputs = { 'deployment-id': start.outputs['deployment-id'] ?? '', needs: 'start: success\ndeploy: skipped' }
    await play(github, inputs, { action: 'update', jobId: 'finish', ...after })
    expect(statesOf(github)).toEqual(['inactive'])
  })
})

test('a new repository with the old name has made none of them', async () => {
  const github = createGitHub()
  const made = await play(github, { environment }, { action: 'start', runId: 1, ...before })
  github.setRun({ id: 1, attempt: 1, status: 'completed', conclusion: 'failure' })
  expect(made.exitCode).toBe(0)
  await play(github, deploy, { runId: 2, ...named('octo/app', 2) })
  expect(statesOf(github)).toEqual(['in_progress', 'success'])
})

function statesOf(github: GitHub): (string | undefined)[] {
  return github.deployments().map(({ state }) => state)
}
