import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach } from '@jest/globals'
import { createFetch, type Fetch } from '../src/http/http.ts'
import { selfSigned } from './certificate.ts'
import { fetchFrom } from './emulator/fetch.ts'
import { createGitHub } from './emulator/github.ts'
import type { QuickJobOptions } from './faults/in-process.ts'
import { play } from './quick.ts'
import type { Inputs } from './runner/job-options.ts'

/** Sites that are deployed, and deploys that look at them. */

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** A site on this machine, for one test. Resolves to its URL. */
export async function site(answer: RequestListener, secure = false): Promise<string> {
  const server = secure ? createSecureServer(selfSigned, answer) : createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `${secure ? 'https' : 'http'}://127.0.0.1:${port}`
}

/** A deploy within this process, whose site is asked over HTTP. Waiting between two looks takes no time. */
export async function deployTo(
  inputs: Inputs,
  { web = createFetch({ env: {}, timeoutMs: 15_000 }), ...options }: QuickJobOptions & { readonly web?: Fetch } = {},
) {
  const github = createGitHub()
  const hub = fetchFrom(github)
  const fetch: Fetch = (url, init) => (url.startsWith('https://api.github.com/') ? hub : web)(url, init)
  const played = await play(github, { environment: 'staging', run: 'exit 0', ...inputs }, { ...options, fetch })
  return { ...played, github, last: github.onlyDeployment().statuses.at(-1) }
}
