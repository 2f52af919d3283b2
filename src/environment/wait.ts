import { ApiError, type ApiErrorKind, reasonOf } from '../github/error-guide.ts'
import { secondsToWait } from '../github/rate-limit.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Verdict } from './verdict.ts'

/** What waiting needs of the world. */
export interface Waiting {
  readonly timeoutMs: number
  readonly log: Log
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal
  /** Returns early when the signal is aborted. */
  pause(seconds: number, signal: AbortSignal): Promise<void>
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
  const { signal, timeoutMs, pause, random, log } = waiting
  const elapsedMs = stopwatch(waiting)
  const cancelled = new Promise<'cancelled'>((resolve) => signal.addEventListener('abort', () => resolve('cancelled')))
  let pausedMs = 0
  let interval = shortest
  while (!signal.aborted) {
    const asked = await Promise.race([attempt(ask, waiting), cancelled])
    if (asked === 'cancelled') break
    if (asked.verdict && asked.verdict.kind !== 'open' && asked.verdict.kind !== 'nothing') return asked.verdict
    const leftMs = timeoutMs - elapsedMs(pausedMs)
    if (leftMs <= 0 || (asked.seconds ?? 0) * 1000 > leftMs) return { kind: 'timeout', error: asked.error }
    if (asked.error) log.line(`The request to GitHub failed (${reasonOf(asked.error)}): trying again`)
    // Random, so that steps that began together do not all ask at the same moment.
    const seconds = Math.min(leftMs / 1000, asked.seconds ?? interval * (0.8 + 0.4 * random()))
    if (asked.seconds) log.line(`Waiting ${duration(asked.seconds * 1000)}, as GitHub asks`)
    await pause(seconds, signal)
    pausedMs += seconds * 1000
    interval = Math.min(longest, interval * growth)
  }
  return { kind: 'cancelled' }
}

/** Errors that may go away with time. */
const passing: readonly ApiErrorKind[] = ['unavailable', 'network', 'proxy']

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
    if (seconds === undefined && !passing.includes(error.kind)) throw error
    return { error, seconds }
  }
}

/** By GitHub's time, which also counts slow answers; without it, by the pauses. */
function stopwatch({ now }: Waiting): (pausedMs: number) => number {
  let started: number | undefined
  return (pausedMs) => {
    const at = now()
    started ??= at
    return Math.max(pausedMs, at === undefined || started === undefined ? 0 : at - started)
  }
}
