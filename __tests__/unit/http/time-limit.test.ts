import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { ApiError } from '../../../src/api/api-error.ts'
import { verify } from '../../../src/command/verify-url.ts'
import { createFetch, type Fetch } from '../../../src/http/http.ts'
import { apiCalls, openApiOver } from '../../../testing/api-calls.ts'
import { ofAnyLength, withinLimits } from '../../../testing/limits.ts'
import { root } from '../../../testing/root.ts'
import { type Silent, stages } from '../../../testing/silent.ts'
import { instantClock } from '../../../testing/virtual-clock.ts'

/** No call lacks a time limit: a server falls silent at each stage, and every call ends by itself and says what it waited for. */

const opened: Silent[] = []

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

/** Which files of `src/` have something that opens a connection, or hands a request to what does. */
const ways: Readonly<Record<string, { readonly pattern: RegExp; readonly files: readonly string[] }>> = {
  'Node’s own clients, behind createFetch': {
    pattern: /\bhttps?\.(request|get)\(|\{ request \} = .*https?\b/,
    files: ['http/connections.ts'],
  },
  'modules that can open connections, or have types of them': {
    pattern: /(from |import\(|require\()'(node:)?(http2?|https|net|tls|dgram|dns|undici|ws|axios)(\/\w+)?'/,
    files: ['http/body.ts', 'http/connections.ts', 'http/http.ts'],
  },
  'createFetch itself, which gives every request its limit': {
    pattern: /\bcreateFetch\(\{/,
    files: ['http/http.ts', 'index.ts'],
  },
  'calls of a fetch that was given': {
    pattern: /\bfetch\([^)]/,
    files: [
      ...['api/api.ts', 'api/sending.ts'],
      ...['command/verify-url.ts', 'http/request-log.ts', 'http/server-time.ts'],
    ],
  },
  'a fetch that nobody gave, or another client': {
    pattern:
      /globalThis\.fetch|getOctokit|\bHttpClient\b|XMLHttpRequest|new WebSocket|new EventSource|getIDToken|sendBeacon/,
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

describe.each(Object.entries(stages))('a server that hangs at: %s', (name, { waitingFor, ...stage }) => {
  const waited = (kind: string) => `${kind}: no ${waitingFor} within the limit`

  async function open() {
    const server = await stage.open()
    opened.push(server)
    return server
  }

  test('every call ends with an ApiError that says so', async () => {
    const { apiUrl } = await open()
    const wanted = Object.fromEntries(Object.keys(apiCalls).map((name) => [name, waited('network')]))
    const seen = await withinLimits<Record<string, unknown>>(wanted, async (timeoutMs) => {
      const api = await openApiOver(createFetch({ env: {}, timeoutMs }), { apiUrl })
      const ends = Object.entries(apiCalls).map(async ([name, make]) => {
        const error: unknown = await make(api).catch((thrown: unknown) => thrown)
        const isOurs = error instanceof ApiError
        return [name, isOurs ? ofAnyLength(timeoutMs, `${error.kind}: ${error.failure.message}`) : error]
      })
      return Object.fromEntries(await Promise.all(ends))
    })
    expect(seen).toEqual(wanted)
  })

  test('verify-url ends too', async () => {
    const { apiUrl } = await open()
    const expected = { url: apiUrl, contains: 'ok', statuses: ['2xx'], headers: {}, timeoutMs: 0 }
    const { signal } = new AbortController()
    const end = name === 'body' ? 'answered 200, without "ok"' : waited('did not answer')
    const wanted = `${new URL(apiUrl).href} ${end}`
    const seen = await withinLimits<string | undefined>(wanted, async (timeoutMs) => {
      const real = createFetch({ env: {}, timeoutMs })
      const fetch: Fetch = (url, init) => real(url, { ...init, timeoutMs })
      return ofAnyLength(timeoutMs, await verify(expected, { fetch, clock: instantClock, signal }))
    })
    expect(seen).toBe(wanted)
  })
})
