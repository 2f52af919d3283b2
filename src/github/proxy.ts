import http, { type ClientRequestArgs } from 'node:http'
import https from 'node:https'
import { isIPv6, type Socket } from 'node:net'
import { percentDecoded } from '../shared/text.ts'
import type { Variables } from '../shared/variables.ts'
import { LockedProxy, NetworkError } from './failure.ts'

/**
 * Proxies, by ourselves: Node's own support came with 24.5, and runners have older ones; its tunnels also wait without a
 * limit. https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */

/**
 * The proxy that `https_proxy`, `http_proxy` and `no_proxy` name for a URL, also in upper case; undefined if there is none.
 * @throws NetworkError if what they say cannot be used
 */
export function proxyFor(url: URL, env: Variables): URL | undefined {
  const name = `${url.protocol.slice(0, -1)}_proxy`
  const given = env[name] || env[name.toUpperCase()]
  if (!given || isExcepted(url, env['no_proxy'] || env['NO_PROXY'] || '')) return undefined
  const text = given.includes('://') ? given : `http://${given}`
  // The value may hold a password, and so is not repeated.
  if (!URL.canParse(text)) throw new NetworkError(`${name} is set, but is not a URL`)
  const proxy = new URL(text)
  if (!/^https?:$/.test(proxy.protocol))
    throw new NetworkError(`${name} has a protocol that cannot be used: ${proxy.protocol}//`)
  return proxy
}

/** Whether calls to a URL take a proxy, or would, if what is set could be used. */
export function goesThroughProxy(url: URL, env: Variables): boolean {
  try {
    return proxyFor(url, env) !== undefined
  } catch {
    return true
  }
}

/** Whether `no_proxy` lists the host: `*`, a name (with its subdomains), or an address, each also with a port. */
function isExcepted(url: URL, list: string): boolean {
  const host = withoutBrackets(url.hostname)
  const port = url.port || defaultPort(url)
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true
    const address = isIPv6(entry) ? [entry, entry] : /^(?:\[([^\]]+)\]|\*?([^:]+))(?::(\d+))?$/.exec(entry)
    if (!address) return false
    const [, bracketed, name = '', onlyPort = port] = address
    if (onlyPort !== port) return false
    if (bracketed !== undefined) return isIPv6(bracketed) && host === shortest(bracketed)
    const wanted = name.replace(/^\./, '').toLowerCase()
    return host === wanted || host.endsWith(`.${wanted}`)
  })
}

/** `::1` of `0:0:0:0:0:0:0:1`: URLs have IPv6 addresses in this form. */
function shortest(address: string): string {
  return withoutBrackets(new URL(`http://[${address}]`).hostname)
}

export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

function defaultPort({ protocol }: URL): string {
  return protocol === 'https:' ? '443' : '80'
}

/** The header that a proxy asks for, where its URL has a user. */
export function credentialsFor({ username, password }: URL): Record<string, string> {
  if (!username) return {}
  const pair = Buffer.from(userIn({ username, password })).toString('base64')
  return { 'proxy-authorization': `Basic ${pair}` }
}

/** `user:password`, as they were before they were written into a URL. */
export function userIn({ username, password }: Pick<URL, 'username' | 'password'>): string {
  return `${percentDecoded(username)}:${percentDecoded(password)}`
}

export function refusedByProxy(status: number | undefined, text: string | undefined): NetworkError {
  const said = `the proxy answered ${status} ${text ?? ''}`.trim()
  return status === 407 ? new LockedProxy(said) : new NetworkError(said)
}

/** What a request passes on to its tunnel: the signal that ends the waiting for it. Node keeps a request's own `signal` to itself. */
export interface TunnelOptions {
  readonly until?: AbortSignal
}

/** Connections to https servers through the proxy's tunnels. */
export function tunnelAgent(proxy: URL, options: https.AgentOptions): https.Agent {
  const agent = new https.Agent(options)
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (target: ClientRequestArgs & TunnelOptions, done) => {
    openTunnel(proxy, `${target.host}`, Number(target.port), target.until).then(
      (socket) => done?.(null, connect({ ...target, ...{ socket } }) as Socket),
      (error) => done?.(error, undefined as never),
    )
    return undefined
  }
  return agent
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-connect */
function openTunnel(proxy: URL, host: string, port: number, signal?: AbortSignal): Promise<Socket> {
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    const { request } = proxy.protocol === 'https:' ? https : http
    const asked = request({
      ...{ method: 'CONNECT', path: authority, agent: false },
      ...{ host: withoutBrackets(proxy.hostname), port: proxy.port || defaultPort(proxy) },
      headers: { host: authority, ...credentialsFor(proxy) },
    })
    const giveUp = () => asked.destroy()
    signal?.addEventListener('abort', giveUp)
    asked.on('close', () => signal?.removeEventListener('abort', giveUp))
    asked.on('error', reject)
    asked.on('connect', ({ statusCode = 0, statusMessage }, socket: Socket, head: Buffer) => {
      signal?.removeEventListener('abort', giveUp)
      // What has come already belongs to the tunnel: a page there is no TLS, and fails at once.
      if (head.length > 0) socket.unshift(head)
      if (statusCode >= 200 && statusCode <= 299) return resolve(socket)
      socket.destroy()
      reject(refusedByProxy(statusCode, statusMessage))
    })
    asked.end()
  })
}
