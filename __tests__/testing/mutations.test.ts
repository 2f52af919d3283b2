import { expect, test } from '@jest/globals'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHub } from '../../testing/emulator/github.ts'
import { nodeId } from '../../testing/emulator/identity.ts'
import { usual } from '../../testing/emulator/variant.ts'
import { held } from '../../testing/emulator/views.ts'

/** GraphQL mutations under aliases, as the emulator carries them out: each by itself, in order. */

const node = (id: number) => nodeId('DE', { id: 1148896867, variant: usual }, id)

async function ask(github: GitHub, query: string, token = emulatedToken) {
  const headers = { authorization: `Bearer ${token}` }
  const body = JSON.stringify({ query })
  const answer = await fetchFrom(github)('https://api.github.com/graphql', { method: 'POST', headers, body })
  return { status: answer.status, ...JSON.parse(await answer.text()) }
}

const remove = (id: string) => `deleteDeployment(input: { id: "${id}" }) { clientMutationId }`
const end = (id: string) =>
  `createDeploymentStatus(input: { deploymentId: "${id}", state: INACTIVE }) { deploymentStatus { state } }`

test('each alias is carried out or refused by itself', async () => {
  const github = createGitHub()
  const ids = ['failure', 'success', 'failure', 'success', 'failure'].map(
    (state) => github.addDeployment({ environment: 'pr-7', statuses: [state] }).id,
  )
  const [plain = 0, active = 0, locked = 0, ended = 0] = ids
  github.forbid(locked)
  const parts = [remove(node(plain)), remove(node(active)), remove(node(locked)), end(node(ended)), remove(node(ended))]
  const aliases = [...parts, remove(node(1))].map((part, index) => `m${index}: ${part}`)
  const { status, data, errors } = await ask(github, `mutation { ${aliases.join(' ')} }`)
  expect(status).toBe(200)
  expect(data).toEqual({
    ...{ m0: { clientMutationId: null }, m1: null, m2: null },
    ...{ m3: { deploymentStatus: { state: 'INACTIVE' } }, m4: { clientMutationId: null }, m5: null },
  })
  expect(errors).toEqual([
    expect.objectContaining({
      type: 'UNPROCESSABLE',
      path: ['m1'],
      message: expect.stringContaining('only deployment'),
    }),
    expect.objectContaining({ type: 'FORBIDDEN', path: ['m2'], message: 'Resource not accessible by integration' }),
    expect.objectContaining({ type: 'NOT_FOUND', path: ['m5'] }),
  ])
  expect(held(github)).toEqual(['pr-7/deploy: success', 'pr-7/deploy: failure', 'pr-7/deploy: failure'])
})

test('a token without deployments: write changes nothing', async () => {
  const github = createGitHub({ tokens: { t: { login: 'x', permissions: { deployments: 'read' } } } })
  const { id } = github.addDeployment({ statuses: ['failure'] })
  const { data, errors } = await ask(github, `mutation { a: ${remove(node(id))} }`, 't')
  expect(data).toEqual({ a: null })
  expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['a'] }])
  expect(github.deployments()).toHaveLength(1)
})

test('a node is looked up by its id', async () => {
  const github = createGitHub()
  const { id } = github.addDeployment({ statuses: ['success'] })
  const shown = '{ id ... on Deployment { latestStatus { state } } }'
  const query = `query { a: node(id: "${node(id)}") ${shown} b: node(id: "${node(1)}") ${shown} }`
  const { data, errors } = await ask(github, query)
  expect(data).toEqual({ a: { id: node(id), latestStatus: { state: 'SUCCESS' } }, b: null })
  expect(errors).toMatchObject([{ type: 'NOT_FOUND', path: ['b'] }])
})
