import { failure, type Reply } from './answers.ts'
import type { Token } from './model.ts'

/** A request as an adapter hands it in. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Whose token it is, or what GitHub says to one that it does not know. */
export function authenticate(tokens: Readonly<Record<string, Token>>, { headers }: Incoming): Token | Reply {
  const given = headers['authorization']
  const token = tokens[(given ?? '').replace(/^(token|bearer) /i, '')]
  return token ?? failure(401, given ? 'Bad credentials' : 'Requires authentication')
}

export function isGraphql(url: URL): boolean {
  return url.pathname.slice(prefixOf(url).length) === '/graphql'
}

/** GitHub Enterprise Server has its API below a path: https://docs.github.com/enterprise-server/rest/using-the-rest-api/getting-started-with-the-rest-api */
export function prefixOf({ pathname }: URL): string {
  if (pathname.startsWith('/api/v3/')) return '/api/v3'
  return pathname === '/api/graphql' ? '/api' : ''
}

/** No body is `null`; what is not JSON is undefined. */
export function parse(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
