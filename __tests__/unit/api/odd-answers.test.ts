import { describe, expect, test } from '@jest/globals'
import { ApiError } from '../../../src/api/api-error.ts'
import { readDeployments } from '../../../src/github/read-deployments.ts'
import { createServerTime } from '../../../src/http/server-time.ts'
import { openQuickApi } from '../../../testing/api.ts'
import { apiCalls, openApiOver } from '../../../testing/api-calls.ts'
import { arrayOf } from '../../../testing/array-of.ts'
import { fetchFrom } from '../../../testing/emulator/fetch.ts'
import { createGitHub } from '../../../testing/emulator/github.ts'
import { oddAnswers } from '../../../testing/odd-answers.ts'

/** Answers that no GitHub gives: of a portal, of a proxy, of a server that is broken. None of them is a fault of this action. */

const json = { 'content-type': 'application/json' }

const answering = (status: number, body: string | undefined, headers: Record<string, string>) =>
  openApiOver(async () => new Response(body, { status, headers }))

const page = '<HEAD><TITLE>Log in</TITLE></HEAD>'

describe.each(Object.entries(apiCalls))('%s', (name, make) => {
  test.each([
    ['an object', '{}'],
    ['an object with a message', '{"message": "Hello"}'],
    ['a list of nothing', '[null]'],
    ['an id that is no safe integer', '{"id": 99999999999999999999}'],
    ['no repository', '{"data": {"repository": {}}}'],
    ['no deployments', '{"data": {"repository": {"deployments": {}}}}'],
    ['a deployment that is none', '{"data": {"repository": {"deployments": {"nodes": [null], "pageInfo": {}}}}}'],
    ['a web page', page],
    ['nothing at all', ''],
  ])('takes 200 with %s for an answer that cannot be read', async (_, body) => {
    const error: unknown = await make(await answering(200, body, json)).catch((thrown: unknown) => thrown)
    // Of batches each item has an answer of its own.
    const isPartial = /Many$/.test(name) && body.includes('data')
    expect(error instanceof ApiError ? error.kind : isPartial).toBe(isPartial ? true : 'unavailable')
  })

  test.each([403, 500])('and %i with what is neither text nor JSON for a refusal', async (status) => {
    const error: unknown = await make(
      await answering(status, 'x', { 'content-type': 'application/octet-stream' }),
    ).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ kind: status === 403 ? 'forbidden' : 'unavailable' })
  })
})

describe.each(Object.entries(apiCalls))('%s', (name, make) => {
  const its = oddAnswers.flatMap(({ name: what, make: answer }) => (answer(200, '') ? [[what, answer] as const] : []))

  test.each(its)('takes %s for a failure of GitHub’s, and says so', async (_, answer) => {
    const said: unknown = await make(await openApiOver(async () => answer(200, '') ?? new Response())).then(
      () => 'nothing is wrong',
      (error: unknown) => (error instanceof ApiError ? `${error.message} ${error.help}` : error),
    )
    // What is gone already is deleted; a list or a batch that is empty has nothing in it.
    if (said !== 'nothing is wrong')
      expect(said).toMatch(/^GitHub did not (?!.*(undefined|NaN|\[object|fault of this))/s)
    else expect(name).toMatch(/^(delete|list|find|tags|read|required|change|commits|status)/)
  })
})

test('a server that gives the same page of deployments again and again is an error', async () => {
  const github = createGitHub()
  for (let made = 0; made < 100; made++) github.addDeployment({ environment: 'staging', statuses: ['success'] })
  const real = fetchFrom(github)
  const { api } = await openQuickApi(github, 'octo/app', {
    fetch: (url, init) => real(url.replace(/&page=\d+/, ''), init),
  })
  await expect(arrayOf(readDeployments(api, { environment: 'staging' }))).rejects.toMatchObject({ kind: 'unavailable' })
})

test('a server that gives the same page of statuses again and again is an error', async () => {
  const status = { id: 1, state: 'success', created_at: '2026-11-24T12:00:00Z' }
  const api = await answering(200, JSON.stringify(Array(100).fill(status)), json)
  await expect(apiCalls['listStatuses']?.(api)).rejects.toMatchObject({ kind: 'unavailable' })
})

describe('an error', () => {
  async function errorOf(status: number, body: string, headers: Record<string, string>): Promise<ApiError> {
    const error: unknown = await apiCalls['createDeployment']?.(await answering(status, body, headers)).catch(
      (thrown: unknown) => thrown,
    )
    if (error instanceof ApiError) return error
    throw error
  }

  test.each([
    ['a web page', page, { 'content-type': 'text/html' }],
    ['a page that says that it is text', '<h1>No</h1>', { 'content-type': 'text/plain' }],
  ])('shows nothing of %s', async (_, body, headers) => {
    expect((await errorOf(403, body, headers)).message).toMatch(/403 GitHub answered with a web page$/)
  })

  test.each([
    ['text', 'x'.repeat(100_000), { 'content-type': 'text/plain' }],
    ['a message', JSON.stringify({ message: `${'x'.repeat(600)}\n::error::y` }), json],
  ])('is no longer than a line where %s is', async (_, body, headers) => {
    const { message } = await errorOf(502, body, headers)
    expect(message.length).toBeLessThan(600)
    expect(message).not.toContain('\n')
  })

  test('is none of GitHub’s where the message is no text', async () => {
    expect((await errorOf(403, '{"message": {"a": 1}}', json)).message).toMatch(/the answer \(403\) cannot be read$/)
  })

  test.each([
    [{ 'retry-after': '99999999999999999999' }],
    [{ 'retry-after': '500', date: '275760-09-13' }],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999999999999' }],
  ])('of a limit with %j says when it ends', async (headers) => {
    const { kind, help } = await errorOf(429, page, { 'content-type': 'text/html', ...headers })
    expect(kind).toBe('rate-limit')
    expect(help).toMatch(/lifted at 20\d\d-\d\d-/)
  })
})

describe('GitHub’s clock', () => {
  async function aheadBy(headers: Record<string, string>): Promise<number> {
    const time = createServerTime(async () => new Response('', { headers }))
    await time.fetch('https://api.github.com', {})
    return Math.round((time.now() - Date.now()) / 60_000)
  }
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toUTCString()

  test('is what the answers say', async () => {
    expect(await aheadBy({ date: inMinutes(15) })).toBe(15)
  })

  test.each([
    [{}],
    [{ date: '0' }],
    [{ date: '25.11.2026 16:00' }],
    [{ date: '11/25/2026, 4:00:00 PM' }],
    [{ date: '2026-11-25' }],
    [{ date: 'Wed, 99 Foo 2026 25:00:00 GMT' }],
    [{ date: 'Wed Nov 25 16:00:00 2026' }],
  ])('is not known by %j', async (headers) => {
    expect(await aheadBy(headers)).toBe(0)
  })

  test('goes on while an answer lies in a cache', async () => {
    expect(await aheadBy({ date: inMinutes(-60), age: '3660' })).toBe(1)
    expect(await aheadBy({ date: inMinutes(1), age: 'old' })).toBe(1)
  })
})
