import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { mainSha } from '../../testing/emulator/seeding.ts'
import { held } from '../../testing/emulator/views.ts'
import { createCancellation } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play } from '../../testing/quick.ts'
import { readEventFixture } from '../../testing/runner/events.ts'

/** What a clean-up finds, by GitHub's clock and GitHub's memory; and what it leaves to those who are still at it. */

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

function payloadOf(run: number, more: object = {}) {
  const mark = {
    repository: 'octo/app',
    run: String(run),
    attempt: '1',
    job: 'deploy',
    nonce: 'n',
    environment: 'pr-7',
  }
  return { 'deploy-status-action': { ...mark, sha: mainSha, ...more } }
}

const logOf = (run: number | undefined) => `https://github.com/octo/app/actions/runs/${run}`

function withOpen(
  run: number | undefined,
  hours: number,
  options: GitHubOptions = {},
  more: object = {},
  logUrl = logOf(run),
): GitHub {
  const github = createGitHub(options)
  const payload = run === undefined ? {} : payloadOf(run, more)
  const seed = { environment: 'pr-7', statuses: ['in_progress'], createdAt: hoursAgo(hours), payload, logUrl }
  github.addDeployment(seed)
  github.addDeployment({ environment: 'pr-7', statuses: ['success'], createdAt: hoursAgo(50) })
  github.setRun({ id: 1, attempt: 1, status: 'in_progress', conclusion: null })
  github.setRun({ id: 2, attempt: 1, status: 'completed', conclusion: 'failure' })
  github.setRun({ id: 3, attempt: 1, status: 'completed', conclusion: 'failure' })
  github.setRun({ id: 3, attempt: 2, status: 'in_progress', conclusion: null })
  return github
}

const noActions: GitHubOptions = {
  tokens: { [emulatedToken]: { login: 'x', permissions: { metadata: 'read', deployments: 'write' } } },
}

const inputs = { environment: 'pr-7' }
const action = 'delete'

describe('left alone, counted and named', () => {
  test.each<[string, GitHub]>([
    ['its run goes on', withOpen(1, 1)],
    ['its run is being run again', withOpen(3, 1)],
    ['its run has gone on for days, waiting for a reviewer', withOpen(1, 100)],
    ['its run is not known', withOpen(undefined, 23)],
    ['its run is deleted', withOpen(99, 23)],
    ['its run may not be read', withOpen(2, 23, noActions)],
    ['its mark is another record’s', withOpen(2, 23, {}, { environment: 'production' })],
    ['its mark is copied, and another run posts on it', withOpen(2, 100, {}, {}, logOf(1))],
    ['its mark is copied, and its statuses lead to no run', withOpen(2, 23, {}, {}, 'https://ci.example/1')],
    ['its mark names no number', withOpen(2, 23, {}, { run: '../../..' })],
  ])('%s', async (_, github) => {
    const [open] = github.deployments()
    const { exitCode, outputs, annotations, shown } = await play(github, inputs, { action })
    expect(held(github)).toEqual(['pr-7/deploy: in_progress'])
    expect(exitCode).toBe(0)
    expect(outputs['left']).toBe(`[${open?.id}]`)
    expect(shown).toContain(
      'Found 2 deployments. Made 1 active deployment inactive. Deleted 1. Left 1 alone: a deploy is under way',
    )
    expect(annotations).toEqual([expect.stringContaining(`A deploy is under way and left alone: ${open?.id} (pr-7)`)])
  })
})

test('one that another run works on is left alone while that run goes on', async () => {
  const github = createGitHub()
  const { outputs } = await play(github, { environment: 'pr-7' }, { action: 'start', runId: 2 })
  github.setRun({ id: 2, attempt: 1, status: 'completed', conclusion: null })
  github.setRun({ id: 5, attempt: 1, status: 'in_progress', conclusion: null })
  const update = { 'deployment-id': outputs['deployment-id'] ?? '', state: 'in_progress' }
  await play(github, update, { action: 'update', runId: 5 })
  await play(github, inputs, { action, runId: 6 })
  expect(held(github)).toEqual(['pr-7/deploy: pending in_progress in_progress'])
  github.setRun({ id: 5, attempt: 1, status: 'completed', conclusion: null })
  await play(github, inputs, { action, runId: 7 })
  expect(held(github)).toEqual([])
})

