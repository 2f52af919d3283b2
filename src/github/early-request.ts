import type { Answer, Fetch, FetchInit } from './http.ts'

/** A first call, sent before the API client is loaded. */
export interface EarlyRequest {
  /** Resolves when the request has left, or has failed. */
  readonly sent: Promise<void>
  /** Gives the client the answer to the first call when it makes that call; makes all others as usual. */
  readonly fetch: Fetch
}

/** Sends a first call at once. */
export function earlyRequest(fetch: Fetch, url: string, init: FetchInit): EarlyRequest {
  let first: Promise<Answer> | undefined
  const sent = new Promise<void>((resolve) => {
    first = fetch(url, { ...init, onSent: resolve })
    first.then(
      () => resolve(),
      () => resolve(),
    )
  })
  return {
    sent,
    fetch: (nextUrl, nextInit) => {
      const answer = nextUrl === url && nextInit.method === init.method ? first : undefined
      if (answer === undefined) return fetch(nextUrl, nextInit)
      first = undefined
      return answer
    },
  }
}
