import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { createGitHub, emulatedToken, type GitHubOptions } from '../../testing/emulator/github.ts'

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

describe('commits', () => {
  const [root, left, right, merge] = ['1', '2', '3', '4'].map((digit) => digit.repeat(40)) as [
    ...[string, string, string, string],
  ]

  /** `merge` has the older `left` and the newer `right`, which both build on `root`; main is at `left`. */
  function withCommits(options: GitHubOptions = {}) {
    const world = setUp({ branches: { main: left }, ...options })
    const day = (date: number) => new Date(Date.UTC(2026, 0, date))
    world.github.addCommit(root, { at: day(1) })
    world.github.addCommit(left, { parents: [root], at: day(2) })
    world.github.addCommit(right, { parents: [root], at: day(3) })
    world.github.addCommit(merge, { parents: [left, right], at: day(4) })
    const repository = async (fields: string) =>
      (await world.graphql(`{ repository(owner: "octo", name: "app") { ${fields} } }`)).body
    return { ...world, repository }
  }

  test('a history is in the order of git log, from the commit itself', async () => {
    const { repository } = withCommits()
    const fields = (first: number) =>
      `object(oid: "${merge}") { ... on Commit { history(first: ${first}) { totalCount pageInfo { hasNextPage }
         nodes { oid committedDate parents(first: 1) { totalCount nodes { oid committedDate } } } } } }`
    const { history } = (await repository(fields(2))).data.repository.object
    expect(history).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } })
    expect(history.nodes).toEqual([
      {
        ...{ oid: merge, committedDate: '2026-01-04T00:00:00Z' },
        parents: { totalCount: 2, nodes: [{ oid: left, committedDate: '2026-01-02T00:00:00Z' }] },
      },
      {
        ...{ oid: right, committedDate: '2026-01-03T00:00:00Z' },
        parents: { totalCount: 1, nodes: [{ oid: root, committedDate: '2026-01-01T00:00:00Z' }] },
      },
    ])
    const all = (await repository(fields(9))).data.repository.object.history
    expect(all.nodes.map(({ oid }: { oid: string }) => oid)).toEqual([merge, right, left, root])
    expect(all.pageInfo).toEqual({ hasNextPage: false })
  })

  test('a branch is compared with a SHA, and not with one that there is not', async () => {
    const { repository, github } = withCommits()
    const compare = (alias: string, headRef: string) =>
      `${alias}: compare(headRef: "${headRef}") { aheadBy behindBy status }`
    const asked = `defaultBranchRef { ${compare('a', merge)} ${compare('b', right)} ${compare('c', '9'.repeat(40))} }`
    expect(await repository(asked)).toEqual({
      data: {
        repository: {
          defaultBranchRef: {
            a: { aheadBy: 2, behindBy: 0, status: 'AHEAD' },
            b: { aheadBy: 1, behindBy: 1, status: 'DIVERGED' },
            c: null,
          },
        },
      },
    })
    expect(github.problems).toEqual([])
  })

  test('a deployment whose commit is gone has its SHA still', async () => {
    const world = withCommits()
    world.github.addDeployment({ sha: '9'.repeat(40) })
    expect(await nodesOf(world, 'commitOid commit { oid }')).toEqual([{ commitOid: '9'.repeat(40), commit: null }])
  })

  test('are not for a token that may not read contents', async () => {
    const tokens = { [emulatedToken]: { login: 'x', permissions: { metadata: 'read', deployments: 'read' } } } as const
    const { repository, graphql, github } = withCommits({ tokens })
    github.addDeployment({ sha: left })
    const object = await repository(`object(oid: "${left}") { oid }`)
    expect(object).toMatchObject({ data: { repository: { object: null } }, errors: [{ type: 'FORBIDDEN' }] })
    const listed = (await graphql(deployments('id commit { oid }'))).body
    expect(listed.data.repository.deployments.nodes).toMatchObject([{ commit: null }])
    expect(listed.errors).toMatchObject([{ path: ['repository', 'deployments', 'nodes', 0, 'commit'] }])
  })

  test('a request costs a point for each hundred connections, and may not ask for 500,000 nodes', async () => {
    const { graphql, repository, github } = withCommits()
    const history = (inside: string) =>
      `object(oid: "${merge}") { ... on Commit { history(first: 100) { ${inside} } } }`
    const aliases = Array.from(
      { length: 10 },
      (_, at) => `a${at}: ${history('nodes { parents(first: 10) { totalCount } }')}`,
    )
    await repository(aliases.join(' '))
    const { headers } = await graphql('{ viewer { login } }')
    expect(headers.get('x-ratelimit-used')).toBe('11')
    const far = history('nodes { history(first: 100) { nodes { history(first: 50) { totalCount } } } }')
    expect(await repository(far)).toEqual({
      errors: [
        {
          type: 'MAX_NODE_LIMIT_EXCEEDED',
          message: 'This query requests up to 510100 possible nodes which exceeds the maximum limit of 500000.',
        },
      ],
    })
    expect(github.problems).toEqual([])
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
