import { describe, expect, test } from '@jest/globals'
import { callerOf } from '../../testing/emulator/caller.ts'
import { createGitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { isDescribed } from '../../testing/emulator/openapi.ts'
import { routes } from '../../testing/emulator/routes.ts'
import { mainSha } from '../../testing/emulator/seeding.ts'

/** Each test holds the emulator against something that GitHub documents, or that was recorded of it. */

const deployments = '/repos/octo/app/deployments'

function setUp(options: GitHubOptions = {}) {
  const github = createGitHub(options)
  return { github, call: callerOf(github) }
}

test('every route is one of GitHub’s own description', () => {
  expect(Object.keys(routes).filter((route) => !isDescribed(route))).toEqual([])
})

test('what is not emulated is refused, and is a problem that fails the test', async () => {
  const { github, call } = setUp()
  expect((await call('GET', '/user')).status).toBe(501)
  expect(github.problems).toEqual(['not emulated: GET /user'])
})

test('a request that does not fit GitHub’s description is refused, and is a problem', async () => {
  const { github, call } = setUp()
  expect((await call('POST', deployments, { ref: 7, envrionment: 'staging' })).status).toBe(422)
  expect(github.problems).toEqual([
    expect.stringContaining('body/ref must be string'),
    expect.stringContaining('body has envrionment, which is not known'),
  ])
})

describe('creating', () => {
  test('fills in what was left out', async () => {
    const { call } = setUp()
    const { status, body } = await call('POST', deployments, { ref: 'main' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ ref: 'main', sha: mainSha, task: 'deploy', environment: 'production', payload: {}, description: null },
      ...{ production_environment: true, transient_environment: false, creator: { login: 'github-actions[bot]' } },
    })
    expect(body.id).toBeGreaterThan(2 ** 32)
  })

  test('a ref that nobody has is unprocessable', async () => {
    const { call } = setUp()
    expect(await call('POST', deployments, { ref: 'gone' })).toMatchObject({
      status: 422,
      body: { message: 'No ref found for: gone', status: '422' },
    })
  })

  test('contexts that have not succeeded are a conflict, with each of them named', async () => {
    const { github, call } = setUp()
    github.addContext(mainSha, { context: 'build', state: 'success' })
    github.addContext(mainSha, { context: 'test', state: 'failure' })
    expect(await call('POST', deployments, { ref: 'main' })).toMatchObject({
      status: 409,
      body: {
        message: 'Conflict: Commit status checks failed for main.',
        errors: [{ contexts: [{ context: 'build' }, { context: 'test', state: 'failure' }] }],
      },
    })
    expect((await call('POST', deployments, { ref: 'main', required_contexts: ['build'] })).status).toBe(201)
  })

  test('a ref behind the default branch gets it merged, and there is no deployment yet', async () => {
    const { github, call } = setUp()
    github.setBranch('feature', 'f'.repeat(40))
    expect(await call('POST', deployments, { ref: 'feature', required_contexts: [] })).toMatchObject({
      status: 202,
      body: { message: 'Auto-merged main into feature on deployment.' },
    })
    expect(github.deployments()).toEqual([])
  })
})

describe('statuses', () => {
  async function deployed(environment: string, options: { transient?: boolean } = {}) {
    const { github, call } = setUp()
    const create = async () =>
      (
        await call('POST', deployments, {
          ...{ ref: 'main', environment, production_environment: false },
          transient_environment: options.transient ?? false,
        })
      ).body.id
    const post = (id: number, body: object) => call('POST', `${deployments}/${id}/statuses`, body)
    return { github, call, create, post }
  }

  test('a success makes earlier successes of its environment inactive, and nothing else', async () => {
    const { github, create, post } = await deployed('staging')
    const [first, failed, second] = [await create(), await create(), await create()]
    await post(first, { state: 'success' })
    await post(failed, { state: 'failure' })
    await post(second, { state: 'success' })
    expect(github.deployments().map(({ state }) => state)).toEqual(['inactive', 'failure', 'success'])
  })

  test('transient deployments, and all with auto_inactive: false, stay as they are', async () => {
    const transient = await deployed('preview', { transient: true })
    const ids = [await transient.create(), await transient.create()]
    for (const id of ids) await transient.post(id, { state: 'success' })
    expect(transient.github.deployments().map(({ state }) => state)).toEqual(['success', 'success'])

    const kept = await deployed('staging')
    const [first, second] = [await kept.create(), await kept.create()]
    await kept.post(first, { state: 'success' })
    await kept.post(second, { state: 'success', auto_inactive: false })
    expect(kept.github.deployments().map(({ state }) => state)).toEqual(['success', 'success'])
  })

  test('a description of more than 140 characters, or a URL that is not http, is unprocessable', async () => {
    const { create, post } = await deployed('staging')
    const id = await create()
    expect((await post(id, { state: 'success', description: 'x'.repeat(140) })).status).toBe(201)
    expect(await post(id, { state: 'success', description: 'x'.repeat(141) })).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'description is too long (maximum is 140 characters)' }] },
    })
    expect((await post(id, { state: 'success', environment_url: 'ftp://x' })).status).toBe(422)
  })

  test('an active deployment is deleted only if it is the only one of its environment', async () => {
    const { call, create, post } = await deployed('staging')
    const [first, second] = [await create(), await create()]
    await post(second, { state: 'success' })
    expect(await call('DELETE', `${deployments}/${second}`)).toMatchObject({ status: 422 })
    expect((await call('DELETE', `${deployments}/${first}`)).status).toBe(204)
    expect((await call('DELETE', `${deployments}/${second}`)).status).toBe(204)
  })

  test('lists are newest first, in pages with links', async () => {
    const { call, create } = await deployed('staging')
    const ids = [await create(), await create(), await create()]
    const { body, headers } = await call('GET', `${deployments}?per_page=2`)
    expect(body.map(({ id }: { id: number }) => id)).toEqual([ids[2], ids[1]])
    expect(headers.get('link')).toContain('rel="next"')
  })
})

describe('tokens', () => {
  const readOnly = { reader: { login: 'github-actions[bot]', permissions: { deployments: 'read' } } } as const

  test('without one, or with an unknown one, GitHub wants authentication', async () => {
    const { call } = setUp()
    expect((await call('GET', deployments, undefined, '')).body.message).toBe('Requires authentication')
    expect((await call('GET', deployments, undefined, 'ghs_other')).body.message).toBe('Bad credentials')
  })

  test('one that may only read is told which permission it would take', async () => {
    const { call } = setUp({ tokens: readOnly })
    expect((await call('GET', deployments, undefined, 'reader')).status).toBe(200)
    const refused = await call('POST', deployments, { ref: 'main' }, 'reader')
    expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } })
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('deployments=write')
  })

  test('the hourly limit counts down; GitHub Enterprise Server has none', async () => {
    const { call } = setUp()
    await call('GET', deployments)
    expect((await call('GET', deployments)).headers.get('x-ratelimit-remaining')).toBe('998')
    const enterprise = setUp({ enterprise: true })
    expect((await enterprise.call('GET', `/api/v3${deployments}`)).headers.get('x-ratelimit-remaining')).toBeNull()
  })
})
