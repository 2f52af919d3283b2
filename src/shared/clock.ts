import { setTimeout } from 'node:timers/promises'

/** Time, as far as it is waited for or measured. What has a date goes by the calendar instead. */
export interface Clock {
  /** In milliseconds; it only moves forward, also when the machine's date is set. */
  now(): number
  /** Ends early when the signal fires. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** Node's timers cannot be longer. */
const longestTimerMs = 2 ** 31 - 1

/** Counts from when this machine was started, more or less: the same in all its processes. */
export const realClock: Clock = {
  now: () => Number(process.hrtime.bigint() / 1_000_000n),
  wait: (milliseconds, signal) =>
    setTimeout(Math.min(Math.max(0, milliseconds), longestTimerMs), undefined, { signal }).catch(() => {}),
}

/** How often to look for what nothing tells of. */
const checkMs = 100

/** Looks until something is true, but not longer than until a time of the clock. Resolves to whether it is. */
export async function until(clock: Clock, isTrue: () => boolean, end = Number.POSITIVE_INFINITY): Promise<boolean> {
  for (;;) {
    if (isTrue()) return true
    if (clock.now() >= end) return false
    await clock.wait(checkMs)
  }
}

/** The result of `work`; undefined if it is not there in time. The work then goes on, and its result is ignored. */
export type Within = <T>(work: Promise<T> | undefined) => Promise<T | undefined>

/** One time limit, from now on, for all that is waited for. */
export function within(clock: Clock, milliseconds: number): Within {
  const end = clock.now() + milliseconds
  return async (work) => {
    const over = new AbortController()
    const late = clock.wait(Math.max(0, end - clock.now()), over.signal).then(() => undefined)
    return Promise.race([work, late]).finally(() => over.abort())
  }
}
