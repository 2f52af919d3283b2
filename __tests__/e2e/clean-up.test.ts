import { describe, expect, test } from '@jest/globals'
import { replies } from '../../testing/emulator/faults.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import type { Token } from '../../testing/emulator/model.ts'
import { held } from '../../testing/emulator/views.ts'
import { createCancellation } from '../../testing/faults/in-process.ts'
import { play, sha } from '../../testing/quick.ts'
import { atScale } from '../../testing/tier.ts'
import { createWorld } from '../../testing/world.ts'

function withMany(count: number, active: number): GitHub {
  const github = createGitHub()
  for (let number = 0; number < count; number++) {
    github.addDeployment({ environment: `pr-12${number % 7}`, statuses: [number < active ? 'success' : 'inactive'] })
  }
  return github
}

describe('deactivate', () => {
  test('makes the active deployments of the environments inactive, and leaves all others as they are', async () => {
    const github = createGitHub()
    github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
    github.addDeployment({ environment: 'pr-7', statuses: ['failure'] })
    github.addDeployment({ environment: 'pr-77', statuses: ['success'] })
    const { exitCode, outputs, shown } = await play(github, { environment: 'pr-7' }, { action: 'deactivate' })
    expect(held(github)).toEqual(['pr-7/deploy: success inactive', 'pr-7/deploy: failure', 'pr-77/deploy: success'])
    expect(exitCode).toBe(0)
    expect(outputs).toEqual({ deactivated: `[${github.deployments()[0]?.id}]`, left: '[]', recorded: '' })
    expect(shown).toContain('Found 2 deployments. Made 1 active deployment inactive')
  })

  test('with many deployments of which 3 are active takes at most 25 calls', async () => {
    const count = atScale(1_000, 60)
    const github = withMany(count, 3)
    const { shown } = await play(github, { environment: 'pr-12*' }, { action: 'deactivate' })
    expect(github.requests.length).toBeLessThanOrEqual(25)
    expect(github.deployments().filter(({ state }) => state !== 'inactive')).toEqual([])
    expect(shown).toContain(`Found ${count.toLocaleString('en')} deployments. Made 3 active deployments inactive`)
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['task', { task: 'web' }, ['staging/web']],
    ['ref, a full SHA', { ref: sha('a') }, ['staging/deploy', 'staging/web']],
    ['ref, a branch that deployments were made with', { ref: 'feature' }, ['prod/deploy']],
    ['environment, several with and without *', { environment: 'prod\nst*g' }, ['prod', 'staging']],
  ])('goes by %s', async (_, inputs, expected) => {
    const github = createGitHub()
    const statuses = ['success']
    github.setBranch('feature', sha('b'))
    github.addDeployment({ environment: 'staging', sha: sha('a'), ref: sha('a'), statuses })
    github.addDeployment({ environment: 'staging', task: 'web', sha: sha('a'), ref: sha('a'), statuses })
    github.addDeployment({ environment: 'prod', sha: sha('b'), ref: 'refs/heads/feature', statuses })
    github.addDeployment({ environment: 'other', statuses })
    await play(github, { environment: '*', ...inputs }, { action: 'deactivate' })
    const inactive = held(github).filter((line) => line.endsWith('inactive'))
    expect(inactive).toHaveLength(Object.keys(inputs)[0] === 'environment' ? 3 : expected.length)
    for (const name of expected) expect(inactive.join('\n')).toContain(name)
  })

  test('keep-latest keeps the newest of each environment and task', async () => {
    const github = createGitHub()
    for (const task of ['deploy', 'web', 'deploy', 'deploy']) {
      github.addDeployment({ environment: 'staging', task, statuses: ['success'] })
    }
    await play(github, { environment: 'staging', 'keep-latest': '1' }, { action: 'deactivate' })
    expect(held(github)).toEqual([
      'staging/deploy: success inactive',
      'staging/web: success',
      'staging/deploy: success inactive',
      'staging/deploy: success',
    ])
  })

  test('older-than spares the younger ones', async () => {
    const github = createGitHub()
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    github.addDeployment({ environment: 'staging', statuses: ['success'], createdAt: ago(13) })
    github.addDeployment({ environment: 'staging', statuses: ['success'], createdAt: ago(11) })
    await play(github, { environment: 'staging', 'older-than': '12h' }, { action: 'deactivate' })
    expect(held(github)).toEqual(['staging/deploy: success inactive', 'staging/deploy: success'])
  })

  test('dry-run changes nothing, and says what it would', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment: 'staging', statuses: ['success'] })
    const { shown, outputs } = await play(
      github,
      { environment: 'staging', 'dry-run': 'true' },
      { action: 'deactivate' },
    )
    expect(held(github)).toEqual(['staging/deploy: success'])
    expect(outputs['deactivated']).toBe(`[${id}]`)
    expect(shown).toContain(`${id}  staging`)
    expect(shown).toContain('Found 1 deployment. Would make 1 active deployment inactive (dry-run: true)')
  })

  test('where there is nothing to do it succeeds', async () => {
    const github = createGitHub()
    github.addEnvironment('pr-7')
    const { exitCode, outputs, shown } = await play(github, { environment: 'pr-7' }, { action: 'deactivate' })
    expect({ exitCode, deactivated: outputs['deactivated'] }).toEqual({ exitCode: 0, deactivated: '[]' })
    expect(shown).toMatch(/^No deployments match$/m)
  })
})

