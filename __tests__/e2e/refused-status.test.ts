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
    /warning: .*must use http.*posted again without the environment-url HTTPS:\/\/x.example/,
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

test('in the post step too', async () => {
  const github = createGitHub()
  github.fail({ on: status, nth: 3, kind: 'answer', reply })
  await play(github, { environment: 'staging', 'environment-url': 'https://x.example' })
  expect(last(github)).toMatchObject({ state: 'success' })
})
