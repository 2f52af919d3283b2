import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play, pullRequestOf, sha } from '../../testing/quick.ts'
import { type EventFixture, headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import type { Inputs } from '../../testing/runner/runner.ts'

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
  await play(github, run, { action: 'start' })
  const [first] = github.deployments()
  github.addDeployment({ environment, productionEnvironment: true, statuses: ['success'] })
  await play(github, { 'deployment-id': String(first?.id), state: 'success' }, { action: 'update' })
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
    for (let made = 0; made < count; made++) github.addDeployment({ environment, statuses: ['success'] })
    return github
  }
  const active = (github: GitHub) => github.deployments().filter(({ state }) => state === 'success')
  const mutations = (github: GitHub) => github.requests.filter(({ body }) => /^mutation/.test(Object(body).query ?? ''))

  test('a hundred become inactive with few requests, and few pauses', async () => {
    const github = withActive(100)
    let paused = 0
    const pause = async (seconds: number) => {
      paused += seconds
    }
    const { annotations, exitCode } = await play(github, deploy, { pause })
    expect({ annotations, exitCode, active: active(github).length }).toEqual({
      annotations: [],
      exitCode: 0,
      active: 1,
    })
    expect(mutations(github).length).toBeLessThanOrEqual(6)
    expect(statusPosts(github)).toBe(3)
    expect(paused).toBeLessThanOrEqual(5)
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
    const github = withActive(12)
    const reply = { status: 403, body: { message: 'Resource not accessible by integration' } }
    // The first two requests read the history.
    github.fail({ on: 'POST /graphql', nth: 3, times: 99, kind: 'answer', reply })
    const { exitCode } = await play(github, deploy)
    expect({ exitCode, active: active(github).length }).toEqual({ exitCode: 0, active: 1 })
    expect(statusPosts(github)).toBe(3 + 12)
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
    github.fail({ on: 'POST /graphql', nth: 3, times: 99, kind: 'reset-before' })
    const { annotations, exitCode } = await play(github, deploy)
    expect(exitCode).toBe(0)
    const ids = github.deployments().map(({ id }) => id)
    expect(annotations).toEqual([
      expect.stringContaining(`warning: Deployments ${ids.slice(0, 3).join(', ')} are still active: `),
    ])
  })
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
  ['earlier deployments', 'POST /graphql', 'the deployments to staging could not be read'],
  ['rules', 'GET /repos/{owner}/{repo}/rules/branches/{branch}', 'the rules of main could not be read'],
] as const

test.each(unreadable)(
  'when the %s cannot be read, nothing becomes inactive, and a warning says so',
  async (_, on, why) => {
    const github = createGitHub()
    github.addDeployment({ environment, statuses: ['success'] })
    github.fail({ on, kind: 'answer', times: 9, reply: { status: 502, body: '<html>' } })
    const { exitCode, annotations } = await play(github, deploy)
    expect(exitCode).toBe(0)
    expect(annotations).toEqual([`warning: Earlier deployments to staging may stay active: ${why}`])
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

test('what another tool made as transient or production is replaced too', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'], transientEnvironment: true })
  github.addDeployment({ environment, statuses: ['success'], productionEnvironment: true })
  await play(github, deploy)
  expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'inactive', 'success'])
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

    test('a pull request that was opened while the deploy was under way counts too', async () => {
      const github = gitHubWithPull()
      github.requireDeployments('release', [environment])
      github.addDeployment({ environment, statuses: ['success'] })
      const opened = () => github.addPullRequest({ number: 9, head: { ref: 'x', sha: headSha }, base: 'release' })
      github.fail({ on: 'POST /graphql', kind: 'pass', carriedOut: opened })
      await play(github, { ...deploy, run: 'sleep 0.3' }, { event: push })
      expect(github.deployments()[0]?.state).toBe('success')
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
      expect(github.requests.filter(({ route }) => route === 'POST /graphql')).toHaveLength(3)
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
  const statusRoute = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  const inThePast = (seconds: number) => new Date(Date.now() - seconds * 1000)

  test('the one that finishes last is live, though it is the older, and a warning says so', async () => {
    const github = createGitHub()
    github.fail({
      ...{ on: statusRoute, kind: 'pass' },
      carriedOut: () => void github.addDeployment({ environment, statuses: ['success'], createdAt: inThePast(5) }),
    })
    const { annotations } = await play(github, deploy)
    expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'inactive'])
    expect(annotations).toEqual([
      expect.stringMatching(/^warning: Deploys to staging overlap: deployment \d+ was made/),
    ])
  })

  test('an adopted one that finishes last is live too, at its first success', async () => {
    const github = createGitHub()
    const { outputs } = await play(github, { environment }, { action: 'start', runId: 1 })
    await play(github, deploy, { runId: 2 })
    const adopted = { 'deployment-id': outputs['deployment-id'] ?? '', run: 'exit 0' }
    const first = await play(github, adopted, { runId: 3 })
    expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'inactive'])
    expect(first.annotations).toEqual([expect.stringContaining('overlap')])
  })

  test('one that succeeds while the success is posted is seen', async () => {
    const github = createGitHub()
    const other = github.addDeployment({ environment, statuses: ['in_progress'], createdAt: inThePast(5) })
    github.fail({ ...{ on: statusRoute, kind: 'pass', nth: 3 }, arrived: () => succeed(github, other.id) })
    await play(github, deploy)
    expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'success'])
  })

  test('jobs of a matrix are told to have a task each', async () => {
    const github = createGitHub()
    const leg = (id: string, more: Inputs = {}) => play(github, { ...deploy, 'check-run-id': id, ...more })
    await leg('1')
    expect((await leg('1')).annotations).toEqual([])
    const { annotations } = await leg('2')
    expect(annotations).toEqual([expect.stringMatching(/^warning: Deployment \d+ to staging is of another job of the/)])
    expect((await leg('2', { task: 'web' })).annotations).toEqual([])
  })

  test('of two tasks leave each other active', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment, task: 'pr-7', statuses: ['in_progress'] })
    succeedMeanwhile(github, id)
    await play(github, { environment, task: 'pr-8', run: 'sleep 0.5' })
    expect(held(github)).toEqual(['staging/pr-7: in_progress success', 'staging/pr-8: pending in_progress success'])
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

