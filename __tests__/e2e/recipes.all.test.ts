import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { blocks, recipe } from '../../testing/documents.ts'
import { held } from '../../testing/emulator/views.ts'
import { pullRequestOf, sha } from '../../testing/quick.ts'
import { headSha, mainSha, readEventFixture } from '../../testing/runner/events.ts'
import { createGrants } from '../../testing/runner/grants.ts'
import { playWorkflow, type WorkflowOptions } from '../../testing/runner/workflow.ts'
import { createWorld } from '../../testing/world.ts'

/** Every recipe, played through dist/ by its own text. */

const played = new Set<string>()

async function play(heading: string) {
  played.add(heading)
  const { tokens, grant, refused, unneeded, notRefusedWithout } = createGrants()
  const { github, url } = await createWorld({ tokens })
  const text = recipe(heading)
  const run = (options: WorkflowOptions = {}, edit = (its: string) => its) =>
    playWorkflow(edit(text), { apiUrl: url, grant, ...options })
  checks.push(async () => {
    expect(refused(github.requests)).toEqual([])
    const now = unneeded(github.requests)
    never.set(heading, never.get(heading)?.filter((one) => now.includes(one)) ?? now)
    expect(await notRefusedWithout(github)).toEqual([])
  })
  return { github, run }
}

const checks: (() => Promise<void>)[] = []

/** What the jobs of a recipe may and have needed in none of its plays. */
const never = new Map<string, readonly string[]>()

// The permissions of each job are those that its calls need, no fewer and no more.
afterEach(async () => {
  for (const check of checks.splice(0)) await check()
})

const closed = readEventFixture('pull_request-closed')
const pull = closed.payload['pull_request']
const number = String(Object(pull).number)

test.each([
  ['echo "url=https://x.example" >> "$GITHUB_OUTPUT"', '', 'success', 'https://x.example'],
  ['exit 1', '', 'failure', ''],
  ['', 'exit 1', 'failure', ''],
])('The rest of the job is the deploy: with %j and %j', async (upload, migrate, state, environmentUrl) => {
  const { github, run } = await play('The rest of the job is the deploy')
  await run({ files: { 'upload.sh': upload, 'migrate.sh': migrate } })
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ state, environmentUrl })
})

test('The command finds out the URL', async () => {
  const { github, run } = await play('The command finds out the URL')
  await run({ files: { 'deploy.sh': 'echo https://x.example' } })
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ environmentUrl: 'https://x.example' })
})

test('A preview for each pull request, cleaned up when it closes', async () => {
  const { github, run } = await play('A preview for each pull request, cleaned up when it closes')
  await run({ event: 'pull_request' })
  expect(held(github)).toEqual([`pr-${number}/deploy: pending in_progress success`])
  expect(github.onlyDeployment()).toMatchObject({ sha: headSha, transientEnvironment: true })
  const skipped = await run({ event: 'pull_request-fork' })
  expect(skipped['deploy']?.result).toBe('skipped')
  await run({ event: closed })
  expect(github.deployments()).toEqual([])
})

test('One shared environment, a task for each pull request', async () => {
  const { github, run } = await play('One shared environment, a task for each pull request')
  github.addCommit(sha('a'), { parents: [mainSha] })
  await run({ event: 'pull_request' })
  await run({ event: pullRequestOf(8, sha('a')) })
  await run({ event: 'pull_request' })
  expect(held(github)).toEqual([
    `preview/pr-${number}: pending in_progress success inactive`,
    'preview/pr-8: pending in_progress success',
    `preview/pr-${number}: pending in_progress success`,
  ])
  await run({ event: closed })
  expect(held(github)).toEqual(['preview/pr-8: pending in_progress success'])
})

/** The recipe’s `gh` is a script of the test’s. */
const withOwnGh = (text: string) => text.replace(/\bgh (?=api|issue|label|pr|release)/g, './gh ')

