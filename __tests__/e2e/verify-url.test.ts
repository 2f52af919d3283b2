import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { verify } from '../../src/command/verify-url.ts'
import { createFetch } from '../../src/github/http.ts'
import { type Clock, realClock } from '../../src/shared/clock.ts'
import { selfSigned } from '../../testing/certificate.ts'
import { root } from '../../testing/root.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { stages } from '../../testing/silent.ts'
import { instantClock } from '../../testing/virtual-clock.ts'
import { createWorld } from '../../testing/world.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** A site on this machine. Resolves to its URL. */
async function site(answer: RequestListener, secure = false): Promise<string> {
  const server = secure ? createSecureServer(selfSigned, answer) : createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `${secure ? 'https' : 'http'}://127.0.0.1:${port}`
}

async function deploy(inputs: Record<string, string>, env: Readonly<Record<string, string>> = {}) {
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step({ environment: 'staging', run: 'exit 0', ...inputs }, { env })
  await deploying.end()
  return { step, last: github.onlyDeployment().statuses.at(-1) }
}

// The emulated GitHub takes a moment for the first calls, which is not part of the times below.
beforeAll(() => deploy({}))

test('a site that comes up after a while makes the deploy a success', async () => {
  let asked = 0
  const url = await site((_, response) => {
    asked++
    response.statusCode = asked < 3 ? 503 : 200
    response.end('ready')
  })
  const { step, last } = await deploy({ 'verify-url': url, 'verify-contains': 'ready' })
  expect(last?.state).toBe('success')
  expect(asked).toBe(3)
  expect(step.log).toContain(`${url}/ gives the expected answer`)
})

test.each([
  ['answers 503', (url: string) => `${url}/ answered 503`],
  ['lacks the text', (url: string) => `${url}/ answered 200, without "version 7"`],
])('one that %s until the time is up makes it a failure that says so', async (_, said) => {
  const broken = said('').includes('503')
  const url = await site((_request, response) => {
    response.statusCode = broken ? 503 : 200
    response.end('version 6')
  })
  const { step, last } = await deploy({ 'verify-url': url, 'verify-contains': 'version 7', 'verify-timeout': '1' })
  expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining(said(url)) })
  expect(step).toMatchObject({ exitCode: 1, outputs: { state: 'failure', 'exit-code': '0' } })
})

test('environment-url stands for the URL that the command gives', async () => {
  const url = await site((_, response) => response.end('hello'))
  const run = `echo "environment-url=${url}/shop" >> "$GITHUB_OUTPUT"`
  const { last } = await deploy({ run, 'verify-url': 'environment-url' })
  expect(last).toMatchObject({ state: 'success', environmentUrl: `${url}/shop` })
})

test('without any URL to verify, it is not a success', async () => {
  const { last } = await deploy({ 'verify-url': 'environment-url' })
  expect(last).toMatchObject({
    state: 'failure',
    description: expect.stringContaining('there is no environment-url to verify'),
  })
})

test('a redirect to another host is a failure that names it: a log-in page that answers is no success', async () => {
  const target = await site((_, response) => response.end('here'))
  const login = target.replace('127.0.0.1', 'localhost')
  const url = await site((_, response) => response.writeHead(302, { location: `${login}/login?back=secret` }).end())
  const { last } = await deploy({ 'verify-url': url, 'verify-contains': 'here', 'verify-timeout': '1' })
  expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining('redirects to localhost') })
  expect(last?.description).not.toContain('secret')
})

test('a redirect on the same host is followed, and the token is not sent', async () => {
  const seen: unknown[] = []
  const url = await site((request, response) => {
    seen.push(request.headers.authorization)
    if (request.url === '/new') response.end('here')
    else response.writeHead(302, { location: '/new' }).end()
  })
  const { last } = await deploy({ 'verify-url': url, 'verify-contains': 'here' })
  expect(last?.state).toBe('success')
  expect(seen).toEqual([undefined, undefined])
})

test('a certificate that is not trusted is told', async () => {
  const url = await site((_, response) => response.end('hello'), true)
  const { last } = await deploy({ 'verify-url': url, 'verify-timeout': '1' })
  expect(last).toMatchObject({
    state: 'failure',
    description: expect.stringMatching(/did not answer: .*self-signed certificate/),
  })
})

