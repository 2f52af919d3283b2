import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Fetch } from './http.ts'

/**
 * Logs each request: method, path, status, time and GitHub's request id. Headers, and with them the token, are not
 * logged. https://docs.github.com/actions/how-tos/monitor-workflows/enable-debug-logging
 */
export function traced(fetch: Fetch, log: Log): Fetch {
  return async (url, init) => {
    const { pathname, search } = new URL(url)
    const asked = performance.now()
    const write = (what: string) =>
      log.line(
        `${init.method ?? 'GET'} ${pathname}${init.isSecret ? '' : search}  ${what}  ${duration(performance.now() - asked)}`,
      )
    try {
      const answer = await fetch(url, init)
      write(`${answer.status}  [request ${answer.headers.get('x-github-request-id') ?? 'without id'}]`)
      return answer
    } catch (error) {
      write(String(error))
      throw error
    }
  }
}
