import type { Api } from './api.ts'

/**
 * GitHub's time in milliseconds since 1970, by the `date` of its newest answer from now on; until there is one, the runner's.
 * Times of deployments are GitHub's, and a runner's clock can be minutes off.
 */
export function followServerTime({ octokit }: Pick<Api, 'octokit'>): () => number {
  let ahead = 0
  function hear(date: string | undefined): void {
    const time = Date.parse(date ?? '')
    if (!Number.isNaN(time)) ahead = time - Date.now()
  }
  octokit.hook.after('request', ({ headers }) => hear(headers.date))
  octokit.hook.error('request', (error) => {
    if ('response' in error) hear(error.response?.headers.date)
    throw error
  })
  return () => Date.now() + ahead
}
