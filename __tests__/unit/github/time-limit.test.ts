import { afterEach, describe, expect, test } from '@jest/globals'
import { verify } from '../../../src/command/verify-url.ts'
import { ApiError } from '../../../src/github/error-guide.ts'
import { createFetch } from '../../../src/github/http.ts'
import { apiCalls, openApiOver } from '../../../testing/api-calls.ts'
import { type Silent, stages } from '../../../testing/silent.ts'

/** No call lacks a time limit: a server falls silent at each stage, and every call ends by itself and says what it waited for. */

const open: Silent[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

describe.each(Object.entries(stages))('a server that hangs at: %s', (_, { waitingFor, ...stage }) => {
  test('every call ends with an ApiError that says so', async () => {
    const server = await stage.open()
    open.push(server)
    const { apiUrl, env } = server
    // Long enough for a busy machine to come to the stage at which the server falls silent.
    const timeoutMs = 1_000
    const api = await openApiOver(createFetch({ env, timeoutMs }), { apiUrl, env })
    const ends = Object.entries(apiCalls).map(async ([name, make]) => {
      const error: unknown = await make(api).catch((thrown: unknown) => thrown)
      return [name, error instanceof ApiError ? `${error.kind}: ${error.failure.message}` : error]
    })
    const kind = env['https_proxy'] === undefined ? 'network' : 'proxy'
    const said = `${kind}: no answer within 1 s, waiting for ${waitingFor}`
    expect(Object.fromEntries(await Promise.all(ends))).toEqual(
      Object.fromEntries(Object.keys(apiCalls).map((name) => [name, said])),
    )
  })

  test('verify-url ends too', async () => {
    const server = await stage.open()
    open.push(server)
    const { apiUrl, env } = server
    const expected = { url: apiUrl, contains: 'ok', statuses: ['2xx'], headers: {}, timeoutSeconds: 0.2 }
    const { signal } = new AbortController()
    const seen = await verify(expected, { fetch: createFetch({ env, timeoutMs: 150 }), pause: async () => {}, signal })
    expect(seen).toMatch(new RegExp(`waiting for ${waitingFor}|answered 200, without "ok"`))
  })
})
