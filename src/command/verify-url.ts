import { type Answer, redirectIn } from '../http/http.ts'
import type { Context } from '../runner/context.ts'
import { messageOf } from '../shared/errors.ts'
import { shorten } from '../shared/text.ts'

/** What must answer, and how. */
export interface Expectation {
  readonly url: string
  readonly contains: string | undefined
  /** Statuses such as `200`, or classes such as `2xx`. */
  readonly statuses: readonly string[]
  /** They are sent to no other host, and are never shown. */
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

export interface Verifier extends Pick<Context, 'fetch' | 'clock'> {
  /** Fires when waiting has no use any more, as after a cancellation. */
  readonly signal: AbortSignal
}

/** A single answer may take this long. */
const longestAnswerMs = 10_000

const firstWaitMs = 1_000
const longestWaitMs = 5_000

/** How much of a page a text is looked for in, in characters. */
const searchedLength = 2 ** 20

/** How much of an answer is shown. */
const shownLength = 80

/**
 * Requests the URL until it gives the expected answer: then it resolves to undefined. If time is over first, it resolves to
 * what was wrong with the last answer. Redirects are followed on the same host only: a log-in page that answers 200 is no success.
 */
export async function verify(expected: Expectation, verifier: Verifier): Promise<string | undefined> {
  const { clock, signal } = verifier
  const end = clock.now() + expected.timeoutMs
  const left = () => end - clock.now()
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    const timeoutMs = Math.min(longestAnswerMs, Math.max(firstWaitMs, left()))
    const problem = await requestOnce(expected, verifier, timeoutMs)
    if (problem === undefined || signal.aborted || left() <= 0) return problem
    await clock.wait(Math.min(waitMs, left()), signal)
  }
}

/** A URL without what may be secret: user, password, query and fragment. */
export function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

/** What is wrong with its answer now. */
async function requestOnce(
  expected: Expectation,
  { fetch, signal }: Verifier,
  timeoutMs: number,
): Promise<string | undefined> {
  const shown = withoutSecrets(expected.url)
  try {
    const answer = await fetch(expected.url, {
      headers: { accept: '*/*', 'user-agent': 'deploy-status-action', ...expected.headers },
      ...{ timeoutMs, signal, isSecret: true },
      enough: (text) => hasText(expected, text) || text.length >= searchedLength,
      mayFollow: (from, to) => !expectsRedirect(expected) && staysOnHost(from, to),
    })
    const problem = await problemOf(expected, answer)
    return problem && `${shown} ${problem}`
  } catch (error) {
    return `${shown} did not answer: ${messageOf(error)}`
  }
}

async function problemOf(expected: Expectation, answer: Answer): Promise<string | undefined> {
  const { contains, statuses } = expected
  const status = String(answer.status)
  const isExpected = statuses.includes(status) || statuses.includes(`${status[0]}xx`)
  if (isExpected && contains === undefined) return undefined
  const elsewhere = isExpected ? undefined : redirectIn(answer)
  if (elsewhere) return `redirects to ${elsewhere.host} (${status}), another host`
  const text = await answer.text().catch(() => '')
  if (isExpected && hasText(expected, text)) return undefined
  const without = isExpected ? `, without "${shorten(contains ?? '', 40)}"` : ''
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

/** The first characters of a text answer, on one line. Some servers repeat what they were sent: if that is secret, none are shown. */
function excerpt({ url, headers }: Expectation, answer: Answer, text: string): string {
  const isSecret = Object.keys(headers).length > 0 || new URL(url).href !== withoutSecrets(url)
  if (isSecret || !/^text\/|json/i.test(answer.headers.get('content-type') ?? '')) return ''
  const line = shorten(text.replace(/[\s\p{C}]+/gu, ' ').trim(), shownLength)
  return line === '' ? '' : `: ${line}`
}
