import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { root } from './root.ts'
import { node24 } from './runner/node24.ts'

/** How a call ended: its status and text, or what its error says was not carried out (`unsent` or `blocked`), and its message. */
export type Ending = readonly [status: number, text: string] | readonly [error: string, message: string]

const script = `
const [module, url, env, timeoutMs] = process.argv.slice(1)
const { createFetch } = await import(module)
const fetch = createFetch({ env: JSON.parse(env), timeoutMs: Number(timeoutMs) })
const ending = await fetch(url, {}).then(
  async (answer) => [answer.status, await answer.text()],
  ({ failure, message }) => [['unsent', 'blocked'].filter((flag) => failure[flag]).join(' '), message],
)
process.stdout.write(JSON.stringify(ending), () => process.exit())`

/** Makes one call as `dist/` would: under a Node that knows proxies, which the one that runs the tests may not. */
export async function fetchProxied(url: string, env: Record<string, string>, timeoutMs: number): Promise<Ending> {
  const module = pathToFileURL(join(root, 'lib/src/http/http.js')).href
  const { stdout } = await promisify(execFile)(node24(), [
    ...['--input-type=module', '--eval', script, '--'],
    ...[module, url, JSON.stringify(env), String(timeoutMs)],
  ])
  return JSON.parse(stdout)
}
