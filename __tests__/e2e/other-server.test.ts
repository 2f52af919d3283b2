import { describe, expect, test } from '@jest/globals'
import { createGitHub, emulatedToken } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { play } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'

/** `api-url` of another server than the workflow's: it gets no token of the workflow's, and links lead to its pages. */

const there = 'ghp_there'

function otherServer() {
  const permissions = { metadata: 'read', contents: 'read', deployments: 'write' } as const
  return createGitHub({ tokens: { [there]: { login: 'octocat', permissions } } })
}

test.each([
  ['https://api.acme.ghe.com', 'https://acme.ghe.com'],
  ['https://ghe.example:8443/api/v3', 'https://ghe.example:8443'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('deployments on %s: links lead to %s, but for the log of the run', async (apiUrl, server) => {
  const github = otherServer()
  github.addDeployment({ environment: 'staging', sha: 'a'.repeat(40), statuses: ['success'] })
  const inputs = { environment: 'staging', run: 'true', 'api-url': apiUrl, token: there }
  const { exitCode, annotations, outputs } = await play(github, inputs)
  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] })
  expect(held(github).at(-1)).toBe('staging/deploy: pending in_progress success')
  expect(outputs).toMatchObject({
    'deployment-page-url': expect.stringMatching(`^${server}/octo/app/deployments`),
    'compare-url': `${server}/octo/app/compare/${'a'.repeat(40)}...${mainSha}`,
    'log-url': expect.stringMatching('^https://github.com/octo/app/actions/runs/4242'),
  })
})

test('where the rest of the job is the deploy, the post step’s summary leads there too', async () => {
  const github = otherServer()
  const inputs = { environment: 'staging', 'api-url': 'https://api.acme.ghe.com', token: there }
  const { post } = await play(github, inputs)
  expect(post.shown).toContain('https://acme.ghe.com/octo/app/commit/')
  expect(post.shown).not.toContain('https://github.com/octo/app/commit/')
})

describe('the workflow’s own token', () => {
  test.each([
    ['left out', {}],
    ['written out', { token: '${{ github.token }}' }],
  ])('%s, is never sent to another server', async (_, inputs) => {
    const github = createGitHub()
    const job = { environment: 'staging', run: 'true', 'api-url': 'https://ghe.example/api/v3', ...inputs }
    const { exitCode, annotations, runs } = await play(github, job)
    expect({ exitCode, runs, requests: github.requests }).toEqual({ exitCode: 1, runs: 0, requests: [] })
    expect(annotations[0]).toContain('`token` is needed with the `api-url` of another server')
  })

  test('is sent to the workflow’s own, however its URL is written', async () => {
    const github = createGitHub()
    const inputs = { environment: 'staging', run: 'true', 'api-url': 'https://API.github.com/', token: emulatedToken }
    const { annotations } = await play(github, inputs)
    expect(annotations).toEqual([])
    expect(github.onlyDeployment().state).toBe('success')
  })
})
