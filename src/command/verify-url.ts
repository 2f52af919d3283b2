import { type Fetch, redirectIn } from '../github/http.ts'
import { shorten } from '../shared/text.ts'

/** What must answer, and how. */
export interface Expectation {
  readonly url: string
  readonly contains: string | undefined
  readonly timeoutSeconds: number
}

export interface Verifier {
  readonly fetch: Fetch
  /** Waits; ends early when {@link isOver}. */
  pause(seconds: number): Promise<void>
  /** Whether there is nothing to wait for any more. */
  isOver(): boolean
}

/** A single answer may take this long. */
const answerMs = 10_000

const longestPause = 5

/**
 * Asks for the URL until it answers 2xx, with the text if one is expected. Resolves to what was seen last if that does not
 * happen in time; otherwise to undefined. Redirects are followed.
 */
export async function verify(expected: Expectation, { fetch, pause, isOver }: Verifier): Promise<string | undefined> {
  let waited = 0
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestPause)) {
    const asked = performance.now()
    const left = Math.max(1, expected.timeoutSeconds - waited)
    const seen = await look(expected, fetch, Math.min(answerMs, left * 1000))
    if (seen === undefined) return undefined
    waited += (performance.now() - asked) / 1000 + seconds
    if (isOver() || waited > expected.timeoutSeconds) return seen
    await pause(seconds)
  }
}

/** What is wrong with its answer now. */
async function look({ url, contains }: Expectation, fetch: Fetch, timeoutMs: number): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { headers: { accept: '*/*', 'user-agent': 'deploy-status-action' }, timeoutMs })
    const text = await answer.text()
    const elsewhere = redirectIn(answer)
    if (elsewhere) return `${url} redirects to ${elsewhere.host}`
    if (answer.status < 200 || answer.status > 299) return `${url} answered ${answer.status}`
    return contains === undefined || text.includes(contains)
      ? undefined
      : `${url} answered ${answer.status}, without "${shorten(contains, 40)}"`
  } catch (error) {
    return `${url} did not answer: ${error instanceof Error ? error.message : String(error)}`
  }
}
