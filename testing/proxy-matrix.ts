import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfSigned } from './certificate.ts'
import { createGitHub } from './emulator/github.ts'
import { type ServerOptions, serve } from './emulator/server.ts'
import { type ForwardProxy, type ProxyKind, startProxy } from './proxy.ts'
import { type Inputs, startJob } from './runner/runner.ts'
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
  /** Why it failed, by the step's first error; empty if it did not. */
  readonly said: string
}

/** The newest Node 24 is played with too. */
export const oldNodes = ['24.0.0', '24.4.0']

const states = 'pending in_progress success'
const past: Seen = { states, through: 'nothing', said: '' }
const whole: Seen = { states, through: 'every call', said: '' }
const tls = { tls: selfSigned }
const noAnswer = 'GitHub could not be reached through the proxy: the proxy answered'

export const proxyCases: readonly ProxyCase[] = [
  { name: 'none', env: () => ({}), seen: past },
  { name: 'http_proxy', env: (at) => ({ http_proxy: `http://${at}` }), seen: whole },
  {
    name: 'HTTPS_PROXY, to a server whose private CA is trusted',
    ...{ env: (at) => ({ HTTPS_PROXY: at }), server: tls, host: 'ghes.example' },
    seen: { ...whole, through: 'CONNECT ghes.example' },
  },
  {
    name: 'https_proxy that is itself reached by https, with a user and a password',
    ...{ env: (at) => ({ https_proxy: `https://octo:p%40ss%2Fword@${at}` }), kind: 'secure', server: tls },
    ...{ host: 'ghes.example' },
    seen: { ...whole, through: 'CONNECT ghes.example as octo:p@ss/word' },
  },
  {
    name: 'https_proxy never answers CONNECT',
    ...{ env: (at) => ({ https_proxy: at }), kind: 'silent' },
    inputs: { 'verify-url': 'https://shop.example/', 'verify-timeout': '1s' },
    seen: {
      states: 'pending in_progress failure',
      through: 'CONNECT shop.example',
      said: 'did not answer: no answer within 1 s, waiting for a tunnel through the proxy',
    },
  },
  {
    name: 'http_proxy answers 407',
    ...{ env: (at) => ({ http_proxy: at }), kind: 'locked' },
    seen: { states: '', through: 'refused calls', said: `${noAnswer} 407 Proxy Authentication Required` },
  },
  {
    name: 'https_proxy answers 407',
    ...{ env: (at) => ({ https_proxy: at }), kind: 'locked', server: tls, host: 'ghes.example' },
    seen: {
      states: '',
      through: 'CONNECT ghes.example',
      said: `${noAnswer} 407 Proxy Authentication Required`,
    },
  },
  ...['127.0.0.1', '*', 'other.example,127.0.0.1', '.0.0.1'].map((form) => ({
    name: `http_proxy, no_proxy=${form}`,
    env: (at: string) => ({ http_proxy: at, no_proxy: form }),
    seen: past,
  })),
  ...['::1', '[::1]', '[0:0:0:0:0:0:0:1]'].map((form) => ({
    name: `http_proxy, NO_PROXY=${form}, to [::1]`,
    env: (at: string) => ({ http_proxy: at, NO_PROXY: form }),
    server: { host: '[::1]' },
    seen: past,
  })),
  {
    name: 'http_proxy, no_proxy=::1,other.example',
    env: (at) => ({ http_proxy: at, no_proxy: '::1,other.example' }),
    seen: whole,
  },
]

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

/** What is expected, if the step's first error says it; else that error. */
function saidBy({ annotations }: StepResult, expected: string): string {
  const { message = '' } = annotations.find(({ level }) => level === 'error') ?? {}
  return expected !== '' && message.includes(expected) ? expected : message
}
