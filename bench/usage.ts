import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../testing/root.ts'
import type { Job } from '../testing/runner/runner.ts'

/** What a process has used from its start to its end. */
export interface Usage {
  /** Bytes. */
  readonly peakMemory: number
  /** Of all its threads: what other processes do hardly changes it. */
  readonly cpuMs: number
}

export interface Meter {
  /** For the step that is measured. */
  readonly env: Readonly<Record<string, string>>
  /** Once it has ended; undefined where nothing was measured. */
  read(): Usage | undefined
}

/** Measures a step of the job. `preloaded`: what is loaded into it too, from this folder. */
export function measureUsage({ workspace }: Pick<Job, 'workspace'>, preloaded: readonly string[] = []): Meter {
  const file = join(workspace, 'usage')
  const imports = ['usage', ...preloaded].map((name) => `--import=${join(root, 'bench', `${name}.mjs`)}`)
  return {
    env: { NODE_OPTIONS: imports.join(' '), USAGE_FILE: file },
    read: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined),
  }
}
