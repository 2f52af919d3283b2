import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readLateValues } from '../../../src/command/reported-values.ts'
import type { Variables } from '../../../src/shared/variables.ts'

const folder = mkdtempSync(join(tmpdir(), 'late-'))
const file = join(folder, 'output')
afterAll(() => rmSync(folder, { recursive: true }))

function read(content: string | Buffer, env: Variables = { GITHUB_OUTPUT: file }) {
  const warnings: string[] = []
  const log = { line() {}, error() {}, hold() {}, release() {}, warning: (text: string) => void warnings.push(text) }
  writeFileSync(file, content)
  const values = readLateValues({ env, platform: 'linux', log }, ['environment-url', 'state', 'sha'])
  return { values, warnings }
}

test.each([
  ['environment-url= https://x \ndescription= Version 7 \n', { environmentUrl: 'https://x', description: 'Version 7' }],
  ['environment-url=https://x', { environmentUrl: 'https://x' }],
  ['description=Version 7\ncolor=blue', { description: 'Version 7' }],
  ['environment-url=\ndescription=  ', {}],
  ['', {}],
])('%j', (content, values) => {
  expect(read(content)).toEqual({ values, warnings: [] })
})

test('a URL that is none is a warning', () => {
  expect(read('environment-url=javascript:x\ndescription=y')).toEqual({
    values: { description: 'y' },
    warnings: [
      'The command wrote the environment-url javascript:x, which is ignored: it must start with https:// or http://',
    ],
  })
})

test.each([
  [
    'https://user:secret@x',
    'The command wrote an environment-url with a user or a password in it, which is ignored: others would see them',
  ],
  ['user:secret@x', 'The command wrote the environment-url, which is ignored: it must start with https:// or http://'],
])('what may hold a password, like %s, is neither used nor repeated', (url, warning) => {
  expect(read(`environment-url=${url}`)).toEqual({ values: {}, warnings: [warning] })
})

test('UTF-16, as Windows PowerShell writes it', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('environment-url=https://x\r\n', 'utf16le')])
  expect(read(utf16).values).toEqual({ environmentUrl: 'https://x' })
})

test('no file, and none that is there', () => {
  expect(read('', {}).values).toEqual({})
  expect(read('', { GITHUB_OUTPUT: join(folder, 'nothing') }).values).toEqual({})
})

test('names of this action’s own outputs are a warning', () => {
  const content = 'State=success\nsha=1\nstates=x\nEnvironment-URL=https://x\n'
  expect(read(content)).toEqual({
    values: { environmentUrl: 'https://x' },
    warnings: [
      'The command wrote State, sha to $GITHUB_OUTPUT. This action has outputs of these names, and its values win.',
    ],
  })
})

test('what the runner cannot read is a warning that says from where on', () => {
  expect(read('environment-url=https://x\na<<EOF\ndescription=y\n')).toEqual({
    values: { environmentUrl: 'https://x' },
    warnings: [
      'The runner cannot read what the command wrote to $GITHUB_OUTPUT, from "a<<EOF" on, and fails this step for it. The deployment is recorded as the command ended.',
    ],
  })
})
