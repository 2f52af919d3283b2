import { notEmulated, notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { committedAt, compareCommits, dateOf, log, statusOf } from './history.ts'
import { repositoryUrl, simpleUser, timestamp } from './identity.ts'
import type { Repository } from './model.ts'

/** How the second commit stands to the first: https://docs.github.com/rest/commits/commits#compare-two-commits */
export function compare({ repository, parameters, query, baseUrl }: Call): Reply {
  const basehead = parameters['basehead'] ?? ''
  const [base, head] = basehead.split('...').map((name) => shaOf(repository, name))
  if (!base || !head) return notFound('/commits/commits#compare-two-commits')
  const compared = compareCommits(repository, base, head)
  const { ahead, behind, mergeBase } = compared
  if (!mergeBase) return notEmulated('comparing commits without a common ancestor')
  const page = `https://github.com/${repository.owner}/${repository.name}/compare/${basehead}`
  return {
    status: 200,
    headers: { 'last-modified': committedAt.toUTCString() },
    body: {
      url: `${repositoryUrl(repository, baseUrl)}/compare/${basehead}`,
      ...{ html_url: page, permalink_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
      base_commit: renderCommit(repository, base, baseUrl),
      merge_base_commit: renderCommit(repository, mergeBase, baseUrl),
      status: statusOf(compared),
      ...{ ahead_by: ahead.length, behind_by: behind.length, total_commits: ahead.length },
      commits: onPage(oldestFirst(repository, ahead), query).map((sha) => renderCommit(repository, sha, baseUrl)),
      files: [],
    },
  }
}

/** A commit stands behind all that lead to it. */
function oldestFirst(repository: Repository, some: readonly string[]): string[] {
  const at = (sha: string) => dateOf(repository, sha).getTime()
  return some.toReversed().sort((a, b) => at(a) - at(b))
}

/** Without `page`, at most 250: https://docs.github.com/rest/commits/commits#compare-two-commits */
function onPage<T>(all: readonly T[], query: URLSearchParams): T[] {
  const [size, page] = [Number(query.get('per_page') ?? 250), Number(query.get('page') ?? 1)]
  return all.slice((page - 1) * size, page * size)
}

/** The commits that lead to one: https://docs.github.com/rest/commits/commits#list-commits */
export function listCommits({ repository, query, baseUrl }: Call): Reply {
  const sha = shaOf(repository, query.get('sha') ?? repository.defaultBranch)
  if (!sha) return notFound('/commits/commits#list-commits')
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
  // With those of the pages before it and one more, so that links come out right.
  const listed = log(repository, sha, size * page + 1)
  return { status: 200, body: listed.map((one) => renderCommit(repository, one, baseUrl)) }
}

/** https://docs.github.com/rest/repos/repos#list-repository-tags */
export function listTags({ repository, baseUrl }: Call): Reply {
  const tags = [...repository.refs].flatMap(([ref, sha]) => {
    const name = /^refs\/tags\/(.*)/.exec(ref)?.[1]
    if (name === undefined) return []
    const url = repositoryUrl(repository, baseUrl)
    const archives = {
      zipball_url: `${url}/zipball/refs/tags/${name}`,
      tarball_url: `${url}/tarball/refs/tags/${name}`,
    }
    return [{ name, ...archives, commit: { sha, url: `${url}/commits/${sha}` }, node_id: `REF_${name}` }]
  })
  return { status: 200, body: tags }
}

/** Of a commit, branch or tag. */
export function shaOf({ commits, refs }: Repository, name: string): string | undefined {
  return commits.has(name)
    ? name
    : (refs.get(`refs/heads/${name}`) ?? refs.get(`refs/tags/${name}`) ?? refs.get(`refs/${name}`) ?? refs.get(name))
}

export function renderCommit(repository: Repository, sha: string, baseUrl: string) {
  const url = `${repositoryUrl(repository, baseUrl)}/commits/${sha}`
  const html_url = `https://github.com/${repository.owner}/${repository.name}/commit/${sha}`
  const person = {
    name: 'Mona Lisa',
    email: 'octocat@users.noreply.github.com',
    date: timestamp(dateOf(repository, sha)),
  }
  const user = simpleUser('octocat', baseUrl)
  const parents = repository.commits.get(sha)?.parents ?? []
  return {
    ...{ url, sha, html_url, node_id: `C_${sha}`, comments_url: `${url}/comments` },
    commit: {
      ...{ author: person, committer: person, message: 'A change' },
      tree: { sha, url: `${repositoryUrl(repository, baseUrl)}/git/trees/${sha}` },
      ...{ url: url.replace('/commits/', '/git/commits/'), comment_count: 0 },
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    ...{ author: user, committer: user },
    parents: parents.map((parent) => ({
      sha: parent,
      url: url.replace(sha, parent),
      html_url: html_url.replace(sha, parent),
    })),
  }
}
