import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { doubtList, doubts, playDoubts, tasks } from '../../testing/doubt.ts'
import { root } from '../../testing/root.ts'

/** Where GitHub cannot tell something, an action does the same as usual, or says what it does instead. */

const outcomes = await playDoubts()

test.each(outcomes.map((outcome) => [outcome.task, outcome.doubt, outcome] as const))(
  '%s, %s: never green and empty',
  (_, __, { asUsual, exitCode, annotations, problems }) => {
    if (!asUsual) expect(annotations).not.toEqual([])
    if (exitCode !== 0) expect(annotations.join('\n')).toContain('error: ')
    expect(problems).toEqual([])
  },
)

test('each action meets each doubt, and one 502 changes nothing for any', () => {
  expect(outcomes).toHaveLength(tasks.length * doubts.length)
  expect(outcomes.filter(({ doubt, asUsual }) => doubt === 'One 502' && !asUsual)).toEqual([])
})

test('docs/doubt.md shows what they do: `npm run docs`', () => {
  expect(readFileSync(join(root, 'docs/doubt.md'), 'utf8')).toContain(`\n${doubtList(outcomes)}\n`)
})
