import type { SpawnOptions } from 'node:child_process'
import { win32 } from 'node:path'
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
 */
export function invocationOf(
  { file, template }: Shell,
  scriptPath: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Invocation {
  // A session of its own, so that signals reach all of it. Windows has none.
  if (platform !== 'win32') return { file, args: unixArguments(template, scriptPath), options: { detached: true } }
  const line = windowsArguments(template, scriptPath)
  if (!/\.(cmd|bat)$/i.test(file)) return verbatim(file, line)
  return verbatim(env['ComSpec'] ?? env['COMSPEC'] ?? systemProgram('cmd.exe', env), `/D /S /C ""${file}" ${line}"`)
}

/** A program of Windows itself, by its full path: a bare name would be looked up in the workspace first. */
export function systemProgram(name: string, env: NodeJS.ProcessEnv): string {
  return win32.join(env['SystemRoot'] ?? env['SYSTEMROOT'] ?? 'C:\\Windows', 'System32', name)
}

/** Blanks separate, double quotes group, and `\"` is a quote. The path is put in last, so that blanks in it split nothing. */
function unixArguments(template: string, scriptPath: string): string[] {
  const words = template.match(/(\\"|"(\\"|[^"])*"|[^\s"])+/g) ?? []
  return words
    .map((word) => word.replace(/\\"|"/g, (quote) => quote.slice(1)))
    .map((word) => word.replaceAll('{0}', () => scriptPath))
}

/** A path with blanks is quoted, unless the template does it. */
function windowsArguments(template: string, scriptPath: string): string {
  const quoted = / /.test(scriptPath) ? template.replace(/(?<!["'])\{0\}/g, '"{0}"') : template
  return quoted.replaceAll('{0}', () => scriptPath)
}

function verbatim(file: string, line: string): Invocation {
  return { file, args: [line], options: { argv0: `"${file}"`, detached: false, windowsVerbatimArguments: true } }
}
