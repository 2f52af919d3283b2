import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../testing/root.ts'

/** What a runner downloads and loads, in bytes. */
export interface Sizes {
  readonly dist: number
  /** What stands between the step's start and the create call. */
  readonly loadedFirst: number
  /** The repository's archive, which is what a runner downloads. Undefined outside a git checkout. */
  readonly archive: number | undefined
}

export function sizes(): Sizes {
  const size = (file: string) => statSync(join(root, 'dist', file)).size
  return {
    dist: readdirSync(join(root, 'dist')).reduce((all, file) => all + size(file), 0),
    loadedFirst: ['deploy.js', 'index.js', ...chunksOfDeploy()].reduce((all, file) => all + size(file), 0),
    archive: archiveSize(),
  }
}

/** The chunks that `src/step.ts` loads for a deploy. @throws Error when ncc writes them in another way */
function chunksOfDeploy(): string[] {
  const bundle = readFileSync(join(root, 'dist/index.js'), 'utf8')
  const [, loads = ''] = /\(await Promise\.all\((.*)\)\.deploy\(/.exec(bundle) ?? []
  const ids = [...loads.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => `${id}.index.js`)
  if (ids.length === 0) throw new Error('dist/index.js does not show which chunks a deploy loads')
  return ids
}

function archiveSize(): number | undefined {
  try {
    const options = { cwd: root, maxBuffer: 1_000_000_000, stdio: ['ignore', 'pipe', 'ignore'] as const }
    return gzipSync(execFileSync('git', ['archive', 'HEAD'], { ...options, stdio: [...options.stdio] })).length
  } catch {
    return undefined
  }
}