test('one that somebody else posts on, whose run is not known, is left alone for 24 h', async () => {
  let now = hoursAgo(25)
  const github = createGitHub({ now: () => now })
  const { outputs } = await play(github, { environment: 'pr-7' }, { action: 'start', runId: 2 })
  github.setRun({ id: 2, attempt: 1, status: 'completed', conclusion: null })
  now = hoursAgo(24.9)
  const inputs = { 'deployment-id': outputs['deployment-id'] ?? '', state: 'in_progress' }
  await play(github, { ...inputs, 'log-url': 'https://ci.example/1' }, { action: 'update', runId: 5 })
  now = hoursAgo(2)
  await play(github, { environment: 'pr-7' }, { action, runId: 6 })
  expect(held(github)).toEqual(['pr-7/deploy: pending in_progress in_progress'])
  now = hoursAgo(0)
  await play(github, { environment: 'pr-7' }, { action, runId: 7 })
  expect(held(github)).toEqual([])
})

describe('finished, and deleted', () => {
  test.each<[string, GitHub]>([
    ['its run has completed', withOpen(2, 1)],
    ['nobody knows its run, and it is a day old', withOpen(undefined, 25)],
    ['its run is deleted, and it is a day old', withOpen(99, 25)],
  ])('%s', async (_, github) => {
    const { exitCode, outputs, annotations } = await play(github, inputs, { action })
    expect(github.deployments()).toEqual([])
    expect({ exitCode, annotations, left: outputs['left'] }).toEqual({ exitCode: 0, annotations: [], left: '[]' })
    const written = github.requests.map(({ body }) => JSON.stringify(body)).join()
    expect(written).toContain('"state":"ERROR","description":"the workflow run ended without a result"')
  })
})

describe('the commit status of one that was left open', () => {
  const permissions = { metadata: 'read', deployments: 'write', actions: 'read' } as const
  const withStatuses = (more: object): GitHubOptions => ({
    tokens: { [emulatedToken]: { login: 'x', permissions: { ...permissions, ...more } } },
  })
  const context = { statusContext: 'ci' }

  test('follows', async () => {
    const github = withOpen(2, 1, withStatuses({ statuses: 'write' }), context)
    const { annotations } = await play(github, inputs, { action })
    expect({ annotations, left: github.deployments() }).toEqual({ annotations: [], left: [] })
    expect(github.commitStatuses(mainSha)).toEqual([
      expect.objectContaining({
        ...{ context: 'ci', state: 'error', description: 'the workflow run ended without a result' },
        targetUrl: 'https://github.com/octo/app/actions/runs/2',
      }),
    ])
  })

  test('comes before the deletion: what ends the step in between leaves it to a later clean-up', async () => {
    const github = withOpen(2, 1, withStatuses({ statuses: 'write' }), context)
    const { cancellation, cancel } = createCancellation()
    github.fail({ on: 'POST /repos/{owner}/{repo}/statuses/{sha}', kind: 'pass', carriedOut: cancel })
    await play(github, inputs, { action, cancellation })
    expect(held(github)).toEqual(['pr-7/deploy: in_progress', 'pr-7/deploy: success'])
    await play(github, inputs, { action })
    expect(held(github)).toEqual([])
    expect(github.commitStatuses(mainSha)[0]).toMatchObject({ context: 'ci', state: 'error' })
  })

  test('does not where a newer deploy of the same commit has said more', async () => {
    const github = withOpen(2, 1, withStatuses({ statuses: 'write' }), context)
    const payload = payloadOf(3, { ...context, nonce: 'newer' })
    github.addDeployment({ environment: 'pr-7', statuses: ['success'], createdAt: hoursAgo(0), payload })
    await play(github, inputs, { action })
    expect({ statuses: github.commitStatuses(mainSha), left: github.deployments() }).toEqual({ statuses: [], left: [] })
  })

  test('that may not be posted is a warning', async () => {
    const { exitCode, annotations } = await play(withOpen(2, 1, withStatuses({}), context), inputs, { action })
    expect(exitCode).toBe(0)
    expect(annotations).toEqual([expect.stringMatching(/^warning: .*commit status `ci`/)])
  })
})

