import { describe, expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { gitHubWithPull, play, pullRequestOf, sha } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'

/** After a success, earlier active deployments with the same environment and task become inactive, and no others. */

const environment = 'staging'
const deploy = { environment, run: 'exit 0' }
const statusPosts = (github: GitHub) => github.requests.filter(({ route }) => route.endsWith('/statuses')).length

test('an earlier deployment becomes inactive by GitHub’s own flag, without a call more', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, deploy)
  expect(held(github)).toEqual(['staging/deploy: success inactive', 'staging/deploy: pending in_progress success'])
  expect(statusPosts(github)).toBe(3)
})

test('one of another task stays active', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, task: 'migrate', statuses: ['success'] })
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, deploy)
  expect(held(github)).toEqual([
    'staging/migrate: success',
    'staging/deploy: success inactive',
    'staging/deploy: pending in_progress success',
  ])
})

test.each([
  ['transient', { 'transient-environment': 'true' }, { transientEnvironment: true }],
  ['production', { 'production-environment': 'true' }, { productionEnvironment: true }],
])('a %s one becomes inactive too, which GitHub’s flag does not do', async (_, inputs, earlier) => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'], ...earlier })
  const { shown } = await play(github, { ...deploy, ...inputs })
  expect(held(github)[0]).toBe('staging/deploy: success inactive')
  expect(github.deployments()[0]?.statuses.at(-1)?.description).toBe('replaced by a newer deployment')
  expect(shown).toContain('is inactive now')
})

test.each([
  ['failed', 'exit 3', 'failure'],
  ['could not be started', 'cd /nowhere', 'failure'],
])('a deploy that %s leaves the earlier one active', async (_, run, state) => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, { environment, run })
  expect(held(github)).toEqual(['staging/deploy: success', `staging/deploy: pending in_progress ${state}`])
})

test('a newer one stays active', async () => {
  const github = createGitHub()
  const run = { environment, 'production-environment': 'true' }
  await play(github, { ...run, mode: 'start' })
  const [first] = github.deployments()
  github.addDeployment({ environment, productionEnvironment: true, statuses: ['success'] })
  await play(github, { mode: 'update', 'deployment-id': String(first?.id), state: 'success' })
  expect(held(github)).toEqual(['staging/deploy: pending in_progress success', 'staging/deploy: success'])
})

test('with auto-inactive: false all stay active', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, { ...deploy, 'auto-inactive': 'false' })
  expect(held(github)[0]).toBe('staging/deploy: success')
})

test('the job that is the deploy does the same in its post step', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, transientEnvironment: true, statuses: ['success'] })
  await play(github, { environment, 'transient-environment': 'true' })
  expect(held(github)).toEqual(['staging/deploy: success inactive', 'staging/deploy: pending in_progress success'])
})

test('one that cannot be made inactive is a warning, and keeps no other from it', async () => {
  const github = createGitHub()
  const old = { environment, transientEnvironment: true, statuses: ['success'] }
  for (let count = 0; count < 3; count++) github.addDeployment(old)
  const run = { environment, run: 'exit 0', 'transient-environment': 'true' }
  github.fail({
    on: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    nth: 4,
    kind: 'answer',
    reply: { status: 422, body: { message: 'Validation Failed' } },
  })
  const { annotations, exitCode } = await play(github, run)
  expect(exitCode).toBe(0)
  expect(annotations).toEqual([
    expect.stringMatching(/^warning: Deployment \d+ is still active: .* 422 Validation Failed/),
  ])
  expect(github.deployments().filter(({ state }) => state === 'success')).toHaveLength(2)
})

describe('where the rules of the base branch require the environment', () => {
  const first = sha('a')
  const second = sha('b')

  async function twoPullRequests(required: readonly string[]) {
    const github = gitHubWithPull()
    github.requireDeployments('main', required)
    for (const [number, head] of [
      [8, first],
      [9, second],
    ] as const) {
      github.addCommit(head, { parents: [mainSha] })
      await play(github, deploy, { event: pullRequestOf(number, head) })
    }
    return github
  }

  test('two pull requests do not block each other', async () => {
    const github = await twoPullRequests([environment])
    expect(github.deployments().map(({ sha, state }) => [sha, state])).toEqual([
      [first, 'success'],
      [second, 'success'],
    ])
  })

  test('and the log says why', async () => {
    const github = gitHubWithPull()
    github.requireDeployments('main', [environment])
    const { shown } = await play(github, deploy, { event: 'pull_request' })
    expect(shown).toContain(
      'Earlier deployments to staging stay active: main requires one, and pull requests would block each other (auto-inactive: auto)',
    )
  })

  test('elsewhere, the older one becomes inactive once the newer has succeeded', async () => {
    const github = await twoPullRequests(['production'])
    expect(github.deployments().map(({ sha, state }) => [sha, state])).toEqual([
      [first, 'inactive'],
      [second, 'success'],
    ])
  })

  test('auto-inactive: true is obeyed all the same', async () => {
    const github = gitHubWithPull()
    github.requireDeployments('main', [environment])
    github.addDeployment({ environment, statuses: ['success'] })
    await play(github, { ...deploy, 'auto-inactive': 'true' }, { event: 'pull_request' })
    expect(github.deployments()[0]?.state).toBe('inactive')
  })
})

test.each([
  ['earlier deployments', 'POST /graphql'],
  ['rules', 'GET /repos/{owner}/{repo}/rules/branches/{branch}'],
])('when the %s cannot be read, nothing is made inactive on suspicion, and that is said', async (what, on) => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  github.fail({ on, kind: 'answer', reply: { status: 502, body: '<html>' } })
  const { exitCode, shown } = await play(github, deploy)
  expect(exitCode).toBe(0)
  expect(shown).toMatch(new RegExp(`The ${what}.* could not be read`))
  expect(shown).toContain('Earlier deployments to staging stay active: they are not known')
  expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'success'])
})