describe('Clean up every night', () => {
  async function withHistory() {
    const { github, run } = await play('Clean up every night')
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    for (const environment of ['pr-3', 'pr-4']) {
      github.addDeployment({ environment, statuses: ['success'], createdAt: ago(90) })
    }
    for (let count = 0; count < 22; count++) github.addDeployment({ environment: 'staging', statuses: ['inactive'] })
    const left = () => github.deployments().map(({ environment }) => environment)
    return { left, run: (gh: string) => run({ event: 'schedule', files: { gh } }, withOwnGh) }
  }

  test('keeps the old preview of an open pull request', async () => {
    const { left, run } = await withHistory()
    await run(`echo '!pr-4'`)
    expect(left().filter((name) => name === 'staging')).toHaveLength(20)
    expect(left().filter((name) => name !== 'staging')).toEqual(['pr-4'])
  })

  test('deletes nothing when the open ones cannot be listed', async () => {
    const { left, run } = await withHistory()
    expect((await run('exit 1'))['previews']?.result).toBe('failure')
    expect(left()).toHaveLength(24)
  })

  test('and all previews where none is open', async () => {
    const { left, run } = await withHistory()
    await run('true')
    expect(left().filter((name) => name !== 'staging')).toEqual([])
  })
})

describe('Production gets what is live on staging', () => {
  async function withStaging() {
    const { github, run } = await play('Production gets what is live on staging')
    for (const digit of ['a', 'b']) github.addCommit(sha(digit))
    const staging = (digit: string, ...statuses: string[]) =>
      github.addDeployment({ environment: 'staging', sha: sha(digit), statuses })
    staging('a', 'success')
    return { github, staging, run: (file: string) => run({ event: 'workflow_dispatch', files: { 'deploy.sh': file } }) }
  }

  test('and no other commit', async () => {
    const { github, staging, run } = await withStaging()
    staging('b', 'failure')
    await run('')
    expect(github.deployments('production')).toEqual([expect.objectContaining({ sha: sha('a'), state: 'success' })])
  })

  test('not what another deploy has replaced meanwhile', async () => {
    const { github, run, staging } = await withStaging()
    const [live] = github.deployments()
    const replace = () => {
      staging('b', 'success')
      github.addStatus(Number(live?.id), 'inactive')
    }
    // The first request is that of `find`.
    github.fail({ on: 'POST /graphql', kind: 'pass', carriedOut: replace })
    const { production } = await run('echo deploying')
    expect(production?.result).toBe('failure')
    expect(production?.log).not.toMatch(/^deploying$/m)
    expect(github.deployments('production')).toEqual([])
  })
})

describe('Staging, then production', () => {
  test('goes on when the first succeeds', async () => {
    const { github, run } = await play('Staging, then production')
    await run()
    expect(held(github)).toEqual([
      'staging/deploy: pending in_progress success',
      'production/deploy: pending in_progress success',
    ])
  })

  test('stops when it fails', async () => {
    const { github, run } = await play('Staging, then production')
    await run({ files: { 'deploy.sh': 'exit 1' } })
    expect(held(github)).toEqual(['staging/deploy: pending in_progress failure'])
  })

  test('does not go to production, run again, when staging has another commit', async () => {
    const { github, run } = await play('Staging, then production')
    github.addCommit(sha('a'), { parents: [mainSha] })
    github.addDeployment({ environment: 'staging', sha: mainSha, statuses: ['success', 'inactive'] })
    github.addDeployment({ environment: 'staging', sha: sha('a'), statuses: ['success'] })
    const again = (text: string) =>
      text.replace(/ {2}staging:[\s\S]*?(?= {2}production:)/, '').replace('needs: staging', '')
    const { production } = await run({ files: { 'deploy.sh': 'echo deploying' } }, again)
    expect(production?.result).toBe('failure')
    expect(production?.log).toContain(`${mainSha} is not live in staging`)
    expect(production?.log).toContain('aaaaaaa')
    expect(production?.log).not.toContain('deploying')
    expect(github.deployments('production')).toEqual([])
  })
})

test.each([
  ['', 'success', 'success'],
  ['exit 1', 'failure', 'failure'],
])('Several jobs are one deploy, with a migration %j', async (migrate, result, state) => {
  const { github, run } = await play('Several jobs are one deploy')
  const jobs = await run({ files: { 'migrate.sh': migrate } })
  expect(jobs['database']?.result).toBe(result)
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${state}`])
})

test.each([
  ['', 'success', /^Deployed in /],
  ['[ "$1" != us ]', 'failure', /^failed after .*: region$/],
])('A matrix of jobs is one deploy, with %j', async (script, state, description) => {
  const { github, run } = await play('A matrix of jobs is one deploy')
  await run({ files: { 'deploy.sh': script } })
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${state}`])
  expect(github.onlyDeployment().statuses.at(-1)?.description).toMatch(description)
})

