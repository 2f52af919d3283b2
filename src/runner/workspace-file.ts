import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ActionError, messageOf } from '../shared/errors.ts'
import type { Variables } from '../shared/variables.ts'

/** Writes a file that the user has named; a relative path starts in the workspace. @throws ActionError */
export function writeWorkspaceFile(env: Variables, path: string, text: string): void {
  const file = resolve(env['GITHUB_WORKSPACE'] ?? '', path)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch (cause) {
    throw new ActionError(`${path} cannot be written: ${messageOf(cause)}`, { cause })
  }
}
