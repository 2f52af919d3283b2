import { percentDecoded } from '../shared/text.ts'
import { noAnswer } from './failure.ts'

/**
 * Which proxy a URL takes. Node does the rest; what it would misread is put right here: a value without a scheme, a percent sign
 * that stands for itself, `no_proxy` with a bare domain, loopback.
 * https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */

/**
 * The URL of the proxy that `https_proxy`, `http_proxy` and `no_proxy` name, also in upper case; undefined if there is none.
 * @throws FailedCall if that cannot be used
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  const name = `${url.protocol.slice(0, -1)}_proxy`
  const given = env[name] || env[name.toUpperCase()]
  if (!given || isExcepted(url, env['no_proxy'] || env['NO_PROXY'] || '')) return undefined
  const text = given.includes('://') ? given : `http://${given}`
  const proxy = URL.canParse(text) ? new URL(text) : undefined
  // The value may hold a password, and so is not repeated.
  if (!proxy || !/^https?:$/.test(proxy.protocol))
    throw noAnswer(`${name} is not the URL of an HTTP proxy`, { blocked: true })
  proxy.username = encodeURIComponent(percentDecoded(proxy.username))
  proxy.password = encodeURIComponent(percentDecoded(proxy.password))
  return proxy.href
}

/** Whether calls to a URL take a proxy, or would, if what is set could be used. */
export function goesThroughProxy(url: URL, env: NodeJS.ProcessEnv): boolean {
  try {
    return proxyFor(url, env) !== undefined
  } catch {
    return true
  }
}

/** Whether `no_proxy` lists the host: `*`, or a name (with its subdomains) or an address, each also with a port. */
function isExcepted({ hostname, protocol, port }: URL, list: string): boolean {
  if (/^(.+\.)?localhost$|^127\.[\d.]+$|^\[::1\]$/.test(hostname)) return true
  const wanted = port || (protocol === 'https:' ? '443' : '80')
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*' || `[${entry}]` === hostname) return true
    const [, name, onlyPort = wanted] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
    return name !== undefined && onlyPort === wanted && `.${hostname}`.endsWith(`.${name}`)
  })
}