/** As another client would. */
async function succeed(github: GitHub, id: number): Promise<void> {
  await github.handle({
    method: 'POST',
    url: new URL(`https://api.github.com/repos/octo/app/deployments/${id}/statuses`),
    headers: { authorization: `token ${emulatedToken}` },
    body: JSON.stringify({ state: 'success', auto_inactive: false }),
  })
}

test('all of more than 100 become inactive', async () => {
  const github = createGitHub()
  for (let count = 0; count < 130; count++) github.addDeployment({ environment, statuses: ['success'] })
  await play(github, deploy)
  expect(github.deployments().filter(({ state }) => state === 'success')).toHaveLength(1)
})

test('one behind 150 failures becomes inactive too, and is named as what was live before', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  for (let count = 0; count < 150; count++) github.addDeployment({ environment, statuses: ['failure'] })
  const { outputs } = await play(github, deploy)
  expect(github.deployments()[0]?.state).toBe('inactive')
  expect(outputs['previous-sha']).toBe(mainSha)
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
    expect(annotations).toEqual(runId === 1 ? [] : [expect.stringContaining('may stay active: of which branch')])
  }
})

test('what lies behind a thousand others is not looked for, and that is said', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  for (let count = 0; count < 1000; count++) github.addDeployment({ environment, statuses: ['failure'] })
  const { annotations } = await play(github, deploy)
  expect(annotations).toEqual([expect.stringContaining('none of the newest 1000 is active')])
})

test('one behind a thousand of another task is not looked for for ever', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, statuses: ['success'] })
  for (let count = 0; count < 250; count++) github.addDeployment({ environment, task: 'web', statuses: ['failure'] })
  await play(github, deploy)
  expect(github.deployments()[0]?.state).toBe('inactive')
})

test('a hundred failures since do not hide a deployment of another task, which is spared', async () => {
  const github = createGitHub()
  github.addDeployment({ environment, task: 'web', statuses: ['success'] })
  for (let count = 0; count < 100; count++) github.addDeployment({ environment, statuses: ['failure'] })
  await play(github, { environment, run: 'exit 0' })
  expect(github.deployments()[0]?.state).toBe('success')
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

test('what came and went while the success was posted for the second time is inactive', async () => {
  let seconds = 0
  const github = createGitHub({ now: () => new Date(Date.UTC(2026, 0, 1) + seconds * 1000) })
  const reply = { status: 502, body: { message: 'Server Error' } }
  const lost = startQuickJob(github, {
    async pause() {
      if (seconds > 0) return
      seconds = 30
      github.recover()
      await play(github, deploy, { runId: 2 })
    },
  })
  const route = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
  github.fail({ on: route, nth: 3, kind: 'answer', reply })
  await lost.main(deploy)
  lost.remove()
  expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'inactive'])
})