test('deactivate leaves them too, and says so', async () => {
  const github = withOpen(1, 1)
  const { outputs } = await play(github, inputs, { action: 'deactivate' })
  expect(held(github)).toEqual(['pr-7/deploy: in_progress', 'pr-7/deploy: success inactive'])
  expect(outputs['left']).toBe(`[${github.deployments()[0]?.id}]`)
})

describe('ref', () => {
  test.each(['feature', 'refs/heads/feature'])('%s finds what was made with a branch that is gone', async (ref) => {
    const github = createGitHub()
    for (const made of ['feature', 'refs/heads/feature', 'main', 'feature-2']) {
      github.setBranch(made.replace('refs/heads/', ''), mainSha)
      github.addDeployment({ environment: 'pr-7', ref: made, statuses: ['success'] })
    }
    github.deleteBranch('feature')
    const { outputs } = await play(github, { ...inputs, ref }, { action })
    expect(JSON.parse(outputs['deleted'] ?? '')).toHaveLength(2)
    expect(github.deployments().map((deployment) => deployment.ref)).toEqual(['main', 'feature-2'])
  })
})

describe('ref of what this action deployed by commit', () => {
  test.each([
    ['pull_request', 'feature'],
    ['push', 'main'],
    ['push', 'refs/heads/main'],
  ])('on %s: %s', async (event, ref) => {
    const github = gitHubWithPull()
    await play(github, { ...inputs, run: 'exit 0' }, { event })
    github.addDeployment({ environment: 'pr-7', sha: mainSha, statuses: ['success'] })
    await play(github, { ...inputs, ref }, { action })
    expect(held(github)).toEqual(['pr-7/deploy: success'])
  })
})

test('ref of a merged pull request’s branch leaves alone what the base branch got', async () => {
  const github = gitHubWithPull()
  await play(github, { environment: 'pr-7', run: 'exit 0' }, { event: 'pull_request', runId: 1 })
  const { payload, ...closed } = readEventFixture('pull_request-closed')
  const pull = { ...Object(payload['pull_request']), merged: true, merge_commit_sha: mainSha }
  const event = { ...closed, payload: { ...payload, pull_request: pull } }
  await play(github, { environment: 'production', run: 'exit 0' }, { event, runId: 2 })
  await play(github, { environment: '*', ref: 'feature' }, { action })
  expect(held(github)).toEqual(['production/deploy: pending in_progress success'])
})

describe('clocks', () => {
  test.each([-900, -20, 20, 900])('a runner whose clock is %d s off finds the newest', async (seconds) => {
    const github = createGitHub({ now: () => new Date(Date.now() - seconds * 1000) })
    github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
    await play(github, inputs, { action })
    expect(github.deployments()).toEqual([])
  })

  test.each([-900, 900])('older-than goes by GitHub’s clock (%d s)', async (seconds) => {
    const now = () => new Date(Date.now() - seconds * 1000)
    const github = createGitHub({ now })
    const began = now().getTime()
    const ago = (minutes: number) => new Date(began - minutes * 60_000)
    github.addDeployment({ environment: 'pr-7', statuses: ['success'], createdAt: ago(31) })
    github.addDeployment({ environment: 'pr-7', statuses: ['success'], createdAt: ago(29) })
    await play(github, { ...inputs, 'older-than': '30m' }, { action })
    expect(held(github)).toEqual(['pr-7/deploy: success'])
    expect(github.deployments()[0]?.createdAt).toEqual(ago(29))
  })
})
