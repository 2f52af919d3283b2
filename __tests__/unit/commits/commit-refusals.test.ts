import { describe, expect, test } from '@jest/globals'
import { readBehind, readCommitGraph } from '../../../src/commits/commit-graph.ts'
import { readDeployments } from '../../../src/github/read-deployments.ts'
import { openQuickApi } from '../../../testing/api.ts'
import { arrayOf } from '../../../testing/array-of.ts'
import { deploysOfMain, forcePushed, oldBranch, releaseBranches } from '../../../testing/commit-worlds.ts'
import { replies } from '../../../testing/emulator/faults.ts'
import { emulatedToken, type GitHub } from '../../../testing/emulator/github.ts'
import { buildHistory, gitHubOf, type History, toldLines } from '../../../testing/histories.ts'
import { unknownAmong } from '../../../testing/new-commits.ts'

/** Commits where GitHub refuses, or does not tell all. */

async function read(history: History, github: Pick<GitHub, 'handle'>, { isTold = true, calls = 50 } = {}) {
  const { api } = await openQuickApi(github)
  const graph = await readCommitGraph(api, toldLines(history, isTold), { calls })
  expect(graph.calls).toBeLessThanOrEqual(calls)
  return { ...graph, unknown: unknownAmong(graph.added, history) }
}

const world = deploysOfMain(1_000, 200)
const all = 201

describe('a request that is refused', () => {
  /** How many commits a request asks for. */
  const sizeOf = (body: string) =>
    [...body.matchAll(/history\(first: (\d+)\)/g)].reduce((sum, [, size]) => sum + Number(size), 0)

  test.each([
    ['says that it asks for too much', replies.graphqlTooMuch()],
    ['gets a 502', replies.graphqlFailed(502)],
    ['gets a web page with 504', { ...replies.unicorn(), status: 504 }],
  ])('%s: the next ones ask for half as much', async (_, reply) => {
    const github = gitHubOf(world)
    const sizes: number[] = []
    const handle: GitHub['handle'] = async (request) => {
      const size = sizeOf(request.body)
      sizes.push(size)
      if (size <= 300) return github.handle(request)
      const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
      return { kind: 'answer', status: reply.status, headers: { 'content-type': 'application/json' }, body }
    }
    const { unknown, refusal } = await read(world, { handle })
    expect([unknown, refusal]).toEqual([0, undefined])
    expect(sizes.slice(0, 3)).toEqual([1_000, 500, 250])
    expect(Math.max(...sizes.slice(2))).toBe(250)
  })

  test('again and again: reading ends, and says why', async () => {
    const github = gitHubOf(world)
    github.fail({ on: 'POST /graphql', kind: 'answer', times: 99, reply: replies.graphqlFailed(502) })
    const { unknown, refusal, calls } = await read(world, github)
    expect([unknown, refusal?.kind]).toEqual([all - 1, 'unavailable'])
    expect(calls).toBeLessThan(10)
  })

  test('by a rate limit: what was read until then stays', async () => {
    const github = gitHubOf(world)
    const reply = replies.graphqlRateLimited(new Date(Date.now() + 3_600_000))
    github.fail({ on: 'POST /graphql', kind: 'answer', nth: 2, times: 99, reply })
    const { unknown, refusal } = await read(world, github)
    expect(refusal?.kind).toBe('rate-limit')
    expect(unknown).toBeGreaterThan(0)
    expect(unknown).toBeLessThan(all - 1)
  })

  test('a comparison that GitHub cannot make is done without', async () => {
    const history = oldBranch(1_500, 20)
    const github = gitHubOf(history)
    const on = 'GET /repos/{owner}/{repo}/compare/{basehead}'
    github.fail({ on, kind: 'answer', times: 99, reply: replies.notFound() })
    const { unknown, refusal } = await read(history, github)
    expect([unknown, refusal]).toEqual([0, undefined])
    expect(github.requests.filter(({ route }) => route === on).length).toBeGreaterThan(0)
  })
})

