import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { arch } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../../src/shared/errors.ts'
import { root } from '../root.ts'
import { node24 } from '../runner/node24.ts'

/** What is in a container: the programs of this machine, or BusyBox and a Node for musl, as in Alpine. */
export interface Libc {
  readonly name: 'glibc' | 'musl'
  /** Folders of this machine, and where they are laid. */
  readonly mounts: Readonly<Record<string, string>>
  /** Programs that are elsewhere in there. */
  readonly programs: Readonly<Record<string, string>>
  /** What keeps the container running. */
  readonly idle: readonly string[]
  readonly hasBash: boolean
}

const idle = ['tail', '-f', '/dev/null']

export function glibc(): Libc {
  const mounts = ['/bin', '/lib', '/lib64', '/usr'].filter((path) => existsSync(path))
  return {
    ...{ name: 'glibc', programs: {}, idle, hasBash: true },
    mounts: Object.fromEntries(mounts.map((path) => [path, path])),
  }
}

/** Brought by pip and apt-get once, and kept. */
export function musl(): Libc | { readonly missing: string } {
  const folder = join(root, 'node_modules/.cache/musl')
  if (arch() !== 'x64') return { missing: 'the Node for musl that can be brought is for x64' }
  try {
    const bring = join(root, 'testing/containers/bring-musl')
    if (!existsSync(folder)) execFileSync(bring, [folder], { stdio: 'pipe', timeout: 120_000 })
  } catch (error) {
    return { missing: messageOf(error) }
  }
  return {
    ...{ name: 'musl', idle, hasBash: false, programs: { [node24()]: '/usr/local/bin/node' } },
    mounts: Object.fromEntries(['bin', 'lib', 'usr'].map((name) => [join(folder, name), `/${name}`])),
  }
}
