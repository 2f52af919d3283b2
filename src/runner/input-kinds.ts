import { z } from 'zod'
import { alternatives, hasCredentials, isHttpUrl, shorten } from '../shared/text.ts'

/** The kinds of inputs: a string from the workflow on one side, a value on the other. Messages complete "`the-input` …". */

export const text = z.string({ error: 'is required' })

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
  return oneOf(truth, ['true', 'false']).transform(isTrue)
}

export function flagOrAuto() {
  return oneOf(['auto', ...truth], ['auto', 'true', 'false']).transform((value) =>
    value === 'auto' ? value : isTrue(value),
  )
}

function isTrue(value: (typeof truth)[number]): boolean {
  return value.toLowerCase() === 'true'
}

/** The shells whose arguments are known. */
export const builtInShells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python'] as const

/** As `shell:` of a `run:` step: one of those, or a command that says by `{0}` where the script comes in. */
export const shell = text.refine(
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
)

function isBuiltIn(program: string): boolean {
  return builtInShells.some((name) => name === program.toLowerCase())
}

/** A whole number that is not negative. */
export function count(allowed: string) {
  return text
    .refine((value) => /^\d{1,15}$/.test(value), { error: (issue) => mustBe(issue.input, allowed) })
    .transform(Number)
}

/** A URL that is shown to people. What may hold a password is neither taken nor repeated. */
export function url() {
  return text
    .refine(isHttpUrl, {
      error: ({ input }) => mustBe(String(input).includes('@') ? undefined : input, absoluteUrl),
      abort: true,
    })
    .refine((value) => !hasCredentials(value), {
      error: 'has a user or a password in it, which others would see: leave them out',
    })
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
export const time = text.transform((value, context): number => {
  const [, amount, unit] = /^(\d{1,9}) ?([smhd]?)$/.exec(value) ?? []
  const milliseconds = units.get(unit ?? '?')
  if (milliseconds !== undefined) return Number(amount) * milliseconds
  context.addIssue(mustBe(value, 'a time like `90s`, `10m`, `12h` or `30d`'))
  return z.NEVER
})

/** A name, of an environment, a task, a branch: one line, of characters that can be seen. */
export const name = text.refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), {
  error: 'has a line break or a control character in it, but must be a name on a single line',
})

/** HTTP statuses such as `200`, and classes such as `2xx`, separated by commas or lines. */
export const statuses = text.transform((value, context): readonly string[] => {
  const given = names(value).map((status) => status.toLowerCase())
  if (given.length > 0 && given.every((status) => /^[1-5](\d\d|xx)$/.test(status))) return given
  context.addIssue(mustBe(value, 'statuses like `200` or `2xx`'))
  return z.NEVER
})

/** HTTP headers, one a line. Their values are secret, and so are not repeated in an error. */
export const headers = text.transform((value, context): Readonly<Record<string, string>> => {
  const given = linesOf(value).map((line) => /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e\x80-\xff]+)$/.exec(line))
  const wrong = given.indexOf(null)
  if (wrong < 0) return Object.fromEntries(given.map((header) => [header?.[1]?.toLowerCase() ?? '', header?.[2] ?? '']))
  context.addIssue(`must have one header a line, like \`Name: value\`: line ${wrong + 1} is not like that`)
  return z.NEVER
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
