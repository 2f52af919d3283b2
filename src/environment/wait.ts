import { ApiError, passingKinds, reasonOf } from '../github/error-guide.ts'
import { secondsToWait } from '../github/rate-limit.ts'
import type { Clock } from '../shared/clock.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Verdict } from './verdict.ts'

/** What waiting needs of the world. */
export interface Waiting {
  readonly timeoutMs: number
  readonly log: Log
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal
  readonly clock: Clock
  /** GitHub's time, in milliseconds since 1970; undefined before its first answer. */
  now(): number | undefined
  /** From 0 to 1. */
  random(): number
}

/** How waiting ended. `error`: GitHub could not be asked in the end. */
export type Waited =
  | Exclude<Verdict, { kind: 'open' | 'nothing' }>
  | { readonly kind: 'timeout'; readonly error: unknown }
  | { readonly kind: 'cancelled' }

/** So long the last answer may take, once the time is over. */
const graceMs = 800

/** Pauses in seconds: short at first, as most waits are short, later at most 20 calls in 10 minutes. */
const shortest = 2
const longest = 30
const growth = 1.5

/**
 * Asks until there is a verdict, the time is over, or the step is cancelled. After a server error it asks again; it waits for
 * a rate limit.
 * @throws ApiError that waiting cannot fix
 */
export async function waitFor(ask: () => Promise<Verdict>, waiting: Waiting): Promise<Waited> {
  const { signal, timeoutMs, clock, random, log } = waiting
  const elapsedMs = stopwatch(waiting)
  const cancelled = new Promise<'cancelled'>((resolve) => signal.addEventListener('abort', () => resolve('cancelled')))
  let interval = shortest
  while (!signal.aborted) {
    const asked = await inTime(
      Promise.race([attempt(ask, waiting), cancelled]),
      timeoutMs - elapsedMs() + graceMs,
      clock,
    )
    if (asked === 'cancelled') break
    if (asked === 'late') return { kind: 'timeout', error: unanswered(timeoutMs) }
    if (asked.verdict && asked.verdict.kind !== 'open' && asked.verdict.kind !== 'nothing') return asked.verdict
    const leftMs = timeoutMs - elapsedMs()
    if (leftMs <= 0 || (asked.seconds ?? 0) * 1000 > leftMs) return { kind: 'timeout', error: asked.error }
    if (asked.error) log.line(`The request to GitHub failed (${reasonOf(asked.error)}): trying again`)
    // Random, so that steps that began together do not all ask at the same moment.
    const seconds = Math.min(leftMs / 1000, asked.seconds ?? interval * (0.8 + 0.4 * random()))
    if (asked.seconds) log.line(`Waiting ${duration(asked.seconds * 1000)}, as GitHub asks`)
    await clock.wait(seconds * 1000, signal)
    interval = Math.min(longest, interval * growth)
  }
  return { kind: 'cancelled' }
}

interface Asked {
  readonly verdict?: Verdict
  readonly error?: unknown
  /** For which GitHub asks to wait. */
  readonly seconds?: number | undefined
}

async function attempt(ask: () => Promise<Verdict>, { now }: Waiting): Promise<Asked> {
  try {
    return { verdict: await ask() }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const seconds = secondsToWait(error.failure, new Date(now() ?? Date.now()))
    if (seconds === undefined && !passingKinds.includes(error.kind)) throw error
    return { error, seconds }
  }
}

/** A server that is silent must not hold the step up for longer than it was given. */
async function inTime<T>(work: Promise<T>, milliseconds: number, clock: Clock): Promise<T | 'late'> {
  const stop = new AbortController()
  const late = clock.wait(milliseconds, stop.signal).then(() => 'late' as const)
  return await Promise.race([work, late]).finally(() => stop.abort())
}

function unanswered(timeoutMs: number): ActionError {
  return new ActionError(`GitHub has not answered within the ${duration(timeoutMs)} of \`timeout\``, {
    help: 'Is GitHub slow (https://www.githubstatus.com), or `api-url` wrong? Run the job again, or set a longer `timeout`.',
  })
}

/** By GitHub's time, and by this machine's. */
function stopwatch({ now, clock }: Waiting): () => number {
  const startedHere = clock.now()
  let started: number | undefined
  return () => {
    const at = now()
    started ??= at
    const there = at === undefined || started === undefined ? 0 : at - started
    return Math.max(there, clock.now() - startedHere)
  }
}
