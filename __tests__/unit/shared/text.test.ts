import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  alternatives,
  duration,
  htmlLink,
  isHttpUrl,
  markdown,
  markdownLink,
  markdownWithCode,
  oneLine,
  safeLines,
  shorten,
} from '../../../src/shared/text.ts'

/** What the runner would take for a command: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function isWorkflowCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[')
}

/** Strings with the pieces that could do harm. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', '##[', '\r', '\n', '\r\n', ' ', '\t', '|', '](', '`', '<b>', '@x', '…', '👩‍👩‍👧‍👦', 'é'),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

describe('what is printed', () => {
  test('no text can make a line that the runner takes for a workflow command', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const line of safeLines(text).split(/[\r\n]/)) expect(isWorkflowCommand(line)).toBe(false)
        expect(oneLine(text)).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test.each([
    ['::error::boom', ': :error::boom'],
    ['   ::add-mask::x', '   : :add-mask::x'],
    ['a ##[warning]b', 'a ## [warning]b'],
    ['a\r\nb\u001b[31mc', 'a b [31mc'],
    ['https://x.example/a::b', 'https://x.example/a::b'],
  ])('%j is printed as %j', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })
})

describe('Markdown', () => {
  test('no text leaves a character behind that Markdown or HTML could read as structure', () => {
    fc.assert(
      fc.property(nasty, (text) => expect(markdown(text).replace(/&#\d+;/g, '')).not.toMatch(/[!-,./:-@[-`{-~\r\n]/)),
    )
  })

  test('text reads as it was written', () => {
    const rendered = markdown('a|b <i> @octocat #1').replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    )
    expect(rendered).toBe('a|b <i> @octocat #1')
  })

  test('a link cannot be left by its text or its URL', () => {
    expect(markdownLink('a](http://evil)', 'https://x.example/(a)|b`')).toBe(
      '[a&#93;&#40;http&#58;&#47;&#47;evil&#41;](https://x.example/%28a%29%7Cb%60)',
    )
  })
})

test.each(['javascript:alert(1)', 'x.example', undefined])('what is no URL for GitHub is no link: %j', (url) => {
  expect(markdownLink('a|b', url)).toBe('a&#124;b')
})

describe('shortening', () => {
  test('the result never exceeds the limit, is a start of the text, and never splits a character', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const short = shorten(text, limit)
        expect(short.length).toBeLessThanOrEqual(limit)
        expect(short.isWellFormed()).toBe(text.isWellFormed() || short.isWellFormed())
      }),
    )
  })

  test('a family emoji is kept whole or left out whole', () => {
    expect(shorten('ab👩‍👩‍👧‍👦cd', 6)).toBe('ab…')
    expect(shorten('ab👩‍👩‍👧‍👦cd', 15)).toBe('ab👩‍👩‍👧‍👦cd')
  })

  test('a text of exactly the limit stays whole', () => {
    expect(shorten('x'.repeat(140), 140)).toBe('x'.repeat(140))
    expect(shorten('x'.repeat(141), 140)).toBe(`${'x'.repeat(139)}…`)
  })

  test('several lines become one', () => {
    expect(shorten(' a\r\n b\n', 140)).toBe('a  b')
  })
})

test.each([
  [0, '0 s'],
  [420, '0.4 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [41_000, '41 s'],
  [60_000, '1 min'],
  [185_000, '3 min 5 s'],
  [3_600_000, '1 h'],
  [7_440_000, '2 h 4 min'],
])('%d ms reads %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text)
})

test.each(['https://x.example', 'http://localhost:3000/a?b=c#d', 'HTTPS://X.EXAMPLE'])(
  '%s is a URL for GitHub',
  (url) => {
    expect(isHttpUrl(url)).toBe(true)
  },
)

test.each(['ftp://x', 'javascript:alert(1)', 'x.example', 'https://', 'https://a b', ''])(
  '%j is no URL for GitHub',
  (url) => {
    expect(isHttpUrl(url)).toBe(false)
  },
)

test('alternatives read as a sentence', () => {
  expect(alternatives(['a'])).toBe('`a`')
  expect(alternatives(['a', 'b', 'c'])).toBe('`a`, `b` or `c`')
})

test('a link in HTML: neither text nor URL can leave its place', () => {
  const hostile = `https://x.example/?a="><img src=x onerror='alert(1)'>&copy=1`.replaceAll(' ', '%20')
  const shown = htmlLink('<b>&"', hostile)
  const [, href = '', text = ''] = /^<a href="([^"]*)">([^<]*)<\/a>$/.exec(shown) ?? []
  expect(href).not.toMatch(/[<>'"]|&copy/)
  expect(text).not.toMatch(/[<>"]/)
})

test('code between backticks is shown as code, and nothing else becomes structure', () => {
  expect(markdownWithCode('set `a: b` or `c')).toBe('set <code>a&#58; b</code> or &#96;c')
  fc.assert(
    fc.property(nasty, (text) => {
      expect(markdownWithCode(text).replace(/<\/?code>/g, '')).not.toMatch(/[<>|[\]`*_]/)
    }),
  )
})
