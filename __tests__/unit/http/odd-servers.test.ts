import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { createServer as createTlsServer } from 'node:tls'
import { afterEach, describe, expect, test } from '@jest/globals'
import { FailedCall } from '../../../src/http/failure.ts'
import { createFetch } from '../../../src/http/http.ts'
import { selfSigned } from '../../../testing/certificate.ts'
import { fetchProxied } from '../../../testing/proxied.ts'

/** Servers and proxies that speak HTTP badly, byte by byte as they send it. */

const servers: Server[] = []
const sockets = new Set<Socket>()

afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

async function listen(server: Server): Promise<string> {
  servers.push(server)
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const end = 'the end of the connection'

/** Piece by piece, so that they arrive so. */
async function write(socket: Socket, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    if (piece === end) socket.end()
    else socket.write(piece)
    await setTimeout(1)
  }
}

/** Answers each request with these pieces, and then ends. */
function sending(pieces: readonly string[]): Promise<string> {
  return listen(createServer((socket) => socket.on('data', () => void write(socket, [...pieces, end]))))
}

const timeoutMs = 20_000
const fetch = createFetch({ env: {}, timeoutMs })
const textFrom = async (url: string) => (await fetch(url, {})).text()

describe('an answer', () => {
  test.each([
    ['of HTTP/1.0, which ends with the connection', ['HTTP/1.0 200 OK\r\n\r\n{"a": 1}']],
    ['in pieces', [...'HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{"a": 1}']],
    ['after hints', ['HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{"a": 1}']],
    ['of bare line feeds', ['HTTP/1.1 200 OK\ncontent-length: 8\n\n{"a": 1}']],
    ['that goes on after its end', ['HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{"a": 1}, "and more"']],
  ])('%s is read', async (_, pieces) => {
    const url = await sending(pieces)
    // A parser may refuse it too; then it is an error of the network.
    const text = await textFrom(url).catch((error: unknown) => error)
    if (!(text instanceof FailedCall)) expect(text).toBe('{"a": 1}')
  })

  test.each([
    ['nothing', ['']],
    ['the banner of another protocol', ['SSH-2.0-OpenSSH_9.6\r\n']],
    ['chunks of wrong sizes', ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{"a": 1}\r\n0\r\n\r\n']],
    ['chunks without an end', ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n{"a": 1}\r\n']],
    ['less than it promised', ['HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"a": 1}']],
    ['two lengths', ['HTTP/1.1 200 OK\r\ncontent-length: 8\r\ncontent-length: 9\r\n\r\n{"a": 1}']],
    ['endless headers', ['HTTP/1.1 200 OK\r\n', ...Array.from({ length: 99 }, () => `x: ${'y'.repeat(999)}\r\n`)]],
    ['another protocol from now on', ['HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n']],
  ])('of %s is an error of the network, at once', async (_, pieces) => {
    const url = await sending(pieces)
    const began = performance.now()
    await expect(textFrom(url)).rejects.toMatchObject({ name: 'FailedCall', failure: { status: undefined } })
    expect(performance.now() - began).toBeLessThan(timeoutMs / 2)
  })
})

describe('a proxy', () => {
  /** Asks through a proxy that answers CONNECT so; a tunnel leads to a server with TLS, whose certificate tells that it stands. */
  async function through(pieces: readonly string[], { credentials = '', isTunnel = false, limitMs = timeoutMs } = {}) {
    const target = new URL(await listen(createTlsServer(selfSigned)))
    const heads: string[] = []
    const proxy = await listen(
      createServer((client) => {
        client.once('data', async (head) => {
          heads.push(String(head))
          client.pause()
          await write(client, pieces)
          const server = connect(Number(target.port), target.hostname).on('error', () => {})
          if (isTunnel) client.pipe(server).pipe(client)
        })
      }),
    )
    const env = { https_proxy: proxy.replace('//', `//${credentials}`) }
    const [error, message] = await fetchProxied('https://ghes.example/', env, limitMs)
    return { error, message, heads }
  }
  const reached = /^self-signed certificate/

  test.each([
    ['200', ['HTTP/1.1 200 Connection established\r\n\r\n']],
    ['200 of HTTP/1.0', ['HTTP/1.0 200 OK\r\n\r\n']],
    ['200 in pieces', [...'HTTP/1.1 200 OK\r\nx-a: b\r\n\r\n']],
  ])('that answers CONNECT with %s gives a tunnel', async (_, pieces) => {
    expect((await through(pieces, { isTunnel: true })).message).toMatch(reached)
  })

  test.each([
    ['closes after 200', ['HTTP/1.1 200 OK\r\n\r\n', end], /TLS|ECONNRESET|hang up/],
    ['says nothing and closes', [end], /ended unexpectedly/],
    [
      'leads to a page',
      ['HTTP/1.1 302 Found\r\nlocation: http://portal.example\r\n\r\n', end],
      /^the proxy answered 302 Found$/,
    ],
    ['does not let us pass', ['HTTP/1.1 502 Bad Gateway\r\n\r\n'], /^the proxy answered 502 Bad Gateway$/],
  ])('that %s is an error, at once, and nothing has been sent', async (_, pieces, said) => {
    const { error, message } = await through(pieces, { credentials: 'octo:secret@' })
    expect(error).toBe('unsent')
    expect(message).toMatch(said)
    expect(message).not.toMatch('secret')
  })

  test.each([
    ['says nothing', []],
    ['answers CONNECT with something else than HTTP', ['SSH-2.0-OpenSSH_9.6\r\n']],
    ['answers CONNECT with 200 and a page', [`HTTP/1.1 200 OK\r\n\r\n<html>Log in</html>`]],
  ])('that %s is given up at the time limit, and nothing has been sent', async (_, pieces) => {
    const { error, message } = await through(pieces, { limitMs: 200 })
    expect([error, message]).toEqual(['unsent', 'no connection within 0.2 s'])
  })

  test('that wants a password is not asked again', async () => {
    const { error, message } = await through(['HTTP/1.1 407 Who are you?\r\n\r\n'], { credentials: 'octo:secret@' })
    expect([error, message]).toEqual(['blocked', 'the proxy answered 407 Who are you?'])
  })

  test.each([
    ['user:p%40ss%3Aword@', 'user:p@ss:word'],
    ['user@', 'user:'],
    ['user:100%@', 'user:100%'],
    ['üser:%C3%BC@', 'üser:ü'],
  ])('gets the credentials of http://%s…', async (given, sent) => {
    const { heads } = await through(['HTTP/1.1 200 OK\r\n\r\n', end], { credentials: given })
    const [, basic = ''] = /proxy-authorization: Basic (\S+)/i.exec(heads[0] ?? '') ?? []
    expect(Buffer.from(basic, 'base64').toString()).toBe(sent)
  })
})

test('a user and a password in a URL are sent as they are meant, percent signs and all', async () => {
  const heads: string[] = []
  const url = await listen(
    createServer((socket) =>
      socket.on('data', (head) => {
        heads.push(String(head))
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
      }),
    ),
  )
  await fetch(url.replace('//', '//octo:100%@'), {})
  await fetch(url.replace('//', '//octo:a%20b@'), {})
  const sent = heads.map((head) =>
    Buffer.from(/authorization: Basic (\S+)/i.exec(head)?.[1] ?? '', 'base64').toString(),
  )
  expect(sent).toEqual(['octo:100%', 'octo:a b'])
})
