import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { verify } from '../../../src/command/verify-url.ts'
import { earlyRequest } from '../../../src/github/early-request.ts'
import { ApiError } from '../../../src/github/error-guide.ts'
import { createFetch } from '../../../src/github/http.ts'
import { apiCalls, openApiOver } from '../../../testing/api-calls.ts'
import { root } from '../../../testing/root.ts'
import { type Silent, stages } from '../../../testing/silent.ts'
import { instantClock } from '../../../testing/virtual-clock.ts'

/** No call lacks a time limit: a server falls silent at each stage, and every call ends by itself and says what it waited for. */

const open: Silent[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

/** Which files of `src/` have something that opens a connection, or hands a request to what does. */
const ways: Readonly<Record<string, { readonly pattern: RegExp; readonly files: readonly string[] }>> = {
  'Node’s own clients, behind createFetch': {
    pattern: /\bhttps?\.(request|get)\(|\{ request \} = .*https?\b|request: https?\.request/,
    files: ['github/proxy.ts', 'github/routes.ts'],
  },
  'modules that can open connections, or have types of them': {
    pattern: /(from |import\(|require\()'(node:)?(http2?|https|net|tls|dgram|dns|undici|ws|axios)(\/\w+)?'/,
    files: ['github/body.ts', 'github/http.ts', 'github/proxy.ts', 'github/routes.ts', 'github/stage.ts'],
  },
  'createFetch itself, which gives every request its limit': {
    pattern: /\bcreateFetch\(\{/,
    files: ['github/http.ts', 'index.ts'],
  },
  'octokit, which gets that fetch': {
    pattern: /getOctokit\(|new Octokit|@octokit\/(core|request|rest)/,
    files: ['github/client.ts'],
  },
  'calls of a fetch that was given': {
    pattern: /\bfetch\([^)]/,
    files: [
      ...['command/verify-url.ts', 'github/answers.ts', 'github/api.ts', 'github/client.ts', 'github/early-request.ts'],
      ...['github/request-log.ts', 'github/server-time.ts', 'github/write-watch.ts'],
    ],
  },
  'a fetch that nobody gave, or another client': {
    pattern: /globalThis\.fetch|\bHttpClient\b|XMLHttpRequest|new WebSocket|new EventSource|getIDToken|sendBeacon/,
    files: [],
  },
}

describe('nothing else opens a connection', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: codeOf(readFileSync(join(root, 'src', file), 'utf8')) }))

  test.each(Object.entries(ways))('%s', (_, { pattern, files }) => {
    expect(
      sources
        .filter(({ text }) => pattern.test(text))
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...files])
  })

  test('every fetch that is called was handed over, or imported: none is the global one', () => {
    const { files = [] } = ways['calls of a fetch that was given'] ?? {}
    const own = sources.filter(({ file }) => files.includes(file))
    for (const { text } of own) expect(text).toMatch(/\bfetch(: Fetch)?[,)]|\{ fetch\b|fetch\(url, init\) \{/)
  })
})

function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '')
}

describe.each(Object.entries(stages))('a server that hangs at: %s', (_, { waitingFor, ...stage }) => {
  test('every call ends with an ApiError that says so', async () => {
    const server = await stage.open()
    open.push(server)
    const { apiUrl, env } = server
    // Long enough for a busy machine to come to the stage at which the server falls silent.
    const timeoutMs = 2_000
    const api = await openApiOver(createFetch({ env, timeoutMs }), { apiUrl, env })
    const ends = Object.entries(apiCalls).map(async ([name, make]) => {
      const error: unknown = await make(api).catch((thrown: unknown) => thrown)
      return [name, error instanceof ApiError ? `${error.kind}: ${error.failure.message}` : error]
    })
    const kind = env['https_proxy'] === undefined ? 'network' : 'proxy'
    const said = `${kind}: no answer within 2 s, waiting for ${waitingFor}`
    expect(Object.fromEntries(await Promise.all(ends))).toEqual(
      Object.fromEntries(Object.keys(apiCalls).map((name) => [name, said])),
    )
  })

  test('the create call that leaves before the client is loaded ends too', async () => {
    const server = await stage.open()
    open.push(server)
    const { apiUrl, env } = server
    const url = `${apiUrl}/repos/octo/app/deployments`
    const { sent, fetch } = earlyRequest(createFetch({ env, timeoutMs: 1_000 }), url, { method: 'POST', body: '{}' })
    await sent
    const body = fetch(url, { method: 'POST' }).then((answer) => answer.text())
    await expect(body).rejects.toThrow(`no answer within 1 s, waiting for ${waitingFor}`)
  })

  test('verify-url ends too', async () => {
    const server = await stage.open()
    open.push(server)
    const { apiUrl, env } = server
    const expected = { url: apiUrl, contains: 'ok', statuses: ['2xx'], headers: {}, timeoutMs: 200 }
    const { signal } = new AbortController()
    const seen = await verify(expected, { fetch: createFetch({ env, timeoutMs: 150 }), clock: instantClock, signal })
    expect(seen).toMatch(new RegExp(`waiting for ${waitingFor}|answered 200, without "ok"`))
  })
})
