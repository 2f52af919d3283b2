import * as z from 'zod/mini'
import { alternatives, hasCredentials, isHttpUrl, shorten } from '../shared/text.ts'

/** The kinds of inputs: a string from the workflow on one side, a value on the other. Messages complete "`the-input` …". */

export const text = z.string({ error: 'is required' })

/** A text that `read` turns into a value; `fail` says what is wrong with it. */
export function readAs<Value>(read: (value: string, fail: (problem: string) => never) => Value) {
  return z.pipe(
    text,
    z.transform((value: string, { issues }): Value => {
      function fail(message: string): never {
        issues.push({ code: 'custom', message, input: value })
        return z.NEVER
      }
      return read(value, fail)
    }),
  )
}

/** One of the words that are allowed. */
export function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  shown: readonly string[] = values,
) {
  return z.enum(values, { error: (issue) => mustBe(issue.input, alternatives(shown)) })
}

const truth = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const

/** GitHub's booleans: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
export function flag() {
  return z.pipe(oneOf(truth, ['true', 'false']), z.transform(isTrue))
}

export function flagOrAuto() {
  return z.pipe(
    oneOf(['auto', ...truth], ['auto', 'true', 'false']),
    z.transform((value) => (value === 'auto' ? value : isTrue(value))),
  )
}

function isTrue(value: (typeof truth)[number]): boolean {
  return value.toLowerCase() === 'true'
}

/** The shells whose arguments are known. */
export const builtInShells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python'] as const

/** As `shell:` of a `run:` step: one of those, or a command that says by `{0}` where the script comes in. */
export const shell = text.check(
  z.refine(
    (value) => {
      const [program = '', ...template] = value.split(' ')
      return template.length > 0 ? template.join(' ').includes('{0}') : isBuiltIn(program)
    },
    {
      error: (issue) =>
        mustBe(
          issue.input,
          `${alternatives(builtInShells)}, or a command with \`{0}\` for the script, like \`perl {0}\``,
        ),
    },
  ),
)

function isBuiltIn(program: string): boolean {
  return builtInShells.some((name) => name === program.toLowerCase())
}

/** A whole number that is not negative. */
export function count(allowed: string) {
  const digits = text.check(z.regex(/^\d{1,15}$/, { error: (issue) => mustBe(issue.input, allowed) }))
  return z.pipe(digits, z.transform(Number))
}

/** A URL that is shown to people. What may hold a password is neither taken nor repeated. */
export function url() {
  return text.check(
    z.refine(isHttpUrl, {
      error: ({ input }) => mustBe(String(input).includes('@') ? undefined : input, absoluteUrl),
      abort: true,
    }),
    z.refine((value) => !hasCredentials(value), {
      error: 'has a user or a password in it, which others would see: leave them out',
    }),
  )
}

const absoluteUrl = 'an absolute URL that starts with `https://` or `http://`'

const units: ReadonlyMap<string, number> = new Map([
  ['', 1_000],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

/** A time span, such as `90` or `90s`, `10m`, `12h`, `30d`; in milliseconds. */
export const time = readAs((value, fail): number => {
  const [, amount, unit] = /^(\d{1,9}) ?([smhd]?)$/.exec(value) ?? []
  const milliseconds = units.get(unit ?? '?')
  if (milliseconds !== undefined) return Number(amount) * milliseconds
  return fail(mustBe(value, 'a time like `90s`, `10m`, `12h` or `30d`'))
})

/** A name, of an environment, a task, a branch: one line, of characters that can be seen. */
export const name = text.check(
  z.refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), {
    error: 'has a line break or a control character in it, but must be a name on a single line',
  }),
)

/** HTTP statuses such as `200`, and classes such as `2xx`, separated by commas or lines. */
export const statuses = readAs((value, fail): readonly string[] => {
  const given = names(value).map((status) => status.toLowerCase())
  if (given.length > 0 && given.every((status) => /^[1-5](\d\d|xx)$/.test(status))) return given
  return fail(mustBe(value, 'statuses like `200` or `2xx`'))
})

/** HTTP headers, one a line. Their values are secret, and so are not repeated in an error. */
export const headers = readAs((value, fail): Readonly<Record<string, string>> => {
  const given = linesOf(value).map((line) => /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e\x80-\xff]+)$/.exec(line))
  const wrong = given.indexOf(null)
  if (wrong < 0) return Object.fromEntries(given.map((header) => [header?.[1]?.toLowerCase() ?? '', header?.[2] ?? '']))
  return fail(`must have one header a line, like \`Name: value\`: line ${wrong + 1} is not like that`)
})

/** Names, one a line or separated by commas. */
export function names(value: string): string[] {
  return linesOf(value.replaceAll(',', '\n'))
}

/** The lines that are not empty. */
export function linesOf(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** `input` is undefined where it may be secret. */
export function mustBe(input: unknown, allowed: string): string {
  if (input === undefined) return `must be ${allowed}`
  return `is \`${shorten(String(input), 80)}\`, but must be ${allowed}`
}

export function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
