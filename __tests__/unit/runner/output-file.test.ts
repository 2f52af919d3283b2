import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { appendIfThere, appendLines, readCommandFile, replaceLines } from '../../../src/runner/command-file.ts'
import { parseOutputFile, writeOutputs } from '../../../src/runner/output-file.ts'
import * as runner from '../../../testing/runner/command-files.ts'
import { draws } from '../../../testing/tier.ts'

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
      { numRuns: draws(2_000) },
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

test.each([
  ['UTF-16', little, Buffer.concat([little, Buffer.from('\na=1\n', 'utf16le')])],
  ['UTF-8 with a mark', Buffer.from('\uFEFFx=é\n'), Buffer.from('\uFEFFx=é\na=1\n')],
  ['nothing', Buffer.alloc(0), Buffer.from('a=1\n')],
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

describe('lines that replace what a file holds', () => {
  const place = mkdtempSync(join(folder, 'replaced-'))
  const path = join(place, 'state')

  test('are all that it holds then, and it keeps its mode', () => {
    writeFileSync(path, 'a=1\n', { mode: 0o640 })
    const { ino } = statSync(path)
    replaceLines(path, 'a=2\n')
    expect(readFileSync(path, 'utf8')).toBe('a=2\n')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(statSync(path).ino).not.toBe(ino)
    expect(readdirSync(place)).toEqual(['state'])
  })

  test('a link stays a link, and where it leads gets the lines', () => {
    const target = join(folder, 'target')
    const link = join(folder, 'link')
    writeFileSync(target, 'a=1')
    symlinkSync(target, link)
    replaceLines(link, 'a=2\n')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toBe('a=1\na=2\n')
  })

  const onUnix = process.platform === 'win32' ? test.skip : test

  onUnix.each([
    ['replaced', replaceLines],
    ['appended', appendLines],
    ['appended where it is there', appendIfThere],
  ])('a device stays one, when lines are %s', (_, write) => {
    const link = join(folder, `null-${write.name}`)
    symlinkSync('/dev/null', link)
    write(link, 'a=1\n')
    write('/dev/null', 'a=1\n')
    expect(statSync(link).isCharacterDevice()).toBe(true)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(readCommandFile(link)).toBe('')
  })

  test('where no file can be made beside it, they come after what is there', () => {
    writeFileSync(path, 'a=1')
    const beside = `${path}.${process.pid}.new`
    symlinkSync(join(folder, 'no', 'such', 'place'), beside)
    replaceLines(path, 'a=2\n')
    expect(readFileSync(path, 'utf8')).toBe('a=1\na=2\n')
    expect(readdirSync(place)).toEqual(['state'])
  })

  test('a folder that is a file is an error, and stays one', () => {
    expect(() => replaceLines(join(path, 'state'), 'a=3\n')).toThrow(/ENOTDIR|EEXIST|ENOENT/)
    expect(readFileSync(path, 'utf8')).toBe('a=1\na=2\n')
  })

  test('where there is no file, none is made by what only appends', () => {
    appendIfThere(join(place, 'none'), 'a=1\n')
    appendIfThere(join(place, 'no', 'folder'), 'a=1\n')
    expect(readdirSync(place)).toEqual(['state'])
  })
})
