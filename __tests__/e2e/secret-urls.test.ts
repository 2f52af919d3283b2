import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play } from '../../testing/quick.ts'
import { createWorld } from '../../testing/world.ts'

/** URLs with a user and a password in them: GitHub would show them to everybody who sees the deployment. */

const url = 'https://deploy:hunter2@staging.example.com/'

test.each([
  ['environment-url', 'deploy'],
  ['log-url', 'deploy'],
  ['log-url', 'start'],
  ['environment-url', 'update'],
  ['log-url', 'update'],
  ['api-url', 'find'],
] as const)('%s of %s is refused, and not repeated', async (input, action) => {
  const github = createGitHub()
  const needed = action === 'update' ? { 'deployment-id': '1', state: 'success' } : { environment: 'staging' }
  const step = await play(github, { ...needed, [input]: url }, { action })
  expect(step.exitCode).toBe(1)
  expect(step.shown).toContain(`\`${input}\` has a user or a password in it`)
  expect(JSON.stringify(step)).not.toContain('hunter2')
  expect(github.requests).toEqual([])
})

test('one that the command reports is left out with a warning, and the deploy is a success', async () => {
  const github = createGitHub()
  const run = `echo "environment-url=https://deploy:$(printf hunter)2@x.example" >> "$GITHUB_OUTPUT"`
  const step = await play(github, { environment: 'staging', run })
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ state: 'success', environmentUrl: '' })
  expect(step.annotations).toEqual([
    expect.stringMatching(/^warning: .*the environment-url, which is ignored: .* no password/),
  ])
  // The command's own output file has it.
  expect(step.shown.match(/hunter2/g)).toHaveLength(1)
})

test('one that only the post step gets to see is left out with a warning', async () => {
  const { github, job } = await createWorld()
  const deploying = job()
  await deploying.step({ environment: 'staging', 'environment-url': '${{ steps.later.outputs.url }}' })
  await deploying.script(`echo "url=https://deploy:$(printf hunter)2@x.example" >> "$GITHUB_OUTPUT"`, { id: 'later' })
  const [post] = await deploying.end()
  expect(github.onlyDeployment().statuses.at(-1)).toMatchObject({ state: 'success', environmentUrl: '' })
  expect(post?.annotations).toEqual([
    { level: 'warning', message: expect.stringContaining('`environment-url` has a user or a password in it') },
  ])
})

test.each(['htp://u:hunter2@x', 'x.example/?key=hunter2', 'https://'])(
  'a verify-url that is none is not repeated: %s',
  async (given) => {
    const step = await play(createGitHub(), { environment: 'staging', run: 'true', 'verify-url': given })
    expect(step.exitCode).toBe(1)
    expect(step.shown).toContain('Input `verify-url` must be `environment-url`, or a URL')
    expect(step.shown).not.toContain('hunter2')
  },
)

test('by a runner whose clock is a quarter of an hour off, an update tells the time that a deploy took', async () => {
  const { github, job } = await createWorld({ now: () => new Date(Date.now() - 900_000) })
  const deploying = job()
  const { outputs } = await deploying.step({ environment: 'staging' }, { action: 'start' })
  await deploying.step({ 'deployment-id': outputs['deployment-id'] ?? '' }, { action: 'update' })
  await deploying.end()
  expect(github.onlyDeployment().statuses.at(-1)?.description).toMatch(/^Deployed in [\d.]+ s$/)
})
