import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken } from '../../testing/emulator/github.ts'
import { createCancellation } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play, sha } from '../../testing/quick.ts'
import { headSha, mainSha } from '../../testing/runner/events.ts'
import { atScale, testInAll } from '../../testing/tier.ts'
import { createVirtualClock } from '../../testing/virtual-clock.ts'
import { createWorld } from '../../testing/world.ts'

const find = { action: 'find' } as const
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('what is live is found, through dist/', async () => {
  const { github, job } = await createWorld()
  const { id } = github.addDeployment({ environment: 'production', sha: mainSha, statuses: ['in_progress', 'success'] })
  const { step, end } = job()
  const { exitCode, outputs } = await step({ environment: 'production' }, find)
  expect(exitCode).toBe(0)
  expect(outputs).toMatchObject({ found: 'true', 'deployment-id': String(id), sha: mainSha, state: 'success' })
  expect(await end()).toEqual([])
  expect(github.requests).toHaveLength(2)
})

test('a waiting step that is cancelled ends at once', async () => {
  const github = gitHubWithPull()
  const { cancellation, cancel } = createCancellation()
  const clock = createVirtualClock()
  let cancelledAt = Number.NaN
  function carriedOut(): void {
    cancelledAt = clock.now()
    cancel()
  }
  github.fail({ on: 'any', nth: 2, kind: 'pass', carriedOut })
  const inputs = { environment: 'preview', commit: 'event', timeout: '10m' }
  const { exitCode } = await play(github, inputs, { ...find, event: 'pull_request', cancellation, clock })
  expect(exitCode).toBe(130)
  expect(clock.now()).toBe(cancelledAt)
})

describe('the commit of the event', () => {
  test.each([
    ['pull_request', headSha],
    ['workflow_run', headSha],
    ['issue_comment', headSha],
  ])('on %s', async (event, expected) => {
    const github = gitHubWithPull()
    github.addDeployment({ environment: 'preview', sha: mainSha, statuses: ['success'] })
    const inputs = { environment: '*', commit: 'event', 'if-none': 'pass' }
    expect((await play(github, inputs, { ...find, event })).outputs).toMatchObject({ found: 'false', sha: '' })
    github.addDeployment({ environment: 'preview', sha: expected, statuses: ['success'] })
    expect((await play(github, inputs, { ...find, event })).outputs).toMatchObject({ sha: expected })
  })
})

test.each([
  ['delete', 'Set `commit` to a branch, tag or SHA.'],
  ['push-delete', 'Skip the step with `if: ${{ !github.event.deleted }}`, or set `commit` to a branch, tag or SHA.'],
])('on %s there is no commit, and the error names the input of this action', async (event, help) => {
  const github = createGitHub()
  const { exitCode, shown } = await play(github, { environment: '*', commit: 'event' }, { ...find, event })
  expect(exitCode).toBe(1)
  expect(shown).toMatch(/There is no commit to look for: `(delete|push)` says that (refs\/heads\/)?feature was deleted/)
  expect(shown).toContain(help)
  expect(shown).not.toContain('`ref`')
  expect(github.requests).toEqual([])
})

describe('a server that is silent does not hold a waiting step up for longer than its time', () => {
  test.each([
    ['from the beginning', 'push', 1],
    ['from the beginning, asked for a pull request', 'issue_comment', 1],
    ['later', 'push', 2],
  ])('%s', async (_, event, nth) => {
    const github = gitHubWithPull()
    const clock = createVirtualClock()
    let first = Number.POSITIVE_INFINITY
    const arrived = () => {
      first = Math.min(first, clock.now())
    }
    if (nth > 1) github.fail({ on: 'any', kind: 'pass', arrived })
    github.fail({ on: 'any', nth: 1, times: 99, kind: 'hang-before', arrived })
    const inputs = { environment: 'preview', commit: 'event', timeout: '3s', 'if-none': 'pass' }
    const { exitCode, shown } = await play(github, inputs, { ...find, event, clock })
    // A call's own limit is 15 s.
    expect(clock.now() - first).toBeLessThan(4_000)
    expect(exitCode).toBe(1)
    expect(shown).toContain('GitHub has not answered within the 3 s of `timeout`')
  })

  testInAll('and the process ends, with the connection open', async () => {
    const { github, job } = await createWorld()
    github.fail({ on: 'any', times: 99, kind: 'hang-before' })
    const { step } = job()
    const { exitCode, log, milliseconds } = await step(
      { environment: 'preview', timeout: '1s', 'if-none': 'pass' },
      find,
    )
    // A call's own limit is 15 s.
    expect(milliseconds).toBeLessThan(15_000)
    expect(exitCode).toBe(1)
    expect(log).toContain('GitHub has not answered within the 1 s of `timeout`')
  })
})