test('a failed command is not verified', async () => {
  let asked = 0
  const url = await site((_, response) => {
    asked++
    response.end()
  })
  const { step, last } = await deploy({ run: 'exit 3', 'verify-url': url })
  expect(last?.state).toBe('failure')
  expect(step.exitCode).toBe(3)
  expect(asked).toBe(0)
})

test.each([
  ['between two looks', (response: ServerResponse) => response.writeHead(503).end()],
  ['while an answer is awaited', () => {}],
  ['while a body is read', (response: ServerResponse) => response.writeHead(503).write('so far')],
])('a cancellation %s ends the waiting within a second, and is what is posted', async (_, answer) => {
  let asked = () => {}
  const firstAsk = new Promise<void>((resolve) => {
    asked = resolve
  })
  const url = await site((_request, response) => {
    answer(response)
    asked()
  })
  const { github, job } = await createWorld()
  const deploying = job()
  const step = deploying.start({ environment: 'staging', run: 'exit 0', 'verify-url': url })
  await firstAsk
  const cancelled = performance.now()
  deploying.cancel()
  await step.done
  const took = performance.now() - cancelled
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('error')
  expect(took).toBeLessThan(1_000)
})

test.each(Object.entries(stages))(
  'a server that hangs at: %s: the time limit holds within a second, and it is said what was waited for',
  async (name, { waitingFor, open }) => {
    const { apiUrl, close } = await open()
    const { step, last } = await deploy({ 'verify-url': apiUrl, 'verify-contains': 'ok', 'verify-timeout': '1' })
    await close()
    const said = name === 'body' ? 'answered 200, without "ok"' : `no ${waitingFor} within 1 s`
    expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining(said) })
    const [, seconds] = /failure +posted after ([\d.]+) s/.exec(step.log) ?? []
    expect(Number(seconds)).toBeLessThan(2)
  },
)

test.each([
  ['is a success', undefined, 'success'],
  ['that is searched for a text is a failure when the time is up', 'ready', 'failure'],
])('an endless 200 %s, in less than 100 MiB', async (_, contains, state) => {
  const chunk = Buffer.alloc(2 ** 16, '.')
  function* forever() {
    for (;;) yield chunk
  }
  const url = await site((_request, response) => pipeline(Readable.from(forever()), response, () => {}))
  const folder = mkdtempSync(join(tmpdir(), 'memory-'))
  const file = join(folder, 'bytes')
  const { last } = await deploy(
    { 'verify-url': url, 'verify-timeout': '2', ...(contains && { 'verify-contains': contains }) },
    { NODE_OPTIONS: `--import=${join(root, 'bench/usage.mjs')}`, USAGE_FILE: file },
  )
  const mebibytes = JSON.parse(readFileSync(file, 'utf8')).peakMemory / 2 ** 20
  rmSync(folder, { recursive: true })
  expect(last?.state).toBe(state)
  expect(mebibytes).toBeLessThan(100)
})

test('the commit that answers can be checked: {sha} and {short-sha} stand for it', async () => {
  const url = await site((request, response) => response.end(`${request.url} runs ${mainSha}`))
  const right = await deploy({
    'verify-url': `${url}/{short-sha}`,
    'verify-contains': `/${mainSha.slice(0, 7)} runs {sha}`,
  })
  expect(right.last?.state).toBe('success')
})

test('another status may be the right one', async () => {
  const url = await site((_, response) => response.writeHead(401).end())
  expect((await deploy({ 'verify-url': url, 'verify-status': '204, 4xx' })).last?.state).toBe('success')
  const { last } = await deploy({ 'verify-url': url, 'verify-status': '200', 'verify-timeout': '1' })
  expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining('answered 401') })
})

test('what is secret in URL and headers is sent, and is nowhere to be seen', async () => {
  const seen: unknown[] = []
  const url = await site((request, response) => {
    seen.push(request.url, request.headers['x-key'], request.headers.authorization)
    response.writeHead(503, { 'content-type': 'text/plain' }).end(`no, ${request.headers['x-key']}\n::error::::`)
  })
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step(
    {
      ...{ environment: 'staging', run: 'env; exit 0', 'verify-timeout': '1' },
      'verify-url': `${url.replace('//', '//user:hunter2@')}/health?key=hunter3`,
      'verify-headers': 'X-Key: hunter4',
    },
    { env: { RUNNER_DEBUG: '1' } },
  )
  const posts = await deploying.end()
  expect(seen.slice(0, 3)).toEqual(['/health?key=hunter3', 'hunter4', `Basic ${btoa('user:hunter2')}`])
  const { description } = github.onlyDeployment().statuses.at(-1) ?? {}
  expect(description).toMatch(/\/health answered 503, after [\d.]+ s$/)
  const shown = [step, ...posts]
    .map((one) => one.log + one.stateFile + one.summary + JSON.stringify(one.outputs))
    .join('')
  expect(JSON.stringify(github.requests) + shown.replaceAll(/::add-mask::.*/g, '')).not.toMatch(/hunter[234]/)
})

