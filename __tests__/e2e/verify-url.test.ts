import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { verify } from '../../src/command/verify-url.ts'
import { noAnswer } from '../../src/http/failure.ts'
import { createFetch, type Fetch } from '../../src/http/http.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { createCancellation } from '../../testing/faults/in-process.ts'
import { ofAnyLength, withinLimits } from '../../testing/limits.ts'
import { root } from '../../testing/root.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { stages } from '../../testing/silent.ts'
import { deployTo, site } from '../../testing/site.ts'
import { testInAll } from '../../testing/tier.ts'
import { createVirtualClock, instantClock, type VirtualClock } from '../../testing/virtual-clock.ts'
import { createWorld } from '../../testing/world.ts'

/** `verify-url`: a deploy is a success only when its site gives the expected answer. */

test('a site that comes up after a while makes the deploy a success', async () => {
  let asked = 0
  const url = await site((_, response) => {
    asked++
    response.statusCode = asked < 3 ? 503 : 200
    response.end('ready')
  })
  const { shown, last } = await deployTo({ 'verify-url': url, 'verify-contains': 'ready' })
  expect(last?.state).toBe('success')
  expect(asked).toBe(3)
  expect(shown).toContain(`${url}/ gives the expected answer`)
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
  const { last, ...step } = await deployTo({ 'verify-url': url, 'verify-contains': 'version 7', 'verify-timeout': '1' })
  expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining(said(url)) })
  expect(step).toMatchObject({ exitCode: 1, outputs: { state: 'failure', 'exit-code': '0' } })
})

test('environment-url stands for the URL that the command gives', async () => {
  const url = await site((_, response) => response.end('hello'))
  const run = `echo "environment-url=${url}/shop" >> "$GITHUB_OUTPUT"`
  const { last } = await deployTo({ run, 'verify-url': 'environment-url' })
  expect(last).toMatchObject({ state: 'success', environmentUrl: `${url}/shop` })
})

test('without any URL to verify, it is not a success', async () => {
  const { last } = await deployTo({ 'verify-url': 'environment-url' })
  expect(last).toMatchObject({
    state: 'failure',
    description: expect.stringContaining('there is no environment-url to verify'),
  })
})

test('a redirect to another host is a failure that names it: a log-in page that answers is no success', async () => {
  const target = await site((_, response) => response.end('here'))
  const login = target.replace('127.0.0.1', 'localhost')
  const url = await site((_, response) => response.writeHead(302, { location: `${login}/login?back=secret` }).end())
  const { last } = await deployTo({ 'verify-url': url, 'verify-contains': 'here', 'verify-timeout': '1' })
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
  const { last } = await deployTo({ 'verify-url': url, 'verify-contains': 'here' })
  expect(last?.state).toBe('success')
  expect(seen).toEqual([undefined, undefined])
})

test('a certificate that is not trusted is told', async () => {
  const url = await site((_, response) => response.end('hello'), true)
  const { last } = await deployTo({ 'verify-url': url, 'verify-timeout': '1' })
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
  const { last, ...step } = await deployTo({ run: 'exit 3', 'verify-url': url })
  expect(last?.state).toBe('failure')
  expect(step.exitCode).toBe(3)
  expect(asked).toBe(0)
})

