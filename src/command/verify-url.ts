import { type Answer, type Fetch, redirectIn } from '../github/http.ts'
import type { Clock } from '../shared/clock.ts'
import { shorten } from '../shared/text.ts'
import { hideSecrets } from './hide-secrets.ts'

/** What must answer, and how. */
export interface Expectation {
  readonly url: string
  readonly contains: string | undefined
  /** Statuses such as `200`, or classes such as `2xx`. */
  readonly statuses: readonly string[]
  /** They are sent to no other host, and are never shown. */
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
}

export interface Verifier {
  readonly fetch: Fetch
  readonly clock: Clock
  /** Fires when waiting has no use any more, as after a cancellation. */
  readonly signal: AbortSignal
}

/** A single answer may take this long. */
const answerSeconds = 10

const longestPause = 5

/** How much of a page a text is looked for in, in characters. */
const searchedLength = 2 ** 20

/** How much of an answer is shown. */
const shownLength = 80

/**
 * Requests the URL until it gives the expected answer: then it resolves to undefined. If time is over first, it resolves to
 * what was wrong with the last answer. Redirects are followed on the same host only: a log-in page that answers 200 is no success.
 */
export async function verify(expected: Expectation, { fetch, clock, signal }: Verifier): Promise<string | undefined> {
  let left = expected.timeoutSeconds
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestPause)) {
    const asked = clock.now()
    const seen = await requestOnce(expected, { fetch, signal, seconds: Math.min(answerSeconds, Math.max(1, left)) })
    left -= (clock.now() - asked) / 1000
    if (seen === undefined || signal.aborted || left <= 0) return seen
    await clock.wait(Math.min(seconds, left) * 1000, signal)
    left -= seconds
  }
}

/** A URL without what may be secret: user, password, query and fragment. */
export function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

interface Look {
  readonly fetch: Fetch
  readonly signal: AbortSignal
  readonly seconds: number
}

/** What is wrong with its answer now. */
async function requestOnce(expected: Expectation, { fetch, signal, seconds }: Look): Promise<string | undefined> {
  const shown = withoutSecrets(expected.url)
  // What is left of an answer, which may be endless, is let go.
  const seen = new AbortController()
  try {
    const answer = await fetch(expected.url, {
      headers: { accept: '*/*', 'user-agent': 'deploy-status-action', ...expected.headers },
      ...{ timeoutMs: seconds * 1000, signal: AbortSignal.any([signal, seen.signal]), isSecret: true },
      enough: (text) => hasText(expected, text) || text.length >= searchedLength,
      mayFollow: (from, to) => !expectsRedirect(expected) && staysOnHost(from, to),
    })
    const problem = await problemOf(expected, answer)
    return problem && `${shown} ${problem}`
  } catch (error) {
    return `${shown} did not answer: ${error instanceof Error ? error.message : String(error)}`
  } finally {
    seen.abort()
  }
}

async function problemOf(expected: Expectation, answer: Answer): Promise<string | undefined> {
  const { status } = answer
  const isExpected = expected.statuses.some(
    (wanted) => wanted === String(status) || wanted === `${Math.floor(status / 100)}xx`,
  )
  if (isExpected && expected.contains === undefined) return undefined
  const elsewhere = isExpected ? undefined : redirectIn(answer)
  if (elsewhere) return `redirects to ${elsewhere.host} (${status}), another host`
  const text = await answer.text().catch(() => '')
  if (isExpected && hasText(expected, text)) return undefined
  const without = isExpected ? `, without "${shorten(expected.contains ?? '', 40)}"` : ''
  return `answered ${status}${without}${excerpt(expected, answer, text)}`
}

/** Without an expected text, the first characters are enough: they may be shown. */
function hasText({ contains }: Expectation, text: string): boolean {
  return contains === undefined ? text.length >= shownLength : text.includes(contains)
}

function expectsRedirect({ statuses }: Expectation): boolean {
  return statuses.some((status) => status.startsWith('3'))
}

/** From http to https is the same host; the other way, headers would be sent in the open. */
function staysOnHost(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true
  return from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:'
}

/** The first characters of a text answer, on one line. */
function excerpt(expected: Expectation, answer: Answer, text: string): string {
  if (!/^text\/|json/i.test(answer.headers.get('content-type') ?? '')) return ''
  const line = shorten(
    hideSecrets(text, expected)
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim(),
    shownLength,
  )
  return line === '' ? '' : `: ${line}`
}
