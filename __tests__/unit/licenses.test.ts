import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { bundledPackages, notices } from '../../scripts/licenses.ts'
import { root } from '../../testing/root.ts'

/** Every package whose code is in dist/ has its notice there. */

const dist = join(root, 'dist')
const licenses = readFileSync(join(dist, 'licenses.txt'), 'utf8')
const code = readdirSync(dist)
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(join(dist, file), 'utf8'))
const named = (name: string) => new RegExp(`^${name}\n(MIT|ISC|Apache-2.0|BSD-[23]-Clause)\n[^]*?copyright`, 'im')

/** The bundler leaves a comment with the path of most modules. */
const inCode = new Set(
  code
    .flatMap((text) => [...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)])
    .map((match) => match[1] ?? ''),
)

test('the bundle names the packages that this action is made from', () => {
  expect([...inCode]).toEqual(expect.arrayContaining(['@actions/core', '@actions/io', 'zod']))
})

test.each(['undici', '@actions/exec', '@actions/http-client'])(
  '%s, which would be loaded and never called, is left out',
  (name) => {
    expect(licenses).not.toMatch(named(name))
    expect(code.join('')).not.toContain(`node_modules/${name}/`)
  },
)

test.each([...inCode])('%s has its notice', (name) => {
  expect(licenses).toMatch(named(name))
})

test('a package inside another module is found, and one without a licence is not passed over', () => {
  const modules = [{ name: './lib/x.js + 1 modules', modules: [{ name: './node_modules/@a/b/node_modules/c/d.js' }] }]
  expect(bundledPackages({ modules })).toEqual(['c'])
  expect(() => notices(['.bin'], join(root, 'node_modules'))).toThrow()
})
