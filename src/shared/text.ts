/**
 * Strings from outside (refs, titles, environment names, API messages, URLs) made safe for the places where they are shown.
 */

// The runner reads a line as a command if it starts with `::`, or has `##[` anywhere in it; lines end at \r and \n.
// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** One line that the runner cannot take for a workflow command, whatever `text` holds. */
export function oneLine(text: string): string {
  return text
    .replace(controls, ' ')
    .replace(/##\[/g, '## [')
    .replace(/^\s*::/, (colons) => `${colons.slice(0, -2)}: :`)
}

/** The same for text of several lines: each is made safe by itself. */
export function safeLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .join('\n')
}

/**
 * `text` as literal Markdown: it renders as it is, and cannot become a heading, link, image, mention, table cell or HTML.
 * Character references are never read as Markdown structure: https://github.github.com/gfm/#entity-and-numeric-character-references
 */
export function markdown(text: string): string {
  return oneLine(text).replace(/[!-,./:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The same for text in which `code` stands between backticks: that is shown as code. Right in Markdown and in HTML. */
export function markdownWithCode(text: string): string {
  return text
    .split(/`([^`\n]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${markdown(part)}</code>` : markdown(part)))
    .join('')
}

/** A Markdown link; the text alone where there is no URL that GitHub would accept. */
export function markdownLink(text: string, url: string | undefined): string {
  if (url === undefined || !isHttpUrl(url)) return markdown(text)
  return `[${markdown(text)}](${new URL(url).href.replace(/[()<>|`\\]/g, encodeCharacter)})`
}

/** The same in HTML, for tables; `url` must have passed {@link isHttpUrl}. */
export function htmlLink(text: string, url: string): string {
  return `<a href="${new URL(url).href.replace(/[&<>"'`|\\]/g, (character) => `&#${character.charCodeAt(0)};`)}">${markdown(text)}</a>`
}

/** Whether GitHub would accept this as a link: http or https, absolute. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s.][^\s]*$/i.test(text) && URL.canParse(text)
}

/** Whether a URL that passed {@link isHttpUrl} names a user or holds a password: GitHub would show it to everybody. */
export function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url)
  return username !== '' || password !== ''
}

/** A commit's SHA as GitHub writes it. */
export const fullSha = /^[0-9a-f]{40}$/

export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

/** At most `limit` UTF-16 units, on one line, cut with `…` between two characters as a reader sees them. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(controls, ' ').trim()
  if (line.length <= limit) return line
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** What was written into a URL; a percent sign that stands for itself does. */
export function percentDecoded(part: string): string {
  return part.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

/** A time span for people: `0.4 s`, `41 s`, `3 min 5 s`, `2 h 4 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 9_950) return `${Math.round(milliseconds / 100) / 10} s`
  const seconds = Math.round(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const parts = hours > 0 ? { h: hours, min: minutes % 60 } : { min: minutes, s: seconds % 60 }
  const shown = Object.entries(parts).filter(([, amount]) => amount > 0)
  return shown.map(([unit, amount]) => `${amount} ${unit}`).join(' ')
}

/** Whether a step can have it as a variable: https://man7.org/linux/man-pages/man2/execve.2.html. A name is part of that, too. */
export function fitsVariable(text: string): boolean {
  return Buffer.byteLength(text) <= 128 * 1024 - 512
}

/** As GitHub writes times: `2026-11-25T12:00:00Z`. @param time a number is milliseconds since 1970 */
export function timeText(time: Date | number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** `1 commit`, `1,000 commits` */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`
}

/** `a`, `b` or `c` */
export function alternatives(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** GitHub's names of repositories and environments know no upper and lower case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** GitHub may tell upper from lower case where it filters by the names of environments: each in the usual ways to write it. */
export function inUsualLetters(names: readonly string[]): string[] {
  const ways = names.flatMap((name) => {
    const [lower, upper] = [name.toLowerCase(), name.toUpperCase()]
    return [name, lower, upper, upper.charAt(0) + lower.slice(1)]
  })
  return [...new Set(ways)]
}
