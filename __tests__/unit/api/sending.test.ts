import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { openApi } from '../../../src/api/api.ts'
import { ApiError } from '../../../src/api/api-error.ts'
import { query as sendQuery } from '../../../src/api/ask.ts'
import { createLimits } from '../../../src/api/limits.ts'
import { getDeployment, listDeployments } from '../../../src/github/deployments.ts'
import { createFetch } from '../../../src/http/http.ts'
import type { Reply } from '../../../testing/emulator/answers.ts'
import { type FaultKind, replies } from '../../../testing/emulator/faults.ts'
import { fetchFrom } from '../../../testing/emulator/fetch.ts'
import { createGitHub, emulatedToken } from '../../../testing/emulator/github.ts'
import { instantClock } from '../../../testing/virtual-clock.ts'

const list = 'GET /repos/{owner}/{repo}/deployments'
const address = { apiUrl: 'https://api.github.com', repository: 'octo/app' }
const world = { env: {}, clock: instantClock }

function setUp(token = emulatedToken) {
  const github = createGitHub()
  const waits: string[] = []
  const limits = createLimits((message) => waits.push(message), instantClock)
  const open = () => openApi({ ...address, token }, {}, { ...world, fetch: fetchFrom(github), limits })
  const read = (api = open()) => listDeployments(api, {})
  const failWith = (kind: FaultKind, times: number, reply?: Reply) =>
    github.fail({ on: list, kind, times, ...(reply && { reply }) })
  return { github, waits, open, read, failWith }
}

describe('reading', () => {
  test('is tried again after a 502', async () => {
    const { github, read, failWith } = setUp()
    failWith('answer', 2, replies.serverError(502))
    expect(await read()).toEqual([])
    expect(github.requests.map(({ status }) => status)).toEqual([502, 502, 200])
  })

  test('is tried again after a broken connection', async () => {
    const { github, read, failWith } = setUp()
    failWith('reset-before', 1)
    expect(await read()).toEqual([])
    expect(github.requests).toHaveLength(2)
  })

  test.each(['empty', 'truncate'] as const)('is tried again after an answer that is %s', async (kind) => {
    const { github, read, failWith } = setUp()
    failWith(kind, 1)
    expect(await read()).toEqual([])
    expect(github.requests).toHaveLength(2)
  })

  test.each([
    ['409', replies.mergeConflict('main')],
    ['404', replies.notFound()],
    ['422', replies.validation()],
  ])('is not tried again after a %s', async (status, reply) => {
    const { github, read, failWith } = setUp()
    failWith('answer', 9, reply)
    await expect(read()).rejects.toMatchObject({ failure: { status: Number(status) } })
    expect(github.requests).toHaveLength(1)
  })
})

describe('a token', () => {
  test('that was made a moment ago is tried three times', async () => {
    const { github, read, failWith } = setUp()
    failWith('answer', 2, replies.requiresAuthentication())
    expect(await read()).toEqual([])
    expect(github.requests.map(({ status }) => status)).toEqual([401, 401, 200])
  })

  test('that is wrong is not tried for long', async () => {
    const { github, read } = setUp('ghs_wrong')
    await expect(read()).rejects.toMatchObject({ failure: { status: 401 } })
    expect(github.requests).toHaveLength(3)
  })
})

describe('rate limits', () => {
  test.each([
    ['a secondary limit that says when to come back', replies.secondaryLimit(403, '2'), '2 s'],
    ['a secondary limit without a time', replies.secondaryLimit(429), '1 min'],
  ])('%s is waited for, and the log says how long', async (_, reply, wait) => {
    const { github, waits, read, failWith } = setUp()
    failWith('answer', 1, reply)
    expect(await read()).toEqual([])
    expect(github.requests).toHaveLength(2)
    expect(waits).toEqual([expect.stringContaining(`waiting ${wait}, within the 3 min`)])
  })

  test('the hourly limit is not waited for when it ends after the budget', async () => {
    const { github, waits, read, failWith } = setUp()
    failWith('answer', 9, replies.primaryLimit(403, new Date(Date.now() + 3_000_000)))
    await expect(read()).rejects.toMatchObject({ failure: { status: 403 } })
    expect(github.requests).toHaveLength(1)
    expect(waits).toEqual([])
  })

  test('waits add up to the budget and no more', async () => {
    const { github, read, failWith } = setUp()
    failWith('answer', 9, replies.secondaryLimit(403, '70'))
    await expect(read()).rejects.toMatchObject({ failure: { status: 403 } })
    expect(github.requests).toHaveLength(3)
  })
})

