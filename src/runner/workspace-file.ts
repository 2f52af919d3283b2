import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ActionError } from '../shared/errors.ts'

/** Writes a file that the user has named; a relative path starts in the workspace. @throws ActionError */
export function writeWorkspaceFile(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  text: string,
): void {
  const file = resolve(env['GITHUB_WORKSPACE'] ?? '', path)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch (cause) {
    throw new ActionError(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
