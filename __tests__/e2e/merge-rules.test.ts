import { describe, expect, test } from '@jest/globals'
import { defaultBranchOf, originOf } from '../../src/deployment/commit.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { gitHubWithPull, play } from '../../testing/quick.ts'
import { headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'

const deploy = { environment: 'staging', run: 'exit 0' }
const statusRoute = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const createRoute = 'POST /repos/{owner}/{repo}/deployments'
const unavailable = { kind: 'answer', reply: { status: 422, body: { message: 'No' } } } as const

function requiring(...environments: string[]): GitHub {
  const github = gitHubWithPull()
  github.requireDeployments('main', environments)
  return github
}

describe('a rule of the base branch that requires deployments', () => {
  test.each(['Staging', 'staging ', 'stag ing', 'STAGING'])('%j is nearly it, which is a warning', async (name) => {
    const { annotations } = await play(requiring(name), deploy, { event: 'pull_request' })
    expect(annotations).toEqual([
      `warning: main requires a deployment to \`${name.trim()}\`; \`staging\` is another environment`.replace(
        name.trim(),
        name,
      ),
    ])
  })

  test('is named if the deploy goes on without a record (on-api-error: warn)', async () => {
    const github = requiring('staging')
    github.fail({ on: createRoute, ...unavailable })
    const { exitCode, shown } = await play(github, { ...deploy, 'on-api-error': 'warn' }, { event: 'pull_request' })
    expect(exitCode).toBe(0)
    expect(shown).toContain('main requires a deployment to staging')
  })

  test('and if its final status could not be posted', async () => {
    const github = requiring('staging')
    github.fail({ on: statusRoute, nth: 3, ...unavailable, times: 3 })
    const { exitCode, shown } = await play(github, { ...deploy, 'on-api-error': 'warn' }, { event: 'pull_request' })
    expect(exitCode).toBe(0)
    expect(shown).toContain('main requires a deployment to staging')
  })

  test('for another environment changes nothing about that', async () => {
    const github = requiring('acceptance')
    github.fail({ on: createRoute, ...unavailable })
    const { exitCode } = await play(github, { ...deploy, 'on-api-error': 'warn' }, { event: 'pull_request' })
    expect(exitCode).toBe(0)
  })
})

test.each([
  ['pull_request', 'main'],
  ['merge_group', 'main'],
  ['push', 'main'],
  ['schedule', 'main'],
])('on %s, the rules that matter are those of %s', (name, branch) => {
  const { env, payload } = readEventFixture(name)
  const event = {
    ...{ name, repository: 'octo/app', ref: env['GITHUB_REF'] ?? '', sha: mainSha, actor: '', serverUrl: '' },
    ...{ runId: '1', runAttempt: '1', job: '', payload },
    ...{ repositoryId: undefined, triggeredBy: undefined, step: undefined },
  }
  expect(originOf({}, event).bases?.[0] ?? defaultBranchOf({}, event)).toBe(branch)
})

describe('status-context', () => {
  const permissions = { metadata: 'read', deployments: 'write', statuses: 'write' } as const
  const mayPost = { tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } } }
  const inputs = { ...deploy, 'status-context': 'deploy/staging', 'environment-url': 'https://x.example' }
  const states = (github: GitHub, sha: string) =>
    github.commitStatuses(sha).map(({ context, state }) => [context, state])

  test.each([
    ['exit 0', 'success'],
    ['exit 3', 'failure'],
    ['kill -9 $$', 'error'],
  ])('goes from pending to what became of %j, on the commit that is deployed', async (run, state) => {
    const github = gitHubWithPull(mayPost)
    await play(github, { ...inputs, run }, { event: 'pull_request' })
    expect(states(github, headSha)).toEqual([
      ['deploy/staging', 'pending'],
      ['deploy/staging', state],
    ])
  })

  test('leads to what was deployed, else to the log', async () => {
    const github = gitHubWithPull(mayPost)
    await play(github, inputs, { event: 'pull_request' })
    expect(github.commitStatuses(headSha).map(({ targetUrl }) => targetUrl)).toEqual([
      'https://github.com/octo/app/actions/runs/4242/attempts/1',
      'https://x.example',
    ])
  })

  test('is posted by the post step where the job is the deploy', async () => {
    const github = createGitHub(mayPost)
    await play(github, { environment: 'staging', 'status-context': 'ci' }, { jobStatus: 'failure' })
    expect(states(github, mainSha)).toEqual([
      ['ci', 'pending'],
      ['ci', 'failure'],
    ])
  })

  test('goes with start and update', async () => {
    const github = createGitHub(mayPost)
    const context = { 'status-context': 'ci' }
    const { outputs } = await play(github, { environment: 'staging', ...context }, { action: 'start' })
    const id = outputs['deployment-id'] ?? ''
    await play(github, { 'deployment-id': id, state: 'inactive', ...context }, { action: 'update' })
    expect(states(github, mainSha)).toEqual([
      ['ci', 'pending'],
      ['ci', 'error'],
    ])
  })

  test('that the token may not post is a warning with the permission it takes, and the deploy goes on', async () => {
    const github = gitHubWithPull()
    const { exitCode, annotations, shown } = await play(github, inputs, { event: 'push' })
    expect(exitCode).toBe(0)
    expect(github.onlyDeployment().state).toBe('success')
    expect(annotations[0]).toMatch(/^warning: GitHub did not post the commit status `deploy\/staging`. The token lacks/)
    expect(shown).toContain('  statuses: write')
  })
})

describe('a job that also has environment: of its own', () => {
  const runUrl = 'https://github.com/octo/app/actions/runs/4242'

  test('is warned of the second record, with the fix', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({
      environment: 'staging',
      statuses: ['in_progress'],
      logUrl: `${runUrl}/job/9001`,
    })
    const { annotations } = await play(github, deploy)
    expect(annotations).toEqual([expect.stringMatching(new RegExp(`^warning: [^]*GitHub made ${id}`))])
    expect(annotations[0]).toContain('  name: staging\n  deployment: false')
  })

  test.each([
    ['another run', { environment: 'staging', logUrl: `${runUrl}1/job/9001` }],
    ['another environment', { environment: 'production', logUrl: `${runUrl}/job/9001` }],
  ])('is not seen in the record of %s', async (_, seed) => {
    const github = createGitHub()
    github.addDeployment({ statuses: ['in_progress'], ...seed })
    expect((await play(github, deploy)).annotations).toEqual([])
  })
})

test('with on-api-error: warn, rules that cannot be read hold up the command for 5 s at most', async () => {
  const github = createGitHub()
  const clock = createVirtualClock()
  const rulesRoute = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
  github.fail({ on: createRoute, ...unavailable })
  github.fail({ on: rulesRoute, kind: 'hang-before', times: 9 })
  const { exitCode, outputs } = await play(github, { ...deploy, 'on-api-error': 'warn' }, { clock })
  expect({ exitCode, command: outputs['exit-code'] }).toEqual({ exitCode: 0, command: '0' })
  expect(clock.now()).toBeLessThanOrEqual(5_000)
})