describe('GraphQL', () => {
  const soon = () => new Date(Date.now() + 20_000)
  function ask() {
    const { github, waits, open } = setUp()
    const answer = z.object({ data: z.object({ a: z.optional(z.int()) }), errors: z.optional(z.array(z.unknown())) })
    const ask = { query: '{ viewer { login } }', variables: {} }
    const asking = { doing: 'say who I am', permission: 'metadata: read' }
    const query = () => sendQuery(open(), asking, answer, ask).catch((error: unknown) => error)
    const failWith = (reply: Reply) => github.fail({ on: 'POST /graphql', kind: 'answer', times: 1, reply })
    return { github, waits, query, failWith }
  }

  test.each([
    ['RATE_LIMITED', () => replies.graphqlRateLimited(soon())],
    ['RATE_LIMIT', () => replies.graphqlRateLimit(soon())],
  ])('limits in the form of %s, with 200, are waited for', async (_, reply) => {
    const { github, waits, query, failWith } = ask()
    failWith(reply())
    await query()
    expect(waits).toEqual([expect.stringMatching(/exceeded for installation ID 48411\.\): waiting (19|20|21) s/)])
    expect(github.requests).toHaveLength(2)
  })

  test.each([
    ['Something went wrong, with 200', replies.graphqlFailed(200)],
    ['Something went wrong, with 502', replies.graphqlFailed(502)],
    ['SERVICE_UNAVAILABLE', replies.graphqlUnavailable()],
    ['neither data nor errors', { status: 200, body: {} }],
    ['no data', { status: 200, body: { data: null } }],
    ['data of another shape', { status: 200, body: { data: { a: 2 ** 60 } } }],
  ])('is asked again after %s', async (_, reply) => {
    const { github, waits, query, failWith } = ask()
    failWith(reply)
    await query()
    expect(github.requests).toHaveLength(2)
    expect(waits).toEqual([])
  })

  test('is not asked again where some of the answer has come', async () => {
    const { github, query, failWith } = ask()
    failWith({ status: 200, body: { data: { a: 1, b: null }, errors: [{ type: 'RATE_LIMITED', message: 'x' }] } })
    expect(await query()).toMatchObject({ data: { a: 1 }, errors: [{ type: 'RATE_LIMITED' }] })
    expect(github.requests).toHaveLength(1)
  })
})

test('all that a step has opened has one budget', async () => {
  const { github, waits, open, read, failWith } = setUp()
  failWith('answer', 9, replies.secondaryLimit(403, '70'))
  await expect(read()).rejects.toMatchObject({ failure: { status: 403 } })
  await expect(read(open())).rejects.toMatchObject({ failure: { status: 403 } })
  expect(waits).toHaveLength(2)
  expect(github.requests).toHaveLength(4)
})

/** Over HTTP, since only there an answer breaks off. */
describe('an answer that refuses', () => {
  const token = 't'
  async function ask(...answers: readonly RequestListener[]) {
    let asked = 0
    const server = createServer((request, response) => {
      const answer = answers[Math.min(asked, answers.length - 1)]
      asked++
      answer?.(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const fetch = createFetch({ env: {}, timeoutMs: 5_000 })
    const waits: string[] = []
    const limits = createLimits((message) => waits.push(message), instantClock)
    const api = openApi({ ...address, token, apiUrl }, {}, { ...world, fetch, limits })
    const seen: unknown = await getDeployment(api, 7).catch((error: unknown) => error)
    const written: unknown = seen instanceof ApiError ? seen.kind : seen
    server.close()
    server.closeAllConnections()
    return { asked, waits, seen: written }
  }

  const json = { 'content-type': 'application/json; charset=utf-8' }
  const cutOff =
    (status: number, headers = {}): RequestListener =>
    (_, response) => {
      response.writeHead(status, { ...json, ...headers, 'content-length': 100 })
      response.write('{"message": "Not', () => response.destroy())
    }
  const found: RequestListener = (_, response) => {
    const created_at = '2026-11-24T12:00:00Z'
    const deployment = { id: 7, url: 'u', sha: 's', ref: 'main', environment: 'staging', created_at }
    response.writeHead(200, json).end(JSON.stringify(deployment))
  }

  test.each([401, 403, 404, 409, 422])('and is cut off, with %i, is asked for again', async (status) => {
    expect(await ask(cutOff(status), found)).toMatchObject({ asked: 2, seen: { id: 7 } })
  })

  test('and is empty, or not the JSON that it says it is, is asked for again', async () => {
    const empty: RequestListener = (_, response) => response.writeHead(404, json).end()
    const half: RequestListener = (_, response) => response.writeHead(404, json).end('{"message": "Not')
    expect(await ask(empty, half, found)).toMatchObject({ asked: 3, seen: { id: 7 } })
  })

  test('and stays so is what its status says', async () => {
    expect(await ask(cutOff(422))).toMatchObject({ asked: 4, seen: 'invalid' })
  })

  test('and is a limit waits for as long as its headers say', async () => {
    const limited = cutOff(403, { 'retry-after': '7' })
    const { asked, waits, seen } = await ask(limited, found)
    expect([asked, seen]).toEqual([2, expect.objectContaining({ id: 7 })])
    expect(waits).toEqual([expect.stringContaining('waiting 7 s')])
  })

  test('with a page, whole, is not asked for again', async () => {
    const page: RequestListener = (_, response) =>
      response.writeHead(403, { 'content-type': 'text/html' }).end('<html>Access denied</html>')
    expect(await ask(page)).toMatchObject({ asked: 1, seen: 'forbidden' })
  })

  test('and leads to another host is no answer of GitHub’s, and says where it leads', async () => {
    const portal: RequestListener = (_, response) =>
      response.writeHead(302, { location: 'http://portal.example/login?secret', 'content-type': 'text/html' }).end('x')
    expect(await ask(portal, found)).toMatchObject({ asked: 2, seen: { id: 7 } })
    expect(await ask(portal)).toMatchObject({ asked: 4, seen: 'network' })
  })
})
