import { isRecord } from '../shared/is-record.ts'
import type { Api } from './api.ts'
import { call } from './call.ts'
import type { Listed } from './deployments.ts'
import { UnreadableAnswer } from './failure.ts'
import { isList } from './shape.ts'

/** The statuses of deployments: of 100 by one GraphQL call, or of one by REST. */

export interface DeploymentStatus {
  /** In REST's words, such as `in_progress`. */
  readonly state: string
  /** Texts and URLs that a status does not have are empty. */
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
  /** By GitHub's clock, in whole seconds. */
  readonly createdAt: Date
}

/** A status as REST lists it: of two statuses, the newer one has the greater id. */
export interface ListedStatus extends DeploymentStatus {
  readonly id: number
}

/** What else one call asks of the repository. */
export interface Aside {
  /** Names of environments, to learn whether they have deployments. */
  readonly otherNames?: readonly string[]
  /** A full SHA: which pull requests have this commit as their head? */
  readonly head?: string | undefined
}

/** The answer to an {@link Aside}. Undefined: not asked, or GitHub does not tell. */
export interface Learned {
  readonly defaultBranch?: string | undefined
  readonly hasOtherNames?: boolean | undefined
  /** The base branches of the open pull requests whose head is the commit. */
  readonly bases?: readonly string[] | undefined
}

export interface StatusesRead {
  /** In the order asked, newest first each; undefined: the deployment is deleted. */
  readonly statuses: readonly (readonly DeploymentStatus[] | undefined)[]
  readonly learned: Learned
}

const purpose = { doing: 'list the statuses of deployments', permission: 'deployments: read' }

/** Few deployments have more statuses; each of those takes a call of its own. */
const query = `query ($ids: [ID!]!, $owner: String!, $repo: String!, $otherNames: [String!], $head: GitObjectID, $asksHead: Boolean!) {
  nodes(ids: $ids) {
    ... on Deployment {
      latestStatus { id }
      statuses(first: 100) {
        nodes { id state description logUrl environmentUrl createdAt }
        pageInfo { hasNextPage }
      }
    }
  }
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    deployments(environments: $otherNames, first: 1) { totalCount }
    object(oid: $head) @include(if: $asksHead) {
      ... on Commit { associatedPullRequests(first: 50) { nodes { state headRefOid baseRefName } } }
    }
  }
}`

/**
 * The statuses of at most 100 deployments, with one call. https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError
 */
export function statusesOf(
  api: Api,
  deployments: readonly Pick<Listed, 'id' | 'nodeId'>[],
  { otherNames = [], head = '' }: Aside = {},
  request: object = {},
): Promise<StatusesRead> {
  const { octokit, owner, repo } = api
  const asksHead = /^[0-9a-f]{40}$/.test(head)
  const ids = deployments.map(({ nodeId }) => nodeId)
  return call(api, purpose, async () => {
    const { data, missing } = await octokit
      .graphql<Answer>(query, { ...{ ids, owner, repo, otherNames, asksHead, request }, ...(asksHead && { head }) })
      .then((data) => ({ data, missing: new Set<number>() }), partialAnswer)
    if (data.nodes?.length !== ids.length) throw new UnreadableAnswer(200)
    const statuses = await Promise.all(
      data.nodes.map((node, at) => {
        if (missing.has(at)) return undefined
        if (!node?.statuses) throw new UnreadableAnswer(200)
        const id = deployments[at]?.id
        return node.statuses.pageInfo.hasNextPage && id ? listStatuses(api, id, request) : newestFirst(node)
      }),
    )
    return { statuses, learned: learnedFrom(data.repository, head, otherNames) }
  })
}

interface Answer {
  readonly nodes: readonly (Node | null)[]
  readonly repository?: Repository | null
}

interface Node {
  readonly latestStatus: { readonly id: string } | null
  readonly statuses: { readonly nodes: readonly StatusNode[]; readonly pageInfo: { readonly hasNextPage: boolean } }
}

