import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createFetch } from '../../../src/http/http.ts'
import { ofAnyLength, withinLimits } from '../../../testing/limits.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const serveWith = (listener: RequestListener) => listen(createServer({ keepAliveTimeout: 1 }, listener))

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

function* forever<T>(item: T): Generator<T> {
  for (;;) yield item
}

const fetch = createFetch({ env: {}, timeoutMs: 5_000 })
const post = { method: 'POST', headers: { authorization: 'token t' }, body: '{"é":1}' }

test('a request arrives as it was given, and the answer comes back whole', async () => {
  const url = await serveWith(async (request, response) => {
    const { method, headers } = request
    response.setHeader('x-got', `${method} ${headers.authorization} ${headers['content-length']}`)
    response.end(await bodyOf(request))
  })
  const answer = await fetch(`${url}/a`, post)
  expect([answer.status, answer.headers.get('x-got')]).toEqual([200, 'POST token t 8'])
  expect(await answer.text()).toBe(post.body)
})

describe('a redirect', () => {
  test.each([301, 302, 307, 308])('%i of a renamed repository gets the same POST again', async (status) => {
    const url = await serveWith(async (request, response) => {
      if (request.url === '/old') response.writeHead(status, { location: '/new' }).end()
      else response.end(`${request.method} ${request.url} ${await bodyOf(request)}`)
    })
    expect(await (await fetch(`${url}/old`, post)).text()).toBe(`POST /new ${post.body}`)
  })

  test('to another host is not followed: the token is for this one', async () => {
    let reached = false
    const other = await serveWith((_, response) => {
      reached = true
      response.end()
    })
    const url = await serveWith((_, response) => response.writeHead(307, { location: other }).end())
    expect((await fetch(url, post)).status).toBe(307)
    expect(reached).toBe(false)
  })

  test('that leads in a circle comes to an end', async () => {
    const url = await serveWith((_, response) => response.writeHead(307, { location: '/' }).end())
    expect((await fetch(url, post)).status).toBe(307)
  })
})

describe('a failure', () => {
  test('to answer in time is an error that says so', async () => {
    const url = await serveWith(() => {})
    const wanted = 'no answer within the limit'
    const seen = await withinLimits<string>(wanted, async (timeoutMs) => {
      const answer = createFetch({ env: {}, timeoutMs })(url, {})
      return ofAnyLength(timeoutMs, await answer.then(String, ({ message }: Error) => message))
    })
    expect(seen).toBe(wanted)
  })

  test('to send the whole body is an error when it is read, and within the time', async () => {
    const url = await serveWith((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
    })
    const answer = await createFetch({ env: {}, timeoutMs: 100 })(url, {})
    await expect(answer.text()).rejects.toThrow()
  })

  test('to connect is an error', async () => {
    const url = await listen(createTcpServer())
    servers.at(-1)?.close()
    await expect(fetch(url, {})).rejects.toThrow('ECONNREFUSED')
  })
})

describe('a body', () => {
  test.each([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('that comes packed as %s, though nobody asked for it, is unpacked', async (encoding, pack) => {
    const url = await serveWith((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('{"é":1}'))
    })
    expect(await (await fetch(url, {})).text()).toBe('{"é":1}')
  })

  test('that is packed in an unknown way, or badly, is an error', async () => {
    const unknown = await serveWith((_, response) => response.writeHead(200, { 'content-encoding': 'zpaq' }).end('x'))
    await expect((await fetch(unknown, {})).text()).rejects.toThrow('the encoding zpaq')
    const broken = await serveWith((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))
    await expect((await fetch(broken, {})).text()).rejects.toMatchObject({
      name: 'FailedCall',
      failure: { status: undefined },
    })
  })

  test('that does not end is given up, packed or not', async () => {
    const endless = await serveWith((request, response) => {
      const packed = request.url === '/packed'
      const chunk = packed ? gzipSync(Buffer.alloc(2 ** 22)) : Buffer.alloc(2 ** 16)
      if (packed) response.setHeader('content-encoding', 'gzip')
      pipeline(Readable.from(forever(chunk)), response, () => {})
    })
    for (const path of ['/plain', '/packed']) {
      const answer = await fetch(`${endless}${path}`, { maxBytes: 2 ** 20 })
      await expect(answer.text()).rejects.toThrow('the answer is larger than 1 MiB')
    }
  })

  test('that breaks off is an error that says so', async () => {
    const url = await serveWith((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => response.destroy())
    })
    await expect((await fetch(url, {})).text()).rejects.toThrow(/^the answer broke off/)
  })

  test('is read only until it is enough', async () => {
    const url = await serveWith((_, response) => void response.writeHead(200).write('é ready, and then nothing'))
    const answer = await fetch(url, { enough: (text) => text.includes('ready') })
    expect(await answer.text()).toBe('é ready, and then nothing')
  })
})

describe('the time limit', () => {
  const impatient = createFetch({ env: {}, timeoutMs: 100 })

  test('is one for a call and all its redirects', async () => {
    const url = await serveWith((_, response) => {
      setTimeout(() => response.writeHead(307, { location: '/' }).end(), 40)
    })
    await expect(impatient(url, {})).rejects.toThrow('no answer within 0.1 s')
  })

  test('holds while the body drips', async () => {
    const url = await serveWith((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 10)
      response.on('close', () => clearInterval(drip))
    })
    await expect(impatient(url, {}).then((answer) => answer.text())).rejects.toThrow('no answer within 0.1 s')
  })

  test.each([
    ['a connection without TLS', 'https', 'no connection'],
    ['a connection without an answer', 'http', 'no answer'],
  ])('holds for %s', async (_, protocol, said) => {
    const server = createTcpServer((socket) => socket.on('error', () => {}).resume())
    const url = (await listen(server)).replace('http', protocol)
    await expect(impatient(url, {})).rejects.toThrow(`${said} within 0.1 s`)
  })

  test('is what the caller’s signal makes it', async () => {
    const url = await serveWith(() => {})
    const controller = new AbortController()
    const asked = fetch(url, { signal: controller.signal })
    controller.abort()
    await expect(asked).rejects.toThrow('given up')
    let sent = false
    const late = fetch(url, { signal: controller.signal, onSent: () => (sent = true) })
    await expect(late).rejects.toThrow('given up')
    expect(sent).toBe(false)
  })
})

test('a call that is given up leaves the connection of the calls after it alone', async () => {
  const server = createServer({ keepAliveTimeout: 60_000 }, (_, response) => response.end('here'))
  const url = await listen(server)
  const first = new AbortController()
  await (await fetch(url, { signal: first.signal })).text()
  const answer = await fetch(url, {})
  first.abort()
  expect(await answer.text()).toBe('here')
  server.closeAllConnections()
})

test('after one connection has gone silent, the idle ones are not used again', async () => {
  const silent = new Set<unknown>()
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    if (!silent.has(request.socket)) response.end('here')
  })
  const url = await listen(server)
  const patient = createFetch({ env: {}, timeoutMs: 200 })
  server.on('connection', (socket) => sockets.push(socket))
  const sockets: unknown[] = []
  const answers = await Promise.all([1, 2, 3].map(() => patient(url, {})))
  await Promise.all(answers.map((answer) => answer.text()))
  for (const socket of sockets) silent.add(socket)
  await expect(patient(url, {})).rejects.toThrow('no answer')
  expect(await (await patient(url, {})).text()).toBe('here')
  server.closeAllConnections()
})
