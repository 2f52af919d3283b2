import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseOutputFile } from '../../../src/command/reported-values.ts'

test('name=value, and the last one counts', () => {
  expect(parseOutputFile('a=1\nenvironment-url=https://x\na=2\n').get('a')).toBe('2')
})

test('a value may hold = and <<', () => {
  expect(parseOutputFile('a=b=c<<d\n').get('a')).toBe('b=c<<d')
})

test('a last line without newline counts', () => {
  expect(parseOutputFile('environment-url=https://x').get('environment-url')).toBe('https://x')
})

test('a heredoc holds several lines, also ones that look like other entries', () => {
  const values = parseOutputFile('a<<EOF\none\nb=2\n EOF\nEOF\nc=3\n')
  expect(values.get('a')).toBe('one\nb=2\n EOF')
  expect(values.has('b')).toBe(false)
  expect(values.get('c')).toBe('3')
})

test('CRLF and a byte order mark are read over', () => {
  const values = parseOutputFile('\uFEFFa=1\r\nb<<E\r\nx\r\ny\r\nE\r\n')
  expect([...values]).toEqual([
    ['a', '1'],
    ['b', 'x\ny'],
  ])
})

test.each(['a<<EOF\nnever closed\n', 'no separator\nb=2\n', 'a<<\nx\n\n', '=x\n'])(
  'after a malformed entry nothing counts: %j',
  (content) => {
    expect(parseOutputFile(content).size).toBe(0)
  },
)

test('whatever is written as a heredoc comes back, unless it holds the delimiter as a line', () => {
  const line = fc.string().filter((text) => !/[\r\n]/.test(text) && text !== 'EOF')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      expect(parseOutputFile(`x=0\nname<<EOF\n${lines.join('\n')}\nEOF\n`).get('name')).toBe(lines.join('\n'))
    }),
  )
})
