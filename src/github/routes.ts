import http, { type RequestOptions } from 'node:http'
import https from 'node:https'
import { urlToHttpOptions } from 'node:url'
import { credentialsFor, proxyFor, type TunnelOptions, tunnelAgent, userIn, withoutBrackets } from './proxy.ts'

/** How to reach a URL. */
export interface Route {
  request(options: RequestOptions & TunnelOptions): http.ClientRequest
  readonly options: RequestOptions
  readonly headers: Readonly<Record<string, string>>
  readonly viaProxy: boolean
}

export interface Routes {
  /** Directly, through a proxy's tunnel (https), or by handing the request to a proxy (http). @throws NetworkError */
  to(url: URL): Route
  /** Closes the connections that are kept for later calls. */
  forgetIdle(): void
}

/**
 * How long an idle connection is used again. After a pause, as while a command runs, it may have gone silent on its way
 * through routers and proxies, and what is sent into it is lost.
 */
const idleMs = 4_000

export function createRoutes(env: Readonly<Record<string, string | undefined>>): Routes {
  const idle = { keepAlive: true, timeout: idleMs }
  const plain = { request: http.request, agent: new http.Agent(idle) }
  const secure = { request: https.request, agent: new https.Agent(idle) }
  const tunnels = new Map<string, https.Agent>()

  function tunnelThrough(proxy: URL): https.Agent {
    const agent = tunnels.get(proxy.href) ?? tunnelAgent(proxy, idle)
    tunnels.set(proxy.href, agent)
    return agent
  }

  function to(url: URL): Route {
    const proxy = proxyFor(url, env)
    const withAuth = url.username || url.password ? { auth: userIn(url) } : {}
    const target = urlToHttpOptions(withoutUser(url))
    const { request, agent } = (proxy ?? url).protocol === 'https:' ? secure : plain
    if (!proxy) return { request, options: { ...target, ...withAuth, agent }, headers: {}, viaProxy: false }
    if (url.protocol === 'https:') {
      const options = { ...target, ...withAuth, agent: tunnelThrough(proxy) }
      return { request: https.request, options, headers: {}, viaProxy: true }
    }
    const path = `${url.origin}${url.pathname}${url.search}`
    const host = withoutBrackets(proxy.hostname)
    const options = { ...withAuth, host, path, agent, ...(proxy.port ? { port: proxy.port } : {}) }
    return { request, options, headers: { host: url.host, ...credentialsFor(proxy) }, viaProxy: true }
  }

  return {
    to,
    forgetIdle() {
      for (const { freeSockets } of [plain.agent, secure.agent, ...tunnels.values()])
        for (const socket of Object.values(freeSockets).flat()) socket?.destroy()
    },
  }
}

/** Node takes a user with a percent sign that stands for itself for a fault. */
function withoutUser(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}
