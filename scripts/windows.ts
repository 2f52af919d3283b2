import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { processesOf } from '../src/command/processes.ts'
import { createGitHub } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'
import { startJob } from '../testing/runner/runner.ts'
import type { StepResult } from '../testing/runner/step.ts'
import { type Case, cases, installTools, type Shell, shells } from '../testing/windows/cases.ts'

/**
 * `npm run test:windows`: deploys whose commands are started by a Windows Node, shell by shell, against the emulated GitHub.
 * Elsewhere, `WINDOWS_NODE` may give the command that starts one, such as `wine64 node.exe`; without it, it is said that
 * nothing was run, and nothing fails.
 */

const github = createGitHub()

async function play(shell: Shell, { script, expected }: Case, apiUrl: string, path: string): Promise<string> {
  const inherited = Object.fromEntries(
    ['SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP', 'windir'].map((name) => [name, process.env[name] ?? '']),
  )
  const job = startJob({ apiUrl, env: { ...inherited, PATH: path, RUNNER_OS: 'Windows', STATE_BUCKET: 'my bucket' } })
  const running = job.start({
    environment: 'staging',
    run: script(shell.says),
    ...(shell.input === undefined ? {} : { shell: shell.input }),
  })
  if (expected.killed) await running.waitFor('ready').catch(() => {})
  if (expected.killed) running.kill('SIGKILL')
  const step = await running.done
  await job.end()
  return differences(step, expected)
}

/** What is not as it should be; nothing if all is well. */
function differences(
  step: StepResult,
  { printed = '', exitCode, state, environmentUrl = '' }: Case['expected'],
): string {
  const record = github.deployments('staging').at(-1)
  const found = {
    exitCode: exitCode === undefined ? undefined : step.exitCode,
    state: record?.statuses.at(-1)?.state,
    environmentUrl: record?.statuses.at(-1)?.environmentUrl ?? '',
    printed: step.raw.includes(printed),
  }
  const wanted = { exitCode, state, environmentUrl, printed: true }
  return JSON.stringify(found) === JSON.stringify(wanted)
    ? ''
    : `FAILED: ${JSON.stringify(found)}\n${step.raw}`.replaceAll('\n', '\n    ')
}

/** Whether it can be started: wine has a PowerShell that does nothing. */
function isThere({ program }: Shell, path: string): boolean {
  const run = (file: string, args: string[]) =>
    spawnSync(file, args, { env: { ...process.env, PATH: path }, stdio: 'ignore' }).status
  return /^(pwsh|powershell)$/.test(program)
    ? run(program, ['-command', 'exit 7']) === 7
    : run('where.exe', [program]) === 0
}

/** Whether a kill reaches a command and its children. */
async function killsAll(): Promise<boolean> {
  const child = spawn('cmd.exe', ['/c', 'cmd.exe /c ping -n 60 127.0.0.1'], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const closed = once(child.stdout.resume(), 'close').then(() => true)
  processesOf(child.pid ?? 0, 'win32', process.env).signal('SIGKILL')
  return Promise.race([closed, setTimeout(20_000, false)])
}

async function playAll(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'windows-'))
  const path = `${installTools(home)};${process.env['PATH']}`
  const server = await serve(github)
  let failed = 0
  for (const folder of ['temp', 'a temp']) {
    process.env['TEMP'] = join(home, folder)
    mkdirSync(process.env['TEMP'])
    for (const shell of shells) {
      for (const what of cases) {
        const problem = isThere(shell, path) ? await play(shell, what, server.url, path) : 'not run: it is not here'
        if (problem.startsWith('FAILED')) failed++
        console.log(`${folder.padEnd(6)} | ${shell.name.padEnd(40)} | ${what.name.padEnd(42)} | ${problem || 'ok'}`)
      }
    }
  }
  const killed = await killsAll()
  console.log(`a kill ends a command with its children: ${killed ? 'ok' : 'FAILED'}`)
  if (!killed) failed++
  await server.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
  console.log(
    `${failed === 0 ? 'All that could be run is as it should be' : `${failed} failed`}. Not run at all: Ctrl-C, which no Node can send.`,
  )
  return failed === 0 && github.problems.length === 0 ? 0 : 1
}

/** Under wine a pipe of the system's is no stream for Node, but a file is. */
function playElsewhere(command: string): number {
  const log = join(tmpdir(), `windows-${process.pid}.log`)
  const output = openSync(log, 'w')
  const [file = '', ...args] = command.split(' ')
  const { status } = spawnSync(file, [...args, import.meta.filename], { stdio: ['ignore', output, output] })
  closeSync(output)
  console.log(readFileSync(log, 'utf8'))
  rmSync(log)
  return status ?? 1
}

const command = process.env['WINDOWS_NODE']
if (process.platform === 'win32') process.exitCode = await playAll()
else if (command) process.exitCode = playElsewhere(command)
else
  console.log(
    'SKIPPED: no test of Windows was run, as this is no Windows and WINDOWS_NODE does not say how to start its Node',
  )