/** A run that GitHub lost, and that left a deployment open. */
const lostRun = '4141'

describe('what a lost run left open is finished, for which `actions: read` is there', () => {
  async function afterLostRun(heading: string, environment: string, task = 'deploy') {
    const { github, run } = await play(heading)
    const origin = { repository: 'octo/app', run: lostRun, attempt: '1', job: 'x', nonce: 'n', environment }
    const payload = { 'deploy-status-action': { ...origin, sha: mainSha } }
    const createdAt = new Date(Date.now() - 2 * 86_400_000)
    github.addDeployment({ environment, task, sha: mainSha, payload, statuses: ['in_progress'], createdAt })
    github.setRun({ id: Number(lostRun), attempt: 1, status: 'completed', conclusion: 'cancelled' })
    return { github, run }
  }

  test.each([
    ['Several jobs are one deploy', 'production'],
    ['A matrix of jobs is one deploy', 'production'],
    ['One approval for several jobs', 'production'],
  ])('%s', async (heading, environment) => {
    const { github, run } = await afterLostRun(heading, environment)
    await run()
    expect(held(github)[0]).toBe(`${environment}/deploy: in_progress error`)
  })

  test.each([
    ['A preview for each pull request, cleaned up when it closes', `pr-${number}`, 'deploy'],
    ['One shared environment, a task for each pull request', 'preview', `pr-${number}`],
  ])('%s', async (heading, environment, task) => {
    const deploying = await afterLostRun(heading, environment, task)
    await deploying.run({ event: 'pull_request' })
    expect(held(deploying.github)[0]).toBe(`${environment}/${task}: in_progress error`)
    const closing = await afterLostRun(heading, environment, task)
    await closing.run({ event: closed })
    expect(held(closing.github)).toEqual([])
  })

  test('Clean up every night', async () => {
    const { github, run } = await afterLostRun('Clean up every night', 'pr-3')
    await run({ event: 'schedule', files: { gh: 'true' } }, withOwnGh)
    expect(held(github)).toEqual([])
  })
})

test('Never an older commit over a newer one', async () => {
  const { github, run } = await play('Never an older commit over a newer one')
  github.addCommit(sha('b'), { parents: [mainSha] })
  github.addDeployment({ environment: 'production', sha: sha('b'), statuses: ['success'] })
  const { deploy } = await run({ files: { 'deploy.sh': 'echo deploying', 'announce.sh': 'echo announced' } })
  expect(deploy?.result).toBe('success')
  expect(deploy?.log).not.toMatch(/^(deploying|announced)$/m)
  expect(held(github)).toEqual(['production/deploy: success'])
})

test('Never an older commit over a newer one: a newer one goes over an older', async () => {
  const { github, run } = await play('Never an older commit over a newer one')
  await run()
  expect(held(github)).toEqual(['production/deploy: pending in_progress success'])
})

describe('A success only if the site answers', () => {
  const server = createServer((request, response) => response.end(request.url === '/health' ? 'ok' : ''))
  // Where `-t` skips these tests, afterAll does not run: the server must not keep the process alive.
  server.listen(0).unref()
  const { port } = server.address() as AddressInfo
  afterAll(() => void server.close())

  test('as it does here', async () => {
    const { github, run } = await play('A success only if the site answers')
    await run({}, (text) => text.replaceAll('https://example.com', `http://127.0.0.1:${port}`))
    expect(github.onlyDeployment().state).toBe('success')
  })

  test('and not if it does not', async () => {
    const { github, run } = await play('A success only if the site answers')
    const elsewhere = (text: string) => text.replaceAll('https://example.com/health', `http://127.0.0.1:${port}/`)
    await run({}, (text) => elsewhere(text).replace('verify-timeout: 2m', 'verify-timeout: 1'))
    expect(github.onlyDeployment().state).toBe('failure')
  })
})

test('Roll back', async () => {
  const { github, run } = await play('Roll back')
  github.addCommit(sha('a'))
  github.addDeployment({ environment: 'production', sha: mainSha, statuses: ['success'] })
  await run({ event: 'workflow_dispatch', inputs: { sha: sha('a') } })
  expect(held(github)).toEqual([
    'production/deploy: success inactive',
    'production/deploy: pending in_progress success',
  ])
  expect(github.deployments().at(-1)).toMatchObject({ sha: sha('a'), description: 'Roll back' })
})

