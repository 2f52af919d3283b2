import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocks } from '../testing/documents.ts'

/** `node lib/scripts/write-recipes.js FOLDER`: writes each workflow that the documents show to a file, for linters to read. */

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node lib/scripts/write-recipes.js FOLDER')
mkdirSync(folder, { recursive: true })
for (const { heading, text } of blocks('yaml').filter((block) => /^jobs:/m.test(block.text))) {
  writeFileSync(join(folder, `${heading.toLowerCase().replace(/\W+/g, '-')}.yml`), text)
}
