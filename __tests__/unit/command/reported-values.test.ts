import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readLateValues } from '../../../src/command/reported-values.ts'
import { appendLines } from '../../../src/runner/command-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'late-'))
const file = join(folder, 'output')
afterAll(() => rmSync(folder, { recursive: true }))

function read(content: string | Buffer) {
  const warnings: string[] = []
  const log = { line() {}, error() {}, hold() {}, release() {}, warning: (text: string) => void warnings.push(text) }
  writeFileSync(file, content)
  return { values: readLateValues({ GITHUB_OUTPUT: file }, log), warnings }
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
      'The command gave the environment-url javascript:x, which is left out: it must start with https:// or http://',
    ],
  })
})

test('UTF-16, as Windows PowerShell writes it', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('environment-url=https://x\r\n', 'utf16le')])
  expect(read(utf16).values).toEqual({ environmentUrl: 'https://x' })
})

test('no file, and none that is there', () => {
  const log = { line() {}, error() {}, hold() {}, release() {}, warning() {} }
  expect(readLateValues({}, log)).toEqual({})
  expect(readLateValues({ GITHUB_OUTPUT: join(folder, 'nothing') }, log)).toEqual({})
})

test.each([
  ['', 'a=1\n'],
  ['x=1', 'x=1\na=1\n'],
  ['x=1\n', 'x=1\na=1\n'],
])('lines are appended to %j as lines of their own', (before, after) => {
  writeFileSync(file, before)
  appendLines(file, 'a=1\n')
  expect(read(readText()).values).toEqual({})
  expect(readText()).toBe(after)
})

function readText(): string {
  return readFileSync(file, 'utf8')
}