test('Roll back to what was live before', async () => {
  const { github, run } = await play('Roll back to what was live before')
  const earlier = (digit: string, ...statuses: string[]) => {
    github.addCommit(sha(digit), { parents: [mainSha] })
    github.addDeployment({ environment: 'production', sha: sha(digit), statuses })
  }
  earlier('a', 'success', 'inactive')
  earlier('b', 'failure')
  earlier('c', 'success')
  await run({ event: 'workflow_dispatch' })
  expect(github.deployments().at(-1)).toMatchObject({ sha: sha('a'), state: 'success', description: 'Roll back' })
  await run({ event: 'workflow_dispatch' })
  expect(github.deployments().at(-1)).toMatchObject({ sha: sha('c'), state: 'success' })
})

describe('Wait for a Vercel preview and test it', () => {
  const preview = { environment: 'Preview – web', sha: headSha, creator: 'vercel[bot]' }

  test.each([
    ['success', 'success', true],
    ['failure', 'failure', false],
    ['inactive', 'success', false],
  ])('Vercel’s %s: the job is a %s, tested: %s', async (state, result, tested) => {
    const { github, run } = await play('Wait for a Vercel preview and test it')
    github.addDeployment({ ...preview, statuses: ['queued', state] })
    const { test: job } = await run({ event: 'pull_request', files: { 'e2e.sh': 'echo "tested <$1>"' } })
    expect(job?.result).toBe(result)
    expect(job?.log.includes('tested <')).toBe(tested)
  })

  test('that comes while it waits', async () => {
    const { github, run } = await play('Wait for a Vercel preview and test it')
    const first = new Promise<void>((resolve) => github.fail({ on: 'POST /graphql', kind: 'pass', arrived: resolve }))
    const running = run({ event: 'pull_request', files: { 'e2e.sh': 'echo "tested <$1>"' } })
    await first
    github.addDeployment({ ...preview, statuses: ['success'] })
    expect((await running)['test']?.log).toContain('tested <')
  })
})

test('A monorepo', async () => {
  const { github, run } = await play('A monorepo')
  await run()
  await run({ files: { 'web/deploy.sh': 'exit 1' } })
  expect(held(github)).toEqual([
    'production/deploy-api: pending in_progress success inactive',
    'production/deploy-web: pending in_progress success',
    'production/deploy-api: pending in_progress success',
    'production/deploy-web: pending in_progress failure',
  ])
})

test('Require a successful deployment before merging', async () => {
  const { github, run } = await play('Require a successful deployment before merging')
  github.requireDeployments('main', ['acceptance'])
  github.addCommit(sha('a'), { parents: [mainSha] })
  await run({ event: 'pull_request' })
  await run({ event: pullRequestOf(8, sha('a')) })
  const active = github.deployments('acceptance').filter(({ state }) => state === 'success')
  expect(active.map((deployment) => deployment.sha)).toEqual([headSha, sha('a')])
})

test('A required status check', async () => {
  const { github, run } = await play('A required status check')
  await run({ event: 'pull_request' })
  expect(github.commitStatuses(headSha).map(({ context, state }) => `${context} ${state}`)).toEqual([
    'deploy/preview pending',
    'deploy/preview success',
  ])
})

test('Deploy what another system asks for', async () => {
  const { github, run } = await play('Deploy what another system asks for')
  github.addDeployment({ id: 6889283001, environment: 'staging', task: 'chat', sha: headSha, ref: 'feature' })
  const fixture = readEventFixture('deployment')
  const deployment = { ...Object(fixture.payload['deployment']), task: 'chat' }
  const event = { ...fixture, payload: { ...fixture.payload, deployment } }
  const { deploy } = await run({ event, files: { 'deploy.sh': 'echo "to $1"' } })
  expect(held(github)).toEqual(['staging/chat: pending in_progress success'])
  expect(deploy?.log).toContain('to staging')
  expect((await run({ event: fixture }))['deploy']?.result).toBe('skipped')
})

test('Approval and secrets of an environment', async () => {
  const { github, run } = await play('Approval and secrets of an environment')
  await run()
  expect(held(github)).toEqual(['production/deploy: pending in_progress success'])
})

