import { type SpawnOptions, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Clock } from '../shared/clock.ts'
import { ActionError, messageOf } from '../shared/errors.ts'
import type { Variables } from '../shared/variables.ts'
import type { Ended } from './ended.ts'
import { type Invocation, invocationOf } from './invocation.ts'
import { type ProcessTree, processTree } from './kill.ts'
import { chooseShell, type Shell } from './shell.ts'
import { commandVariables } from './variables.ts'

export interface CommandOptions {
  readonly script: string
  readonly shell?: string | undefined
  readonly workingDirectory?: string | undefined
  /** The environment of this action; what a `run:` step would not have is taken out of it. */
  readonly env: Variables
  /** The variables that the runner has added for this action: its inputs and its saved state. */
  readonly ownVariables: readonly string[]
  /** Returns `DEPLOYMENT_*`. If it throws, the command counts as one that could not be started. */
  readonly extraEnv: () => Variables
  readonly platform: NodeJS.Platform
  readonly clock: Clock
}

export interface RunningCommand extends ProcessTree {
  /** When its first process has ended; others may still run. Never rejects: a command that cannot be started is an outcome too. */
  readonly done: Promise<Ended>
}

const nothing: ProcessTree = { isAlive: () => false, signal: () => {} }

/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
export function startCommand(options: CommandOptions): RunningCommand {
  try {
    return spawnCommand(options)
  } catch (error) {
    return { done: Promise.resolve(unstartable(error)), ...nothing }
  }
}

/** All that `spawn` is given for the command; its script is on disk. @throws ActionError when there is no such shell or folder */
export function prepare(options: CommandOptions): Omit<Invocation, 'options'> & { readonly options: SpawnOptions } {
  const { script, shell, workingDirectory, env, ownVariables, extraEnv, platform } = options
  const chosen = chooseShell(shell, env, platform)
  const cwd = existingFolder(resolve(env['GITHUB_WORKSPACE'] ?? '.', workingDirectory ?? ''))
  const invocation = invocationOf(chosen, writeScript(script, chosen, env), env, platform)
  const variables = commandVariables(env, { own: ownVariables, extra: extraEnv() }, platform)
  return {
    ...invocation,
    options: { ...invocation.options, cwd, env: variables, stdio: ['ignore', 'inherit', 'inherit'] },
  }
}

function spawnCommand(options: CommandOptions): RunningCommand {
  const { platform, env, clock } = options
  const started = clock.now()
  const { file, args, options: how } = prepare(options)
  const child = spawn(file, args, how)
  const done = new Promise<Ended>((settle) => {
    child.on('error', (error) => settle(unstartable(error)))
    child.on('exit', (code, signal) => {
      const milliseconds = clock.now() - started
      settle(
        signal === null ? { kind: 'exit', code: code ?? 1, milliseconds } : { kind: 'signal', signal, milliseconds },
      )
    })
  })
  return { done, ...(child.pid === undefined ? nothing : processTree(child.pid, platform, env)) }
}

function writeScript(script: string, shell: Shell, env: Variables): string {
  const path = join(env['RUNNER_TEMP'] || tmpdir(), `${randomUUID()}${shell.extension}`)
  writeFileSync(path, shell.fixUp(script))
  return path
}

function existingFolder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ActionError(`the working directory ${path} does not exist`)
  return path
}

function unstartable(error: unknown): Ended {
  const help = error instanceof ActionError && error.help ? `. ${error.help}` : ''
  return { kind: 'unstartable', reason: `${messageOf(error)}${help}` }
}
