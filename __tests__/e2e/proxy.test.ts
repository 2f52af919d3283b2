import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { selfSigned } from '../../testing/certificate.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { type ServerOptions, serve } from '../../testing/emulator/server.ts'
import { type ProxyKind, startProxy } from '../../testing/proxy.ts'
import { node24, otherNode } from '../../testing/runner/node24.ts'
import { type Inputs, startJob } from '../../testing/runner/runner.ts'

/** What goes through a proxy, and what is said where it cannot, with every Node 24 that a runner may bring. */

const nodes = [
  ...['24.0.0', '24.4.0'].map((version) => [version, otherNode(version).node] as const),
  ['newest', node24()] as const,
]
const missing = nodes.filter(([, node]) => !existsSync(node)).map(([version]) => version)
if (missing.length > 0) console.warn(`NOT RUN with Node ${missing.join(', ')}: \`npm run test:nodes\` brings them`)

const folder = mkdtempSync(join(tmpdir(), 'ca-'))
const ca = join(folder, 'ca.pem')
writeFileSync(ca, selfSigned.cert)
afterAll(() => rmSync(folder, { recursive: true }))

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

interface Way {
  readonly node: string
  /** What the job's environment says, with the proxy's `host:port`. */
  env(proxy: string): Readonly<Record<string, string>>
  readonly kind?: ProxyKind
  readonly server?: ServerOptions
  /** Another name of the server, instead of its address. */
  readonly name?: string
  readonly inputs?: Inputs
}

/** A deploy: what the proxy was asked, which states GitHub holds, and what the step says. */
async function deploy({ node, env, kind = 'open', server: options, name, inputs }: Way) {
  const github = createGitHub()
  const server = await serve(github, options)
  const proxy = await startProxy(kind)
  opened.push(server, proxy)
  const apiUrl = name ? server.url.replace('127.0.0.1', name) : server.url
  const job = startJob({ apiUrl, node, env: env(proxy.authority) })
  const step = await job.step({ environment: 'staging', run: 'exit 0', ...inputs })
  await job.end()
  const states = github.deployments().flatMap(({ statuses }) => statuses.map(({ state }) => state))
  expect(github.problems).toEqual([])
  return { step, states, github, asked: proxy.asked, authority: new URL(apiUrl).host, apiUrl }
}

const whole = ['pending', 'in_progress', 'success']
const tls = { tls: selfSigned }
const trusted = { NODE_EXTRA_CA_CERTS: ca }

describe.each(nodes)('Node %s', (_, node) => {
  const played = existsSync(node) ? test : test.skip

  played('no proxy: nothing goes through it', async () => {
    const { states, asked } = await deploy({ node, env: () => ({}) })
    expect([states, asked]).toEqual([whole, []])
  })

  played('http_proxy: every call to an http server, and none goes past it', async () => {
    const { states, asked, github, apiUrl } = await deploy({ node, env: (at) => ({ http_proxy: `http://${at}` }) })
    expect(states).toEqual(whole)
    expect(asked).toHaveLength(github.requests.length)
    expect(asked[0]).toBe(`POST ${apiUrl}/repos/octo/app/deployments`)
  })

  played('https_proxy: tunnels to an https server, whose private CA is trusted', async () => {
    const { states, asked, authority } = await deploy({
      ...{ node, server: tls, name: 'ghes.example' },
      env: (at) => ({ HTTPS_PROXY: at, ...trusted }),
    })
    expect(states).toEqual(whole)
    expect([...new Set(asked)]).toEqual([`CONNECT ${authority}`])
  })

  played('a proxy that never answers CONNECT: the time limit holds, and says so', async () => {
    const { states, step, asked } = await deploy({
      ...{ node, kind: 'silent', env: (at) => ({ https_proxy: at }) },
      inputs: { 'verify-url': 'https://shop.example/', 'verify-timeout': '1s' },
    })
    expect(states).toEqual(['pending', 'in_progress', 'failure'])
    expect(step.log).toContain('no answer within 1 s, waiting for a tunnel through the proxy')
    expect(asked).toEqual(['CONNECT shop.example:443'])
  })

  played.each(['http', 'https'])(
    '407 of a proxy for %s: the step fails and says whose answer it is',
    async (protocol) => {
      const { states, step } = await deploy({
        ...{ node, kind: 'locked', env: (at) => ({ [`${protocol}_proxy`]: at, ...trusted }) },
        ...(protocol === 'https' ? { server: tls } : {}),
      })
      expect([states, step.exitCode]).toEqual([[], 1])
      expect(step.log).toContain(
        'GitHub could not be reached through the proxy: the proxy answered 407 Proxy Authentication Required',
      )
      expect(step.log).toContain('Give the proxy’s user and password in')
      expect(step.milliseconds).toBeLessThan(5_000)
    },
    90_000,
  )

  played.each(['127.0.0.1', '*', 'other.example,127.0.0.1', '.0.0.1'])(
    'no_proxy=%s: nothing goes through it',
    async (form) => {
      const { states, asked } = await deploy({ node, env: (at) => ({ http_proxy: at, no_proxy: form }) })
      expect([states, asked]).toEqual([whole, []])
    },
  )

  played.each(['::1', '[::1]', '[0:0:0:0:0:0:0:1]'])('no_proxy=%s: nothing to [::1] goes through it', async (form) => {
    const { states, asked } = await deploy({
      ...{ node, server: { host: '[::1]' } },
      env: (at) => ({ http_proxy: at, NO_PROXY: form }),
    })
    expect([states, asked]).toEqual([whole, []])
  })

  played('no_proxy with another name: it goes through the proxy', async () => {
    const { asked } = await deploy({ node, env: (at) => ({ http_proxy: at, no_proxy: '::1,other.example' }) })
    expect(asked[0]).toMatch(/^POST /)
  })
})