test('Deploy even if GitHub cannot record it', async () => {
  const { github, run } = await play('Deploy even if GitHub cannot record it')
  github.fail({
    on: 'POST /repos/{owner}/{repo}/deployments',
    kind: 'answer',
    reply: { status: 403, body: { message: 'Resource not accessible by integration' } },
  })
  const { deploy } = await run({ files: { 'deploy.sh': 'echo deploying', 'announce.sh': 'echo "$1"' } })
  expect(deploy?.result).toBe('success')
  expect(deploy?.log).toMatch(/^deploying\n[\s\S]*^Deployed, but GitHub does not know it$/m)
})

test.each([['success'], ['failure']])('All previews of a commit, then the tests: the second is %s', async (state) => {
  const { github, run } = await play('All previews of a commit, then the tests')
  for (const [app, its] of Object.entries({ web: 'success', docs: state })) {
    const { id } = github.addDeployment({ environment: `Preview – ${app}`, sha: headSha, creator: 'vercel[bot]' })
    github.addStatus(id, its, { environmentUrl: `https://${app}.example` })
  }
  const files = { jq: 'grep -o "https://[a-z]*.example"', 'e2e.sh': 'echo "tested $1"' }
  const { test: job } = await run({ event: 'pull_request', files }, (text) => text.replaceAll('| jq', '| ./jq'))
  const tested = job?.log.match(/^tested .*$/gm) ?? []
  expect(tested.toSorted()).toEqual(
    state === 'success' ? ['tested https://docs.example', 'tested https://web.example'] : [],
  )
})

describe('A reusable workflow that deploys', () => {
  const calling = recipe('Call the reusable workflow')
  const file = './.github/workflows/a-reusable-workflow-that-deploys.yml'

  test('deploys where it is called for, with what it is handed', async () => {
    const { github, run } = await play('A reusable workflow that deploys')
    await run({
      inputs: { environment: 'staging' },
      files: { 'deploy.sh': '[ "$DEPLOY_TOKEN" = x ]' },
      secrets: { 'deploy-token': 'x' },
    })
    expect(held(github)).toEqual(['staging/deploy: pending in_progress success'])
  })

  test('is called with what it needs, and no more', async () => {
    const { github, run } = await play('Call the reusable workflow')
    const workflows = { [file]: recipe('A reusable workflow that deploys') }
    const { staging } = await run({
      workflows,
      ...{ secrets: { STAGING_TOKEN: 'x' }, files: { 'deploy.sh': '[ "$DEPLOY_TOKEN" = x ]' } },
    })
    expect(staging?.result).toBe('success')
    expect(held(github)).toEqual(['staging/deploy: pending in_progress success'])
    const permissionsIn = (text: string) => /^ {4}permissions:\n(?: {6}.*\n)+/m.exec(text)?.[0]
    expect(permissionsIn(calling)).toBe(permissionsIn(recipe('A reusable workflow that deploys')))
    await expect(run({ workflows }, (text) => text.replace(/ {6}deployments: write.*\n/, ''))).rejects.toThrow(
      'asks for deployments: write',
    )
  })
})

test('A deploy in the merge queue', async () => {
  const { github, run } = await play('A deploy in the merge queue')
  await run({ event: 'pull_request' })
  expect((await run({ event: 'pull_request-fork' }))['deploy']?.result).toBe('skipped')
  const { payload } = readEventFixture('merge_group')
  const { head_sha } = payload['merge_group'] as { head_sha: string }
  github.addCommit(head_sha, { parents: [mainSha] })
  await run({ event: 'merge_group' })
  expect(github.deployments().map(({ task, sha, state }) => [task, sha, state])).toEqual([
    ['deploy-pull_request', headSha, 'success'],
    ['deploy-merge_group', head_sha, 'success'],
  ])
  expect(github.commitStatuses(head_sha).at(-1)).toMatchObject({ context: 'deploy/acceptance', state: 'success' })
})

test('A freeze window', async () => {
  const { github, run } = await play('A freeze window')
  expect((await run({ vars: { DEPLOYS_FROZEN: 'true' } }))['deploy']?.result).toBe('skipped')
  expect(github.deployments()).toEqual([])
  await run()
  expect(held(github)).toEqual(['production/deploy: pending in_progress success'])
})

