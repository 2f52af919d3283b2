import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readLateValues } from '../../../src/command/reported-values.ts'

const folder = mkdtempSync(join(tmpdir(), 'late-'))
const file = join(folder, 'output')
afterAll(() => rmSync(folder, { recursive: true }))

function read(content: string | Buffer, env: NodeJS.ProcessEnv = { GITHUB_OUTPUT: file }) {
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

const rule =
  'which is ignored: a URL must start with https:// or http://, and have no user, no password and at most 2000 characters'

test.each([
  ['javascript:x', ' javascript:x'],
  [`https://x/${'y'.repeat(1_991)}`, ` https://x/${'y'.repeat(69)}…`],
  // What may hold a password is not repeated.
  ['https://user:secret@x', ''],
  ['user:secret@x', ''],
])('a URL that cannot be posted is a warning: %s', (url, shown) => {
  expect(read(`environment-url=${url}\ndescription=y`)).toEqual({
    values: { description: 'y' },
    warnings: [`The command wrote the environment-url${shown}, ${rule}`],
  })
})

test('a URL of 2,000 characters is not too long', () => {
  const url = `https://x/${'y'.repeat(1_990)}`
  expect(read(`environment-url=${url}`)).toEqual({ values: { environmentUrl: url }, warnings: [] })
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