interface StatusNode {
  readonly id: string
  readonly state: string
  readonly description: string | null
  readonly logUrl: string | null
  readonly environmentUrl: string | null
  readonly createdAt: string
}

interface Repository {
  readonly defaultBranchRef?: { readonly name: string } | null
  readonly deployments?: { readonly totalCount: number } | null
  readonly object?: { readonly associatedPullRequests?: { readonly nodes: readonly Pull[] } | null } | null
}

interface Pull {
  readonly state: string
  readonly headRefOid: string
  readonly baseRefName: string
}

/**
 * An answer with errors beside its data: a deployment that is not found is deleted, and what the token may not read of the
 * repository is not known. https://github.com/octokit/graphql.js#errors
 * @throws the error itself, if something else is missing
 */
function partialAnswer(error: unknown): { data: Answer; missing: ReadonlySet<number> } {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined
  const errors: unknown = error instanceof Error && 'errors' in error ? error.errors : undefined
  if (!isRecord(data) || !Array.isArray(data['nodes']) || !Array.isArray(errors)) throw error
  const missing = new Set<number>()
  for (const { type, path } of errors) {
    const [field, at] = Array.isArray(path) ? path : []
    if (field === 'nodes' && type === 'NOT_FOUND') missing.add(at)
    else if (field !== 'repository') throw error
  }
  return { data: data as unknown as Answer, missing }
}

function learnedFrom(repository: Repository | null | undefined, head: string, otherNames: readonly string[]): Learned {
  const pulls = repository?.object?.associatedPullRequests?.nodes
  const total = repository?.deployments?.totalCount
  return {
    defaultBranch: repository?.defaultBranchRef?.name,
    // Whether there are any is not known if GitHub does not tell: then they are looked for.
    hasOtherNames: otherNames.length > 0 && total !== 0,
    bases: pulls
      ?.filter(({ state, headRefOid }) => state === 'OPEN' && headRefOid === head)
      .map(({ baseRefName }) => baseRefName),
  }
}

/** GitHub does not say in which order they come, and its times have whole seconds: `latestStatus` tells. */
function newestFirst({ latestStatus, statuses: { nodes } }: Node): DeploymentStatus[] {
  const given = nodes[0]?.id === latestStatus?.id ? nodes : nodes.toReversed()
  return given
    .map(({ state, description, logUrl, environmentUrl, createdAt }) => ({
      ...{ state: state.toLowerCase(), description: description ?? '', logUrl: logUrl ?? '' },
      ...{ environmentUrl: environmentUrl ?? '', createdAt: new Date(createdAt) },
    }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}

/** A deployment's statuses, newest first. https://docs.github.com/rest/deployments/statuses#list-deployment-statuses @throws ApiError */
export function listStatuses(api: Api, id: number, request: object = {}): Promise<ListedStatus[]> {
  const { octokit, owner, repo } = api
  return call(api, { ...purpose, doing: `list the statuses of deployment ${id}` }, async () => {
    const all: ListedStatus[] = []
    // Not by octokit.paginate, which takes a 409 for an empty list.
    for (let page = 1; ; page++) {
      const { status, data } = await octokit.rest.repos.listDeploymentStatuses({
        ...{ owner, repo, deployment_id: id, per_page: 100, page, request },
      })
      if (!isList(data, 'number')) throw new UnreadableAnswer(status)
      all.push(...data.map((one) => readStatus(status, one)))
      if (data.length < 100) return all
    }
  })
}

interface StatusAnswer {
  id?: number
  state?: string
  description?: string
  log_url?: string
  environment_url?: string
  created_at?: string
}

/** @throws UnreadableAnswer */
export function readStatus(status: number, data: StatusAnswer | undefined): ListedStatus {
  const { id, state, description = '', log_url = '', environment_url = '', created_at } = data ?? {}
  if (typeof id !== 'number' || !state || !created_at) throw new UnreadableAnswer(status)
  return { id, state, description, logUrl: log_url, environmentUrl: environment_url, createdAt: new Date(created_at) }
}
