import { ancestors, compareCommits, dateOf, log, statusOf } from '../history.ts'
import { timestamp } from '../identity.ts'
import type { Repository } from '../model.ts'
import type { GraphqlCall } from './call.ts'
import { connection, type PageArguments } from './connection.ts'
import { NotEmulated, needToRead } from './refusal.ts'

/** A commit of the repository; null where there is none, as after a force-push. @throws {Refusal} */
export function commitNode(call: GraphqlCall, sha: string): object | null {
  const { repository, token } = call
  needToRead(token, 'contents')
  const commit = repository.commits.get(sha)
  if (!commit) return null
  const url = `https://github.com/${repository.owner}/${repository.name}/commit/${sha}`
  const node = (one: string) => Object(commitNode(call, one))
  return {
    ...{ __typename: 'Commit', id: `C_${sha}`, oid: sha, abbreviatedOid: sha.slice(0, 7), url, commitUrl: url },
    committedDate: timestamp(dateOf(repository, sha)),
    parents: (page: PageArguments) => connection('parents', commit.parents, page, node),
    history: (page: HistoryArguments) => historyOf(call, sha, page),
    messageHeadline: commit.title ?? '',
    author: { name: commit.author?.name ?? null, user: commit.author?.login ? { login: commit.author.login } : null },
    /** The pull request that brought the commit to its branch, and open ones that have it. */
    associatedPullRequests(page: PageArguments) {
      needToRead(token, 'pull_requests')
      const pulls = [...repository.pulls.values()].filter(({ head, merged }) =>
        merged ? merged.includes(sha) : head.sha === sha,
      )
      return connection('associatedPullRequests', pulls, page, ({ number, head, base, merged }) => ({
        ...{
          number,
          state: merged ? 'MERGED' : 'OPEN',
          headRefOid: head.sha,
          headRefName: head.ref,
          baseRefName: base,
        },
      }))
    },
  }
}

/** Beside `first`, nothing is emulated: what `after` looks like is not documented. */
type HistoryArguments = Readonly<Record<string, unknown>> & { readonly first?: number | null }

function historyOf(call: GraphqlCall, sha: string, { first, ...others }: HistoryArguments) {
  const [other] = Object.keys(others)
  if (other !== undefined) throw new NotEmulated(`the argument ${other} of history`)
  // One more, so that it is known whether there is a next page.
  const listed = log(call.repository, sha, (first ?? 0) + 1)
  const page = connection('history', listed, { first: first ?? null }, (one) => Object(commitNode(call, one)))
  return { ...page, totalCount: () => ancestors(call.repository, sha).size }
}

/** A branch or tag by its name, with or without `refs/…/`; null where there is none. */
export function refNode(call: GraphqlCall, wanted: string) {
  const full = fullName(call.repository, wanted)
  const sha = full === undefined ? undefined : call.repository.refs.get(full)
  if (full === undefined || sha === undefined) return null
  const [, prefix = '', name = full] = /^(refs\/(?:heads|tags)\/)(.*)$/.exec(full) ?? []
  return {
    ...{ id: `REF_${Buffer.from(full).toString('base64url')}`, name, prefix },
    target: () => commitNode(call, sha),
    compare: ({ headRef }: { headRef: string }) => comparisonNode(call, sha, headRef),
  }
}

function fullName({ refs }: Repository, wanted: string): string | undefined {
  return [wanted, `refs/heads/${wanted}`, `refs/tags/${wanted}`].find((name) => refs.has(name))
}

/** The commit of a SHA, branch or tag. */
export function shaNamed(repository: Repository, wanted: string): string | undefined {
  return repository.commits.has(wanted) ? wanted : repository.refs.get(fullName(repository, wanted) ?? '')
}

/** Null "if the comparison can not be made". */
function comparisonNode({ repository, token }: GraphqlCall, base: string, wanted: string) {
  needToRead(token, 'contents')
  const head = shaNamed(repository, wanted)
  if (head === undefined) return null
  const compared = compareCommits(repository, base, head)
  const status = statusOf(compared).toUpperCase()
  return { id: `CMP_${base}_${head}`, status, aheadBy: compared.ahead.length, behindBy: compared.behind.length }
}
