import { randomUUID } from 'node:crypto'
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ActionError, messageOf } from '../shared/errors.ts'

/** A path that nobody has, in the runner's folder; where this user may not write to that, as in some containers, in the system's. */
export function temporaryPath({ RUNNER_TEMP: folder }: NodeJS.ProcessEnv, extension = ''): string {
  return join(folder && isWritable(folder) ? folder : tmpdir(), `${randomUUID()}${extension}`)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Writes a file that the user has named; a relative path starts in the workspace. @throws ActionError */
export function writeWorkspaceFile(env: NodeJS.ProcessEnv, path: string, text: string): void {
  const file = resolve(env['GITHUB_WORKSPACE'] ?? '', path)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch (cause) {
    throw new ActionError(`${path} cannot be written: ${messageOf(cause)}`, { cause })
  }
}
