import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { verify } from '../../src/command/verify-url.ts'
import { createFetch } from '../../src/github/http.ts'
import { selfSigned } from '../../testing/certificate.ts'
import { createWorld } from '../../testing/world.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A site on this machine. Resolves to its URL. */
async function site(answer: RequestListener, secure = false): Promise<string> {
  const server = secure ? createSecureServer(selfSigned, answer) : createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `${secure ? 'https' : 'http'}://127.0.0.1:${port}`
}

async function deploy(inputs: Record<string, string>) {
  const { github, job } = await createWorld()
  const deploying = job()
  const step = await deploying.step({ environment: 'staging', run: 'exit 0', ...inputs })
  await deploying.end()
  return { step, last: github.onlyDeployment().statuses.at(-1) }
}

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
  expect(step.log).toContain(`${url} answers as it should`)
})

test.each([
  ['answers 503', (url: string) => `${url} answered 503`],
  ['lacks the text', (url: string) => `${url} answered 200, without "version 7"`],
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

test('a cancellation ends the waiting, and is what is posted', async () => {
  let asked = () => {}
  const firstAsk = new Promise<void>((resolve) => {
    asked = resolve
  })
  const url = await site((_, response) => {
    response.statusCode = 503
    response.end()
    asked()
  })
  const { github, job } = await createWorld()
  const deploying = job()
  const step = deploying.start({ environment: 'staging', run: 'exit 0', 'verify-url': url })
  await firstAsk
  deploying.cancel()
  const { milliseconds } = await step.done
  await deploying.end()
  expect(github.onlyDeployment().state).toBe('error')
  expect(milliseconds).toBeLessThan(10_000)
})

test('it stops asking when the time is up', async () => {
  const pauses: number[] = []
  const seen = await verify(
    { url: await site((_, response) => response.writeHead(500).end()), contains: undefined, timeoutSeconds: 20 },
    {
      fetch: createFetch({ env: {}, timeoutMs: 1000 }),
      isOver: () => false,
      pause: async (seconds) => void pauses.push(seconds),
    },
  )
  expect(seen).toMatch(/answered 500$/)
  expect(pauses).toEqual([1, 2, 4, 5, 5])
})
