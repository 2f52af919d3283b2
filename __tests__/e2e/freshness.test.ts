import { describe, expect, test } from '@jest/globals'
import { environment, gitHubWith, newer, older } from '../../testing/commits.ts'
import { createGitHub, emulatedToken } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { createGate } from '../../testing/gate.ts'
import { play, sha } from '../../testing/quick.ts'
import { headSha, mainSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

const compareRoute = 'GET /repos/{owner}/{repo}/compare/{basehead}'

const permissions = { metadata: 'read', contents: 'read', deployments: 'write', statuses: 'write' } as const
const tokens = { [emulatedToken]: { login: 'github-actions[bot]', permissions } }

describe('a skip', () => {
  test.each(['if-stale', 'if-deployed'])(
    'by %s needs a command: else the job would go on and deploy',
    async (input) => {
      const github = gitHubWith(newer)
      const { exitCode, annotations } = await play(github, { environment, [input]: 'skip' })
      expect(exitCode).toBe(1)
      expect(annotations.join()).toMatch(new RegExp(`\`${input}: skip\` needs \`run\`.*the action \`start\``))
      expect(held(github)).toEqual(['staging/deploy: success'])
    },
  )

  test.each([
    ['if-stale', newer, 'failure'],
    ['if-deployed', mainSha, 'success'],
  ])('by %s answers the branch that waits for the commit status', async (input, active, state) => {
    const github = gitHubWith(active, 'deploy', { tokens })
    await play(github, { environment, [input]: 'skip', 'status-context': 'deploy', run: 'exit 9' })
    expect(github.commitStatuses(mainSha).map((status) => [status.context, status.state])).toEqual([['deploy', state]])
  })

  test('of a stale commit names the rule that requires its deployment', async () => {
    const github = gitHubWith(newer)
    github.requireDeployments('main', [environment])
    const { outputs, annotations } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs).toMatchObject({ skipped: 'stale' })
    expect(annotations.join()).toMatch(
      /warning: .* is older than .* It is skipped, although main requires a deployment to staging/,
    )
  })

  test('of a stale commit is taken, and said, where the rules cannot be read', async () => {
    const github = gitHubWith(newer)
    github.fail({ on: 'GET /repos/{owner}/{repo}/rules/branches/{branch}', kind: 'refuse', times: 9 })
    const { outputs, annotations } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs).toMatchObject({ skipped: 'stale' })
    expect(annotations.join()).toMatch(/warning: .* is skipped, although the rules of main could not be read/)
  })
})

test.each([
  ['fail', 'error'],
  ['warn', 'success'],
])('if-stale: %s, and killed while it is looked for a last time: %s', async (ifStale, state) => {
  const { github, job } = await createWorld()
  const deploying = job()
  const gate = createGate()
  const running = deploying.start({ environment, 'if-stale': ifStale, run: `echo ready; ${gate.run}` })
  await running.waitFor('ready')
  github.addDeployment({ environment, sha: headSha, ref: headSha, statuses: ['success'] })
  github.fail({ on: compareRoute, kind: 'pass', arrived: () => running.kill('SIGKILL') })
  gate.open()
  await running.done
  await deploying.end()
  const own = github.deployments().find(({ sha }) => sha === mainSha)
  expect(own?.statuses.map(({ state }) => state)).toEqual(['pending', 'in_progress', state])
})

describe('if-stale', () => {
  test('skip: an older commit after a newer success is not deployed, and the step succeeds', async () => {
    const github = gitHubWith(newer)
    const inputs = { environment, 'if-stale': 'skip', run: 'exit 9' }
    const { exitCode, outputs, shown, post } = await play(github, inputs)
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ skipped: 'stale', recorded: 'false', state: '', sha: mainSha })
    expect(held(github)).toEqual(['staging/deploy: success'])
    expect(shown).toContain(`Skipped: ${mainSha} is older than ${newer}, which is active in staging`)
    expect(shown).toContain('### ⚪ Nothing was deployed to staging: the commit is older')
    expect(post.shown.trim()).toBe('{}')
  })

  test('fail: it is an error, and nothing is deployed', async () => {
    const github = gitHubWith(newer)
    const { exitCode, annotations, post } = await play(github, { environment, 'if-stale': 'fail', run: 'exit 0' })
    expect(exitCode).toBe(1)
    expect(annotations).toEqual([expect.stringMatching(/^error: Nothing was deployed: .* is older than/)])
    expect(held(github)).toEqual(['staging/deploy: success'])
    expect(post.shown.trim()).toBe('{}')
  })

  test('where a thousand failures have come since, what is live is not known: it is said, and deployed', async () => {
    const github = gitHubWith(newer)
    for (let count = 0; count < 1000; count++) github.addDeployment({ environment, statuses: ['failure'] })
    const inputs = { environment, 'if-stale': 'skip', 'auto-inactive': 'false', run: 'exit 0' }
    const { outputs, annotations } = await play(github, inputs)
    expect(outputs).toMatchObject({ skipped: '', state: 'success' })
    const unknown = 'The active commit in staging is not known: only the newest 1000 deployments were looked at'
    expect(annotations).toContain(`warning: ${unknown}`)
  })

  test('warn: it is deployed, with a warning', async () => {
    const github = gitHubWith(newer)
    const { exitCode, annotations } = await play(github, { environment, 'if-stale': 'warn', run: 'exit 0' })
    expect(exitCode).toBe(0)
    expect(annotations[0]).toMatch(/^warning: .* is older than/)
    expect(github.deployments().at(-1)?.state).toBe('success')
  })

  test.each([
    ['a newer commit', older],
    ['the same commit', mainSha],
    ['one that has diverged', sha('c')],
    ['the first one', undefined],
  ])('skip lets %s through', async (_, active) => {
    const github = gitHubWith(active)
    const { outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs).toMatchObject({ skipped: '', state: 'success' })
  })

  test('another task does not count', async () => {
    const github = gitHubWith(newer, 'migrate')
    const { outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs['state']).toBe('success')
  })

  test.each([
    ['diverged', sha('c'), undefined, 'have diverged'],
    ['unreadable', newer, compareRoute, 'Could not check which commit'],
  ])('%s counts as not stale, and is said', async (_, active, broken, said) => {
    const github = gitHubWith(active)
    if (broken)
      github.fail({ on: broken, times: 9, kind: 'answer', reply: { status: 404, body: { message: 'Not Found' } } })
    const { outputs, shown } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs['state']).toBe('success')
    expect(shown).toContain(said)
  })

  test.each([
    ['warn', 'success', 0, 'warning'],
    ['fail', 'failure', 1, 'error'],
  ])('%s: a deploy that is overtaken by a newer commit ends as a %s', async (ifStale, state, code, level) => {
    const github = gitHubWith(undefined)
    const gate = createGate()
    github.fail({
      on: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
      kind: 'pass',
      carriedOut() {
        github.addDeployment({ environment, sha: newer, statuses: ['success'] })
        gate.open()
      },
    })
    const inputs = { environment, 'if-stale': ifStale, run: gate.run }
    const { exitCode, annotations, outputs } = await play(github, inputs)
    expect(github.deployments()[0]?.state).toBe(state)
    expect(exitCode).toBe(code)
    expect(annotations.join()).toContain(`${level}: `)
    expect(annotations.join()).toContain(newer.slice(0, 7))
    expect(outputs['exit-code']).toBe('0')
  })
})

