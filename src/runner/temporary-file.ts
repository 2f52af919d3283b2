import { randomUUID } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '../shared/variables.ts'

/** A path that nobody has, in the runner's folder; where this user may not write to that, as in some containers, in the system's. */
export function temporaryPath({ RUNNER_TEMP: folder }: Variables, extension = ''): string {
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
