import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfSigned } from './certificate.ts'
import { createGitHub } from './emulator/github.ts'
import { type ServerOptions, serve } from './emulator/server.ts'
import { type ForwardProxy, type ProxyKind, startProxy } from './proxy.ts'
import type { Inputs } from './runner/job-options.ts'
import { startJob } from './runner/runner.ts'
import type { StepResult } from './runner/step.ts'

/** What goes through a proxy, and what is said where it cannot: deploys through `dist/`, for each Node that a runner may bring. */

export interface ProxyCase {
  readonly name: string
  /** What the job's environment says, with the proxy's `host:port`. */
  env(proxy: string): Readonly<Record<string, string>>
  readonly kind?: ProxyKind
  readonly server?: ServerOptions
  /** Another name of the server, instead of its address. */
  readonly host?: string
  readonly inputs?: Inputs
  readonly seen: Seen
}

/** How a deploy went. */
export interface Seen {
  /** The states that GitHub holds. */
  readonly states: string
  /** What the proxy was asked. */
  readonly through: string
  /** Why it failed, by the step's only error; empty if it did not. */
  readonly said: string
}

/** The first Node that knows proxies; the newest 24 is played with too. */
export const firstNode = '24.5.0'

/** A Node of runners before 2.328.0. */
export const nodeWithoutProxies = '24.4.0'

const states = 'pending in_progress success'
const past: Seen = { states, through: 'nothing', said: '' }
const whole: Seen = { states, through: 'every call', said: '' }
const ghes = { host: 'ghes.example' }
const tls = { ...ghes, server: { tls: selfSigned } }
const failed = 'GitHub could not be reached through the proxy:'
const locked = `${failed} the proxy answered 407 Proxy Authentication Required`

/** Only this URL is proxied: the emulator is on loopback. */
const verifying = (url: string) => ({ inputs: { 'verify-url': url, 'verify-timeout': '1s' } })
const unverified = { states: 'pending in_progress failure' }

export const proxyCases: readonly ProxyCase[] = [
  { name: 'none', env: () => ({}), seen: past },
  { name: 'http_proxy', ...ghes, env: (at) => ({ http_proxy: `http://${at}` }), seen: whole },
  { name: 'http_proxy without a scheme', ...ghes, env: (at) => ({ http_proxy: at }), seen: whole },
  {
    name: 'HTTPS_PROXY without a scheme, to a server whose private CA is trusted',
    ...{ ...tls, env: (at) => ({ HTTPS_PROXY: at }) },
    seen: { ...whole, through: 'CONNECT ghes.example' },
  },
  {
    name: 'https_proxy that is itself reached by https, with a user and a password',
    ...{ ...tls, env: (at) => ({ https_proxy: `https://octo:p%40ss%2Fword@${at}` }), kind: 'secure' },
    seen: { ...whole, through: 'CONNECT ghes.example as octo:p@ss/word' },
  },
  {
    name: 'https_proxy with a stray % in its password',
    ...{ ...tls, env: (at) => ({ https_proxy: `http://octo:p@ss100%@${at}` }) },
    seen: { ...whole, through: 'CONNECT ghes.example as octo:p@ss100%' },
  },
  {
    name: 'https_proxy=socks5://',
    ...{ ...tls, env: (at) => ({ https_proxy: `socks5://octo:p%40ss@${at}` }) },
    seen: { states: '', through: 'nothing', said: `${failed} https_proxy is not the URL of an HTTP proxy` },
  },
  {
    name: 'https_proxy never answers CONNECT',
    ...{ ...verifying('https://shop.example/'), env: (at) => ({ https_proxy: at }), kind: 'silent' },
    seen: { ...unverified, through: 'CONNECT shop.example', said: 'did not answer: no connection within 1 s' },
  },
  {
    name: 'http_proxy answers 407',
    ...{ ...ghes, env: (at) => ({ http_proxy: at }), kind: 'locked' },
    seen: { states: '', through: 'refused calls', said: locked },
  },
  {
    name: 'https_proxy answers 407',
    ...{ ...tls, env: (at) => ({ https_proxy: at }), kind: 'locked' },
    seen: { states: '', through: 'CONNECT ghes.example', said: locked },
  },
  {
    name: 'http_proxy, to 127.0.0.1',
    env: (at) => ({ http_proxy: at }),
    seen: past,
  },
  {
    name: 'http_proxy, to [::1]',
    ...{ server: { host: '[::1]' }, env: (at) => ({ http_proxy: at }) },
    seen: past,
  },
  ...['corp.invalid', '.corp.invalid', 'other.example, invalid', '*'].map((form) => ({
    name: `https_proxy, no_proxy=${form}, to app.corp.invalid, which does not exist`,
    ...{ ...verifying('https://app.corp.invalid/'), env: (at: string) => ({ https_proxy: at, no_proxy: form }) },
    seen: { ...unverified, through: 'nothing', said: 'https://app.corp.invalid/ did not answer: getaddrinfo' },
  })),
  {
    name: 'http_proxy, no_proxy=example.org',
    ...{ ...ghes, env: (at) => ({ http_proxy: at, NO_PROXY: 'example.org' }) },
    seen: whole,
  },
]

/** The same, as a Node that does not know proxies plays it. */
export function withoutProxies(its: ProxyCase): ProxyCase {
  if (its.seen.through === 'nothing') return its
  const states = its.inputs ? its.seen.states : ''
  const said = `${its.inputs ? 'did not answer:' : failed} Node ${nodeWithoutProxies} has no support of proxies`
  return { ...its, seen: { states, through: 'nothing', said } }
}

/** Plays one deploy. Whether it went as it should is for the caller to see. */
export async function playProxyCase(its: ProxyCase, node: string): Promise<Seen & { readonly raw: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ca-'))
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, selfSigned.cert)
  const github = createGitHub()
  const server = await serve(github, its.server)
  const proxy = await startProxy(its.kind ?? 'open')
  try {
    const apiUrl = its.host ? server.url.replace('127.0.0.1', its.host) : server.url
    const job = startJob({ apiUrl, node, env: { NODE_EXTRA_CA_CERTS: ca, ...its.env(proxy.authority) } })
    const step = await job.step({ environment: 'staging', run: 'exit 0', ...its.inputs })
    await job.end()
    return {
      states: [
        ...github.deployments().flatMap(({ statuses }) => statuses.map(({ state }) => state)),
        ...github.problems,
      ].join(' '),
      through: throughOf(proxy, github.requests.length),
      said: saidBy(step, its.seen.said),
      raw: step.raw,
    }
  } finally {
    await proxy.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

function throughOf({ asked }: ForwardProxy, arrived: number): string {
  if (asked.length === 0) return 'nothing'
  if (asked.every((one) => one.startsWith('CONNECT')))
    return [...new Set(asked.map((one) => one.replace(/:\d+(?=$| as )/, '')))].join(', ')
  if (arrived === 0) return 'refused calls'
  return asked.length === arrived ? 'every call' : `${asked.length} of ${arrived} calls`
}

/** What is expected, if the step's only error says it; else its errors. */
function saidBy({ annotations }: StepResult, expected: string): string {
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
  return expected !== '' && errors.length === 1 && errors[0]?.includes(expected) ? expected : errors.join('; ')
}
