import { failure, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { renderCommit, shaOf } from './commits.ts'
import { committedAt } from './history.ts'
import { repositoryUrl } from './identity.ts'

const heads = 'refs/heads/'

/** By name: https://docs.github.com/rest/branches/branches#list-branches */
export function listBranches({ repository, baseUrl }: Call): Reply {
  const names = [...repository.refs.keys()].filter((ref) => ref.startsWith(heads)).map((ref) => ref.slice(heads.length))
  const body = names.sort().map((name) => {
    const sha = repository.refs.get(heads + name) ?? ''
    const commit = { sha, url: `${repositoryUrl(repository, baseUrl)}/commits/${sha}` }
    return { name, commit, ...unprotected(name, repositoryUrl(repository, baseUrl)) }
  })
  return { status: 200, body }
}

/** https://docs.github.com/rest/branches/branches#get-a-branch */
export function getBranch({ repository, parameters, baseUrl }: Call): Reply {
  const name = parameters['branch'] ?? ''
  const sha = repository.refs.get(heads + name)
  if (!sha) return failure(404, 'Branch not found', '/branches/branches#get-a-branch')
  const page = `https://github.com/${repository.owner}/${repository.name}/tree/${name}`
  const self = `${repositoryUrl(repository, baseUrl)}/branches/${name}`
  return {
    status: 200,
    body: {
      ...{ name, commit: renderCommit(repository, sha, baseUrl), _links: { self, html: page } },
      ...unprotected(name, repositoryUrl(repository, baseUrl)),
    },
  }
}

function unprotected(name: string, url: string) {
  return {
    protected: false,
    protection: { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } },
    protection_url: `${url}/branches/${name}/protection`,
  }
}

/** https://docs.github.com/rest/commits/commits#get-a-commit */
export function getCommit({ repository, parameters, baseUrl }: Call): Reply {
  const page = '/commits/commits#get-a-commit'
  const name = parameters['ref'] ?? ''
  const sha = shaOf(repository, name)
  if (sha) {
    const body = { ...renderCommit(repository, sha, baseUrl), stats: noStats, files: [] }
    return { status: 200, body, headers: { 'last-modified': committedAt.toUTCString() } }
  }
  return failure(422, `No commit found for SHA: ${name}`, page)
}

const noStats = { total: 0, additions: 0, deletions: 0 }
