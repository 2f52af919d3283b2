import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from '@actions/languageservice'
import type { ActionMetadata } from '@actions/languageservice/action'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { root } from '../root.ts'

/**
 * Checks workflows with GitHub's own parser and language service, the inputs of our actions included: takes `{name: text}`
 * as JSON on its standard input, and prints a sentence for each problem.
 */

function ours(path: string | undefined): ActionMetadata {
  return parse(readFileSync(join(root, path ?? '', 'action.yml'), 'utf8'))
}

/** As much as we use of it: https://github.com/actions/checkout */
const checkout: ActionMetadata = {
  name: 'Checkout',
  description: '',
  inputs: { ref: { description: '' }, 'persist-credentials': { description: '' } },
}
const workflows: Record<string, string> = JSON.parse(readFileSync(0, 'utf8'))

for (const [index, [name, text]] of Object.entries(workflows).entries()) {
  // What is parsed is remembered by its address.
  const workflow = TextDocument.create(`file:///.github/workflows/shown-${index}.yml`, 'yaml', 0, text)
  const problems = await validate(workflow, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, path }) => (owner === 'org' ? ours(path) : checkout),
    },
  })
  for (const { message, range } of problems) console.log(`${name}: line ${range.start.line + 1}: ${message}`)
}