describe('delete', () => {
  test('makes the active ones inactive, and deletes all that match, oldest first', async () => {
    const github = createGitHub()
    const ids = ['success', 'failure', 'success'].map(
      (state) => github.addDeployment({ environment: 'pr-7', statuses: [state] }).id,
    )
    github.addDeployment({ environment: 'staging', statuses: ['success'] })
    const { outputs, shown } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect(held(github)).toEqual(['staging/deploy: success'])
    expect(outputs['deleted']).toBe(JSON.stringify(ids))
    expect(shown).toContain('Found 3 deployments. Made 2 active deployments inactive. Deleted 3')
  })

  test('one that cannot be deleted keeps no other from it, and fails the step', async () => {
    const github = createGitHub()
    for (let count = 0; count < 3; count++) github.addDeployment({ environment: 'pr-7', statuses: ['failure'] })
    github.forbid(github.deployments()[1]?.id ?? 0)
    const { exitCode, annotations, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect(exitCode).toBe(1)
    expect(github.deployments()).toHaveLength(1)
    expect(JSON.parse(outputs['deleted'] ?? '')).toHaveLength(2)
    expect(annotations).toEqual([
      expect.stringMatching(/^error: Not everything could be cleaned up \(1 deployment left\). GitHub did not delete/),
    ])
  })

  test('GitHub answers 404 to a token that may not write: what it still has is not called deleted', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment: 'pr-7', statuses: ['inactive'] })
    const removal = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'
    github.fail({ on: removal, times: 100, kind: 'answer', reply: replies.notFound() })
    const { exitCode, annotations, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ deleted: '[]', left: `[${id}]` })
    expect(annotations).toEqual([expect.stringContaining(`GitHub did not delete deployment ${id}. Not found: 404`)])
  })

  test('one that somebody else has deleted since it was read is no failure', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment: 'pr-7', statuses: ['failure'] })
    const removal = 'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}'
    github.fail({ on: removal, kind: 'answer-after', reply: replies.notFound() })
    const { exitCode, annotations, outputs } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
    expect({ exitCode, annotations, deleted: outputs['deleted'] }).toEqual({
      ...{ exitCode: 0, annotations: [], deleted: `[${id}]` },
    })
  })

  test('with on-api-error: warn that is a warning', async () => {
    const github = createGitHub()
    const { id } = github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
    github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
    github.forbid(id)
    const { exitCode } = await play(github, { environment: 'pr-7', 'on-api-error': 'warn' }, { action: 'deactivate' })
    expect(exitCode).toBe(0)
  })
})