describe('without contents: read', () => {
  const permissions = { metadata: 'read', deployments: 'read' } as const
  const tokens = { [emulatedToken]: { login: 'x', permissions } }

  test('all lists are unknown, and the permission is named', async () => {
    const { unknown, refusal } = await read(world, gitHubOf(world, { tokens }), { isTold: false })
    expect([unknown, refusal?.kind]).toEqual([all, 'permission'])
    expect(refusal?.help).toContain('contents: read')
  })

  test('deployments come without their commits', async () => {
    const { api } = await openQuickApi(gitHubOf(releaseBranches(2), { tokens }))
    const [part] = await arrayOf(readDeployments(api, {}, { commits: true }))
    expect(part?.deployments).toHaveLength(11)
    expect(part?.deployments.map(({ commit }) => commit)).toEqual(Array(11).fill(undefined))
  })
})

describe('without GraphQL', () => {
  test('a call brings 100 commits', async () => {
    const history = deploysOfMain(2_000, 100)
    const { unknown, calls } = await read(history, gitHubOf(history, { graphql: 'missing' }), { isTold: false })
    expect(unknown).toBe(0)
    expect(calls).toBeLessThanOrEqual(25)
  })

  test('with too few calls the newest lists are exact', async () => {
    const history = deploysOfMain(2_000, 100)
    const options = { isTold: false, calls: 10 }
    const { unknown, added } = await read(history, gitHubOf(history, { graphql: 'missing' }), options)
    const [line = []] = added
    expect(unknown).toBe(line.lastIndexOf('unknown') + 1)
    expect(unknown).toBeLessThan(70)
  })
})

test('of a commit with more parents than deployments tell, all are read', async () => {
  const builder = buildHistory()
  const main = builder.commits(builder.commit([]), 3, 30)
  builder.deploy(main)
  builder.pass(30)
  const tips = Array.from({ length: 12 }, () => builder.commit([main]))
  builder.pass(1)
  const merge = builder.commit([main, ...tips])
  builder.deploy(merge)
  const history = builder.build(merge)
  const { api } = await openQuickApi(gitHubOf(history))
  const [part] = await arrayOf(readDeployments(api, {}, { commits: true }))
  expect(part?.deployments.map(({ commit }) => commit)).toMatchObject([undefined, { sha: main }])
  const { added } = await readCommitGraph(api, [{ deployments: part?.deployments.toReversed() ?? [] }], { calls: 9 })
  expect(unknownAmong(added, history)).toBe(0)
})

test('only who asks for commits gets them, and learns which are gone', async () => {
  const history = forcePushed()
  const github = gitHubOf(history)
  const { api } = await openQuickApi(github)
  await arrayOf(readDeployments(api, {}))
  expect(JSON.stringify(github.requests.at(-1)?.body)).not.toContain('committedDate')
  const [part] = await arrayOf(readDeployments(api, {}, { commits: true }))
  const told = part?.deployments.map(({ sha, commit }) => [sha, commit === 'gone' ? commit : commit?.date])
  const { commits, gone, deploys } = history
  expect(told).toEqual(deploys.map(({ sha }) => [sha, gone.has(sha) ? 'gone' : commits.get(sha)?.date]).toReversed())
})

test('how commits stand to the default branch is asked with one request', async () => {
  const builder = buildHistory()
  const cut = builder.commits(builder.commit([]), 5)
  const branch = builder.commits(cut, 2)
  const main = builder.commits(cut, 3)
  const { api } = await openQuickApi(gitHubOf(builder.build(main, [main, branch])))
  const gone = 'f'.repeat(40)
  expect(await readBehind(api, [branch, main, gone])).toEqual(
    new Map([
      [branch, { ahead: 2, behind: 3 }],
      [main, { ahead: 0, behind: 0 }],
    ]),
  )
  expect(await readBehind(api, [])).toEqual(new Map())
  expect(api.calls()).toBe(1)
})
