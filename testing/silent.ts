import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

/** Servers that fall silent at one stage of a call, and what a call waits for then. */

export interface Silent {
  readonly apiUrl: string
  close(): Promise<void>
}

export interface Stage {
  readonly waitingFor: string
  open(): Promise<Silent>
}

export const stages: Readonly<Record<string, Stage>> = {
  connect: { waitingFor: 'connection', open: neverAccepts },
  TLS: { waitingFor: 'connection', open: () => silent(listener(), 'https') },
  headers: {
    waitingFor: 'answer',
    open: () =>
      silent(
        createHttpServer(() => {}),
        'http',
      ),
  },
  body: {
    waitingFor: 'answer',
    open: () =>
      silent(
        createHttpServer((_, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"id": 1')
        }),
        'http',
      ),
  },
}

function listener(): Server {
  return createServer((socket) => socket.on('error', () => {}).resume())
}

async function silent(server: Server, as: 'http' | 'https'): Promise<Silent> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    apiUrl: `${as}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A listener of one place, which is taken, in a thread that never gets to accepting anybody. */
async function neverAccepts(): Promise<Silent> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads')
    const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port)
      setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
    })`,
    { eval: true },
  )
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  const taken = Array.from({ length: 4 }, () => connect({ port, host: '127.0.0.1' }).on('error', () => {}))
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    async close() {
      for (const socket of taken) socket.destroy()
      await worker.terminate()
    },
  }
}
