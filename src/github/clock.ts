import type { Fetch } from './http.ts'

/** GitHub's own time, by which its records go; a runner's clock may be wrong. */
export interface Clock {
  readonly fetch: Fetch
  /** At the newest answer; undefined before the first. Whole seconds. */
  now(): Date | undefined
  /** How many requests have been sent. */
  calls(): number
}

/** Reads the `date` of every answer that comes through its `fetch`. */
export function createClock(fetch: Fetch): Clock {
  let newest: number | undefined
  let calls = 0
  return {
    async fetch(url, init) {
      calls++
      const answer = await fetch(url, init)
      const date = Date.parse(answer.headers.get('date') ?? '')
      if (!Number.isNaN(date)) newest = Math.max(date, newest ?? date)
      return answer
    },
    now: () => (newest === undefined ? undefined : new Date(newest)),
    calls: () => calls,
  }
}
