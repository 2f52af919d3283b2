import { describe, expect, test } from '@jest/globals'
import type { Filter } from '../../../src/github/deployments.ts'
import { type ReadOptions, readDeployments } from '../../../src/github/read-deployments.ts'
import { openQuickApi } from '../../../testing/api.ts'
import { arrayOf } from '../../../testing/array-of.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../../testing/emulator/github.ts'
import { gitHubWithPull } from '../../../testing/quick.ts'
import { headSha } from '../../../testing/runner/events.ts'

async function read(github: GitHub, filter: Filter = {}, options: ReadOptions = {}) {
  const { api } = await openQuickApi(github)
  const parts = await arrayOf(readDeployments(api, filter, options))
  return { parts, deployments: parts.flatMap((part) => part.deployments), calls: api.calls() }
}

/** What GitHub holds, newest first. */
function held(github: GitHub) {
  return github.deployments().toReversed()
}

const states = ['pending', 'in_progress', 'success', 'failure', 'inactive']

/** Deployments with histories of many lengths. */
function gitHubWith(count: number, options: GitHubOptions = {}): GitHub {
  const github = createGitHub(options)
  for (let made = 0; made < count; made++)
    github.addDeployment({
      ...{ environment: made % 3 ? 'staging' : 'production', task: made % 2 ? 'deploy' : 'web', payload: { made } },
      ...{ ref: made % 4 ? 'main' : 'refs/heads/main', transientEnvironment: made % 5 === 1 },
      statuses: Array.from({ length: made % 7 }, (_, at) => states[(at + made) % 5] ?? ''),
    })
  return github
}

