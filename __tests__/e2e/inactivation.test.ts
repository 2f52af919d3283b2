import { describe, expect, test } from '@jest/globals'
import { noAnswer } from '../../src/http/failure.ts'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { gitHubWithPull, play } from '../../testing/quick.ts'
import { readEventFixture } from '../../testing/runner/events.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'

/** After a success, earlier active deployments with the same environment and task become inactive, and no others. */

const environment = 'staging'
const deploy = { environment, run: 'exit 0' }
const statusPosts = (github: GitHub) => github.requests.filter(({ route }) => route.endsWith('/statuses')).length

test('an earlier deployment becomes inactive, with one call; GitHub’s own flag is off', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, deploy)
  expect(held(github)).toEqual(['staging/deploy: success inactive', 'staging/deploy: pending in_progress success'])
  expect(statusPosts(github)).toBe(4)
  const success = github.requests.find(({ body }) => Object(body).state === 'success')
  expect(success?.body).toMatchObject({ auto_inactive: false })
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
  ['transient', { 'transient-environment': 'true' }, { transientEnvironment: true, ref: 'main' }],
  ['production', { 'production-environment': 'true' }, { productionEnvironment: true }],
])('a %s one becomes inactive too, which GitHub’s flag does not do', async (_, inputs, earlier) => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'], ...earlier })
  const { shown } = await play(github, { ...deploy, ...inputs })
  expect(held(github)[0]).toBe('staging/deploy: success inactive')
  expect(github.deployments()[0]?.statuses.at(-1)?.description).toBe('replaced by a newer deployment')
  expect(shown.match(/is inactive now/g)).toHaveLength(1)
})

test.each([
  ['failed', 'exit 3', 'failure'],
  ['could not be started', 'cd /nowhere 2> /dev/null', 'failure'],
])('a deploy that %s leaves the earlier one active', async (_, run, state) => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, { environment, run })
  expect(held(github)).toEqual(['staging/deploy: success', `staging/deploy: pending in_progress ${state}`])
})

test('a newer one that succeeded earlier becomes inactive too: what succeeded last is live', async () => {
  const github = createGitHub()
  const run = { environment, 'production-environment': 'true' }
  await play(github, run, { action: 'start' })
  const [first] = github.deployments()
  github.addDeployment({ environment, productionEnvironment: true, statuses: ['success'] })
  await play(github, { 'deployment-id': String(first?.id), state: 'success' }, { action: 'update' })
  expect(held(github)).toEqual(['staging/deploy: pending in_progress success', 'staging/deploy: success inactive'])
})

test('with auto-inactive: false all stay active', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  await play(github, { ...deploy, 'auto-inactive': 'false' })
  expect(held(github)[0]).toBe('staging/deploy: success')
})

test('the job that is the deploy does the same in its post step', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, ref: 'main', transientEnvironment: true, statuses: ['success'] })
  await play(github, { environment, 'transient-environment': 'true' })
  expect(held(github)).toEqual(['staging/deploy: success inactive', 'staging/deploy: pending in_progress success'])
})

test('one that cannot be made inactive is a warning', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  github.fail({
    on: 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    nth: 4,
    kind: 'answer',
    reply: { status: 422, body: { message: 'Validation Failed' } },
  })
  const { annotations, exitCode } = await play(github, deploy)
  expect(exitCode).toBe(0)
  expect(annotations).toEqual([
    expect.stringMatching(/^warning: Deployment \d+ is still active: .* 422 Validation Failed/),
  ])
  expect(github.deployments()[0]?.state).toBe('success')
})