test('On GitHub Enterprise Server', async () => {
  const { github, run } = await play('On GitHub Enterprise Server')
  await run({ checkRunId: null, runAttempt: 2 })
  expect(held(github)).toEqual(['intranet/deploy: pending in_progress success'])
  expect(github.onlyDeployment().statuses.at(-1)?.logUrl).toMatch(/\/actions\/runs\/4242\/attempts\/2$/)
})

test('Test what is live', async () => {
  const { github, run } = await play('Test what is live')
  github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success'] })
  const { test: job } = await run({ event: 'schedule', files: { 'e2e.sh': 'echo tested' } })
  expect(job?.log).toContain('tested')
})

describe('Roll back when the site does not answer', () => {
  const server = createServer((_, response) => response.writeHead(500).end())
  server.listen(0).unref()
  const { port } = server.address() as AddressInfo
  afterAll(() => void server.close())

  test('puts back what was live, once', async () => {
    const { github, run } = await play('Roll back when the site does not answer')
    github.addCommit(sha('a'))
    github.addDeployment({ environment: 'production', sha: sha('a'), statuses: ['success'] })
    const here = (text: string) =>
      text
        .replaceAll('https://example.com', `http://127.0.0.1:${port}`)
        .replace('verify-timeout: 2m', 'verify-timeout: 1')
    const jobs = await run({}, here)
    expect(jobs['deploy']?.result).toBe('failure')
    expect(jobs['roll-back']?.result).toBe('success')
    expect(held(github)).toEqual([
      'production/deploy: success inactive',
      'production/deploy: pending in_progress failure',
      'production/deploy: pending in_progress success',
    ])
    expect(github.deployments().at(-1)?.sha).toBe(sha('a'))
  })
})

test('Only what has changed since it was live', async () => {
  const { github, run } = await play('Only what has changed since it was live')
  const files = { 'deploy-affected.sh': 'echo "since <$1>"' }
  expect((await run({ files }))['deploy']?.log).toContain('since <>')
  expect((await run({ files }))['deploy']?.log).toContain(`since <${github.deployments()[0]?.sha}>`)
})

test.each([
  ['', 'success'],
  ['exit 1', 'failure'],
])('One approval for several jobs, with a migration %j', async (migrate, state) => {
  const { github, run } = await play('One approval for several jobs')
  await run({ files: { 'migrate.sh': migrate } })
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${state}`])
})

test('Previews from forks: build, and deploy', async () => {
  const built = await play('Previews from forks: build')
  const others = { 'actions/upload-artifact': () => 'true', 'actions/download-artifact': () => 'mkdir site' }
  await built.run({ event: 'pull_request-fork', others })
  expect(built.github.requests).toEqual([])
  const { github, run } = await play('Previews from forks: deploy')
  const { name, env, payload } = readEventFixture('workflow_run')
  const workflowRun = {
    ...Object(payload['workflow_run']),
    ...{ event: 'pull_request', conclusion: 'success', head_branch: 'patch-1' },
    head_repository: { full_name: 'mona/app' },
  }
  await run({ event: { name, env, payload: { ...payload, workflow_run: workflowRun } }, others })
  expect(held(github)).toEqual(['preview/mona/app:patch-1: pending in_progress success'])
  expect(github.onlyDeployment()).toMatchObject({ sha: headSha, transientEnvironment: true })
  const failed = { ...workflowRun, conclusion: 'failure' }
  const jobs = await run({ event: { name, env, payload: { ...payload, workflow_run: failed } }, others })
  expect(jobs['deploy']?.result).toBe('skipped')
})

/** The recipe’s `npx` is a script of the test’s. */
const withOwnNpx = (text: string) => text.replaceAll('npx ', './npx ')

test('Cloudflare Workers', async () => {
  const { github, run } = await play('Cloudflare Workers')
  const deployed = 'echo "deployment-url=https://web.mona.workers.dev" >> "$GITHUB_OUTPUT"'
  await run({ others: { 'cloudflare/wrangler-action': () => deployed }, secrets: { CLOUDFLARE_API_TOKEN: 'x' } })
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ environmentUrl: 'https://web.mona.workers.dev' })
})

test.each([
  ['echo "$@" >&2; echo https://app.vercel.app', 'success'],
  ['[ "$2" != build ]', 'failure'],
])('Vercel without its Git integration: %j', async (npx, state) => {
  const { github, run } = await play('Vercel without its Git integration')
  await run({ files: { npx: npx } }, withOwnNpx)
  expect(github.onlyDeployment().state).toBe(state)
})

test.each([
  ['true', 'success'],
  ['exit 1', 'failure'],
])('The deploy is made of actions: %s', async (script, state) => {
  const { github, run } = await play('The deploy is made of actions')
  const others = {
    'aws-actions/configure-aws-credentials': () => 'true',
    'aws-actions/amazon-ecs-deploy-task-definition': () => script,
  }
  await run({ others })
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${state}`])
})

