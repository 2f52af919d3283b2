import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withTables } from './readme-tables.ts'

/** `npm run docs`: brings the README's tables up to date. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const path = join(root, 'README.md')
const readme = readFileSync(path, 'utf8')
writeFileSync(path, withTables(readme, readFileSync(join(root, 'action.yml'), 'utf8')))
