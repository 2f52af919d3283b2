import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { selfSigned } from '../certificate.ts'
import type { GitHub } from '../emulator/github.ts'
import { serve } from '../emulator/server.ts'
import { startProxy } from '../proxy.ts'

/** Networks in which something goes wrong between a job and GitHub, with real sockets. */

export interface Network {
  readonly apiUrl: string
  /** What the job's environment says of proxies. */
  readonly env: Readonly<Record<string, string>>
  /** From now on it goes wrong at the nth call, or from that on. */
  fail(nth: number, times: number): void
  recover(): void
  /** Whether it has gone wrong for any call. */
  hasStruck(): boolean
  close(): Promise<void>
}

/** A proxy that leaves a CONNECT without an answer. Each call has one of its own, as no connection is kept. */
export async function silentProxy(github: GitHub): Promise<Network> {
  const failing = countdown()
  const server = await serve({ handle: (request) => github.handle(request).then(closing) }, { tls: selfSigned })
  const proxy = await startProxy('open', failing.isNow)
  return {
    apiUrl: server.url.replace('127.0.0.1', 'ghes.example'),
    env: { https_proxy: `http://${proxy.authority}` },
    ...failing,
    async close() {
      await proxy.close()
      await server.close()
    },
  }
}

function closing<T extends object>(outgoing: T): T {
  return 'headers' in outgoing && typeof outgoing.headers === 'object'
    ? { ...outgoing, headers: { ...outgoing.headers, connection: 'close' } }
    : outgoing
}

/** As the nth call is answered, all connections go silent: what is sent into them later is lost. New ones work. */
export async function silentPool(github: GitHub): Promise<Network> {
  const failing = countdown()
  const clients = new Set<Socket>()
  const silenced = new Set<Socket>()
  let lost = 0
  async function handle(request: Parameters<GitHub['handle']>[0]) {
    const outgoing = await github.handle(request)
    if (failing.isNow()) for (const client of clients) silenced.add(client)
    return outgoing
  }
  const server = await serve({ handle })
  const relay = createServer((client) => {
    const upstream = connect(Number(new URL(server.url).port), '127.0.0.1')
    clients.add(client)
    upstream.on('error', () => client.destroy()).pipe(client)
    client.on('error', () => {}).on('close', () => clients.delete(client) && upstream.destroy())
    client.on('data', (data) => void (silenced.has(client) ? lost++ : upstream.write(data)))
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  return {
    apiUrl: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    env: {},
    ...failing,
    hasStruck: () => lost > 0,
    async close() {
      for (const client of clients) client.destroy()
      await new Promise((resolve) => relay.close(resolve))
      await server.close()
    },
  }
}

function countdown() {
  let [first, end, seen, struck] = [0, 0, 0, false]
  return {
    isNow(): boolean {
      seen++
      const isIt = seen >= first && seen < end
      struck ||= isIt
      return isIt
    },
    fail(nth: number, times: number): void {
      first = nth
      end = nth + times
      seen = 0
    },
    recover(): void {
      first = Number.POSITIVE_INFINITY
      end = 0
    },
    hasStruck: () => struck,
  }
}