test('Every deploy in its turn', async () => {
  const { github, run } = await play('Every deploy in its turn')
  await run()
  expect(held(github)).toEqual(['production/deploy: pending in_progress success'])
})

test('Tell Slack when a deploy fails', async () => {
  const { github, run } = await play('Tell Slack when a deploy fails')
  const told: string[] = []
  const others = {
    'slackapi/slack-github-action': ({ payload = '' }) => {
      told.push(payload)
      return 'true'
    },
  }
  await run({ others })
  expect(told).toEqual([])
  await run({ others, files: { 'deploy.sh': 'exit 1' } })
  expect(told).toEqual([expect.stringMatching(/^text: "production: failure, [0-9a-f]{40}, https:.*"\n$/)])
  expect(github.deployments()).toHaveLength(2)
})

/** Two commits of main, the first of which is live; the second came with pull request 5. */
async function withMerged(heading: string) {
  const { github, run } = await play(heading)
  github.addCommit(sha('a'))
  github.addCommit(mainSha, { parents: [sha('a')], title: 'Say "$(hello)"', author: { name: 'Mona', login: 'mona' } })
  github.addPullRequest({ number: 5, head: { ref: 'hello', sha: mainSha }, merged: [mainSha] })
  const start = (digit = 'a') =>
    github.addDeployment({ environment: 'production', sha: sha(digit), statuses: ['success'] })
  const state = mkdtempSync(join(tmpdir(), 'recipes-'))
  const told = () => readFileSync(join(state, 'told'), 'utf8').trimEnd().split('\n')
  writeFileSync(join(state, 'told'), '')
  return { github, start, told, state, run: (gh: string) => run({ files: { gh } }, withOwnGh) }
}

describe('Tell pull requests that they are live', () => {
  test('once, however often it is deployed, and none that was live before', async () => {
    const { start, run, told, state } = await withMerged('Tell pull requests that they are live')
    start()
    const gh = `case "$*" in
      *--jq*) cat ${state}/labels 2> /dev/null || true ;;
      *labels*) echo released > ${state}/labels ;&
      *) echo "$@" >> ${state}/told ;;
    esac`
    const { tell } = await run(gh)
    expect(tell?.result).toBe('success')
    const said = [
      expect.stringMatching(
        /^api repos\/octo\/app\/issues\/5\/comments --silent -f body=Live in production since 20\S+Z$/,
      ),
      'api repos/octo/app/issues/5/labels --silent -f labels[]=released',
    ]
    expect(told()).toEqual(said)
    await run(gh)
    expect(told()).toEqual(said)
  })

  test('not twice where only this job is run again', async () => {
    const { start, run, told } = await withMerged('Tell pull requests that they are live')
    start()
    await run('echo released')
    expect(told()).toEqual([''])
  })
})

describe('Release notes since the last production deploy', () => {
  test('of what is new', async () => {
    const { github, start, run, told, state } = await withMerged('Release notes since the last production deploy')
    start()
    const { release } = await run(`echo "$@" >> ${state}/told`)
    expect(release?.result).toBe('success')
    const { id } = github.deployments().at(-1) ?? {}
    const notes = `- Say "$(hello)" (mona, ${mainSha.slice(0, 7)})`
    expect(told()).toEqual([`release create production-${id} --target ${mainSha} --notes ${notes}`])
  })

  test('none of the first deploy', async () => {
    const { run, told } = await withMerged('Release notes since the last production deploy')
    expect((await run('exit 1'))['release']?.result).toBe('success')
    expect(told()).toEqual([''])
  })
})

