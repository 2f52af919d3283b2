import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { replies } from '../../testing/emulator/faults.ts'
import { createGitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { nodeId } from '../../testing/emulator/identity.ts'
import { usual } from '../../testing/emulator/variant.ts'

/** GitHubs that differ from the usual one: other clocks, plans, ids, histories. */

const repository = '/repos/octo/app'

function setUp(options: GitHubOptions = {}) {
  const github = createGitHub(options)
  return { github, call: callerOf(github) }
}

test.each([-900, 900])('a clock %s s from the runner’s is that of headers and of all times', async (seconds) => {
  const { call } = setUp({ clockAheadSeconds: seconds })
  const { headers, body } = await call('POST', `${repository}/deployments`, { ref: 'main' })
  const ahead = (text: unknown) => Math.round((new Date(String(text)).getTime() - Date.now()) / 1000)
  expect(Math.abs(ahead(headers.get('date')) - seconds)).toBeLessThan(60)
  expect(Math.abs(ahead(body.created_at) - seconds)).toBeLessThan(60)
})

describe('rules', () => {
  const rules = `${repository}/rules/branches/main`

  test('a private repository on the free plan is refused: it can have none', async () => {
    expect(await setUp({ rules: 'paid' }).call('GET', rules)).toMatchObject({
      status: 403,
      body: { message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' },
    })
  })

  test('a server that does not know them says that it found nothing', async () => {
    expect((await setUp({ rules: 'missing' }).call('GET', rules)).status).toBe(404)
  })
})

describe('ids', () => {
  // Real pairs, by decoding; the small ones by msgpack's rules.
  test.each([
    [4518412576, 'DE_kwDORIrGY88AAAABDVGBIA'],
    [797, 'DE_kwDORIrGY80DHQ'],
    [200, 'DE_kwDORIrGY8zI'],
    [7, 'DE_kwDORIrGYwc'],
  ])('deployment %s has the node id %s', (id, expected) => {
    expect(nodeId('DE', { id: 1149945443, variant: usual }, id)).toBe(expected)
  })

  test('older servers have legacy ids, and future ones may say nothing', () => {
    const id = (form: 'legacy' | 'unreadable') =>
      nodeId('DE', { id: 1, variant: { ...usual, nodeIdForm: () => form } }, 123)
    expect(Buffer.from(id('legacy'), 'base64').toString()).toBe('010:Deployment123')
    expect(id('unreadable')).toMatch(/^DE_[0-9a-f]{20}$/)
  })

  test('they begin where they are told to', async () => {
    const { body } = await setUp({ firstId: 1 }).call('POST', `${repository}/deployments`, { ref: 'main' })
    expect(body.id).toBe(1)
  })
})

describe('workflow runs', () => {
  const run = { id: 7, attempt: 1, status: 'completed', conclusion: 'failure' } as const

  test('a re-run is under way again, while its first attempt stays as it ended', async () => {
    const { github, call } = setUp()
    github.setRun(run)
    github.setRun({ ...run, attempt: 2, status: 'in_progress', conclusion: null })
    expect((await call('GET', `${repository}/actions/runs/7`)).body).toMatchObject({
      ...{ run_attempt: 2, status: 'in_progress' },
    })
    expect((await call('GET', `${repository}/actions/runs/7/attempts/1`)).body).toMatchObject({
      ...{ run_attempt: 1, status: 'completed' },
    })
    expect(github.problems).toEqual([])
  })

  test('one that was deleted is not found', async () => {
    const { github, call } = setUp()
    github.setRun(run)
    github.deleteRun(7)
    expect((await call('GET', `${repository}/actions/runs/7`)).status).toBe(404)
  })
})

test('environments are listed, and are found and deleted in other letters', async () => {
  const { github, call } = setUp({
    tokens: {
      ghs_emulated: {
        login: 'octocat',
        kind: 'personal',
        admin: true,
        permissions: { metadata: 'read', actions: 'read' },
      },
    },
  })
  for (const environment of ['Staging', 'production']) github.addDeployment({ environment })
  const list = await call('GET', `${repository}/environments?per_page=1`)
  expect(list.body).toMatchObject({ total_count: 2, environments: [{ name: 'Staging' }] })
  expect((await call('GET', `${repository}/environments/staging`)).body.name).toBe('Staging')
  expect((await call('DELETE', `${repository}/environments/staging`)).status).toBe(204)
  expect(github.environments()).toEqual(['production'])
  expect(github.problems).toEqual([])
})

test.each([
  ['RATE_LIMITED', replies.graphqlRateLimited(new Date())],
  ['RATE_LIMIT', replies.graphqlRateLimit(new Date())],
  ['SERVICE_UNAVAILABLE', replies.graphqlUnavailable()],
  ['RESOURCE_LIMITS_EXCEEDED', replies.graphqlTooMuch()],
])('GraphQL says %s in the body of a 200', async (type, reply) => {
  const { github, call } = setUp()
  github.fail({ on: 'POST /graphql', kind: 'answer', reply })
  expect(
    await call('POST', '/graphql', { query: '{ repository(owner: "octo", name: "app") { name } }' }),
  ).toMatchObject({
    status: 200,
    body: { errors: [{ type }] },
  })
})
