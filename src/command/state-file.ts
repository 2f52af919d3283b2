import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Like a `run:` step, the command gets its own state file, which nobody reads. It must not write to this action's. */
export function ownStateFile({
  GITHUB_STATE: ours,
  RUNNER_TEMP: folder,
}: Readonly<Record<string, string | undefined>>): Record<string, string> {
  if (!ours) return {}
  const path = join(folder || tmpdir(), `command-state-${randomUUID()}`)
  try {
    writeFileSync(path, '')
  } catch {
    // The command can do without: it makes the file when it writes to it.
  }
  return { GITHUB_STATE: path }
}
