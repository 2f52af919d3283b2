/** An answer before headers that all have are added. `undefined` as body: none. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What it takes from the limit of an hour; 1 by default. */
  readonly points?: number
}

const docs = 'https://docs.github.com/rest'

/** GitHub's error body: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function failure(status: number, message: string, page = '', errors?: unknown): Reply {
  const documentation_url = `${docs}${page}`
  return {
    status,
    body: { message, ...(errors === undefined ? {} : { errors }), documentation_url, status: String(status) },
  }
}

export function notFound(page = ''): Reply {
  return failure(404, 'Not Found', page)
}

/** What a token without the permission is told; the header says which one would do. */
export function forbidden(kind: 'installation' | 'personal' | undefined, permission: string, page: string): Reply {
  const by = kind === 'personal' ? 'personal access token' : 'integration'
  return {
    ...failure(403, `Resource not accessible by ${by}`, page),
    headers: { 'x-accepted-github-permissions': permission },
  }
}

/** For what nobody outside GitHub knows, and for routes that are not emulated. */
export function notEmulated(what: string): Reply {
  return { status: 501, body: { message: `Not emulated: ${what}` } }
}
