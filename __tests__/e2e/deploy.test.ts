import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'
import { gitHubWithPull, play } from '../../testing/quick.ts'
import { headSha, mainSha } from '../../testing/runner/events.ts'
import { createWorld } from '../../testing/world.ts'

const states = (github: GitHub) => github.onlyDeployment().statuses.map(({ state }) => state)
const lastStatus = (github: GitHub) => github.onlyDeployment().statuses.at(-1)

test.each([
  ['Production', {}, true],
  ['staging', {}, false],
  ['production', { 'production-environment': 'false' }, false],
])('a deployment to %s is one to production, with %j: %s', async (environment, inputs, production) => {
  const github = gitHubWithPull()
  await play(github, { environment, run: 'exit 0', ...inputs })
  expect(github.onlyDeployment().productionEnvironment).toBe(production)
})

describe('with a command', () => {
  test('exit 0 leaves one deployment with pending, in_progress and success, its URLs, and all outputs', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const step = await deploying.step({
      environment: 'staging',
      'environment-url': 'https://staging.example',
      run: 'echo deployed',
    })
    const [post] = await deploying.end()

    expect(states(github)).toEqual(['pending', 'in_progress', 'success'])
    const { id, sha, ref, task } = github.onlyDeployment()
    const logUrl = 'https://github.com/octo/app/actions/runs/4242/job/9001'
    expect({ sha, ref, task }).toEqual({ sha: mainSha, ref: mainSha, task: 'deploy' })
    expect(lastStatus(github)).toMatchObject({ environmentUrl: 'https://staging.example', logUrl })
    expect(step).toMatchObject({
      exitCode: 0,
      outcome: 'success',
      outputs: {
        'deployment-id': String(id),
        'status-id': String(lastStatus(github)?.id),
        state: 'success',
        environment: 'staging',
        'environment-url': 'https://staging.example',
        'log-url': logUrl,
        ref: mainSha,
        sha: mainSha,
        recorded: 'true',
        'exit-code': '0',
      },
    })
    expect(step.outputs['deployment-url']).toMatch(new RegExp(`/repos/octo/app/deployments/${id}$`))
    expect(step.summary).toContain('Deployed to')
    expect(post).toMatchObject({ exitCode: 0, raw: '' })
  })

  test('exit 3 is a failure that says so, and the exit code of the step', async () => {
    const github = gitHubWithPull()
    const step = await play(github, { environment: 'staging', run: 'exit 3' })

    expect(states(github)).toEqual(['pending', 'in_progress', 'failure'])
    expect(lastStatus(github)?.description).toMatch(/^exit code 3 after /)
    expect(step).toMatchObject({
      exitCode: 3,
      outputs: { state: 'failure', 'exit-code': '3', recorded: 'true' },
    })
    expect(step.annotations).toEqual([expect.stringMatching(/^error: .*exit code 3/)])
  })

  test.each([
    [
      'a shell that does not exist',
      { shell: 'nosuchshell {0}', run: 'true' },
      /nosuchshell: command not found. Install nosuchshell before/,
    ],
    [
      'a working directory that does not exist',
      { 'working-directory': 'nowhere', run: 'true' },
      /nowhere does not exist/,
    ],
    ['a command killed from outside', { run: 'kill -9 $$' }, /killed by SIGKILL/],
  ])('%s is an error', async (_, inputs, description) => {
    const github = gitHubWithPull()
    const step = await play(github, { environment: 'staging', ...inputs })

    expect(lastStatus(github)).toMatchObject({ state: 'error', description: expect.stringMatching(description) })
    expect(step.exitCode).not.toBe(0)
    expect(step.outputs['exit-code']).toBe('')
  })

  test('the URL and description that the command writes to $GITHUB_OUTPUT are on the success, and its other outputs are the step’s', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    const run = 'printf "color=blue\\ndescription=Version 7\\nenvironment-url=https://x.example" >> "$GITHUB_OUTPUT"'
    const step = await deploying.step({ environment: 'staging', run })
    await deploying.end()

    expect(lastStatus(github)).toMatchObject({
      state: 'success',
      environmentUrl: 'https://x.example',
      description: 'Version 7',
    })
    expect(step.outputs).toMatchObject({ color: 'blue', 'environment-url': 'https://x.example', state: 'success' })
  })

  test('a URL from the command that GitHub would refuse is a warning', async () => {
    const github = gitHubWithPull()
    const run = 'echo "environment-url=ftp://x" >> "$GITHUB_OUTPUT"'
    const step = await play(github, { environment: 'staging', run })

    expect(lastStatus(github)).toMatchObject({ state: 'success', environmentUrl: '' })
    expect(step.annotations).toEqual([expect.stringMatching(/^warning: .*ftp:\/\/x/)])
  })

  test('its output passes through untouched, and its commands reach the runner', async () => {
    const { job } = await createWorld()
    const deploying = job()
    const run =
      'echo "::warning::from the command"; printf "\\033[31mred\\033[0m\\tand\\rback\\n"; echo to stderr >&2; printf "no newline"'
    const step = await deploying.step({ environment: 'staging', run })
    await deploying.end()

    const onStdout = step.raw.replace('to stderr\n', '')
    expect(step.raw).toContain('to stderr\n')
    expect(onStdout).toContain('::warning::from the command\n\u001b[31mred\u001b[0m\tand\rback\nno newline\n')
    expect(step.annotations).toEqual([{ level: 'warning', message: 'from the command' }])
  })

  test('variables of the job whose names look like the runner’s own are the command’s', async () => {
    const { github, job } = await createWorld()
    const env = { STATE_BUCKET: 'my-bucket', INPUT_FILE: 'a.tf', state_bucket: 'low', input_token: 'mine' }
    const deploying = job({ env })
    const names = Object.keys(env)
    const step = await deploying.step({
      environment: 'staging',
      run: names.map((name) => `echo "[$${name}]"`).join('\n'),
    })
    await deploying.end()

    expect(step.raw).toContain('\n[my-bucket]\n[a.tf]\n[low]\n[mine]\n')
    expect(states(github).at(-1)).toBe('success')
  })

  test('its environment is that of a run: step, with DEPLOYMENT_* added', async () => {
    const { github, job } = await createWorld()
    const deploying = job({ env: { MY_OWN: 'yes' } })
    const step = await deploying.step({
      environment: 'staging',
      task: 'web',
      payload: '{"color": "blue"}',
      run: 'env > env.txt; pwd',
    })
    const text = readFileSync(join(deploying.workspace, 'env.txt'), 'utf8')
    await deploying.end()

    const names = text.split('\n').map((line) => line.replace(/=.*/, ''))
    expect(names.filter((name) => /^(INPUT|STATE)_|^ACTIONS_(RUNTIME|CACHE|RESULTS)/.test(name))).toEqual([])
    expect(text).not.toContain('ghs_emulated')
    expect(names).toEqual(
      expect.arrayContaining(['MY_OWN', 'GITHUB_SHA', 'GITHUB_OUTPUT', 'RUNNER_TEMP', 'ACTIONS_ID_TOKEN_REQUEST_URL']),
    )
    expect(text).toContain(`DEPLOYMENT_ID=${github.onlyDeployment().id}\n`)
    expect(text).toContain(`DEPLOYMENT_SHA=${mainSha}\n`)
    expect(text).toContain(`DEPLOYMENT_REF=${mainSha}\n`)
    expect(text).toContain('DEPLOYMENT_ENVIRONMENT=staging\n')
    expect(text).toContain('DEPLOYMENT_TASK=web\n')
    expect(text).toContain('DEPLOYMENT_PAYLOAD={"color":"blue"}\n')
    expect(step.raw).toContain(deploying.workspace)
  })

  test('the token is masked, and appears nowhere else: not in the log, the state, the outputs or the summary', async () => {
    const { job } = await createWorld()
    const deploying = job()
    const step = await deploying.step({ environment: 'staging', run: 'true' })
    const posts = await deploying.end()

    expect(step.masks).toEqual(['ghs_emulated'])
    expect(step.raw.replace('::add-mask::ghs_emulated', '')).not.toContain('ghs_emulated')
    expect(step.stateFile + step.summary + JSON.stringify(step.outputs) + JSON.stringify(posts)).not.toContain(
      'ghs_emulated',
    )
  })
})

