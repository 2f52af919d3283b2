import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A job's folders, as on a runner; all gone after {@link remove}. */
export interface Folders {
  readonly workspace: string
  readonly temp: string
  readonly eventPath: string
  /** New command files for one step. */
  commandFiles(): CommandFiles
  /** As the runner does with those of earlier steps. */
  removeCommandFiles(): void
  remove(): void
}

export interface CommandFiles {
  readonly output: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly summary: string
}

export function createFolders(payload: unknown, parent = tmpdir()): Folders {
  const home = mkdtempSync(join(parent, 'job-'))
  const folder = (name: string) => {
    mkdirSync(join(home, name))
    return join(home, name)
  }
  const temp = folder('_temp')
  const eventPath = join(temp, 'event.json')
  writeFileSync(eventPath, JSON.stringify(payload))
  let count = 0
  const made: string[] = []
  return {
    workspace: folder('workspace'),
    temp,
    eventPath,
    commandFiles() {
      count++
      const file = (name: string) => {
        const path = join(temp, `${name}_${count}`)
        writeFileSync(path, '')
        made.push(path)
        return path
      }
      return {
        output: file('set_output'),
        state: file('save_state'),
        env: file('set_env'),
        path: file('add_path'),
        summary: file('step_summary'),
      }
    },
    removeCommandFiles() {
      for (const path of made.splice(0)) rmSync(path, { force: true })
    },
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 10 }),
  }
}

/** A file that a step has taken away is an empty one. */
export function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