test.each([
  ['with GraphQL', {}, 250],
  ['without GraphQL', { graphql: 'missing' }, 60],
  ['where GraphQL is forbidden', { graphql: 'forbidden' }, 20],
  ['of Enterprise Server', { enterprise: true, nodeIdForm: () => 'legacy' }, 20],
] as const)('all that GitHub holds is read, %s', async (_, options, count) => {
  const github = gitHubWith(count, options)
  const { deployments } = await read(github)
  expect(deployments.map(({ id }) => id)).toEqual(held(github).map(({ id }) => id))
  expect(deployments.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual(
    held(github).map(({ statuses }) => statuses.map(({ state }) => state).toReversed()),
  )
  expect(deployments.map(({ ref, sha, payload, transient }) => ({ ref, sha, payload, transient }))).toEqual(
    held(github).map(({ ref, sha, payload, transientEnvironment: transient }) => ({ ref, sha, payload, transient })),
  )
  expect(github.problems).toEqual([])
})

test('GitHub filters, so that other environments and tasks cost no calls', async () => {
  const github = createGitHub()
  github.addDeployment({ environment: 'staging', task: 'web', statuses: ['success'] })
  for (let made = 0; made < 1_050; made++)
    github.addDeployment({ environment: 'staging', task: `other-${made % 20}`, statuses: ['success'] })
  const { deployments, calls } = await read(github, { environment: 'staging', task: 'web' })
  expect(deployments.map(({ task }) => task)).toEqual(['web'])
  expect(calls).toBe(2)
})

describe('environments in other letters', () => {
  test.each([{}, { graphql: 'missing' } as const])('belong together: %j', async (options) => {
    const github = createGitHub(options)
    for (const environment of ['production', 'Production', 'PRODUCTION', 'staging', 'production'])
      github.addDeployment({ environment, statuses: ['success'] })
    const { deployments } = await read(github, { environment: 'production' })
    expect(deployments.map(({ environment }) => environment)).toEqual([
      ...['production', 'PRODUCTION', 'Production', 'production'],
    ])
    expect(deployments.every(({ statuses }) => statuses[0]?.state === 'success')).toBe(true)
  })
})

test('a deployment that is deleted between list and statuses is left out', async () => {
  const github = gitHubWith(5)
  const [first, second] = github.deployments()
  const gone = second?.id ?? 0
  github.fail({ on: 'POST /graphql', kind: 'pass', arrived: async () => github.forget(gone) })
  const { deployments } = await read(github)
  expect(deployments).toHaveLength(4)
  expect(deployments.at(-1)?.id).toBe(first?.id)
})

test.each([{}, { graphql: 'missing' } as const])('more than 100 statuses are all read: %j', async (options) => {
  const github = createGitHub(options)
  const { id } = github.addDeployment({ statuses: ['success'] })
  for (let posted = 0; posted < 149; posted++) github.addStatus(id, 'in_progress')
  const { deployments } = await read(github)
  expect(deployments[0]?.statuses).toHaveLength(150)
  expect(deployments[0]?.statuses.at(-1)?.state).toBe('success')
})

test('a deployment that is made while others are read does not bring one twice', async () => {
  const github = gitHubWith(150)
  const arrived = () => void github.addDeployment({ environment: 'staging', statuses: ['success'] })
  github.fail({ on: 'POST /graphql', kind: 'pass', arrived })
  const { deployments } = await read(github)
  expect(deployments).toHaveLength(150)
  expect(new Set(deployments.map(({ id }) => id)).size).toBe(150)
})

test('of deployments that are not wanted no statuses are read, and it is known how far was looked', async () => {
  let minutes = 0
  const now = () => new Date(Date.parse('2026-11-25T12:00:00Z') + 60_000 * minutes++)
  const github = gitHubWith(60, { graphql: 'missing', now })
  const { parts, deployments, calls } = await read(github, {}, { only: ({ transient }) => transient })
  expect(deployments.map(({ transient }) => transient)).toEqual(Array(12).fill(true))
  expect(parts.map(({ from }) => from)).toEqual([deployments[9]?.createdAt, held(github).at(-1)?.createdAt])
  // The list, GraphQL's refusal, and the statuses of each.
  expect(calls).toBe(2 + 12)
})

test('without GraphQL, reading ends after 100 deployments, with the reason', async () => {
  const { api } = await openQuickApi(gitHubWith(120, { graphql: 'missing' }))
  const parts = await arrayOf(readDeployments(api, {}))
  expect(parts.flatMap(({ deployments }) => deployments)).toHaveLength(100)
  expect(parts.at(-1)).toMatchObject({ isLast: false, from: expect.any(Date) })
  expect(api.graphql.refusal?.message).toContain('GitHub did not list the statuses')
})

test('a rate limit of GraphQL is no reason to ask REST', async () => {
  const github = gitHubWith(3)
  const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }]
  github.fail({ on: 'POST /graphql', kind: 'answer', times: 99, reply: { status: 200, body: { errors } } })
  await expect(read(github)).rejects.toThrow('Rate limit')
  expect(github.requests.filter(({ route }) => route?.endsWith('/statuses'))).toEqual([])
})

describe('what comes along with the first part', () => {
  const learned = async (github: GitHub) => (await read(github, {}, { head: headSha })).parts[0]?.learned

  test('the default branch, and the base branches of the pull requests of a commit', async () => {
    expect(await learned(gitHubWithPull())).toMatchObject({ defaultBranch: 'main', bases: ['main'] })
  })

  test.each(['contents', 'pull_requests'])(
    'a token that may not read %s: bases are not known, all else is',
    async (left) => {
      const all = { metadata: 'read', contents: 'read', deployments: 'write', pull_requests: 'read' } as const
      const permissions = Object.fromEntries(Object.entries(all).filter(([name]) => name !== left))
      const github = gitHubWithPull({ tokens: { [emulatedToken]: { login: 'x', permissions } } })
      github.addDeployment({ statuses: ['success'] })
      const { parts, calls } = await read(github, {}, { head: headSha })
      expect(parts[0]?.learned).toMatchObject({ defaultBranch: 'main', bases: undefined })
      expect(parts[0]?.deployments).toHaveLength(1)
      expect(calls).toBe(2)
    },
  )
})
