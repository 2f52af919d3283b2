import type { Fetch } from './http.ts'

/** GitHub's time, by which its records go; a runner's clock can be minutes off. */
export interface ServerTime {
  readonly fetch: Fetch
  /** In milliseconds since 1970; before the first answer, the runner's time. */
  now(): number
}

/** Reads the `date` of every answer that comes through its `fetch`. */
export function createServerTime(fetch: Fetch): ServerTime {
  let ahead = 0
  return {
    async fetch(url, init) {
      const answer = await fetch(url, init)
      const date = httpDate(answer.headers.get('date'))
      // An answer out of a cache says how old it is.
      const age = Number(answer.headers.get('age') ?? 0) || 0
      if (date) ahead = date.getTime() + age * 1000 - Date.now()
      return answer
    },
    now: () => Date.now() + ahead,
  }
}

/**
 * The time in a header. Only in the form that servers must send: `Date` makes some year of any number.
 * https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
export function httpDate(header: string | null | undefined): Date | undefined {
  if (!/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(header ?? '')) return undefined
  const date = new Date(header ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}
