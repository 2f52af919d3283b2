import type { Reply } from './answers.ts'
import type { Call } from './call.ts'
import { repositoryUrl, simpleUser } from './identity.ts'
import type { Repository } from './model.ts'

/** https://docs.github.com/rest/repos/repos#get-a-repository */
export function getRepository({ repository, token, baseUrl }: Call): Reply {
  const at = '2026-01-01T00:00:00Z'
  const writes = token.permissions['contents'] === 'write' || token.admin === true
  return {
    status: 200,
    headers: { 'last-modified': new Date(at).toUTCString() },
    body: {
      ...renderMinimalRepository(repository, baseUrl),
      ...cloneUrls(repository),
      ...{ homepage: null, size: 108, stargazers_count: 80, watchers_count: 80, language: null },
      ...{ has_issues: true, has_projects: true, has_downloads: true, has_wiki: true, has_pages: false },
      ...{ has_discussions: false, has_pull_requests: true, pull_request_creation_policy: 'all' },
      ...{ forks_count: 9, mirror_url: null, archived: false, disabled: false, open_issues_count: 0, license: null },
      ...{
        allow_forking: true,
        is_template: false,
        web_commit_signoff_required: false,
        topics: [],
        visibility: 'public',
      },
      ...{ forks: 9, open_issues: 0, watchers: 80, default_branch: repository.defaultBranch },
      ...{ created_at: at, updated_at: at, pushed_at: at },
      permissions: { admin: token.admin === true, maintain: false, push: writes, triage: writes, pull: true },
      ...{ temp_clone_token: null, network_count: 0, subscribers_count: 42 },
    },
  }
}

function cloneUrls({ owner, name }: Repository) {
  return {
    git_url: `git://github.com/${owner}/${name}.git`,
    ssh_url: `git@github.com:${owner}/${name}.git`,
    clone_url: `https://github.com/${owner}/${name}.git`,
    svn_url: `https://github.com/${owner}/${name}`,
  }
}

/** What stands for a repository inside other answers. */
export function renderMinimalRepository(repository: Repository, baseUrl: string) {
  const { id, owner, name } = repository
  const url = repositoryUrl(repository, baseUrl)
  const links = Object.entries(paths).map(([key, path]) => [`${key}_url`, `${url}/${path}`])
  return {
    ...{ id, node_id: 'R_kgDORHtW4w', name, full_name: `${owner}/${name}`, private: false },
    owner: simpleUser(owner, baseUrl),
    ...{ html_url: `https://github.com/${owner}/${name}`, description: 'An app', fork: false, url },
    ...(Object.fromEntries(links) as Readonly<Record<`${keyof typeof paths}_url`, string>>),
  }
}

const paths = {
  ...{ forks: 'forks', keys: 'keys{/key_id}', collaborators: 'collaborators{/collaborator}', teams: 'teams' },
  ...{ hooks: 'hooks', issue_events: 'issues/events{/number}', events: 'events', assignees: 'assignees{/user}' },
  ...{ branches: 'branches{/branch}', tags: 'tags', blobs: 'git/blobs{/sha}', git_tags: 'git/tags{/sha}' },
  ...{ git_refs: 'git/refs{/sha}', trees: 'git/trees{/sha}', statuses: 'statuses/{sha}', languages: 'languages' },
  ...{ stargazers: 'stargazers', contributors: 'contributors', subscribers: 'subscribers' },
  ...{ subscription: 'subscription', commits: 'commits{/sha}', git_commits: 'git/commits{/sha}' },
  ...{ comments: 'comments{/number}', issue_comment: 'issues/comments{/number}', contents: 'contents/{+path}' },
  ...{ compare: 'compare/{base}...{head}', merges: 'merges', archive: '{archive_format}{/ref}' },
  ...{ downloads: 'downloads', issues: 'issues{/number}', pulls: 'pulls{/number}', milestones: 'milestones{/number}' },
  ...{ notifications: 'notifications{?since,all,participating}', labels: 'labels{/name}' },
  ...{ releases: 'releases{/id}', deployments: 'deployments' },
} as const
