import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Variables } from '../shared/variables.ts'

/**
 * The full path of a program, found as the runner finds it: a full path stands for itself, everything else is looked up in
 * the folders of the PATH. On Windows only the endings of PATHEXT make a file a program, so a script without an ending, as
 * Git and pyenv put beside theirs, is never taken.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/Util/WhichUtil.cs
 */
export function findProgram(name: string, env: Variables, platform: NodeJS.Platform): string | undefined {
  if (isAbsolute(name) && isFile(name)) return name
  const windows = platform === 'win32'
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '')
  if (!windows) return folders.map((folder) => join(folder, name)).find(isExecutable)
  const names = windowsNames(name, env)
  return folders.map((folder) => expand(folder, env)).flatMap((folder) => filesNamed(names, folder))[0]
}

/** What a file may be called to be this program, in lower case. */
function windowsNames(name: string, env: Variables): ReadonlySet<string> {
  const endings = (env['PATHEXT'] || '.com;.exe;.bat;.cmd;.vbs;.vbe;.js;.jse;.wsf;.wsh').toLowerCase().split(';')
  const lower = name.toLowerCase()
  const used = endings.filter((ending) => ending !== '')
  return new Set(used.some((ending) => lower.endsWith(ending)) ? [lower] : used.map((ending) => lower + ending))
}

/** In the order of their names, as Windows lists a folder. */
function filesNamed(names: ReadonlySet<string>, folder: string): string[] {
  try {
    const files = readdirSync(folder).filter((file) => names.has(file.toLowerCase()))
    return files
      .sort()
      .map((file) => join(folder, file))
      .filter(isFile)
  } catch {
    return []
  }
}

/** `%NAME%` in a folder of the PATH stands for a variable; an unknown one for itself. */
function expand(folder: string, env: Variables): string {
  return folder.replace(/%([^%]+)%/g, (text, name: string) => env[name] ?? text)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return isFile(path)
  } catch {
    return false
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
