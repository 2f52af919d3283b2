import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { selfSigned } from './certificate.ts'

/** What a proxy does with those who ask it. */
export type ProxyKind = 'open' | 'secure' | 'silent' | 'locked'

export interface ForwardProxy {
  /** `127.0.0.1:3128` */
  readonly authority: string
  /** What it was asked, such as `CONNECT api.github.com:443` or `POST http://…`, and by whom: ` as user:password`. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/**
 * A forward proxy, which takes every name for this machine's. `secure` speaks TLS, `silent` never answers, `locked` wants
 * credentials.
 * @param isSilentNow whether it leaves this one CONNECT without an answer
 */
export async function startProxy(kind: ProxyKind, isSilentNow = () => kind === 'silent'): Promise<ForwardProxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const listener = answerer(kind, asked)
  const server = kind === 'secure' ? createSecureServer(selfSigned, listener) : createServer(listener)
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    asked.push(`CONNECT ${url}${userIn(headers)}`)
    client.on('error', () => {})
    if (isSilentNow()) return
    if (kind === 'locked') client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    if (kind === 'open' || kind === 'secure') tunnel(url, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    authority: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function tunnel(authority: string, client: Socket): void {
  const { port } = new URL(`http://${authority}`)
  const target = connect(Number(port), '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    client.pipe(target).pipe(client)
  })
  target.on('error', () => client.destroy())
}

function answerer(kind: ProxyKind, asked: string[]): RequestListener {
  return (incoming, response) => {
    const { method = '', url = '', headers } = incoming
    asked.push(`${method} ${url}${userIn(headers)}`)
    if (kind === 'silent') return
    if (kind === 'locked') return void response.writeHead(407).end('who are you?')
    const { port, pathname, search } = new URL(url)
    const sent = request({ port, path: `${pathname}${search}`, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    sent.on('error', () => response.destroy())
    incoming.pipe(sent)
  }
}

function userIn({ 'proxy-authorization': given }: IncomingHttpHeaders): string {
  return given === undefined ? '' : ` as ${Buffer.from(given.replace('Basic ', ''), 'base64')}`
}
