import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken } from '../../testing/emulator/github.ts'
import { gitHubWithPull, play, pullRequestOf, sha } from '../../testing/quick.ts'
import { type EventFixture, headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/job-options.ts'

/** Which earlier deployments the rules of a branch keep active, and what is done where the rules cannot be read. */

const environment = 'staging'
const deploy = { environment, run: 'exit 0' }

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
    github.addDeployment({ environment, statuses: ['success'] })
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

const unreadable = [
  ['earlier deployments', 'POST /graphql', 'the deployments there could not be read'],
  ['rules', 'GET /repos/{owner}/{repo}/rules/branches/{branch}', 'the rules of main could not be read'],
] as const

test.each(unreadable)(
  'when the %s cannot be read, nothing becomes inactive, and a warning says so',
  async (_, on, why) => {
    const github = createGitHub()
    github.addDeployment({ environment, statuses: ['success'] })
    github.fail({ on, kind: 'answer', times: 40, reply: { status: 502, body: '<html>' } })
    const { exitCode, annotations, post } = await play(github, deploy)
    expect(exitCode).toBe(0)
    expect([...annotations, ...post.annotations]).toEqual([
      expect.stringContaining(`warning: Earlier deployments to staging may stay active: ${why}`),
    ])
    expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'success'])
  },
)

test.each(unreadable)('when the %s cannot be read once, they are asked for again', async (_, on, _why) => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  github.fail({ on, kind: 'answer', reply: { status: 502, body: '<html>' } })
  const { annotations } = await play(github, deploy)
  expect(annotations).toEqual([])
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
})

test('a plan without rules has none: four deploys, one active', async () => {
  const github = createGitHub({ rules: 'paid' })
  for (let count = 0; count < 4; count++) expect((await play(github, deploy)).annotations).toEqual([])
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'inactive', 'inactive', 'success'])
})

describe('another pull request’s required deployment stays active', () => {
  const required = { required: 'main', environment: 'Staging' }

  async function beside(required: { required: string; environment: string }, event: EventFixture, inputs: Inputs = {}) {
    const github = gitHubWithPull()
    github.addPullRequest({ number: 9, head: { ref: 'stacked', sha: headSha }, base: 'feature' })
    github.requireDeployments(required.required, [required.environment])
    github.addDeployment({ environment, statuses: ['success'] })
    const played = await play(github, { ...deploy, ...inputs }, { event })
    return { ...played, states: github.deployments().map(({ state }) => state) }
  }

  function stacked(): EventFixture {
    const { name, env, payload } = pullRequestOf(9, headSha)
    const text = JSON.stringify(payload).replaceAll('"ref":"main"', '"ref":"feature"')
    return { name, env, payload: JSON.parse(text) }
  }

  test('where its base is another branch than the default one', async () => {
    expect((await beside(required, stacked())).states).toEqual(['success', 'success'])
    expect((await beside({ ...required, required: 'feature' }, stacked())).states).toEqual(['success', 'success'])
    expect((await beside({ ...required, required: 'other' }, stacked())).states).toEqual(['inactive', 'success'])
  })

  describe('where a push is of its head commit', () => {
    const event = readEventFixture('push')
    const push = { ...event, env: { ...event.env, GITHUB_SHA: headSha } }

    test.each([
      ['main', 'success'],
      // Of the second pull request with this head.
      ['feature', 'success'],
      ['other', 'inactive'],
    ])('and the rules of %s require it: the earlier one is %s', async (branch, state) => {
      expect((await beside({ ...required, required: branch }, push)).states).toEqual([state, 'success'])
    })

    test.each([
      ['pull requests', { contents: 'read' }],
      ['commits', { pull_requests: 'read' }],
    ] as const)('a token that may not read %s goes by the default branch', async (_, more) => {
      const permissions = { metadata: 'read', deployments: 'write', actions: 'read', ...more } as const
      const github = gitHubWithPull({ tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } })
      github.addPullRequest({ number: 9, head: { ref: 'stacked', sha: headSha }, base: 'feature' })
      github.requireDeployments('feature', [environment])
      github.addDeployment({ environment, statuses: ['success'] })
      const { annotations } = await play(github, deploy, { event: push })
      expect(annotations).toEqual([])
      expect(github.deployments()[0]?.state).toBe('inactive')
      expect(github.requests.filter(({ route }) => route === 'POST /graphql')).toHaveLength(2)
    })
  })

  test('where a comment asks for the deploy', async () => {
    const event = readEventFixture('issue_comment')
    const comment = {
      ...event,
      payload: JSON.parse(JSON.stringify(event.payload).replaceAll('"number":7', '"number":9')),
    }
    expect((await beside({ ...required, required: 'feature' }, comment)).states).toEqual(['success', 'success'])
  })

  test('where another repository holds the deployments: its default branch counts', async () => {
    const event = readEventFixture('push')
    const elsewhere = {
      ...event,
      env: { ...event.env, GITHUB_REPOSITORY: 'octo/web' },
      payload: { ...event.payload, repository: { default_branch: 'trunk' } },
    }
    const inputs = { repository: 'octo/app', ref: 'main' }
    expect((await beside(required, elsewhere, inputs)).states).toEqual(['success', 'success'])
    expect((await beside({ ...required, required: 'trunk' }, elsewhere, inputs)).states).toEqual([
      'inactive',
      'success',
    ])
  })
})

test('where a rule requires it, a superseded commit of the same pull request becomes inactive', async () => {
  const github = gitHubWithPull()
  github.requireDeployments('main', [environment])
  for (const [number, digit] of [
    [8, 'a'],
    [9, 'b'],
    [8, 'c'],
  ] as const) {
    github.addCommit(sha(digit), { parents: [mainSha] })
    await play(github, deploy, { event: pullRequestOf(number, sha(digit)) })
  }
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success', 'success'])
})