describe('delete-environment', () => {
  const inputs = { environment: 'pr-*', 'delete-environment': 'true' }

  async function cleanWith(token: Partial<Token>, more: Record<string, string> = {}) {
    const permissions = { metadata: 'read', deployments: 'write', actions: 'read' } as const
    const github = createGitHub({ tokens: { [emulatedToken]: { login: 'octocat', permissions, ...token } } })
    github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
    github.addDeployment({ environment: 'pr-8', statuses: ['inactive'] })
    github.addDeployment({ environment: 'staging', statuses: ['success'] })
    return { github, ...(await play(github, { ...inputs, ...more }, { action: 'delete' })) }
  }

  test('deletes the environments with an administrator’s token', async () => {
    const { github, exitCode } = await cleanWith({ kind: 'personal', admin: true })
    expect(github.environments()).toEqual(['staging'])
    expect(exitCode).toBe(0)
  })

  test.each([['installation'], ['personal']] as const)(
    'without the permission, the records are gone, with one warning that says which token would do (%s)',
    async (kind) => {
      const { github, exitCode, annotations, shown } = await cleanWith({ kind })
      expect(github.deployments().map(({ environment }) => environment)).toEqual(['staging'])
      expect(github.environments()).toEqual(['pr-7', 'pr-8', 'staging'])
      expect(annotations).toEqual([expect.stringMatching(/^warning: GitHub did not delete the environment pr-7/)])
      expect(shown).toContain('"Administration: write"')
      expect(exitCode).toBe(0)
    },
  )

  test('keeps one in which deployments are left', async () => {
    const { github, shown } = await cleanWith({ kind: 'personal', admin: true }, { 'keep-latest': '1' })
    expect(github.environments()).toEqual(['pr-7', 'pr-8', 'staging'])
    expect(shown).toContain('The environment pr-7 stays: it has deployments left')
  })

  test('a name with a slash is one name', async () => {
    const tokens = {
      [emulatedToken]: {
        login: 'octocat',
        permissions: { metadata: 'read', deployments: 'write' },
        kind: 'personal',
        admin: true,
      },
    } as const
    const github = createGitHub({ tokens })
    github.addDeployment({ environment: 'pr/7', statuses: ['success'] })
    await play(github, { ...inputs, environment: 'pr/7' }, { action: 'delete' })
    expect(github.environments()).toEqual([])
  })
})

test('through dist, in a run that was started by a branch’s deletion', async () => {
  const { github, job } = await createWorld()
  github.addDeployment({ environment: 'preview/feature', statuses: ['success'] })
  const cleaning = job({ event: 'delete' })
  const step = await cleaning.step({ environment: 'preview/*' }, { action: 'delete' })
  await cleaning.end()
  expect(step).toMatchObject({ exitCode: 0, outcome: 'success' })
  expect(github.deployments()).toEqual([])
  expect(step.summary).toContain('Found 1 deployment. Made 1 active deployment inactive. Deleted 1')
})

const rights = { metadata: 'read', deployments: 'write', actions: 'read' } as const
const admin = {
  tokens: { [emulatedToken]: { login: 'octocat', kind: 'personal', admin: true, permissions: rights } },
} as const

test('a clean-up that is cancelled deletes no environment any more', async () => {
  const github = createGitHub(admin)
  github.addDeployment({ environment: 'old-1', statuses: ['failure'] })
  github.addDeployment({ environment: 'old-2', statuses: ['failure'] })
  const { cancellation, cancel } = createCancellation()
  github.fail({ on: 'POST /graphql', nth: 2, kind: 'pass', arrived: cancel })
  const options = { action: 'delete', cancellation } as const
  const { exitCode } = await play(github, { environment: 'old-*', 'delete-environment': 'true' }, options)
  expect(exitCode).toBe(130)
  expect(github.environments()).toEqual(['old-1', 'old-2'])
})

test.each([
  ['warn', 0],
  ['fail', 1],
])('a clean-up tells of its deletions when an environment cannot be deleted (%s)', async (onApiError, code) => {
  const github = createGitHub(admin)
  const { id } = github.addDeployment({ environment: 'old-1', statuses: ['failure'] })
  const environmentRoute = 'DELETE /repos/{owner}/{repo}/environments/{environment_name}'
  github.fail({ on: environmentRoute, kind: 'answer', reply: { status: 422, body: { message: 'No' } } })
  const { exitCode, outputs } = await play(
    github,
    { environment: 'old-*', 'delete-environment': 'true', 'on-api-error': onApiError },
    { action: 'delete' },
  )
  expect(exitCode).toBe(code)
  expect(outputs['deleted']).toBe(`[${id}]`)
})

