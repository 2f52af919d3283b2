import { expect, test } from '@jest/globals'
import { createGitHub } from '../../testing/emulator/github.ts'
import { startQuickJob } from '../../testing/faults/in-process.ts'

/** Runners whose server is not GitHub. */

const notThere = { status: 404, body: { message: 'The target couldn’t be found.' } }

function startOn(env: Record<string, string>) {
  const github = createGitHub()
  github.fail({ on: 'any', times: 99, kind: 'answer', reply: notThere })
  return startQuickJob(github, { env })
}

test.each([
  ['Gitea', { GITEA_ACTIONS: 'true' }],
  ['Forgejo', { FORGEJO_ACTIONS: 'true', GITEA_ACTIONS: 'true' }],
])('%s has no deployments: that is said once', async (forge, env) => {
  const job = startOn(env)
  const { exitCode, annotations } = await job.main({ environment: 'staging', run: 'true' })
  expect(exitCode).toBe(1)
  expect(annotations).toEqual([expect.stringContaining(`This server has no deployments`)])
  expect(annotations[0]).toContain(`${forge} cannot record deployments`)
  job.remove()
})

test('the command runs there all the same with on-api-error: warn', async () => {
  const job = startOn({ GITEA_ACTIONS: 'true' })
  const { exitCode, annotations, shown } = await job.main({
    ...{ environment: 'staging', run: 'echo it ran >> "$GITHUB_OUTPUT"; echo "ran=yes" >> "$GITHUB_OUTPUT"' },
    'on-api-error': 'warn',
  })
  expect(exitCode).toBe(0)
  expect(annotations.filter((text) => text.includes('Gitea'))).toHaveLength(1)
  expect(shown).toContain('ran=yes')
  job.remove()
})

test('there, GitHub itself can be asked: then its 404 is GitHub’s', async () => {
  const job = startOn({ GITEA_ACTIONS: 'true', GITHUB_API_URL: 'https://gitea.example.com/api/v1' })
  const inputs = { environment: 'staging', run: 'true', 'api-url': 'https://api.github.com', token: 'ghp_there' }
  const { annotations } = await job.main(inputs)
  expect(annotations[0]).toContain('Not found: 404')
  job.remove()
})

test('an API URL that is no absolute one is an error before anything is asked', async () => {
  const github = createGitHub()
  const job = startQuickJob(github, { apiUrl: '/api/v3' })
  const { exitCode, annotations } = await job.main({ environment: 'staging', run: 'true' })
  expect([exitCode, github.requests]).toEqual([1, []])
  expect(annotations.join()).toContain('Input `api-url` is `/api/v3`, but must be an absolute URL')
  job.remove()
})
