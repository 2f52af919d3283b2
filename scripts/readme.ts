import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionNames } from '../src/runner/action-inputs.ts'
import { root } from '../testing/root.ts'
import { folderOf } from '../testing/runner/action-yml.ts'
import { withErrorTable, withTables } from './readme-tables.ts'

/** `npm run docs`: brings the tables of every action's README, and of docs/errors.md, up to date. */

for (const folder of actionNames.map(folderOf)) {
  const path = join(folder, 'README.md')
  const actionYml = readFileSync(join(folder, 'action.yml'), 'utf8')
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), actionYml))
}

const errors = join(root, 'docs/errors.md')
writeFileSync(errors, withErrorTable(readFileSync(errors, 'utf8')))