test('without GraphQL, keep-latest keeps the newest of an environment that is written in several ways', async () => {
  const github = createGitHub({ graphql: 'missing' })
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  for (const [environment, minutes] of [
    ['old-1', 4],
    ['Old-1', 3],
    ['old-1', 2],
    ['Old-1', 1],
  ] as const)
    github.addDeployment({ environment, statuses: ['inactive'], createdAt: minutesAgo(minutes) })
  await play(github, { environment: 'old-1', 'keep-latest': '1' }, { action: 'delete' })
  expect(held(github)).toEqual(['Old-1/deploy: inactive'])
})

test('keep-latest keeps the active one, however many have failed since', async () => {
  const github = createGitHub()
  for (const state of ['success', 'success', 'failure', 'failure']) {
    github.addDeployment({ environment: 'old-1', statuses: [state] })
  }
  await play(github, { environment: 'old-1', 'keep-latest': '1' }, { action: 'delete' })
  expect(held(github)).toEqual(['old-1/deploy: success', 'old-1/deploy: failure'])
})

test.each(['there', 'missing'] as const)(
  'keep-latest keeps what find calls live: deploys overlapped; GraphQL is %s',
  async (graphql) => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    let now = hoursAgo(9)
    const github = createGitHub({ graphql, now: () => now })
    const [older, newer] = [
      github.addDeployment({ environment: 'old-1' }),
      github.addDeployment({ environment: 'old-1' }),
    ]
    for (const [hours, { id }] of [
      [8, newer],
      [7, older],
    ] as const) {
      now = hoursAgo(hours)
      github.addStatus(id, 'success')
    }
    now = hoursAgo(6)
    const failed = github.addDeployment({ environment: 'old-1', statuses: ['failure'] })
    now = hoursAgo(0)
    const { outputs } = await play(github, { environment: 'old-1' }, { action: 'find' })
    expect(outputs['deployment-id']).toBe(String(older.id))
    await play(github, { environment: 'old-1', 'keep-latest': '1' }, { action: 'delete' })
    expect(github.deployments().map(({ id }) => id)).toEqual([older.id, failed.id])
  },
)

test.each([
  ['NOT_FOUND', "Could not resolve to a Repository with the name 'octo/app'.", 404, 'Not found'],
  ['FORBIDDEN', 'Resource not accessible by integration', 403, 'The token lacks a permission'],
  ['RATE_LIMITED', 'API rate limit exceeded for installation ID 1.', 403, 'Rate limit'],
])('a clean-up explains GraphQL’s %s, where REST says the same', async (type, message, status, title) => {
  const github = createGitHub()
  const body = { data: { repository: null }, errors: [{ type, message, path: ['repository'] }] }
  github.fail({ on: 'POST /graphql', times: 9, kind: 'answer', reply: { status: 200, body } })
  const list = 'GET /repos/{owner}/{repo}/deployments'
  github.fail({ on: list, times: 9, kind: 'answer', reply: { status, body: { message } } })
  const { exitCode, annotations } = await play(github, { environment: 'old-1' }, { action: 'delete' })
  expect(exitCode).toBe(1)
  expect(annotations).toEqual([expect.stringContaining(`did not list the deployments. ${title}: `)])
})

test('without GraphQL, as many deployments as can be read are cleaned up', async () => {
  const github = createGitHub({ graphql: 'missing' })
  for (let number = 0; number < 100; number++) github.addDeployment({ environment: 'pr-7', statuses: ['inactive'] })
  const { exitCode, outputs } = await play(github, { environment: 'pr-7', 'dry-run': 'true' }, { action: 'delete' })
  expect([exitCode, JSON.parse(outputs['deleted'] ?? '').length]).toEqual([0, 100])
})

test('without GraphQL, more deployments than can be read are an error, and nothing is changed', async () => {
  const github = createGitHub({ graphql: 'missing' })
  for (let number = 0; number < 110; number++) github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
  const before = held(github)
  const { exitCode, annotations } = await play(github, { environment: 'pr-7' }, { action: 'delete' })
  expect(exitCode).toBe(1)
  expect(annotations.join()).toContain('GitHub did not list the statuses of deployments')
  expect(held(github)).toEqual(before)
})
