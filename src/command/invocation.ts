import type { SpawnOptions } from 'node:child_process'
import { win32 } from 'node:path'
import type { Variables } from '../shared/variables.ts'
import { unixArguments, windowsArguments } from './arguments.ts'
import type { Shell } from './shell.ts'

/** What a process is started with: what `spawn` takes. */
export interface Invocation {
  readonly file: string
  readonly args: readonly string[]
  readonly options: Pick<SpawnOptions, 'argv0' | 'detached' | 'windowsVerbatimArguments'>
}

/**
 * How a shell is started for a script. On Windows its line of arguments is handed on as it is, and the program's own name
 * before it must be quoted by hand, or a blank in `C:\Program Files` ends it. A batch file is no program there: cmd runs it.
 * @throws ActionError when the shell's template cannot be read
 */
export function invocationOf(
  { file, template }: Shell,
  scriptPath: string,
  env: Variables,
  platform: NodeJS.Platform,
): Invocation {
  // A process group of its own, so that signals reach all of it. Windows has no process groups.
  if (platform !== 'win32') return { file, args: unixArguments(template, scriptPath), options: { detached: true } }
  const line = windowsArguments(template, scriptPath)
  if (!/\.(cmd|bat)$/i.test(file)) return verbatim(file, line)
  return verbatim(env['ComSpec'] ?? env['COMSPEC'] ?? systemProgram('cmd.exe', env), `/D /S /C ""${file}" ${line}"`)
}

/** A program of Windows itself, by its full path: a bare name would be looked up in the workspace first. */
export function systemProgram(name: string, env: Variables): string {
  return win32.join(env['SystemRoot'] ?? env['SYSTEMROOT'] ?? 'C:\\Windows', 'System32', name)
}

function verbatim(file: string, line: string): Invocation {
  return { file, args: [line], options: { argv0: `"${file}"`, detached: false, windowsVerbatimArguments: true } }
}