test('the first characters of an answer are shown on one line', async () => {
  const url = await site((_, response) => {
    response.writeHead(503, { 'content-type': 'text/plain' }).end(`no upstream\n::error::${'x'.repeat(100)}`)
  })
  const { step, last } = await deploy({ 'verify-url': url, 'verify-timeout': '1' })
  const shown = `${url}/ answered 503: no upstream ::error::${'x'.repeat(58)}…`
  expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining(shown.slice(0, 100)) })
  expect(step.annotations).toEqual([{ level: 'error', message: expect.stringContaining(shown) }])
})

test.each([
  ['headers', '/', { 'verify-headers': 'X-Key: hunter4' }],
  ['a password', '/', {}],
  ['a query', '/?key=hunter3', {}],
])('of an answer to a request with %s nothing is shown: a server may repeat it', async (what, path, inputs) => {
  const url = await site((request, response) => {
    const { url, headers } = request
    response.writeHead(503, { 'content-type': 'text/plain' }).end(JSON.stringify({ url, headers }))
  })
  const base = what === 'a password' ? url.replace('//', '//user:hunter2@') : url
  const { step, last } = await deploy({ 'verify-url': base + path, 'verify-timeout': '1', ...inputs })
  expect(last).toMatchObject({
    state: 'failure',
    description: expect.stringMatching(/\/ answered 503, after [\d.]+ s$/),
  })
  expect(step.log + step.summary).not.toMatch(/answered 503: /)
})

test('a header that is none is told by its line alone', async () => {
  const { job } = await createWorld()
  const step = await job().step({
    ...{ environment: 'staging', run: 'exit 0', 'verify-url': 'https://a.example' },
    'verify-headers': 'X-Ok: hunter2\nhunter3',
  })
  expect(step.log).toContain(
    '`verify-headers` must have one header a line, like `Name: value`: line 2 is not like that',
  )
  expect(step.log.replaceAll(/::add-mask::.*/g, '')).not.toMatch(/hunter/)
})

describe('one look after the other', () => {
  const plain = { contains: undefined, statuses: ['2xx'], headers: {}, timeoutMs: 20_000 }
  const signal = new AbortController().signal
  const fetch = createFetch({ env: {}, timeoutMs: 1000 })

  test('ends when the time is up', async () => {
    const pauses: number[] = []
    let waited = 0
    const clock: Clock = {
      now: () => performance.now() + waited,
      async wait(milliseconds) {
        waited += milliseconds
        pauses.push(milliseconds / 1000)
      },
    }
    const url = await site((_, response) => response.writeHead(500).end())
    const seen = await verify({ ...plain, url }, { fetch, signal, clock })
    expect(seen).toMatch(/answered 500$/)
    expect(pauses.slice(0, -1)).toEqual([1, 2, 4, 5, 5])
    expect(pauses.reduce((sum, seconds) => sum + seconds)).toBeLessThanOrEqual(20)
    expect(pauses.at(-1)).toBeGreaterThan(2)
  })

  test('holds its time against a server that never answers', async () => {
    const url = await site(() => {})
    const began = performance.now()
    const seen = await verify({ ...plain, url, timeoutMs: 1_000 }, { fetch, signal, clock: realClock })
    expect(seen).toContain('did not answer: no answer within 1 s')
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('takes an endless 200 for an answer, and keeps none of it', async () => {
    const chunk = Buffer.alloc(2 ** 16, '.')
    function* forever() {
      for (;;) yield chunk
    }
    const url = await site((_, response) => pipeline(Readable.from(forever()), response, () => {}))
    const before = process.memoryUsage().rss
    expect(await verify({ ...plain, url }, { fetch, signal, clock: instantClock })).toBeUndefined()
    const missing = { ...plain, url, contains: 'ready', timeoutMs: 0 }
    expect(await verify(missing, { fetch, signal, clock: instantClock })).toMatch(/without "ready"$/)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
  })
})
