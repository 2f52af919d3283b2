import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionNames } from '../src/runner/action-inputs.ts'
import { doubtList, playDoubts } from '../testing/doubt.ts'
import { root } from '../testing/root.ts'
import { folderOf } from '../testing/runner/action-yml.ts'
import { replaced, withDetails, withErrors, withTables } from './readme-tables.ts'
import { reportSchemaText } from './report-schema.ts'

/** `npm run docs`: brings the tables of every action's README, of docs/inputs.md, docs/errors.md and docs/doubt.md, and the schema of the report, up to date. */

for (const folder of actionNames.map(folderOf)) {
  const path = join(folder, 'README.md')
  const actionYml = readFileSync(join(folder, 'action.yml'), 'utf8')
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), actionYml))
}

const inputs = join(root, 'docs/inputs.md')
writeFileSync(inputs, withDetails(readFileSync(inputs, 'utf8'), readFileSync(join(root, 'action.yml'), 'utf8')))

const errors = join(root, 'docs/errors.md')
writeFileSync(errors, withErrors(readFileSync(errors, 'utf8')))

const doubts = join(root, 'docs/doubt.md')
writeFileSync(doubts, replaced(readFileSync(doubts, 'utf8'), 'doubts', doubtList(await playDoubts())))
writeFileSync(join(root, 'docs/report.schema.json'), reportSchemaText())
