import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken, type GitHubOptions } from '../../testing/emulator/github.ts'
import { mainSha } from '../../testing/emulator/seeding.ts'

/** REST as any client may use it, in ways that were recorded of GitHub. */

const repo = '/repos/octo/app'

function setUp(options: GitHubOptions = {}) {
  const github = createGitHub(options)
  return { github, call: callerOf(github) }
}

describe('requests', () => {
  test('names of owners and repositories are compared ignoring case; answers have them as they are', async () => {
    const { call } = setUp()
    const { body } = await call('POST', '/repos/Octo/APP/deployments', { ref: 'main' })
    expect(body.repository_url).toBe('https://api.github.com/repos/octo/app')
  })

  test('an empty filter is none, and a client of others may send what GitHub ignores', async () => {
    const { github, call } = setUp({ lenient: true })
    github.addDeployment({ ref: 'main' })
    expect((await call('GET', `${repo}/deployments?ref=&environment=&sha=none&colour=red`)).body).toHaveLength(1)
    expect((await call('POST', `${repo}/deployments`, { ref: 'main', colour: 'red' })).status).toBe(201)
    expect(github.problems).toEqual([])
  })

  test.each([
    ['array body', [], 400, 'Body should be a JSON object'],
    ['nothing', {}, 422, 'Invalid request.\n\n"ref" wasn\'t supplied.'],
    [
      'a string for a list',
      { ref: 'main', required_contexts: 'build' },
      422,
      'Invalid request.\n\nFor \'properties/required_contexts\', "build" is not an array.',
    ],
    ['a number for a string', { ref: 7 }, 422, "Invalid request.\n\nFor 'properties/ref', 7 is not a string."],
  ])('%s is answered in GitHub’s words', async (_, body, status, message) => {
    const { call } = setUp({ lenient: true })
    expect(await call('POST', `${repo}/deployments`, body)).toMatchObject({ status, body: { message } })
  })

  test('branches may have slashes in paths, as they are or encoded', async () => {
    const { github, call } = setUp()
    github.setBranch('feature/x', mainSha)
    for (const name of ['feature/x', 'feature%2Fx']) {
      expect((await call('GET', `${repo}/compare/main...${name}`)).body.status).toBe('identical')
      expect((await call('GET', `${repo}/branches/${name}`)).body.name).toBe('feature/x')
      expect((await call('GET', `${repo}/rules/branches/${name}`)).status).toBe(200)
    }
  })

  test('HEAD is GET without a body, and OPTIONS is for browsers', async () => {
    const { github } = setUp()
    const ask = (method: string) =>
      fetchFrom(github)(`https://api.github.com${repo}/deployments`, {
        method,
        headers: { authorization: `Bearer ${emulatedToken}` },
      })
    const head = await ask('HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('etag')).toMatch(/^W\//)
    expect((await ask('OPTIONS')).headers.get('access-control-allow-methods')).toContain('DELETE')
    expect(github.problems).toEqual([])
  })
})

describe('answers', () => {
  test('a link leads to the next page by the repository’s number', async () => {
    const { github, call } = setUp()
    for (let count = 0; count < 3; count++) github.addDeployment({})
    const first = await call('GET', `${repo}/deployments?per_page=2`)
    const [, next = ''] = /<https:\/\/api\.github\.com([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? []
    expect(next).toBe('/repositories/1148896867/deployments?per_page=2&page=2')
    expect((await call('GET', next)).body).toHaveLength(1)
  })

  test('what has not changed is 304, and does not count; a change is sent', async () => {
    const { github, call } = setUp()
    const { id } = github.addDeployment({ statuses: ['in_progress'] })
    const path = `https://api.github.com${repo}/deployments/${id}/statuses`
    const ask = (tag: string) =>
      fetchFrom(github)(path, { headers: { authorization: `Bearer ${emulatedToken}`, 'if-none-match': tag } })
    const tag = (await ask('"other"')).headers.get('etag') ?? ''
    const unchanged = await ask(tag)
    expect([unchanged.status, unchanged.headers.get('x-ratelimit-used')]).toEqual([304, '1'])
    await call('POST', `${repo}/deployments/${id}/statuses`, { state: 'success' })
    expect((await ask(tag)).status).toBe(200)
  })

  test('a deployment tells when it was last modified', async () => {
    const { github, call } = setUp()
    const createdAt = new Date('2026-03-01T00:00:00Z')
    const { id } = github.addDeployment({ createdAt })
    expect((await call('GET', `${repo}/deployments/${id}`)).headers.get('last-modified')).toBe(createdAt.toUTCString())
  })

  test('what GitHub makes for a job names its app; what others make does not', async () => {
    const { github, call } = setUp()
    const made = github.addDeployment({ app: 'github-actions' })
    expect((await call('GET', `${repo}/deployments/${made.id}`)).body.performed_via_github_app).toMatchObject({
      slug: 'github-actions',
    })
    const { body } = await call('POST', `${repo}/deployments`, { ref: 'main' })
    expect(body.performed_via_github_app).toBeNull()
    expect(github.problems).toEqual([])
  })

  test('GraphQL has a quota and a media type of its own', async () => {
    const { call } = setUp()
    await call('GET', `${repo}/deployments`)
    const { headers, body } = await call('POST', '/graphql', {
      query: '{ rateLimit { used remaining } viewer { login } }',
    })
    expect(headers.get('x-github-media-type')).toBe('github.v4; format=json')
    expect(headers.get('x-ratelimit-resource')).toBe('graphql')
    expect(headers.get('x-ratelimit-used')).toBe('1')
    expect(body.data).toMatchObject({ viewer: { login: 'github-actions' } })
  })

  test('commit statuses come together: the newest of each context', async () => {
    const { call } = setUp({ tokens: { [emulatedToken]: { login: 'octocat', permissions: { statuses: 'write' } } } })
    const post = (state: string, context: string) => call('POST', `${repo}/statuses/${mainSha}`, { state, context })
    for (const [state, context] of [
      ['pending', 'a'],
      ['success', 'a'],
      ['success', 'b'],
    ] as const)
      await post(state, context)
    const { body } = await call('GET', `${repo}/commits/main/status`)
    expect([body.state, body.total_count]).toEqual(['success', 2])
    expect((await post('failure', 'b')).headers.get('location')).toBe(
      `https://api.github.com${repo}/statuses/${mainSha}`,
    )
    expect((await call('GET', `${repo}/commits/main/status`)).body.state).toBe('failure')
    expect((await call('GET', `${repo}/commits/main/statuses`)).body).toHaveLength(4)
  })
})

test('the commits that lead to one are listed as git log has them', async () => {
  const { github, call } = setUp()
  const shas = Array.from({ length: 5 }, (_, at) => `${at}`.repeat(40))
  for (const [at, sha] of shas.entries())
    github.addCommit(sha, { parents: shas.slice(Math.max(0, at - 1), at), at: new Date(Date.UTC(2026, 0, 1 + at)) })
  const page = async (number: number) => {
    const { body } = await call('GET', `${repo}/commits?sha=${shas[3]}&per_page=2&page=${number}`)
    return body.map(({ sha }: { sha: string }) => sha)
  }
  expect([await page(1), await page(2), await page(3)]).toEqual([[shas[3], shas[2]], [shas[1], shas[0]], []])
  expect((await call('GET', `${repo}/commits?sha=${'f'.repeat(40)}`)).status).toBe(404)
  expect(github.problems).toEqual([])
})

test('GraphQL pages backwards, and shows commits, statuses and the repository of a deployment', async () => {
  const { github, call } = setUp()
  for (const environment of ['a', 'b', 'c']) github.addDeployment({ environment, statuses: ['queued', 'success'] })
  const ask = async (page: string) => {
    const query = `{ repository(owner: "octo", name: "app") { object(expression: "main") { oid } deployments(${page}) {
      nodes { environment commit { oid } statuses(first: 9) { nodes { state } } repository { nameWithOwner } }
      pageInfo { hasPreviousPage startCursor } } } }`
    return (await call('POST', '/graphql', { query })).body.data.repository
  }
  const last = await ask('last: 1')
  expect(last).toMatchObject({
    object: { oid: mainSha },
    deployments: {
      nodes: [
        {
          ...{ environment: 'c', commit: { oid: mainSha }, repository: { nameWithOwner: 'octo/app' } },
          statuses: { nodes: [{ state: 'SUCCESS' }, { state: 'QUEUED' }] },
        },
      ],
      pageInfo: { hasPreviousPage: true },
    },
  })
  const before = await ask(`last: 5, before: "${last.deployments.pageInfo.startCursor}"`)
  expect(before.deployments.nodes.map(({ environment }: { environment: string }) => environment)).toEqual(['a', 'b'])
  expect(github.problems).toEqual([])
})
