import { ApiError, passingKinds, reasonOf } from '../api/api-error.ts'
import { secondsToWait } from '../api/limits.ts'
import type { Clock } from '../shared/clock.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Verdict } from './search.ts'

/** What waiting needs of the world. */
export interface Waiting {
  readonly timeoutMs: number
  readonly log: Log
  readonly clock: Clock
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal
  /** How many requests have been sent. */
  calls(): number
  /** GitHub's time, in milliseconds since 1970. */
  date(): number
  /** From 0 to 1. */
  random(): number
}

/** How waiting ended. `error`: GitHub could not be asked in the end. */
export type Waited =
  | Exclude<Verdict, { readonly kind: 'open' | 'too few' }>
  | { readonly kind: 'timeout'; readonly error: unknown }
  | { readonly kind: 'cancelled' }

/** So long the last answer may take, once the time is over. */
const lastAnswerMs = 800

/**
 * Asks until there is a verdict, the time is over, or the step is cancelled. After a server error it asks again; it waits for
 * a rate limit. The signal that `ask` is given ends what still goes on then.
 * @throws ApiError that waiting cannot fix
 */
export async function waitFor(ask: (end: AbortSignal) => Promise<Verdict>, waiting: Waiting): Promise<Waited> {
  const { timeoutMs, log, clock, signal, calls, random } = waiting
  const over = new AbortController()
  const end = AbortSignal.any([signal, over.signal])
  const started = clock.now()
  // A server that is silent does not hold the step up for longer than it was given.
  const late = clock.wait(timeoutMs + lastAnswerMs, end).then(() => undefined)
  try {
    while (!signal.aborted) {
      const before = calls()
      const asked = await Promise.race([attempt(() => ask(end), waiting), late])
      if (signal.aborted) break
      if (!asked) return { kind: 'timeout', error: unanswered(timeoutMs) }
      const { verdict, error, seconds = 0 } = asked
      if (verdict && verdict.kind !== 'open' && verdict.kind !== 'too few') return verdict
      const passedMs = clock.now() - started
      const leftMs = timeoutMs - passedMs
      if (leftMs <= 0 || seconds * 1000 > leftMs) return { kind: 'timeout', error }
      if (error) log.line(`The request to GitHub failed (${reasonOf(error)}): trying again`)
      if (seconds) log.line(`Waiting ${duration(seconds * 1000)}, as GitHub asks`)
      // Random, so that steps that began together do not all ask at the same moment.
      const pauseMs = pauseAfter(passedMs, calls(), calls() - before) * (1 + 0.2 * random())
      await clock.wait(Math.min(leftMs, Math.max(pauseMs, seconds * 1000)), end)
    }
    return { kind: 'cancelled' }
  } finally {
    over.abort()
  }
}

/** No more than 60 calls in 10 minutes: a few at first, then so often. */
const [callsAtFirst, msPerCall] = [12, 14_000]

/** Pauses grow, as most waits are short, until the calls that a question costs decide. */
function pauseAfter(passedMs: number, calls: number, callsOfQuestion: number): number {
  const growing = Math.max(2_000, Math.min(passedMs / 2, 15_000))
  return Math.max(growing, (calls + callsOfQuestion - callsAtFirst) * msPerCall - passedMs)
}

interface Asked {
  readonly verdict?: Verdict
  readonly error?: unknown
  /** For which GitHub asks to wait. */
  readonly seconds?: number | undefined
}

async function attempt(ask: () => Promise<Verdict>, { date }: Waiting): Promise<Asked> {
  try {
    return { verdict: await ask() }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const seconds = secondsToWait(error.failure, new Date(date()))
    if (seconds === undefined && !passingKinds.includes(error.kind)) throw error
    return { error, seconds }
  }
}

function unanswered(timeoutMs: number): ActionError {
  return new ActionError(`GitHub has not answered within the ${duration(timeoutMs)} of \`timeout\``, {
    help: 'Is GitHub slow (https://www.githubstatus.com), or `api-url` wrong? Run the job again, or set a longer `timeout`.',
  })
}
