import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { actionNames, camel, inputNames } from '../../src/runner/action-inputs.ts'
import { root } from '../../testing/root.ts'

/** An input that is accepted and that nothing reads would be what the user meant and did not get. */

const readers = [
  'step.ts',
  'actions',
  'cleanup',
  'command',
  'deployment',
  'environment',
  'figures',
  'github',
  'results',
]

/** What the code does with values: without comments, texts, types and imports. */
const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && readers.includes(path.split('/')[0] ?? ''))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\/|\/\/.*$|^import [\s\S]*?from .*$|'[^'\n]*'|^ *readonly .*$/gm, '')

/** Read as a member of something, or taken out of it by its name. */
function isRead(key: string): boolean {
  return new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\b(?=[\\s,:=}])`).test(code)
}

const unread = (names: readonly string[]) => names.map(camel).filter((key) => !isRead(key))

// Read by the rules about inputs alone: `workflow-token` is not to be sent elsewhere.
const forRules = ['workflowToken']

test.each(actionNames)(
  'every input of %s is read by what it does: src/actions, or a folder that it calls',
  (action) => {
    expect(unread(inputNames(action)).filter((key) => !forRules.includes(key))).toEqual([])
  },
)

test('one that nothing reads is found', () => {
  expect(unread(['environment', 'environment-colour', 'not-read'])).toEqual(['environmentColour', 'notRead'])
})
