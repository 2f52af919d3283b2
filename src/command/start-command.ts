import { spawn } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context, Toolkit } from '../runner/context.ts'
import { temporaryPath } from '../runner/files.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import { ActionError, messageOf } from '../shared/errors.ts'
import { type Changes, commandVariables } from './command-variables.ts'
import { invocationOf } from './invocation.ts'
import { type Processes, processesOf } from './processes.ts'
import { chooseShell, type Shell } from './shell.ts'

type Command = Pick<DeployConfig, 'shell' | 'workingDirectory'> & { readonly run: string }
type World = Pick<Context, 'env' | 'platform' | 'clock'> & { load(): Promise<Pick<Toolkit, 'which'>> }

export interface RunningCommand extends Processes {
  /** When its first process has ended; others may still run. Never rejects: a command that cannot be started is an outcome too. */
  readonly done: Promise<Ended>
}

/** How the command ended. Milliseconds are its running time. */
export type Ended =
  | { readonly kind: 'exit'; readonly code: number; readonly milliseconds: number }
  | { readonly kind: 'signal'; readonly signal: string; readonly milliseconds: number }
  | { readonly kind: 'unstartable'; readonly reason: string }

const nothing: Processes = { isAlive: () => false, signal: () => {} }

/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once. Never rejects.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
export async function startCommand(command: Command, changes: Changes, world: World): Promise<RunningCommand> {
  try {
    return await spawnCommand(command, changes, world)
  } catch (error) {
    return { done: Promise.resolve(unstartable(error)), ...nothing }
  }
}

/** @throws ActionError when there is no such shell or folder */
async function spawnCommand(command: Command, { own, extra }: Changes, world: World): Promise<RunningCommand> {
  const { env, platform, clock } = world
  const { which } = await world.load()
  const shell = await chooseShell(command.shell, { env, platform, which })
  const cwd = existingFolder(resolve(env['GITHUB_WORKSPACE'] ?? '.', command.workingDirectory ?? ''))
  const invocation = invocationOf(shell, writeScript(command.run, shell, world), env, platform)
  // Like a `run:` step, the command gets its own state file, which nobody reads. It must not write to this action's.
  const state = env['GITHUB_STATE'] ? { GITHUB_STATE: writeTemporary('', '', env) } : {}
  const variables = commandVariables(env, { own, extra: { ...state, ...extra } }, platform)
  const started = clock.now()
  const child = spawn(invocation.file, invocation.args, {
    ...{ ...invocation.options, cwd, env: variables },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const done = new Promise<Ended>((resolve) => {
    child.on('error', (error) => resolve(unstartable(error)))
    child.on('exit', (code, signal) => {
      const milliseconds = clock.now() - started
      resolve(
        signal === null ? { kind: 'exit', code: code ?? 1, milliseconds } : { kind: 'signal', signal, milliseconds },
      )
    })
  })
  return { done, ...(child.pid === undefined ? nothing : processesOf(child.pid, platform, env)) }
}

function writeScript(script: string, shell: Shell, { env, platform }: World): string {
  const text = [shell.before, script, shell.after].filter((part) => part !== undefined).join('\n')
  return writeTemporary(platform === 'win32' ? text.replace(/\r?\n/g, '\r\n') : text, shell.extension, env)
}

function writeTemporary(text: string, extension: string, env: NodeJS.ProcessEnv): string {
  const path = temporaryPath(env, extension)
  writeFileSync(path, text)
  return path
}

function existingFolder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ActionError(`the working directory ${path} does not exist`, {
      help: 'Is `actions/checkout` before this step?',
    })
  return path
}

function unstartable(error: unknown): Ended {
  const help = error instanceof ActionError && error.help ? `. ${error.help}` : ''
  return { kind: 'unstartable', reason: `${messageOf(error)}${help}` }
}
