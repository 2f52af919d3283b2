import type { Fetch } from './http.ts'

/** GitHub's time, by which its records go; a runner's clock can be minutes off. */
export interface ServerTime {
  readonly fetch: Fetch
  /** In milliseconds since 1970; before the first answer, the runner's time. */
  now(): number
  /** The same, but undefined before the first answer. */
  known(): number | undefined
}

/** Reads the `date` of every answer that comes through its `fetch`. */
export function followServerTime(fetch: Fetch): ServerTime {
  let ahead: number | undefined
  return {
    async fetch(url, init) {
      const answer = await fetch(url, init)
      const date = Date.parse(answer.headers.get('date') ?? '')
      if (!Number.isNaN(date)) ahead = date - Date.now()
      return answer
    },
    now: () => Date.now() + (ahead ?? 0),
    known: () => (ahead === undefined ? undefined : Date.now() + ahead),
  }
}
