import { expect, test } from '@jest/globals'
import { withoutUnused } from '../../scripts/unused.ts'

/** What the bundle leaves out: only what nothing uses, and what does nothing when it is made. */

test('what nothing uses goes, with what only that used', () => {
  const code = `const kept = 1
;// CONCATENATED MODULE: ./x.js
// @__NO_SIDE_EFFECTS__
/**
 * Explains it.
 */
const schema = /*@__PURE__*/ (/* unused */ null && (make(() => helper())))
function helper() { return deeper }
const deeper = [1, 'a']
class Alone {}
use(kept)`
  expect(withoutUnused(code).replaceAll(/\n+/g, '\n')).toBe(
    'const kept = 1\n;// CONCATENATED MODULE: ./x.js\nuse(kept)',
  )
})

test.each([
  ['a call, which may do something', 'const x = make()'],
  ['what is exported', 'const x = 1\nexport { x as y }'],
  ['what is assigned to', 'let x\nx = make()'],
  ['one of several', 'const x = 1, y = make()'],
  ['a part of something', 'const { x } = make()'],
  ['a class with a part that is made at once', 'class X { static y = make() }'],
  ['a loop’s own', 'for (const x of list) make()'],
  ['a parameter', 'use((x) => {})'],
])('stays: %s', (_, code) => {
  expect(withoutUnused(code)).toBe(code)
})
