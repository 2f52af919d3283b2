import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { splitArguments, unixArguments, windowsArguments } from '../../../src/command/arguments.ts'

describe('a template is split as .NET splits it', () => {
  test.each([
    ['-e {0}', ['-e', '{0}']],
    [`-command ". '{0}'"`, ['-command', `. '{0}'`]],
    ['-c "source \\"x\\" && true"', ['-c', 'source "x" && true']],
    ['  a   b ', ['a', 'b']],
    ['a\tb', ['a', 'b']],
    ['a\nb c', ['a\nb', 'c']],
    ['a"b c"d', ['ab cd']],
    // A backslash before a blank is a backslash, and the blank separates.
    ['a\\ b', ['a\\', 'b']],
    ['a\\b \\\\c', ['a\\b', '\\\\c']],
    // Before a quote two backslashes are one; the quote then groups.
    ['"a\\\\" b', ['a\\', 'b']],
    ['a\\\\"b c"', ['a\\b c']],
    ['a\\\\\\"b c', ['a\\"b', 'c']],
    // Two quotes between quotes are one.
    ['"a""b" c', ['a"b', 'c']],
    ['"""a b"""', ['"a b"']],
    ['"a"" b"', ['a" b']],
    ['a "" b', ['a', '', 'b']],
    [`-c 'echo {0}'`, ['-c', `'echo`, `{0}'`]],
    ['"never closed here', ['never closed here']],
    ['ends\\', ['ends\\']],
    ['', []],
  ])('%j', (line, words) => {
    expect(splitArguments(line)).toEqual(words)
  })

  test('what is quoted by its rules comes back as it was', () => {
    const quote = (word: string) => `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, (end) => end + end)}"`
    const word = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\\', '"', '\n', "'", '{', '💥') })
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(splitArguments(words.map(quote).join(' '))).toEqual(words)
      }),
    )
  })
})

test.each([['/tmp/a b/$$ $& {0} "x".sh'], ['/tmp/\\.sh']])('the path of the script is put in as it is: %s', (path) => {
  expect(unixArguments(`-e -c ". '{0}'" {0}`, path)).toEqual(['-e', '-c', `. '${path}'`, path])
})

test('doubled braces are braces, as for .NET; single ones are refused', () => {
  expect(unixArguments('-e {{print}} {0}', '/x')).toEqual(['-e', '{print}', '/x'])
  expect(() => unixArguments('-e {print} {0}', '/x')).toThrow('Invalid shell option. Its braces cannot be read')
  expect(() => windowsArguments('{0} {1}', 'C:\\x')).toThrow('Invalid shell option')
})

test.each([
  ['-e {0}', 'C:\\a\\b.sh', '-e C:\\a\\b.sh'],
  ['-e {0}', 'C:\\a $$ b\\c.sh', '-e "C:\\a $$ b\\c.sh"'],
  [`-command ". '{0}'"`, 'C:\\a b\\c.ps1', `-command ". 'C:\\a b\\c.ps1'"`],
  ['/D /E:ON /V:OFF /S /C "CALL "{0}""', 'C:\\a b\\c.cmd', '/D /E:ON /V:OFF /S /C "CALL "C:\\a b\\c.cmd""'],
])('for Windows, %s with %s', (template, path, line) => {
  expect(windowsArguments(template, path)).toBe(line)
})
