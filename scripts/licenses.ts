import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What ncc's `--stats-out` says of a bundle: the modules in it, some of them with others inside. */
export interface BundleStats {
  readonly modules?: readonly { readonly name?: string; readonly modules?: BundleStats['modules'] }[]
}

/** The packages whose code is in a bundle, sorted. */
export function bundledPackages({ modules = [] }: BundleStats): string[] {
  const names = modules.flatMap(({ name = '', modules: inside = [] }) => [
    ...(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.slice(1) ?? []),
    ...bundledPackages({ modules: inside }),
  ])
  return [...new Set(names)].sort()
}

/**
 * The licence of every package, as its authors ask for it to go with the code. ncc's own list leaves out packages that have a
 * package.json in their folders too, such as zod.
 * @throws Error for a package without a licence file
 */
export function notices(packages: readonly string[], nodeModules: string): string {
  return packages.map((name) => notice(name, join(nodeModules, name))).join('\n\n')
}

function notice(name: string, folder: string): string {
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  if (!file) throw new Error(`${name} has no licence file`)
  return `${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