describe('without a command', () => {
  test.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['cancelled', 'error'],
    ['', 'error'],
  ] as const)('the job’s result %j becomes %s when the job ends', async (jobStatus, state) => {
    const github = gitHubWithPull()
    const job = startQuickJob(github)
    const step = await job.main({ environment: 'staging' })
    expect(states(github)).toEqual(['pending', 'in_progress'])
    expect(step).toMatchObject({ exitCode: 0, outputs: { state: 'in_progress', recorded: 'true' } })

    const post = await job.post({ environment: 'staging' }, jobStatus)
    job.remove()
    expect(states(github)).toEqual(['pending', 'in_progress', state])
    expect(post.exitCode).toBe(0)
    expect(post.shown).toContain('staging')
  })

  test('a URL that a later step finds is on the success', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    await deploying.step({ environment: 'staging', 'environment-url': '${{ steps.site.outputs.url }}' })
    await deploying.script('echo "url=https://late.example" >> "$GITHUB_OUTPUT"', { id: 'site' })
    await deploying.end()

    expect(lastStatus(github)).toMatchObject({ state: 'success', environmentUrl: 'https://late.example' })
  })

  test('a late URL that cannot be used does not keep the deployment open', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    await deploying.step({ environment: 'staging', 'environment-url': '${{ steps.site.outputs.url }}' })
    await deploying.script('echo "url=nonsense" >> "$GITHUB_OUTPUT"', { id: 'site' })
    const [post] = await deploying.end()

    expect(lastStatus(github)).toMatchObject({ state: 'success', environmentUrl: '' })
    expect(post?.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('`environment-url` is `nonsense`') },
    ])
  })
})