describe('a cancellation ends the waiting, and is what is posted', () => {
  /** Whatever hangs ends only by the cancellation. */
  const patient = createFetch({ env: {}, timeoutMs: 600_000 })
  const web: Fetch = (url, { timeoutMs: _, ...init }) => patient(url, init)

  function cancellable() {
    const { cancellation, cancel } = createCancellation()
    return { cancel, options: { cancellation, web, jobStatus: 'cancelled' } }
  }

  test('between two looks', async () => {
    const { cancel, options } = cancellable()
    let asked = 0
    const url = await site((_, response) => {
      asked++
      response.writeHead(503).end()
    })
    const virtual = createVirtualClock()
    const clock: VirtualClock = {
      ...virtual,
      wait(milliseconds, signal) {
        if (asked > 0 && milliseconds === 1_000) cancel()
        return virtual.wait(milliseconds, signal)
      },
    }
    const { last } = await deployTo({ 'verify-url': url }, { ...options, clock })
    expect({ asked, state: last?.state }).toEqual({ asked: 1, state: 'error' })
  })

  test.each([
    ['an answer is awaited', () => {}],
    ['a body is read', (response: ServerResponse) => void response.writeHead(503).write('so far')],
  ])('while %s', async (_, answer) => {
    const { cancel, options } = cancellable()
    const url = await site((_request, response) => {
      answer(response)
      cancel()
    })
    expect((await deployTo({ 'verify-url': url }, options)).last?.state).toBe('error')
  })

  test('through dist/, within the time that the runner gives', async () => {
    const { github, job } = await createWorld()
    const deploying = job()
    let cancelled = 0
    const url = await site(() => {
      cancelled = performance.now()
      deploying.cancel()
    })
    await deploying.step({ environment: 'staging', run: 'exit 0', 'verify-url': url })
    // SIGTERM would follow after 7.5 s, and the end of the look after 10 s.
    expect(performance.now() - cancelled).toBeLessThan(5_000)
    await deploying.end()
    expect(github.onlyDeployment().state).toBe('error')
  })
})

test.each(Object.entries(stages))('a server that hangs at: %s: it is said what was waited for', async (name, stage) => {
  const { apiUrl, close } = await stage.open()
  const inputs = { 'verify-url': apiUrl, 'verify-contains': 'ok', 'verify-timeout': '1' }
  const wanted =
    name === 'body' ? 'answered 200, without "ok"' : `did not answer: no ${stage.waitingFor} within the limit`
  const given = new Set<number | undefined>()
  const seen = await withinLimits(wanted, async (timeoutMs) => {
    const real = createFetch({ env: {}, timeoutMs })
    const web: Fetch = (url, init) => {
      given.add(init.timeoutMs)
      return real(url, { ...init, timeoutMs })
    }
    const { last } = await deployTo(inputs, { web })
    return ofAnyLength(timeoutMs, /(did not answer|answered).*(?=, after )/.exec(last?.description ?? '')?.[0])
  })
  await close()
  expect(seen).toBe(wanted)
  // Of the time that there is.
  expect([...given]).toEqual([1_000])
})

testInAll.each([
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
  const { github, job } = await createWorld()
  const deploying = job()
  const inputs = { 'verify-url': url, 'verify-timeout': '2', ...(contains && { 'verify-contains': contains }) }
  const env = { NODE_OPTIONS: `--import=${join(root, 'bench/usage.mjs')}`, USAGE_FILE: file }
  await deploying.step({ environment: 'staging', run: 'exit 0', ...inputs }, { env })
  await deploying.end()
  const mebibytes = JSON.parse(readFileSync(file, 'utf8')).peakMemory / 2 ** 20
  rmSync(folder, { recursive: true })
  expect(github.onlyDeployment().state).toBe(state)
  expect(mebibytes).toBeLessThan(100)
})

test('the commit that answers can be checked: {sha} and {short-sha} stand for it', async () => {
  const url = await site((request, response) => response.end(`${request.url} runs ${mainSha}`))
  const right = await deployTo({
    'verify-url': `${url}/{short-sha}`,
    'verify-contains': `/${mainSha.slice(0, 7)} runs {sha}`,
  })
  expect(right.last?.state).toBe('success')
})

test('another status may be the right one', async () => {
  const url = await site((_, response) => response.writeHead(401).end())
  expect((await deployTo({ 'verify-url': url, 'verify-status': '204, 4xx' })).last?.state).toBe('success')
  const { last } = await deployTo({ 'verify-url': url, 'verify-status': '200', 'verify-timeout': '1' })
  expect(last).toMatchObject({ state: 'failure', description: expect.stringContaining('answered 401') })
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
    const clock = createVirtualClock()
    const never: Fetch = async (_, { timeoutMs = 0 }) => {
      await clock.wait(timeoutMs)
      throw noAnswer(`no answer within ${timeoutMs / 1000} s`)
    }
    const expected = { ...plain, url: 'https://a.example', timeoutMs: 1_000 }
    expect(await verify(expected, { fetch: never, signal, clock })).toContain('did not answer: no answer within 1 s')
    expect(clock.now()).toBe(1_000)
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
