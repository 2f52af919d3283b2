import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { headSha, readEventFixture } from '../../testing/runner/events.ts'
import { readText } from '../../testing/runner/workspace.ts'
import { createWorld } from '../../testing/world.ts'

/** What becomes of the input `payload`, on GitHub and for the command. */

async function deploy(payload: string, run: string) {
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step({ environment: 'staging', payload, run })
  const seen = readText(join(deploying.workspace, 'seen'))
  await deploying.end()
  return { github, step, seen }
}

const copyFile = 'echo "${DEPLOYMENT_PAYLOAD-unset}"; cp "$DEPLOYMENT_PAYLOAD_FILE" seen'

/** Adopted ones: an input is a variable itself, which limits its size. */
test.each([
  ['a large object', { notes: 'é'.repeat(75_000) }, 'is too large (150012 bytes)'],
  ['a large string', 'x'.repeat(110_000), 'is too large (110000 bytes)'],
  ['a string with a null character', 'a\u0000b', 'has a null character'],
])('%s reaches the command by a file, and a warning says so', async (_, payload, why) => {
  const { github, job } = await createWorld()
  const { id } = github.addDeployment({ environment: 'staging', sha: headSha, payload })
  const deploying = job()
  const step = await deploying.step({ 'deployment-id': String(id), run: copyFile })
  const seen = readText(join(deploying.workspace, 'seen'))
  await deploying.end()

  expect(github.onlyDeployment().state).toBe('success')
  expect(seen).toBe(typeof payload === 'string' ? payload : JSON.stringify(payload))
  expect(step.raw).toContain('\nunset\n')
  expect(step.annotations).toEqual([{ level: 'warning', message: expect.stringContaining(`The payload ${why}`) }])
})

test('an input with a null character too', async () => {
  const { github, seen } = await deploy('"a\\u0000b"', copyFile)
  expect(github.onlyDeployment()).toMatchObject({ state: 'success', payload: 'a\u0000b' })
  expect(seen).toBe('a\u0000b')
})

test('an object with a null character is text like any other', async () => {
  const { step, seen } = await deploy('{"a":"\\u0000"}', 'printf %s "$DEPLOYMENT_PAYLOAD" > seen')
  expect(seen).toBe('{"a":"\\u0000"}')
  expect(step.annotations).toEqual([])
})

test('a number of 20 digits reaches the command whole, where the API gives it', async () => {
  const { github, job } = await createWorld()
  const payload = { build: 12345678901234567000, text: '12345678901234567890' }
  const { id } = github.addDeployment({ environment: 'staging', sha: headSha, payload })
  const deploying = job()
  const step = await deploying.step({ 'deployment-id': String(id), run: 'echo "$DEPLOYMENT_PAYLOAD"' })
  await deploying.end()

  expect(step).toMatchObject({ exitCode: 0, annotations: [] })
  expect(step.raw).toContain('{"build":12345678901234567000,"text":"12345678901234567890"}')
  expect(github.onlyDeployment().state).toBe('success')
})

test('a number of 20 digits that an event brings is rounded, and a warning says so', async () => {
  const { github, job } = await createWorld()
  const event = readEventFixture('deployment')
  const deployment = { ...Object(event.payload['deployment']), payload: { build: 12345678901234567000 } }
  github.addDeployment({ environment: deployment.environment, id: deployment.id, sha: deployment.sha })
  const deploying = job({ event: { ...event, payload: { ...event.payload, deployment } } })
  const step = await deploying.step({ run: 'echo "$DEPLOYMENT_PAYLOAD"' })
  await deploying.end()

  expect(step.annotations).toEqual([
    { level: 'warning', message: expect.stringContaining('the command reads 12345678901234567000') },
  ])
  expect(github.onlyDeployment().state).toBe('success')
})

test('a number that would be rounded is refused before anything is created', async () => {
  const { github, step } = await deploy('{"build": 12345678901234567890}', 'touch seen')
  expect(github.deployments()).toEqual([])
  expect(step.outcome).toBe('failure')
  expect(step.annotations).toEqual([
    {
      level: 'error',
      message:
        'Input `payload` has the number 12345678901234567890, which would become 12345678901234567000: write it as a string',
    },
  ])
})