describe('several earlier ones', () => {
  const withActive = (count: number, options: GitHubOptions = {}) => {
    const github = createGitHub(options)
    const createdAt = new Date(Date.now() - 3_600_000)
    for (let made = 0; made < count; made++) github.addDeployment({ environment, statuses: ['success'], createdAt })
    return github
  }
  const active = (github: GitHub) => github.deployments().filter(({ state }) => state === 'success')
  const mutations = (github: GitHub) => github.requests.filter(({ body }) => /^mutation/.test(Object(body).query ?? ''))

  test('a hundred become inactive with few requests, and few pauses', async () => {
    const github = withActive(100)
    const clock = createVirtualClock()
    const { annotations, exitCode } = await play(github, deploy, { clock })
    expect({ annotations, exitCode, active: active(github).length }).toEqual({
      annotations: [],
      exitCode: 0,
      active: 1,
    })
    expect(mutations(github).length).toBeLessThanOrEqual(6)
    // The post step may find a single one left, which goes over REST.
    expect(statusPosts(github)).toBeLessThanOrEqual(3 + 1)
    expect(clock.now()).toBeLessThanOrEqual(5_000)
    expect(new Set(github.deployments().map(({ statuses }) => statuses.length))).toEqual(new Set([2, 3]))
  })

  test('one that may not be changed is a warning by itself, and keeps no other from it', async () => {
    const github = withActive(3)
    const [, second] = github.deployments()
    github.forbid(second?.id ?? 0)
    const { annotations, exitCode } = await play(github, deploy)
    expect(exitCode).toBe(0)
    expect(annotations).toEqual([expect.stringContaining(`warning: Deployment ${second?.id} is still active: `)])
    expect(active(github).map(({ id }) => id)).toEqual([second?.id, github.deployments().at(-1)?.id])
  })

  test('where GraphQL may not write, REST does, one by one', async () => {
    const github = withActive(10, { graphqlWithout: ['Mutation.createDeploymentStatus'] })
    const { exitCode } = await play(github, deploy)
    expect({ exitCode, active: active(github).length }).toEqual({ exitCode: 0, active: 1 })
    expect(statusPosts(github)).toBe(3 + 10)
  })

  test.each(['reset-before', 'reset-after', 'empty', 'hang-after'] as const)(
    '%s at each request in turn: all become inactive, once',
    async (kind) => {
      for (const nth of [3, 4, 5]) {
        const github = withActive(25)
        github.fail({ on: 'POST /graphql', nth, kind })
        const { exitCode } = await play(github, deploy)
        expect({ nth, exitCode, active: active(github).length }).toEqual({ nth, exitCode: 0, active: 1 })
        expect(new Set(github.deployments().map(({ statuses }) => statuses.length))).toEqual(new Set([2, 3]))
      }
    },
  )

  test('without an answer at all, one warning names those that stay active', async () => {
    const github = withActive(3)
    const hub = fetchFrom(github)
    const { annotations, exitCode, post } = await play(github, deploy, {
      async fetch(url, init) {
        if (/^.{0,20}mutation/.test(init.body ?? '')) throw noAnswer('read ECONNRESET')
        return hub(url, init)
      },
    })
    expect(exitCode).toBe(0)
    const ids = github.deployments().map(({ id }) => id)
    expect([...annotations, ...post.annotations]).toEqual([
      expect.stringContaining(`warning: Deployments ${ids.slice(0, 3).join(', ')} are still active: `),
    ])
  })
})

test('what another tool made as transient or production is replaced too', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'], transientEnvironment: true })
  github.addDeployment({ environment, statuses: ['success'], productionEnvironment: true })
  await play(github, deploy)
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'inactive', 'success'])
})

test('an environment in other letters is the same environment', async () => {
  const github = createGitHub()
  await play(github, { ...deploy, environment: 'Preview' }, { runId: 1 })
  await play(github, { ...deploy, environment: 'preview' }, { runId: 2 })
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
})

test('a preview of which nobody knows the branch says that others may stay active', async () => {
  const github = gitHubWithPull()
  const inputs = { ...deploy, 'transient-environment': 'true', payload: '"text"' }
  for (const runId of [1, 2]) {
    const { annotations } = await play(github, inputs, { event: 'pull_request', runId })
    expect(annotations).toEqual(
      runId === 1
        ? []
        : [expect.stringContaining('may stay active: the branch and pull request of this deployment are unknown')],
    )
  }
})

test('a repository in other letters is the same repository', async () => {
  const github = gitHubWithPull({ repository: 'octo/app' })
  github.requireDeployments('main', [environment])
  github.addDeployment({ environment, statuses: ['success'] })
  const { env, ...event } = readEventFixture('pull_request')
  const upper = { ...event, env: { ...env, GITHUB_REPOSITORY: 'Octo/App' } }
  await play(github, { environment, run: 'exit 0', repository: 'octo/app' }, { event: upper })
  expect(github.deployments()[0]?.state).toBe('success')
})