describe('inputs', () => {
  test('all problems at once, in their own names', async () => {
    const github = createGitHub()
    const inputs = {
      environment: '!a',
      offset: '-1',
      state: 'inactive',
      timeout: 'soon',
      'if-none': 'warn',
      run: 'x',
      'on-api-error': 'warn',
    }
    const { exitCode, annotations } = await play(github, inputs, find)
    expect(exitCode).toBe(1)
    for (const name of ['environment', 'offset', 'state', 'timeout', 'if-none', 'on-api-error']) {
      expect(annotations.join('\n')).toContain(`- \`${name}\` `)
    }
    expect(github.requests).toEqual([])
  })

  test('creators, one a line', async () => {
    const github = createGitHub()
    const own = { environment: 'preview', statuses: ['success'] }
    github.addDeployment({ ...own, sha: sha('a'), creator: 'vercel[bot]', createdAt: ago(9) })
    github.addDeployment({ ...own, sha: sha('b'), createdAt: ago(8) })
    const { outputs } = await play(github, { environment: 'preview', creator: 'netlify[bot]\nvercel[bot]\n' }, find)
    expect(outputs).toMatchObject({ sha: sha('a'), creator: 'vercel[bot]' })
  })
})

test('what was live before, among many, in two calls', async () => {
  const github = createGitHub()
  const count = atScale(1_000, 100)
  for (let number = 0; number < count; number++) {
    const statuses = ['success', ...(number < count - 1 ? ['inactive'] : [])]
    const commit = String(number % 10).repeat(40)
    github.addDeployment({ environment: 'production', sha: commit, statuses, createdAt: ago((count - number) * 60) })
  }
  const { outputs } = await play(github, { environment: 'production', offset: '1' }, find)
  expect(outputs).toMatchObject({ found: 'true', sha: sha('8'), state: 'inactive' })
  expect(github.requests).toHaveLength(2)
})

test('nothing from outside becomes a command, or a part of the summary', async () => {
  const github = createGitHub()
  const nasty = 'x\n::error::no | <b>'
  github.addDeployment({ environment: 'preview', sha: sha('a'), creator: 'a|b', statuses: ['success'], task: '`x`' })
  github.addDeployment({ environment: 'staging', sha: sha('a'), description: nasty, statuses: ['failure'], ref: nasty })
  const { shown, outputs } = await play(github, { environment: '*', state: 'any' }, find)
  expect(outputs['found']).toBe('true')
  expect(shown).not.toMatch(/^::error::no/m)
  expect(shown).toContain('a&#124;b')
})

describe('upper and lower case are one environment', () => {
  test.each(['there', 'missing'] as const)('GraphQL is %s', async (graphql) => {
    const github = createGitHub({ graphql })
    github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success'], createdAt: ago(5) })
    const { outputs } = await play(github, { environment: 'Production' }, find)
    expect(outputs).toMatchObject({ found: 'true', environment: 'production' })
  })
})

test.each(['DeploymentStatus.environmentUrl', 'Deployment.statuses', 'Repository.deployments'])(
  'a server whose GraphQL has no %s is asked by REST',
  async (field) => {
    const github = createGitHub({ graphqlWithout: [field] })
    github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success'], createdAt: ago(5) })
    const { outputs, shown } = await play(github, { environment: 'production' }, find)
    expect(outputs).toMatchObject({ found: 'true', sha: sha('a') })
    expect(shown).toContain('The statuses were read over REST: ')
  },
)

test('without an answer, the outputs name nothing', async () => {
  const github = createGitHub({ tokens: { [emulatedToken]: { login: 'x', permissions: { contents: 'read' } } } })
  const { exitCode, outputs } = await play(github, { environment: 'Preview*' }, find)
  expect(exitCode).toBe(1)
  expect(Object.values(outputs).join('')).toBe('')
})

test('a deployment of more than 30 statuses takes no further call', async () => {
  const github = createGitHub()
  const statuses = Array.from({ length: 60 }, (_, index) => (index % 2 ? 'success' : 'in_progress'))
  for (let count = 0; count < 9; count++) github.addDeployment({ environment: 'production', statuses })
  expect((await play(github, { environment: 'production' }, find)).outputs['found']).toBe('true')
  expect(github.requests).toHaveLength(2)
})
