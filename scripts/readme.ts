import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionNames } from '../src/runner/action-inputs.ts'
import { folderOf } from '../testing/runner/action-yml.ts'
import { withTables } from './readme-tables.ts'

/** `npm run docs`: brings the tables of every action's README up to date. */

for (const folder of actionNames.map(folderOf)) {
  const path = join(folder, 'README.md')
  const actionYml = readFileSync(join(folder, 'action.yml'), 'utf8')
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), actionYml))
}
