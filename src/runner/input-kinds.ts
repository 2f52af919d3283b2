import { z } from 'zod'
import { alternatives, isHttpUrl, shorten } from '../shared/text.ts'

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

/** A whole number that is not negative. */
export function count(allowed: string) {
  return text
    .refine((value) => /^\d{1,15}$/.test(value), { error: (issue) => mustBe(issue.input, allowed) })
    .transform(Number)
}

export function url() {
  return text.refine(isHttpUrl, {
    error: (issue) => mustBe(issue.input, 'an absolute URL that starts with `https://` or `http://`'),
  })
}

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
  error: 'is a name: it must be a single line, without control characters',
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

export function mustBe(input: unknown, allowed: string): string {
  return `is \`${shorten(String(input), 80)}\`, but must be ${allowed}`
}

export function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
