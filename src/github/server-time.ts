import type { Api } from './api.ts'

/**
 * GitHub's time in milliseconds since 1970, by the `date` of its newest answer from now on; until there is one, the runner's.
 * Times of deployments are GitHub's, and a runner's clock can be minutes off.
 */
export function followServerTime({ octokit }: Pick<Api, 'octokit'>): () => number {
  let ahead = 0
  octokit.hook.after('request', ({ headers }) => {
    const date = Date.parse(headers.date ?? '')
    if (!Number.isNaN(date)) ahead = date - Date.now()
  })
  return () => Date.now() + ahead
}
