import http, { type ClientRequest, type RequestOptions } from 'node:http'
import https from 'node:https'
import { percentDecoded } from '../shared/text.ts'
import { noAnswer } from './failure.ts'
import { proxyFor } from './proxy.ts'

/** Connections that later calls use again, directly or through Node's own support of proxies. */
export interface Connections {
  /** A request that is still to be sent. @throws FailedCall if the proxy cannot be used */
  request(url: URL, options: RequestOptions): ClientRequest
  isProxied(url: URL): boolean
  /** Closes those that no call uses. */
  forgetIdle(): void
}

/**
 * How long an idle connection is used again. After a pause, as while a command runs, it may have gone silent on its way
 * through routers and proxies, and what is sent into it is lost.
 */
const idleMs = 4_000

/** @param connectMs how long a proxy may take to give a tunnel: Node does not end that with the request */
export function createConnections(env: NodeJS.ProcessEnv, connectMs: number): Connections {
  const agents = new Map<string, http.Agent>()

  function agentFor(protocol: string, proxy: string | undefined): http.Agent {
    const key = `${protocol} ${proxy}`
    const agent = agents.get(key) ?? createAgent(protocol, proxy, connectMs)
    agents.set(key, agent)
    return agent
  }

  return {
    request(url, options) {
      const agent = agentFor(url.protocol, proxyFor(url, env))
      const { username, password } = url
      const bare = new URL(url)
      // Node takes a user with a percent sign that stands for itself for a fault.
      bare.username = bare.password = ''
      const auth = username || password ? { auth: `${percentDecoded(username)}:${percentDecoded(password)}` } : {}
      return http.request(bare, { ...options, ...auth, agent })
    },
    isProxied: (url) => proxyFor(url, env) !== undefined,
    forgetIdle() {
      for (const { freeSockets } of agents.values())
        for (const socket of Object.values(freeSockets).flat()) socket?.destroy()
    },
  }
}

function createAgent(protocol: string, proxy: string | undefined, connectMs: number): http.Agent {
  if (proxy !== undefined && !process.allowedNodeEnvironmentFlags.has('--use-env-proxy'))
    throw noAnswer(`Node ${process.versions.node} has no support of proxies`, { blocked: true })
  const { Agent } = protocol === 'https:' ? https : http
  const proxyEnv = proxy === undefined ? {} : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } }
  const agent = new Agent({ keepAlive: true, timeout: connectMs, ...proxyEnv })
  // Sooner, if the server has said so.
  agent.on('free', (socket) => socket.setTimeout(Math.min(socket.timeout || idleMs, idleMs)))
  return agent
}