describe('An alarm when main is not live', () => {
  async function hourly() {
    const { github, run } = await play('An alarm when main is not live')
    const state = mkdtempSync(join(tmpdir(), 'recipes-'))
    github.addCommit(sha('a'))
    const deployed = (commit: string, state: string) =>
      github.addDeployment({ environment: 'production', sha: commit, statuses: [state] })
    const gh = (isOld: boolean) => `case "$1 $2" in
      api*) echo '${mainSha} ${isOld}' ;;
      'issue list') cat ${state}/issue 2> /dev/null || true ;;
      'issue create') echo 12 > ${state}/issue; echo "opened $8" ;;
      'issue close') rm ${state}/issue; echo "closed $3" ;;
    esac`
    const look = async (isOld: boolean) => {
      const { look } = await run({ event: 'schedule', files: { gh: gh(isOld) } }, withOwnGh)
      expect(look?.result).toBe('success')
      return look?.log.match(/^(opened|closed) .*/gm) ?? []
    }
    return { deployed, look }
  }

  test('opens one issue, once, and closes it', async () => {
    const { deployed, look } = await hourly()
    deployed(sha('a'), 'success')
    expect(await look(false)).toEqual([])
    const opened = `opened ${mainSha} is not live after an hour. Live: ${sha('a')}`
    expect(await look(true)).toEqual([opened])
    expect(await look(true)).toEqual([])
    deployed(mainSha, 'success')
    expect(await look(true)).toEqual(['closed 12'])
    expect(await look(true)).toEqual([])
  })

  test.each(['failure', 'error'])('opens one at once after a %s', async (state) => {
    const { deployed, look } = await hourly()
    deployed(sha('a'), 'success')
    deployed(mainSha, state)
    expect(await look(false)).toEqual([expect.stringMatching(/^opened The newest deploy failed: /)])
    expect(await look(true)).toEqual([])
  })

  test('where nothing was ever live', async () => {
    const { look } = await hourly()
    expect(await look(false)).toEqual([])
    expect(await look(true)).toEqual([`opened ${mainSha} is not live after an hour. Live: nothing`])
  })
})

test.each([
  ['', 'exit 1', 'success'],
  ['exit 1', '', 'failure'],
  ['', '', 'success'],
])('A step after the deploy fails: with %j and %j', async (deploying, testing, state) => {
  const { github, run } = await play('A step after the deploy fails')
  const { deploy } = await run({ files: { 'deploy.sh': deploying, 'e2e.sh': testing } })
  expect(deploy?.result).toBe(deploying || testing ? 'failure' : 'success')
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${state}`])
})

test.each([
  ['', 'success'],
  ['exit 1', 'failure'],
])('Tell Slack of every deploy: with %j', async (deploying, result) => {
  const { github, run } = await play('Tell Slack of every deploy')
  const told: string[] = []
  const others = {
    'slackapi/slack-github-action': ({ payload = '' }) => {
      told.push(payload)
      return 'true'
    },
  }
  await run({ others, files: { 'deploy.sh': deploying } })
  expect(told).toEqual([expect.stringMatching(new RegExp(`^text: "production: ${result}, ${mainSha}, https:.*"\n$`))])
  expect(held(github)).toEqual([`production/deploy: pending in_progress ${result}`])
})

test('A report every week', async () => {
  const { github, run } = await play('A report every week')
  github.addDeployment({ environment: 'production', sha: mainSha, statuses: ['success'] })
  const others = { 'actions/upload-artifact': () => 'cat deployments.csv; head -n 1 deployments.svg' }
  // What the recipe has jq do.
  const jq = `console.log(JSON.parse(fs.readFileSync('deployments.json', 'utf8')).environments[0].rows[0].sha)`
  const files = { jq: `node -e ${JSON.stringify(jq)}` }
  const { report } = await run({ event: 'schedule', others, files }, (text) => text.replace('run: jq', 'run: ./jq'))
  expect(report?.result).toBe('success')
  expect(report?.log).toContain(mainSha)
  expect(report?.log).toContain('<svg xmlns=')
})

test('The URL in a comment', async () => {
  const { run } = await play('The URL in a comment')
  const said: string[] = []
  const others = {
    'marocchino/sticky-pull-request-comment': ({ message = '' }) => {
      said.push(message)
      return 'true'
    },
  }
  await run({ event: 'pull_request', others })
  expect(said).toEqual([`https://pr-${number}.example.com has ${headSha}`])
})

afterAll(() => {
  expect([...never].filter(([, unneeded]) => unneeded.length > 0)).toEqual([])
  const recipes = blocks('yaml').filter(({ path }) => path === 'docs/recipes.md')
  expect([...played].sort()).toEqual(recipes.map(({ heading }) => heading).sort())
})
