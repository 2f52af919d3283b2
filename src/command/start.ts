import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Ended } from './ended.ts'
import { killTree } from './kill.ts'
import { chooseShell, type Shell, splitArguments } from './shell.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface CommandOptions {
  readonly script: string
  readonly shell?: string | undefined
  readonly workingDirectory?: string | undefined
  /** The environment of this action; what a `run:` step would not have is taken out of it. */
  readonly env: Environment
  /** `DEPLOYMENT_*` */
  readonly extraEnv: Environment
  readonly platform: NodeJS.Platform
}

export interface RunningCommand {
  /** Never rejects: a command that cannot be started is an outcome too. */
  readonly done: Promise<Ended>
  /** Sends a signal to the command and all that it has started. Does nothing once it has ended. */
  signal(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void
}

/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
export function startCommand(options: CommandOptions): RunningCommand {
  try {
    return spawnCommand(options)
  } catch (error) {
    return { done: Promise.resolve(unstartable(error)), signal: () => {} }
  }
}

/** What a `run:` step does not have: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs */
const notForCommands =
  /^(INPUT_.*|STATE_.*|ACTIONS_RUNTIME_URL|ACTIONS_RUNTIME_TOKEN|ACTIONS_CACHE_URL|ACTIONS_RESULTS_URL|ACTIONS_CACHE_SERVICE_V2|ACTIONS_CACHE_MODE)$/i

/** The environment of a `run:` step, and `extra`. */
export function commandEnvironment(env: Environment, extra: Environment): Record<string, string> {
  const all = { ...Object.fromEntries(Object.entries(env).filter(([name]) => !notForCommands.test(name))), ...extra }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function spawnCommand({ script, shell, workingDirectory, env, extraEnv, platform }: CommandOptions): RunningCommand {
  const started = performance.now()
  const chosen = chooseShell(shell, env, platform)
  const cwd = existingFolder(resolve(env['GITHUB_WORKSPACE'] ?? '.', workingDirectory ?? ''))
  const windows = platform === 'win32'
  const child = spawn(chosen.file, argumentsFor(chosen, writeScript(script, chosen, env), windows), {
    cwd,
    env: commandEnvironment(env, extraEnv),
    stdio: ['ignore', 'inherit', 'inherit'],
    // A process group of its own, so that signals reach all of it. Windows has no process groups.
    detached: !windows,
    windowsVerbatimArguments: windows,
  })
  const done = new Promise<Ended>((settle) => {
    child.on('error', (error) => settle(unstartable(error)))
    child.on('exit', (code, signal) => {
      const milliseconds = performance.now() - started
      settle(
        signal === null ? { kind: 'exit', code: code ?? 1, milliseconds } : { kind: 'signal', signal, milliseconds },
      )
    })
  })
  return { done, signal: (signal) => killTree(child, signal, platform) }
}

function argumentsFor(shell: Shell, scriptPath: string, windows: boolean): string[] {
  const line = shell.template.replaceAll('{0}', scriptPath.replaceAll('"', '\\"'))
  return windows ? [line] : splitArguments(line)
}

function writeScript(script: string, shell: Shell, env: Environment): string {
  const path = join(env['RUNNER_TEMP'] || tmpdir(), `${randomUUID()}${shell.extension}`)
  writeFileSync(path, shell.fixUp(script))
  return path
}

function existingFolder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`the working directory ${path} does not exist`)
  return path
}

function unstartable(error: unknown): Ended {
  return { kind: 'unstartable', reason: error instanceof Error ? error.message : String(error) }
}
