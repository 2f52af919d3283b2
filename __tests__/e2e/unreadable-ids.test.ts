import { expect, test } from '@jest/globals'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { held } from '../../testing/emulator/views.ts'
import { play } from '../../testing/quick.ts'

/** GitHub's ids of deployments in forms that this action does not know, and numbers from elsewhere. */

function node(id: string, more: object = {}) {
  return {
    ...{ id, environment: 'pr-7', commitOid: 'a'.repeat(40), ref: null, task: 'deploy', payload: '{}' },
    ...{ createdAt: '2026-01-01T00:00:00Z', latestStatus: { state: 'SUCCESS', logUrl: null }, ...more },
  }
}

function answer(nodes: readonly object[]) {
  const pageInfo = { hasNextPage: false, endCursor: null }
  return { status: 200, body: { data: { repository: { deployments: { nodes, pageInfo } } } } }
}

function withUnreadable(): GitHub {
  const github = createGitHub()
  github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
  github.fail({ on: 'POST /graphql', times: 9, kind: 'answer', reply: answer([node('DE_new')]) })
  return github
}

test.each(['deactivate', 'delete'] as const)(
  '%s fails where statuses cannot be read, and changes nothing',
  async (action) => {
    const github = withUnreadable()
    const inputs = action === 'delete' ? { 'delete-environment': 'true' } : {}
    const { exitCode, annotations, shown } = await play(github, { environment: 'pr-7', ...inputs }, { action })
    expect(exitCode).toBe(1)
    expect(annotations).toEqual([
      expect.stringContaining('error: GitHub did not list the statuses of deployments. GitHub is having trouble'),
    ])
    expect(shown).not.toContain('0 found')
    expect(held(github)).toEqual(['pr-7/deploy: success'])
    expect(github.environments()).toEqual(['pr-7'])
  },
)

test('with on-api-error: warn that is a warning, and nothing is changed either', async () => {
  const github = withUnreadable()
  const inputs = { environment: 'pr-7', 'delete-environment': 'true', 'on-api-error': 'warn' }
  const { exitCode, annotations, outputs } = await play(github, inputs, { action: 'delete' })
  expect(exitCode).toBe(0)
  expect(annotations).toEqual([expect.stringContaining('warning: GitHub did not list the statuses of deployments. ')])
  expect(outputs['recorded']).toBe('false')
  expect(held(github)).toEqual(['pr-7/deploy: success'])
  expect(github.environments()).toEqual(['pr-7'])
})

test.each([
  ['does not know databaseId', { message: "Field 'databaseId' doesn't exist on type 'Deployment'" }],
  ['cannot give databaseId', { message: 'Integer out of bounds', path: ['repository', 'nodes', 0, 'databaseId'] }],
])('a server that %s is asked without it', async (_, error) => {
  const github = createGitHub()
  github.addDeployment({ environment: 'pr-7', statuses: ['success'] })
  github.fail({ on: 'POST /graphql', kind: 'answer', reply: { status: 200, body: { errors: [error] } } })
  const { exitCode } = await play(github, { environment: 'pr-7' }, { action: 'deactivate' })
  expect(exitCode).toBe(0)
  expect(held(github)).toEqual(['pr-7/deploy: success inactive'])
})