describe('if-deployed', () => {
  test('skip: a commit that is active here already is not deployed again', async () => {
    const { github, job } = await createWorld()
    github.addDeployment({ environment, sha: mainSha, statuses: ['success'] })
    const deploying = job()
    const step = await deploying.step({ environment, 'if-deployed': 'skip', run: 'exit 9' })
    await deploying.end()
    expect(step).toMatchObject({ exitCode: 0, outputs: { skipped: 'deployed' } })
    expect(github.onlyDeployment().state).toBe('success')
    expect(step.summary).toContain('Nothing was deployed')
  })

  test.each([
    ['another commit', { sha: older }],
    ['another task', { sha: mainSha, task: 'migrate' }],
    ['one that is inactive', { sha: mainSha, statuses: ['success', 'inactive'] }],
  ])('skip does not stop at %s', async (_, seed) => {
    const github = gitHubWith(undefined)
    github.addDeployment({ environment, statuses: ['success'], ...seed })
    const { outputs } = await play(github, { environment, 'if-deployed': 'skip', run: 'exit 0' })
    expect(outputs['skipped']).toBe('')
    expect(github.deployments()).toHaveLength(2)
  })

  test('works in start', async () => {
    const github = gitHubWith(mainSha)
    const { outputs } = await play(github, { environment, 'if-deployed': 'skip' }, { action: 'start' })
    expect(outputs).toMatchObject({ skipped: 'deployed', 'deployment-id': '' })
  })
})

test('without guards, only the create call comes before the command', async () => {
  const github = gitHubWith(newer)
  await play(github, { environment, run: 'exit 0' })
  expect(github.requests[0]?.route).toBe('POST /repos/{owner}/{repo}/deployments')
})

test('a hundred failures since do not hide the newer commit', async () => {
  const github = createGitHub()
  github.addCommit(sha('b'), { parents: [mainSha] })
  github.addDeployment({ environment, sha: sha('b'), statuses: ['success'] })
  for (let count = 0; count < 100; count++) github.addDeployment({ environment, statuses: ['failure'] })
  const { outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
  expect(outputs['skipped']).toBe('stale')
})

test('if-stale asks again when GitHub fails for a moment', async () => {
  const github = createGitHub()
  github.addCommit(sha('b'), { parents: [mainSha] })
  github.addDeployment({ environment, sha: sha('b'), statuses: ['success'] })
  github.fail({ on: 'POST /graphql', kind: 'answer', reply: { status: 502, body: '<html>' } })
  expect((await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })).outputs['skipped']).toBe('stale')
})

test.each([
  ['skip', 'inactive', 0],
  ['fail', 'error', 1],
])('an existing deployment that if-stale: %s refuses becomes %s, and says why', async (ifStale, state, code) => {
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

describe('what the guards cannot find out', () => {
  const refused = { kind: 'answer', times: 9, reply: { status: 502, body: '<html>' } } as const

  test.each([
    ['the deployments', 'POST /graphql'],
    ['how the commits stand to each other', compareRoute],
  ])('%s: it is deployed, with a warning', async (_, on) => {
    const github = gitHubWith(newer)
    github.fail({ on, ...refused })
    const { annotations, outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
    expect(outputs['state']).toBe('success')
    expect(annotations[0]).toMatch(
      /^warning: Could not check which commit is active in staging, and whether it is newer/,
    )
  })
})

test('of two active commits, the one that succeeded last is live', async () => {
  const github = gitHubWith(undefined)
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
  github.addDeployment({ environment, sha: newer, createdAt: ago(10), statuses: ['success'] })
  github.addDeployment({ environment, sha: older, createdAt: ago(20), statuses: ['success'] })
  const { outputs } = await play(github, { environment, 'if-stale': 'skip', run: 'exit 0' })
  expect(outputs['skipped']).toBe('stale')
})
