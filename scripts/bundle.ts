import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actionNames } from '../src/runner/action-inputs.ts'
import { bundledPackages, notices } from './licenses.ts'
import { withoutUnused } from './unused.ts'

/**
 * Makes dist/ from lib/: one bundle, lib/src/index.js with its dependencies, and the entries that load it, as `tsc`
 * wrote them. One bundle for all keeps every library in dist/ once, and lets post end without loading it. What is never called is left out.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')

const stats = join(root, 'lib/stats.json')

rmSync(join(root, 'dist'), { recursive: true, force: true })
execFileSync(
  process.execPath,
  [ncc, 'build', 'lib/src/index.js', '--out', 'dist', '--stats-out', stats, '--no-cache'],
  // Which packages others take the place of; read by ncc's tsconfig-paths.
  { cwd: root, stdio: 'inherit', env: { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.bundle.json') } },
)
for (const file of readdirSync(join(root, 'dist')).filter((name) => name.endsWith('index.js'))) {
  const path = join(root, 'dist', file)
  writeFileSync(path, withoutUnused(readFileSync(path, 'utf8')))
}
const packages = bundledPackages(JSON.parse(readFileSync(stats, 'utf8')))
writeFileSync(join(root, 'dist/licenses.txt'), notices(packages, join(root, 'node_modules')))
for (const entry of [...actionNames, 'post'].map((name) => `${name}.js`)) {
  const compiled = readFileSync(join(root, 'lib/src', entry), 'utf8')
  writeFileSync(join(root, 'dist', entry), compiled.replace(/\/\/# sourceMappingURL=.*\n?$/, ''))
}
