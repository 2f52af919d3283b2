import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ownFiles, withOwner } from '../../scripts/owner.ts'
import { root } from '../../testing/root.ts'

/** Before the first release, one command puts the owner in the place of the placeholder; a release with the placeholder is refused. */

const placeholder = ['org', 'deploy-status-action'].join('/')
const files = ownFiles().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

test('afterwards the placeholder stands nowhere, and no sentence is about it', () => {
  const before = files.filter(({ text }) => text.includes(placeholder))
  const after = files.map(({ path, text }) => ({ path, text: withOwner(text, 'octo') }))
  expect(after.filter(({ text }) => text.includes(placeholder))).toEqual([])
  // Where it is replaced already, there is nothing to do.
  if (before.length > 0) expect(before.length).toBeGreaterThan(15)
  const documents = after.filter(({ path }) => path.endsWith('.md') && path !== 'RELEASING.md')
  expect(documents.filter(({ text }) => /`org`|\borg\//.test(text)).map(({ path }) => path)).toEqual([])
})

test('the README has its badges then', () => {
  const readme = withOwner(readFileSync(join(root, 'README.md'), 'utf8'), 'octo')
  expect(readme).toMatch(/^# .*\n\n\[!\[CI\]\(https:\/\/github\.com\/\w+\/deploy-status-action\/[\s\S]*?\n\n/)
  expect(readme).not.toContain('npm run owner')
})

test('names that only look like it stay', () => {
  const text = `https://www.w3.${placeholder}, uses: my-${placeholder}@v1, ${placeholder}`
  expect(withOwner(text, 'octo')).toBe(text.replace(/, org(?=\/[\w-]*$)/, ', octo'))
})
