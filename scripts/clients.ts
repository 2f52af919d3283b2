import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { playPeer } from '../testing/clients/peers.ts'
import { createGitHub, emulatedToken, type GitHub } from '../testing/emulator/github.ts'
import { mainSha } from '../testing/emulator/seeding.ts'
import { serve } from '../testing/emulator/server.ts'
import { root } from '../testing/root.ts'

/**
 * `npm run test:clients`: other people's clients of GitHub's API, unchanged, against the emulated GitHub. Each prints a line
 * for each check. A client whose language is missing is said to be skipped, and nothing fails. With `-- --peer NAME=FOLDER`
 * also the built action of another author, where a checkout is at hand (bobheadxi/deployments, chrnorm/deployment-action).
 */

const { values } = parseArgs({
  options: { outputFile: { type: 'string' }, peer: { type: 'string', multiple: true, default: [] } },
})

interface Client {
  readonly name: string
  readonly folder: string
  readonly command: readonly string[]
  /** Succeeds where the client can be run. */
  readonly probe: readonly string[]
  readonly missing: string
}

const python = process.env['PYTHON'] ?? 'python3'

const clients: readonly Client[] = [
  {
    ...{ name: 'PyGithub', folder: 'testing/clients', command: [python, 'pygithub.py'] },
    probe: [python, '-c', 'import github'],
    missing: 'PyGithub is not installed (pip install PyGithub, or set PYTHON to one that has it)',
  },
  {
    ...{ name: 'go-github', folder: 'testing/clients/go-github', command: ['go', 'run', '.'] },
    probe: ['go', '-C', 'testing/clients/go-github', 'mod', 'download'],
    missing: 'Go is not installed, or go-github cannot be had',
  },
]

/** A GitHub for an administrator, who may do all that a client can ask for. */
function createGitHubForAll() {
  const scopes = ['administration', 'contents', 'deployments', 'statuses', 'actions', 'metadata']
  const permissions = Object.fromEntries(scopes.map((scope) => [scope, 'write' as const]))
  const token = { login: 'octocat', kind: 'personal', admin: true, permissions } as const
  const feature = 'f'.repeat(40)
  const branches = { main: mainSha, 'feature/x': feature }
  const github = createGitHub({ lenient: true, tokens: { [emulatedToken]: token }, branches })
  github.addCommit(feature, { parents: [mainSha] })
  return github
}

async function play({ name, folder, command: [program = '', ...args] }: Client) {
  const github = createGitHubForAll()
  const server = await serve(github)
  const child = spawn(program, [...args, server.url, emulatedToken, mainSha], { cwd: join(root, folder) })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [status] = await once(child, 'close')
  await server.close()
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\n')
  const passed = lines.filter((line) => line.startsWith('ok')).length
  const failures = lines.filter((line) => line.startsWith('FAIL'))
  if (status !== 0 && failures.length === 0) failures.push(`ended with ${status}:`, ...lines.slice(-3))
  return tell(name, github, passed, failures)
}

async function playAction(argument: string) {
  const github = createGitHubForAll()
  const server = await serve(github)
  const { name, passed, wrong } = await playPeer(argument, github, server.url)
  await server.close()
  return tell(name, github, passed, wrong)
}

function tell(name: string, github: GitHub, passed: number, failures: readonly string[]) {
  const wrong = [...failures, ...github.problems]
  for (const line of wrong) console.log(`${name}: ${line}`)
  console.log(`${name}: ${passed} checks as they should be, ${wrong.length} not; ${github.requests.length} requests`)
  return { passed, failed: wrong.length }
}

let [passed, failed] = [0, 0]
for (const client of clients) {
  const [program = '', ...args] = client.probe
  if (spawnSync(program, args, { cwd: root }).status === 0) {
    const result = await play(client)
    passed += result.passed
    failed += result.failed
  } else {
    console.log(`${client.name}: SKIPPED, as ${client.missing}`)
  }
}
if (values.peer.length === 0) console.log('Actions of other authors: SKIPPED, as no checkout was named (--peer)')
for (const argument of values.peer) {
  const result = await playAction(argument)
  passed += result.passed
  failed += result.failed
}
// Counted as jest counts.
const counts = { numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: 0 }
if (values.outputFile) writeFileSync(values.outputFile, JSON.stringify(counts))
process.exitCode = failed > 0 ? 1 : 0
