import type { Api } from './api.ts'
import { needsRest } from './needs-rest.ts'

/** The open pull requests whose head is a commit, read along with something else by GraphQL. */

export interface HeadCommit {
  readonly associatedPullRequests?: {
    readonly nodes: readonly { readonly state: string; readonly headRefOid: string; readonly baseRefName: string }[]
  } | null
}

/** https://docs.github.com/graphql/reference/objects#commit */
const field = (sha: string) =>
  `commit: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 50) { nodes { state headRefOid baseRefName } } } }`

/** Tokens without `contents: read` or `pull-requests: read` in a private repository, and servers that do not know the field. */
const refused = new WeakSet<Api>()

/**
 * Reads with what asks for the pull requests of `sha`. Where GitHub refuses that, it reads without it, then and from then on.
 * @throws ApiError
 */
export async function withPulls<T>(api: Api, sha: string | undefined, read: (field: string) => Promise<T>): Promise<T> {
  if (!/^[0-9a-f]{40}$/.test(sha ?? '') || refused.has(api)) return read('')
  try {
    return await read(field(sha ?? ''))
  } catch (error) {
    if (!mayBeAboutPulls(error)) throw error
    refused.add(api)
    return read('')
  }
}

/** The branches that they are to be merged into; undefined if they could not be read. */
export function basesOf(commit: HeadCommit | null | undefined, sha: string | undefined): readonly string[] | undefined {
  const open = commit?.associatedPullRequests?.nodes.filter(
    ({ state, headRefOid }) => state === 'OPEN' && headRefOid === sha,
  )
  return open?.map(({ baseRefName }) => baseRefName)
}

/** GraphQL itself has refused something, which may be the commit (`contents: read`), its pull requests, or else. */
function mayBeAboutPulls(error: unknown): boolean {
  return needsRest(error) && error.cause instanceof Error && 'errors' in error.cause
}
