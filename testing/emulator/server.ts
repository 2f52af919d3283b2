import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server as NetServer } from 'node:net'
import type { GitHub } from './github.ts'
import type { Incoming } from './request.ts'

export interface Server {
  readonly url: string
  /** Once its clients have ended: everything that they sent is carried out. */
  drained(): Promise<void>
  close(): Promise<void>
}

export interface ServerOptions {
  readonly port?: number
  /** The address that it listens on, as it is written in URLs. */
  readonly host?: string
  /** Makes it an https server. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** The same GitHub behind node:http, so that any client can be pointed at it. */
export async function serve(
  github: Pick<GitHub, 'handle'>,
  { port = 0, host = '127.0.0.1', tls }: ServerOptions = {},
): Promise<Server> {
  const answering = new Set<Promise<void>>()
  const listener: RequestListener = (request, response) => {
    const answered = answer(github, request, response).finally(() => answering.delete(answered))
    answering.add(answered)
  }
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  // Node's five seconds are only one more than the action keeps a connection: a busy machine takes that.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(port, host.replace(/[[\]]/g, ''), resolve))
  const { port: chosen } = server.address() as AddressInfo
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${chosen}`,
    async drained() {
      while ((await openConnections(server)) > 0) await new Promise(setImmediate)
      await Promise.all(answering)
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function openConnections(server: NetServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
  })
}

async function answer(
  github: Pick<GitHub, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const outgoing = await github.handle(await incoming(request))
  switch (outgoing.kind) {
    case 'refuse':
    case 'reset':
      request.socket.resetAndDestroy()
      return
    case 'hang':
      return
    case 'truncated':
    case 'broken':
      // More is promised than comes.
      response.writeHead(outgoing.status, {
        ...outgoing.headers,
        'content-length': String(Buffer.byteLength(outgoing.body) * 2),
      })
      response.write(outgoing.body, () => request.socket.destroy())
      return
    case 'answer':
      response.writeHead(outgoing.status, outgoing.headers)
      response.end(outgoing.body)
  }
}

async function incoming(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  return { method: request.method ?? 'GET', url, headers, body: Buffer.concat(chunks).toString('utf8') }
}
