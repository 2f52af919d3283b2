import { percentDecoded } from '../shared/text.ts'

/** A shorter part of a header or URL is no secret: without it, answers would be unreadable. */
const shortestPart = 4

/** What a request sends that nobody else may see. */
export interface Sent {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * An answer without what was sent, since some servers repeat it: the headers' values, also without their scheme and decoded,
 * and the user, password and query of the URL. A secret of which only the beginning was read is hidden too.
 */
export function hideSecrets(text: string, sent: Sent): string {
  const secrets = secretsOf(sent)
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  const cut = Math.max(0, ...secrets.map((secret) => lengthOfBeginning(hidden, secret)))
  return cut < shortestPart ? hidden : `${hidden.slice(0, -cut)}***`
}

/** Longest first, so that no part of one is left when another is hidden. */
function secretsOf({ url, headers }: Sent): string[] {
  const values = Object.values(headers)
  const parts = [...values.flatMap(partsOf), ...secretsInUrl(new URL(url))]
  const secrets = new Set([...values, ...parts.filter(({ length }) => length >= shortestPart)])
  return [...secrets].filter((secret) => secret !== '').sort((a, b) => b.length - a.length)
}

/** `Bearer TOKEN`, `Basic BASE64`, `name=VALUE; name=VALUE`. */
function partsOf(value: string): string[] {
  const [, basic] = /^basic +(\S+)$/i.exec(value) ?? []
  const decoded = basic === undefined ? '' : Buffer.from(basic, 'base64').toString()
  const [, ...rest] = value.split(/[\s;,="]+/)
  return [...rest, decoded, decoded.slice(decoded.indexOf(':') + 1)]
}

function secretsInUrl({ username, password, search, searchParams }: URL): string[] {
  const written = search
    .slice(1)
    .split('&')
    .map((pair) => pair.slice(pair.indexOf('=') + 1))
  return [username, password]
    .flatMap((part) => [part, percentDecoded(part)])
    .concat(written, [...searchParams.values()])
}

/** How many characters at the text's end are the beginning of the secret. */
function lengthOfBeginning(text: string, secret: string): number {
  for (let length = Math.min(text.length, secret.length); length > 0; length--) {
    if (text.endsWith(secret.slice(0, length))) return length
  }
  return 0
}
