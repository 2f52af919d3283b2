import type { Endpoints } from '@octokit/types'

/** An endpoint as GitHub's documentation names it, such as `GET /repos/{owner}/{repo}/deployments`: https://docs.github.com/rest */
export type Route = keyof Endpoints & `${string} /repos/{owner}/{repo}${string}`

/** What an endpoint takes, but for the repository. */
export type ParametersOf<R extends Route> = Omit<Endpoints[R]['parameters'], 'owner' | 'repo'>

/** A request, with its URL relative to the API's. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

/** What the path does not name is in the query of a GET, and in the body of any other request. */
export function requestFor(route: Route, parameters: object): Request {
  const [method = '', template = ''] = route.split(' ')
  const left = new Map<string, unknown>(Object.entries(parameters))
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(left.get(name))
    left.delete(name)
    return encodeURIComponent(value)
  })
  if (left.size === 0) return { method, path }
  if (method !== 'GET') return { method, path, body: Object.fromEntries(left) }
  const query = new URLSearchParams(Array.from(left, ([name, value]): [string, string] => [name, String(value)]))
  return { method, path: `${path}?${query}` }
}
