import { expect, test } from '@jest/globals'
import { failure } from '../../testing/emulator/answers.ts'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'

/** GitHub refuses a value of the final status: the state arrives all the same. */

const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const reply = failure(422, 'Validation Failed', '/deployments/statuses#create-a-deployment-status', [
  {
    resource: 'DeploymentStatus',
    code: 'custom',
    field: 'environment_url',
    message: 'environment_url must use http(s) scheme',
  },
])
const late = 'echo "environment-url=HTTPS://x.example" >> "$GITHUB_OUTPUT"'
const last = (github: GitHub) => github.onlyDeployment().statuses.at(-1)

test('the URL: it is posted without', async () => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'answer', reply })
  const { exitCode, outputs, annotations } = await play(github, { environment: 'staging', run: late })
  expect({ exitCode, recorded: outputs['recorded'] }).toEqual({ exitCode: 0, recorded: 'true' })
  expect(last(github)).toMatchObject({ state: 'success', description: expect.stringMatching(/^Deployed in/) })
  expect(annotations.join()).toMatch(
    /warning: .*must use http.*posted again without environment_url HTTPS:\/\/x.example/,
  )
})

test.each([
  ['exit 3', 1, 'failure'],
  ['exit 0', 2, 'success'],
])('whatever it is (%s): the state alone is posted', async (end, times, state) => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'answer', reply, times })
  const { outputs } = await play(github, { environment: 'staging', run: `${late}\n${end}` })
  expect(outputs['recorded']).toBe('true')
  expect(last(github)).toMatchObject({ state })
})

test('an answer that was lost, and a 422 to the look for what became of it: it is not posted a second time', async () => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'reset-after' })
  github.fail({ on: status.replace('POST', 'GET'), kind: 'answer', reply })
  await play(github, { environment: 'staging', run: late })
  expect(github.onlyDeployment().statuses.map(({ state }) => state)).toEqual(['pending', 'in_progress', 'success'])
})

const refusal = (field: string, message: string) =>
  failure(422, 'Validation Failed', '/deployments/statuses#create-a-deployment-status', [
    { resource: 'DeploymentStatus', code: 'custom', field, message },
  ])
const given = { environmentUrl: 'https://x.example', description: 'Version 7', logUrl: 'https://logs.example/1' }

test.each([
  ['environment_url', 'environment_url must use http(s) scheme', { environmentUrl: '' }, 'environment_url https'],
  ['log_url', 'log_url must use http(s) scheme', { logUrl: '' }, 'log_url https'],
  ['target_url', 'must use http(s) scheme', { logUrl: '' }, 'target_url https'],
  ['description', 'description is too long (maximum is 140 characters)', { description: '' }, 'description Version 7.'],
])('%s alone: everything else stays', async (field, message, without, said) => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'answer', reply: refusal(field, message) })
  const { annotations } = await play(github, {
    ...{ environment: 'staging', run: 'exit 0', description: given.description },
    ...{ 'environment-url': given.environmentUrl, 'log-url': given.logUrl },
  })
  expect(last(github)).toMatchObject({ state: 'success', ...given, ...without })
  expect(annotations.join()).toContain(`posted again without ${said}`)
})

test('one after the other: the state alone is left', async () => {
  const github = createGitHub()
  for (const field of ['log_url', 'description', 'environment_url'])
    github.fail({ on: status, nth: 3, kind: 'answer', reply: refusal(field, 'is not accepted') })
  const { outputs } = await play(github, {
    ...{ environment: 'staging', run: 'exit 0', description: given.description },
    ...{ 'environment-url': given.environmentUrl, 'log-url': given.logUrl },
  })
  expect(outputs['recorded']).toBe('true')
  expect(last(github)).toMatchObject({ state: 'success', environmentUrl: '', description: '', logUrl: '' })
})

test('also the state alone: it fails, and the post step tries again', async () => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'answer', reply, times: 3 })
  const { exitCode, outputs, annotations } = await play(github, { environment: 'staging', run: late })
  expect({ exitCode, recorded: outputs['recorded'] }).toEqual({ exitCode: 1, recorded: 'false' })
  expect(annotations.join()).toContain('error: The deploy succeeded, but GitHub did not post the status `success`')
  expect(last(github)).toMatchObject({ state: 'success' })
})

test('in the post step too', async () => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'answer', reply })
  await play(github, { environment: 'staging', 'environment-url': 'https://x.example' })
  expect(last(github)).toMatchObject({ state: 'success' })
})
