import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { headSha } from '../../testing/runner/events.ts'

/** What becomes of the input `payload`, on GitHub and for the command. */

/** Its outputs are among what is shown. */
const tells = 'echo "seen=${DEPLOYMENT_PAYLOAD-unset}" >> "$GITHUB_OUTPUT"'

/** An existing one: an input is a variable itself, which limits its size. */
test.each([
  ['object', { notes: 'é'.repeat(75_000) }, 150_012],
  ['string', 'x'.repeat(110_000), 110_000],
])(
  'an %s of more than 100 kB does not reach the command, and a warning says where it is',
  async (_, payload, bytes) => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment: 'staging', sha: headSha, payload })
    const step = await play(github, { 'deployment-id': String(id), run: tells })

    expect(github.onlyDeployment().state).toBe('success')
    expect(step.shown).toContain('seen=unset\n')
    expect(step.annotations).toEqual([
      expect.stringMatching(
        `^warning: The payload is too large .*\\(${bytes} bytes\\).* can read the payload from the API`,
      ),
    ])
  },
)

test('an object with a null character is text like any other', async () => {
  const step = await play(createGitHub(), { environment: 'staging', payload: '{"a":"\\u0000"}', run: tells })
  expect(step.shown).toContain('seen={"a":"\\u0000"}\n')
  expect(step.annotations).toEqual([])
})

test('what the API gives of a payload reaches the command', async () => {
  const github = createGitHub()
  const payload = { build: 12345678901234567000, text: '12345678901234567890' }
  const { id } = github.addDeployment({ environment: 'staging', sha: headSha, payload })
  const step = await play(github, { 'deployment-id': String(id), run: tells })

  expect(step).toMatchObject({ exitCode: 0, annotations: [] })
  expect(step.shown).toContain('seen={"build":12345678901234567000,"text":"12345678901234567890"}')
  expect(github.onlyDeployment().state).toBe('success')
})

test('a number that would be rounded is refused before anything is created', async () => {
  const github = createGitHub()
  const step = await play(github, { environment: 'staging', payload: '{"build": 12345678901234567890}', run: tells })
  expect(github.deployments()).toEqual([])
  expect(step.exitCode).toBe(1)
  expect(step.annotations).toEqual([
    'error: Input `payload` has a number at `build` that would become 12345678901234567000: write it as a string',
  ])
})
