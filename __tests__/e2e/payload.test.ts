import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { headSha } from '../../testing/runner/events.ts'
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

/** An adopted one: an input is a variable itself, which limits its size. */
test.each([
  ['object', { notes: 'é'.repeat(75_000) }, 150_012],
  ['string', 'x'.repeat(110_000), 110_000],
])(
  'an %s of more than 100 kB does not reach the command, and a warning says where it is',
  async (_, payload, bytes) => {
    const { github, job } = await createWorld()
    const { id } = github.addDeployment({ environment: 'staging', sha: headSha, payload })
    const deploying = job()
    const step = await deploying.step({ 'deployment-id': String(id), run: 'echo "${DEPLOYMENT_PAYLOAD-unset}"' })
    await deploying.end()

    expect(github.onlyDeployment().state).toBe('success')
    expect(step.raw).toContain('\nunset\n')
    expect(step.annotations).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          `^The payload is too large .*\\(${bytes} bytes\\).* can read the payload from the API`,
        ),
      },
    ])
  },
)

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