describe('which commit', () => {
  test.each([
    'pull_request',
    'pull_request_target',
    'pull_request-fork',
    'merge_group',
    'workflow_run',
    'issue_comment',
  ])('on %s it is the head, not GITHUB_SHA', async (event) => {
    const github = gitHubWithPull()
    await play(github, { environment: 'preview', run: 'true' }, { event })

    expect(github.onlyDeployment()).toMatchObject({ ref: headSha, sha: headSha, state: 'success' })
  })

  test('a branch that moved since the event is a failure, and no record stays behind', async () => {
    const github = gitHubWithPull()
    github.setBranch('main', headSha)
    const step = await play(github, { environment: 'staging', ref: 'main', run: 'touch deployed' })

    expect(github.deployments()).toEqual([])
    expect(step).toMatchObject({ exitCode: 1, outputs: { recorded: 'false', 'exit-code': '' } })
    expect(step.annotations[0]).toContain('the ref has moved')
    expect(step.shown).not.toContain('posted')
  })
})

test('on GitHub Enterprise Server the log is that of the attempt', async () => {
  const { github, job } = await createWorld({ enterprise: true })
  const deploying = job({ checkRunId: null, serverUrl: 'https://github.example', runAttempt: 2 })
  await deploying.step({ environment: 'staging', run: 'true' })
  await deploying.end()

  expect(lastStatus(github)).toMatchObject({
    state: 'success',
    logUrl: 'https://github.example/octo/app/actions/runs/4242/attempts/2',
  })
})

test('with the runner’s debug log, each request is told, and the token is not', async () => {
  const { github, job } = await createWorld()
  const deploying = job({ env: { RUNNER_DEBUG: '1' } })
  const { raw, log } = await deploying.step({ environment: 'staging', run: 'exit 0' })
  await deploying.end()
  const told = log.split('\n').filter((line) => /^(GET|POST) \//.test(line))
  expect(told).toHaveLength(github.requests.length)
  expect(told[0]).toMatch(/^POST \/repos\/octo\/app\/deployments {2}201 {2}\[request \S+] {2}[\d.]+ s$/)
  expect(raw.replace(/^::add-mask::.*$/gm, '')).not.toContain('ghs_emulated')
})

test('without it, requests are not told', async () => {
  const { shown: log } = await play(gitHubWithPull(), { environment: 'staging', run: 'exit 0' })
  expect(log).not.toMatch(/^(GET|POST) \//m)
  expect(log).toMatch(/^deploy-status-action \d+\.\d+\.\d+\n/)
})
