import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { appendLines, readCommandFile } from '../../../src/runner/command-file.ts'
import { parseOutputFile, writeOutputs } from '../../../src/runner/output-file.ts'
import * as runner from '../../../testing/runner/command-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
const file = join(folder, 'output')
afterAll(() => rmSync(folder, { recursive: true }))

const parse = (content: string, platform: NodeJS.Platform = 'linux') => parseOutputFile(content, platform).values

test('name=value, and the last one counts', () => {
  expect(parse('a=1\nenvironment-url=https://x\na=2\n').get('a')).toBe('2')
})

test('a value may hold = and <<', () => {
  expect(parse('a=b=c<<d\n').get('a')).toBe('b=c<<d')
})

test('a last line without newline counts', () => {
  expect(parse('environment-url=https://x').get('environment-url')).toBe('https://x')
  expect(parse('a<<E\nx\nE').get('a')).toBe('x')
})

test('a heredoc holds several lines, also ones that look like other entries', () => {
  const values = parse('a<<EOF\none\nb=2\n EOF\nEOF\nc=3\nd<<E\nE\n')
  expect([...values]).toEqual([
    ['a', 'one\nb=2\n EOF'],
    ['c', '3'],
    ['d', ''],
  ])
})

test('no other character ends a line', () => {
  expect([...parse('a=1\rb=2\u2028c=3\u0085d=4\nenvironment-url=https://x\n')]).toEqual([
    ['a', '1\rb=2\u2028c=3\u0085d=4'],
    ['environment-url', 'https://x'],
  ])
})

test('on Windows, a line may end with CRLF; elsewhere the CR belongs to it', () => {
  const content = 'a=1\r\nb<<E\r\nx\r\ny\r\nE\r\n'
  expect([...parse(content, 'win32')]).toEqual([
    ['a', '1'],
    ['b', 'x\r\ny'],
  ])
  expect([...parse(content)]).toEqual([
    ['a', '1\r'],
    ['b', 'x\r\ny\r'],
  ])
})

test.each(['a<<EOF\nnever closed\n', 'no separator\nb=2\n', 'a<<\nx\n\n', '=x\n', '<<E\nE\n'])(
  'from a malformed entry on nothing counts: %j',
  (content) => {
    const [line = ''] = content.split('\n')
    const expected = { values: new Map([['ok', '1']]), malformed: { line, at: 5 } }
    expect(parseOutputFile(`ok=1\n${content}`, 'linux')).toEqual(expected)
  },
)

describe('by a second opinion', () => {
  const piece = fc.constantFrom('a', 'b', '=', '<<', 'E', '\n', '\n', '\r', '\u2028', ' ', '\na<<E\n', '\nE\n')
  const content = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

  test('it reads what the test runner reads', () => {
    fc.assert(
      fc.property(content, (text) => {
        writeFileSync(file, text)
        const { values, malformed } = parseOutputFile(text, 'linux')
        if (malformed) expect(() => runner.readCommandFile(file)).toThrow(/^Invalid/)
        else expect(runner.readCommandFile(file)).toEqual(Object.fromEntries(values))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['utf8', 'utf16le'] as const)('own outputs win, whatever was there before, in %s', (encoding) => {
    const own = { a: 'multi\nline\n', state: 'success', empty: '' }
    fc.assert(
      fc.property(content, (before) => {
        writeFileSync(file, Buffer.from(`${encoding === 'utf8' ? '' : '\uFEFF'}${before}`, encoding))
        writeOutputs(file, own, 'linux')
        const { values, malformed } = parseOutputFile(readCommandFile(file), 'linux')
        expect(Object.fromEntries(values)).toMatchObject(own)
        expect(malformed?.line).toBe(parseOutputFile(before, 'linux').malformed?.line)
      }),
    )
  })
})

const little = Buffer.from('\uFEFFx=é💥', 'utf16le')
const big = Buffer.from(little).swap16()

test.each([
  ['UTF-16', little, Buffer.concat([little, Buffer.from('\na=1\n', 'utf16le')])],
  ['big-endian UTF-16', big, Buffer.concat([big, Buffer.from('\na=1\n', 'utf16le').swap16()])],
  ['UTF-8 with a mark', Buffer.from('\uFEFFx=é\n'), Buffer.from('\uFEFFx=é\na=1\n')],
  ['nothing', Buffer.alloc(0), Buffer.from('a=1\n')],
  [
    'half a character of UTF-16',
    Buffer.concat([little, Buffer.from('x')]),
    Buffer.concat([little, Buffer.from('x\0\n\0a\0=\x001\0\n\0')]),
  ],
  ['an open line', Buffer.from('x=1'), Buffer.from('x=1\na=1\n')],
])('lines are appended as lines of their own, in the encoding that is there: %s', (_, before, after) => {
  writeFileSync(file, before)
  appendLines(file, 'a=1\n')
  expect(readFileSync(file)).toEqual(after)
  expect(parse(readCommandFile(file)).get('a')).toBe('1')
})

test('a file whose folder is gone is made again', () => {
  const gone = join(folder, 'gone', 'deep', 'output')
  expect(readCommandFile(gone)).toBe('')
  appendLines(gone, 'a=1\n')
  expect(readCommandFile(gone)).toBe('a=1\n')
})
