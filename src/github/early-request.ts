import type { Answer, Fetch, FetchInit } from './http.ts'

/** Calls that are sent before the API client is loaded. */
export interface EarlyRequests {
  /** Sends a call at once. Resolves when it has left, or has failed. */
  send(url: string, init: FetchInit): Promise<void>
  /** Gives the client the answer to an early call when it makes that call; makes all others as usual. */
  readonly fetch: Fetch
}

export function earlyRequests(fetch: Fetch): EarlyRequests {
  const answers = new Map<string, Promise<Answer>>()
  return {
    send: (url, init) =>
      new Promise((resolve) => {
        const answer = fetch(url, { ...init, onSent: resolve })
        answers.set(`${init.method} ${url}`, answer)
        answer.then(
          () => resolve(),
          () => resolve(),
        )
      }),
    fetch(url, init) {
      const call = `${init.method} ${url}`
      const answer = answers.get(call)
      answers.delete(call)
      return answer ?? fetch(url, init)
    },
  }
}
