import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { createGitHub, type GitHubOptions } from '../../testing/emulator/github.ts'

/** GraphQL as GitHub has it, by its own schema. */

function setUp(options: GitHubOptions = {}) {
  const github = createGitHub(options)
  const call = callerOf(github)
  return { github, graphql: (query: string, token?: string) => call('POST', '/graphql', { query }, token) }
}

const deployments = (fields: string) =>
  `{ repository(owner: "octo", name: "app") { deployments(first: 9) { nodes { ${fields} } } } }`

async function nodesOf({ graphql }: ReturnType<typeof setUp>, fields: string) {
  return (await graphql(deployments(fields))).body.data.repository.deployments.nodes
}

describe('deployments', () => {
  test.each([
    ['all', 6889283006, 6889283006],
    ['uint32', 3881429895, 3881429895],
    ['uint32', 6889283006, null],
    ['none', 5, null],
  ] as const)('databaseId, given for %s ids: %s reads %s', async (databaseIds, firstId, databaseId) => {
    const world = setUp({ databaseIds, firstId })
    world.github.addDeployment({})
    expect(await nodesOf(world, 'databaseId')).toEqual([{ databaseId }])
  })

  test('the ref is gone once the branch is deleted; REST keeps it', async () => {
    const world = setUp()
    world.github.setBranch('feature', 'f'.repeat(40))
    world.github.addDeployment({ ref: 'feature', sha: 'f'.repeat(40) })
    expect(await nodesOf(world, 'ref { name }')).toEqual([{ ref: { name: 'feature' } }])
    world.github.deleteBranch('feature')
    expect(await nodesOf(world, 'ref { name }')).toEqual([{ ref: null }])
    expect(world.github.onlyDeployment().ref).toBe('feature')
  })
})

describe('mutations', () => {
  const remove = (alias: string, id: string) =>
    `${alias}: deleteDeployment(input: { id: "${id}" }) { clientMutationId }`
  const post = (alias: string, id: string, state: string) =>
    `${alias}: createDeploymentStatus(input: { deploymentId: "${id}", state: ${state}, description: "over" })
       { deploymentStatus { state description deployment { state } } }`

  async function withDeployments(...states: string[]) {
    const world = setUp({ firstId: 1 })
    for (const state of states) world.github.addDeployment({ environment: 'staging', statuses: [state] })
    const ids: string[] = (await nodesOf(world, 'id')).map(({ id }: { id: string }) => id)
    const statesNow = () => world.github.deployments().map(({ state }) => state)
    return { ...world, ids, states: statesNow }
  }

  test('a success makes earlier ones inactive, as in REST', async () => {
    const { ids, states, graphql } = await withDeployments('success', 'in_progress')
    await graphql(`mutation { ${post('a', ids[1] ?? '', 'SUCCESS')} }`)
    expect(states()).toEqual(['inactive', 'success'])
  })

  test('a token that may only read is refused, with GitHub’s extensions', async () => {
    const { github, graphql } = setUp({
      tokens: { reader: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } },
    })
    github.addDeployment({})
    const query = deployments('id')
    const [{ id }] = (await graphql(query, 'reader')).body.data.repository.deployments.nodes
    expect((await graphql(`mutation { ${remove('a', id)} }`, 'reader')).body).toMatchObject({
      data: { a: null },
      errors: [
        {
          type: 'FORBIDDEN',
          path: ['a'],
          extensions: { saml_failure: false },
          message: 'Resource not accessible by integration',
        },
      ],
    })
  })

  test('what the schema does not know is a problem', async () => {
    const { github, graphql } = setUp()
    await graphql('mutation { deleteDeployment(input: { deploymentId: "x" }) { clientMutationId } }')
    expect(github.problems).toHaveLength(2)
  })
})

describe('a GitHub without GraphQL, or without some of it', () => {
  test.each([
    ['missing', 404, 'Not Found'],
    ['forbidden', 403, 'Resource not accessible by integration'],
  ] as const)('%s: %s', async (graphqlKind, status, message) => {
    const { graphql } = setUp({ graphql: graphqlKind })
    expect(await graphql(deployments('id'))).toMatchObject({ status, body: { message } })
  })

  test('a field or mutation that it does not know is an error of the whole request', async () => {
    const { github, graphql } = setUp({ graphqlWithout: ['Deployment.latestStatus', 'Mutation.deleteDeployment'] })
    expect((await graphql(deployments('id latestStatus { state }'))).body).toEqual({
      errors: [
        {
          path: ['query', 'repository', 'deployments', 'nodes', 'latestStatus'],
          extensions: { code: 'undefinedField', typeName: 'Deployment', fieldName: 'latestStatus' },
          locations: [expect.anything()],
          message: "Field 'latestStatus' doesn't exist on type 'Deployment'",
        },
      ],
    })
    const mutation = 'mutation { a: deleteDeployment(input: { id: "x" }) { clientMutationId } }'
    expect((await graphql(mutation)).body.errors).toMatchObject([{ path: ['mutation', 'a'] }])
    expect(github.problems).toEqual([])
  })
})
