import { failure, notEmulated, notFound, type Reply } from './answers.ts'
import { nodeId, repositoryUrl, simpleUser, timestamp } from './identity.ts'
import type { Repository } from './model.ts'
import type { Call } from './routes.ts'

/** A commit and all commits that lead to it. */
export function ancestors({ commits }: Repository, sha: string): Set<string> {
  const found = new Set([sha])
  for (const commit of found) for (const parent of commits.get(commit)?.parents ?? []) found.add(parent)
  return found
}

/** By SHA, branch or tag: https://docs.github.com/rest/commits/commits#get-a-commit */
export function getCommit({ repository, parameters, baseUrl }: Call): Reply {
  const { ref = '' } = parameters
  const sha = shaOf(repository, ref)
  if (sha) return { status: 200, body: renderCommit(repository, sha, baseUrl) }
  return failure(422, `No commit found for SHA: ${ref}`, '/commits/commits#get-a-commit')
}

/** How the second commit stands to the first: https://docs.github.com/rest/commits/commits#compare-two-commits */
export function compare({ repository, parameters, baseUrl }: Call): Reply {
  const basehead = parameters['basehead'] ?? ''
  const [base, head] = basehead.split('...').map((name) => shaOf(repository, name))
  if (!base || !head) return notFound('/commits/commits#compare-two-commits')
  const [before, after] = [ancestors(repository, base), ancestors(repository, head)]
  const ahead = [...after].filter((sha) => !before.has(sha))
  const behind = [...before].filter((sha) => !after.has(sha))
  const mergeBase = [...before].find((sha) => after.has(sha))
  if (!mergeBase) return notEmulated('comparing commits without a common ancestor')
  const page = `https://github.com/${repository.owner}/${repository.name}/compare/${basehead}`
  return {
    status: 200,
    body: {
      url: `${repositoryUrl(repository, baseUrl)}/compare/${basehead}`,
      ...{ html_url: page, permalink_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
      base_commit: renderCommit(repository, base, baseUrl),
      merge_base_commit: renderCommit(repository, mergeBase, baseUrl),
      status: statusOf(ahead.length, behind.length),
      ...{ ahead_by: ahead.length, behind_by: behind.length, total_commits: ahead.length },
      commits: ahead.slice(0, 1).map((sha) => renderCommit(repository, sha, baseUrl)),
      files: [],
    },
  }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

function shaOf({ commits, refs }: Repository, name: string): string | undefined {
  return commits.has(name) ? name : (refs.get(`refs/heads/${name}`) ?? refs.get(`refs/tags/${name}`))
}

function renderCommit(repository: Repository, sha: string, baseUrl: string) {
  const url = `${repositoryUrl(repository, baseUrl)}/commits/${sha}`
  const html_url = `https://github.com/${repository.owner}/${repository.name}/commit/${sha}`
  const person = { name: 'Mona Lisa', email: 'octocat@users.noreply.github.com', date: '2026-01-01T00:00:00Z' }
  const user = simpleUser('octocat', baseUrl)
  const parents = repository.commits.get(sha)?.parents ?? []
  return {
    ...{ url, sha, html_url, node_id: `C_${sha}`, comments_url: `${url}/comments` },
    commit: {
      ...{ url, author: person, committer: person, message: 'A change', comment_count: 0 },
      tree: { sha, url: `${repositoryUrl(repository, baseUrl)}/git/trees/${sha}` },
    },
    ...{ author: user, committer: user },
    parents: parents.map((parent) => ({ sha: parent, url: url.replace(sha, parent) })),
  }
}

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export function createCommitStatus({ repository, parameters, body, token, now, nextId, baseUrl }: Call): Reply {
  const sha = parameters['sha'] ?? ''
  const page = '/commits/statuses#create-a-commit-status'
  if (!repository.commits.has(sha)) return failure(422, `No commit found for SHA: ${sha}`, page)
  const given = (name: string) => (typeof body[name] === 'string' ? body[name] : null)
  const description = given('description')
  if (description !== null && description.length > 140) {
    const item = { resource: 'Status', code: 'custom', field: 'description' }
    const message = 'description is too long (maximum is 140 characters)'
    return failure(422, 'Validation Failed', page, [{ ...item, message }])
  }
  const [id, at] = [nextId(), timestamp(now())]
  const creator = simpleUser(token.login, baseUrl)
  const status = {
    ...{ id, sha, description, targetUrl: given('target_url'), context: given('context') ?? 'default' },
    state: given('state') ?? '',
  }
  repository.commitStatuses.push(status)
  return {
    status: 201,
    body: {
      url: `${repositoryUrl(repository, baseUrl)}/statuses/${sha}`,
      ...{ avatar_url: creator.avatar_url, id, node_id: nodeId('SC', repository, id), state: status.state },
      ...{
        description,
        target_url: status.targetUrl,
        context: status.context,
        created_at: at,
        updated_at: at,
        creator,
      },
    },
  }
}
