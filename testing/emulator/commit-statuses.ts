import { failure, notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { shaOf } from './commits.ts'
import { nodeId, repositoryUrl, simpleUser, timestamp } from './identity.ts'
import type { CommitStatus, Repository } from './model.ts'
import { renderMinimalRepository } from './repositories.ts'

const page = '/commits/statuses'

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export function createCommitStatus({ repository, parameters, body, token, now, nextId, baseUrl }: Call): Reply {
  const sha = parameters['sha'] ?? ''
  const here = `${page}#create-a-commit-status`
  if (!repository.commits.has(sha)) return failure(422, `No commit found for SHA: ${sha}`, here)
  const given = (name: string) => (typeof body[name] === 'string' ? body[name] : null)
  const description = given('description')
  if (description !== null && description.length > 140) {
    const item = { resource: 'Status', code: 'custom', field: 'description' }
    const message = 'description is too long (maximum is 140 characters)'
    return failure(422, 'Validation Failed', here, [{ ...item, message }])
  }
  const status: CommitStatus = {
    ...{ id: nextId(), sha, state: given('state') ?? '', context: given('context') ?? 'default' },
    ...{ description, targetUrl: given('target_url'), creator: token.login, createdAt: now() },
  }
  repository.commitStatuses.push(status)
  const answer = renderCommitStatus(status, repository, baseUrl)
  return { status: 201, body: answer, headers: { location: answer.url } }
}

/** Newest first: https://docs.github.com/rest/commits/statuses#list-commit-statuses-for-a-reference */
export function listCommitStatuses({ repository, parameters, baseUrl }: Call): Reply {
  const sha = shaOf(repository, parameters['ref'] ?? '')
  if (!sha) return notFound(`${page}#list-commit-statuses-for-a-reference`)
  return {
    status: 200,
    body: statusesOf(repository, sha)
      .reverse()
      .map((status) => renderCommitStatus(status, repository, baseUrl)),
  }
}

/** The newest of each context, and what they come to: https://docs.github.com/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
export function getCombinedStatus({ repository, parameters, baseUrl }: Call): Reply {
  const sha = shaOf(repository, parameters['ref'] ?? '')
  if (!sha) return notFound(`${page}#get-the-combined-status-for-a-specific-reference`)
  const newest = new Map(statusesOf(repository, sha).map((status) => [status.context, status]))
  const statuses = [...newest.values()].map((status) => {
    const { creator: _, ...simple } = renderCommitStatus(status, repository, baseUrl)
    return simple
  })
  const url = repositoryUrl(repository, baseUrl)
  return {
    status: 200,
    body: {
      ...{ state: combined(statuses.map(({ state }) => state)), statuses, sha, total_count: statuses.length },
      ...{ repository: renderMinimalRepository(repository, baseUrl) },
      ...{ commit_url: `${url}/commits/${sha}`, url: `${url}/commits/${sha}/status` },
    },
  }
}

function statusesOf({ commitStatuses }: Repository, sha: string): CommitStatus[] {
  return commitStatuses.filter((status) => status.sha === sha)
}

function combined(states: readonly string[]): string {
  if (states.some((state) => state === 'failure' || state === 'error')) return 'failure'
  return states.length > 0 && states.every((state) => state === 'success') ? 'success' : 'pending'
}

function renderCommitStatus(status: CommitStatus, repository: Repository, baseUrl: string) {
  const creator = simpleUser(status.creator, baseUrl)
  const at = timestamp(status.createdAt)
  return {
    url: `${repositoryUrl(repository, baseUrl)}/statuses/${status.sha}`,
    avatar_url: creator.avatar_url,
    ...{ id: status.id, node_id: nodeId('SC', repository, status.id), state: status.state },
    ...{ description: status.description, target_url: status.targetUrl, context: status.context },
    ...{ created_at: at, updated_at: at, creator },
  }
}
