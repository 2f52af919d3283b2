import { alternatives, hasCredentials, isHttpUrl, shorten } from '../shared/text.ts'

/** The kinds of inputs: functions from the text in a workflow to a value. @throws Unusable */

/** Why a text cannot be used: completes "`the-input` …". */
export class Unusable extends Error {}

/** `value` is undefined where it may be secret. */
export function mustBe(value: string | undefined, allowed: string): never {
  throw new Unusable(
    value === undefined ? `must be ${allowed}` : `is \`${shorten(value, 80)}\`, but must be ${allowed}`,
  )
}

export function text(value: string): string {
  return value
}

/** One of the words that are allowed. */
export function oneOf<const Word extends string>(...words: readonly Word[]) {
  return (value: string): Word => words.find((word) => word === value) ?? mustBe(value, alternatives(words))
}

/** GitHub's booleans: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
export function flag(value: string): boolean {
  return truth(value) ?? mustBe(value, alternatives(['true', 'false']))
}

export function flagOrAuto(value: string): boolean | 'auto' {
  return value === 'auto' ? value : (truth(value) ?? mustBe(value, alternatives(['auto', 'true', 'false'])))
}

function truth(value: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(value)) return true
  return /^(false|False|FALSE)$/.test(value) ? false : undefined
}

/** The shells whose arguments are known. */
export const builtInShells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python'] as const

/** As `shell:` of a `run:` step: one of those, or a command that says by `{0}` where the script comes in. */
export function shell(value: string): string {
  const isKnown = builtInShells.some((name) => name === value.toLowerCase())
  if (isKnown || / .*\{0\}/.test(value)) return value
  return mustBe(value, `${alternatives(builtInShells)}, or a command with \`{0}\` for the script, like \`perl {0}\``)
}

/** A whole number. */
export function count(least: number) {
  return (value: string): number =>
    /^\d{1,15}$/.test(value) && Number(value) >= least
      ? Number(value)
      : mustBe(value, `a whole number, \`${least}\` or more`)
}

export function deploymentId(value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value)
  return mustBe(value, 'a number: the output `deployment-id` of the step or job that started the deployment')
}

const absoluteUrl = 'a URL that starts with `https://` or `http://`'

/** A URL that is shown to people. What may hold a password is neither taken nor repeated. */
export function url(value: string): string {
  if (!isHttpUrl(value))
    mustBe(value.includes('@') ? undefined : value, absoluteUrl.replace('a URL', 'an absolute URL'))
  if (!hasCredentials(value)) return value
  throw new Unusable('has a user or a password in it, which others would see: leave them out')
}

/** A URL that is only requested: it may be secret. Or the word that stands for one. */
export function urlOr(word: string) {
  return (value: string): string =>
    value === word || isHttpUrl(value) ? value : mustBe(undefined, `\`${word}\`, or ${absoluteUrl}`)
}

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A time span in milliseconds: `10m`, `12h`, `30d`, or seconds, such as `90` or `90s`. */
export function time(value: string): number {
  const [, amount, unit = 's'] = /^(\d{1,9}) ?([smhd])?$/.exec(value) ?? []
  if (amount === undefined) mustBe(value, 'a time like `90s`, `10m`, `12h` or `30d`')
  return Number(amount) * units[unit as keyof typeof units]
}

/** A time span for which a number alone is not enough: who writes `30` may well mean days. */
export function timeWithUnit(value: string): number {
  if (!/^\d+$/.test(value)) return time(value)
  throw new Unusable(
    `is \`${shorten(value, 80)}\`, which has no unit: write \`s\`, \`m\`, \`h\` or \`d\` after it, as in \`30d\``,
  )
}

/** How far back a report looks: two years at most. */
export function period(value: string): number {
  const milliseconds = timeWithUnit(value)
  if (milliseconds === 0) throw new Unusable('must be longer than 0')
  if (milliseconds <= 730 * units.d) return milliseconds
  throw new Unusable('is longer than the `730d` that a report can show')
}

/** A name, of an environment, a task, a branch: one line, of characters that can be seen. */
export function name(value: string): string {
  if (truth(value) !== undefined) mustBe(value, 'a name')
  if (!/[\p{Cc}\u2028\u2029]/u.test(value)) return value
  throw new Unusable('has a line break or a control character in it, but must be a name on a single line')
}

/** Characters as GitHub counts them: an emoji is one. */
export function environment(value: string): string {
  if ([...name(value)].length > 255) throw new Unusable('is longer than the 255 characters that GitHub allows')
  if (value !== '.' && value !== '..') return value
  throw new Unusable(`is \`${value}\`, which GitHub does not accept as a name`)
}

/** Names, in which `*` stands for anything, one a line; `!` excludes. */
export function patterns(value: string): readonly string[] {
  const lines = linesOf(value)
  if (value.includes(','))
    throw new Unusable('has a comma in it: write one name a line; for a name with a comma, write `*` in its place')
  if (lines.some((pattern) => !pattern.startsWith('!'))) return lines
  throw new Unusable('only excludes: also name the environments to include, or `*` for all')
}

/** As GitHub has them: a folder such as `..` would lead to another address of its API. */
export function repository(value: string): string {
  return /^[\w-]+\/(?!\.\.?$)[\w.-]+$/.test(value) ? value : mustBe(value, 'like `owner/name`')
}

export const emptyToken =
  "is empty: leave it out to use the workflow's own token, or check the secret that it is read from (runs of forks get no secrets)"

/** What an HTTP header can hold. A character that cannot be seen is named, and nothing else of the token. */
export function token(value: string): string {
  const [wrong] = /[^\x21-\x7e]/u.exec(value) ?? []
  if (wrong === undefined) return value
  if (/[\r\n]/.test(value)) throw new Unusable('has a line break in it: set the secret again without one')
  const code = (wrong.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new Unusable(`has a character in it that no token has (U+${code}): set the secret again without it`)
}

export function contexts(value: string): 'all' | readonly string[] {
  if (value === 'none') return []
  return value === 'all' ? value : names(value)
}

/** HTTP statuses such as `200`, and classes such as `2xx`. */
export function statuses(value: string): readonly string[] {
  const given = names(value).map((status) => status.toLowerCase())
  if (given.length > 0 && given.every((status) => /^[1-5](\d\d|xx)$/.test(status))) return given
  return mustBe(value, 'statuses like `200` or `2xx`')
}

/** HTTP headers, one a line. Their values are secret, and so are not repeated in an error. */
export function headers(value: string): Readonly<Record<string, string>> {
  const given = linesOf(value).map((line, index) => {
    const [, header, content] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e\x80-\xff]+)$/.exec(line) ?? []
    if (header && content) return [header.toLowerCase(), content] as const
    throw new Unusable(`must have one header a line, like \`Name: value\`: line ${index + 1} is not like that`)
  })
  return Object.fromEntries(given)
}

/** Names, one a line or separated by commas. */
export function names(value: string): readonly string[] {
  return linesOf(value.replaceAll(',', '\n'))
}

/** The lines that are not empty. */
export function linesOf(value: string): readonly string[] {
  if (/^\s*\[\s*["\]]/.test(value)) throw new Unusable('is a JSON list: write one a line, without brackets and quotes')
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
