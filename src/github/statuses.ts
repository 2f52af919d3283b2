import * as z from 'zod/mini'
import { allPages, id, text, time } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { ask, query } from '../api/ask.ts'
import type { Sending } from '../api/sending.ts'
import { commitFields, toldCommit } from '../commits/commit-histories.ts'
import type { GraphCommit } from '../commits/commit-walk.ts'
import { fullSha } from '../shared/text.ts'

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
  /** Tells the order of two statuses of one second: `compareStatuses`. */
  readonly nodeId: string
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
  /** The commit of each deployment, with its parents. */
  readonly commits?: boolean | undefined
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
  /** In the same order; undefined: not asked, or not told. */
  readonly commits: readonly (GraphCommit | 'gone' | undefined)[]
  readonly learned: Learned
}

const purpose = { doing: 'list the statuses of deployments', permission: 'deployments: read' }

/** Few deployments have more statuses; each of those takes a call of its own. */
const statusesQuery = (
  commit: string,
) => `query ($ids: [ID!]!, $owner: String!, $repo: String!, $otherNames: [String!], $head: GitObjectID, $asksHead: Boolean!) {
  nodes(ids: $ids) {
    ... on Deployment {
      latestStatus { id }
      statuses(first: 100) {
        nodes { id state description logUrl environmentUrl createdAt }
        pageInfo { hasNextPage }
      }
      ${commit}
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

const statusNode = z.object({
  ...{ id: z.string(), state: z.string(), createdAt: time },
  ...{ description: text, logUrl: text, environmentUrl: text },
})

const node = z.object({
  latestStatus: z.nullable(z.object({ id: z.string() })),
  statuses: z.object({ nodes: z.array(statusNode), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
  commit: z.nullish(toldCommit),
})

const pull = z.object({ state: z.string(), headRefOid: z.string(), baseRefName: z.string() })

/** What the token may not read of the repository is null, with an error beside it. */
const repository = z.object({
  defaultBranchRef: z.nullish(z.object({ name: z.string() })),
  deployments: z.nullish(z.object({ totalCount: z.int() })),
  object: z.nullish(z.object({ associatedPullRequests: z.nullish(z.object({ nodes: z.array(pull) })) })),
})

const errors = z.array(z.object({ type: z.optional(z.string()), path: z.array(z.union([z.string(), z.number()])) }))

/** The answer about so many deployments: a deployment that is null is deleted, if an error says that it is not found. */
function answerAbout(count: number) {
  const answer = z.object({
    data: z.object({ nodes: z.array(z.nullable(node)).check(z.length(count)), repository: z.nullish(repository) }),
    errors: z._default(errors, []),
  })
  return answer.check(
    z.refine(({ data: { nodes }, errors }) => {
      const missing = errors.filter(({ type, path }) => path[0] === 'nodes' && type === 'NOT_FOUND')
      const isAside = ({ path }: { path: unknown[] }) => path[0] === 'repository' || path[2] === 'commit'
      const isKnown = errors.every((error) => isAside(error) || missing.includes(error))
      return isKnown && nodes.every((one, at) => one !== null || missing.some(({ path }) => path[1] === at))
    }),
  )
}

/**
 * The statuses of at most 100 deployments, with one call. https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError
 */
export async function statusesOf(
  api: Api,
  deployments: readonly { readonly id: number; readonly nodeId: string }[],
  { otherNames = [], head = '', commits: asksCommits = false }: Aside = {},
  sending?: Sending,
): Promise<StatusesRead> {
  const { owner, repo } = api
  const asksHead = fullSha.test(head)
  const ids = deployments.map(({ nodeId }) => nodeId)
  const variables = { ids, owner, repo, otherNames, asksHead, ...(asksHead && { head }) }
  const body = { query: statusesQuery(asksCommits ? `commit { ${commitFields()} }` : ''), variables }
  const { data, errors } = await query(api, { ...purpose, sending }, answerAbout(ids.length), body)
  const statuses = await Promise.all(
    deployments.map(({ id }, at) => {
      const found = data.nodes[at]
      return found?.statuses.pageInfo.hasNextPage ? listStatuses(api, id, sending) : found && newestFirst(found)
    }),
  )
  return {
    statuses: statuses.map((some) => some ?? undefined),
    commits: data.nodes.map((found, at) => {
      const isRefused = errors.some(({ path }) => path[1] === at && path[2] === 'commit')
      return found?.commit === null && !isRefused ? 'gone' : (found?.commit ?? undefined)
    }),
    learned: learnedFrom(data.repository, head, otherNames),
  }
}

function learnedFrom(
  found: z.infer<typeof repository> | null | undefined,
  head: string,
  otherNames: readonly string[],
): Learned {
  const pulls = found?.object?.associatedPullRequests?.nodes
  return {
    defaultBranch: found?.defaultBranchRef?.name,
    // Whether there are any is not known if GitHub does not tell: then they are looked for.
    hasOtherNames: otherNames.length > 0 && found?.deployments?.totalCount !== 0,
    bases: pulls
      ?.filter(({ state, headRefOid }) => state === 'OPEN' && headRefOid === head)
      .map(({ baseRefName }) => baseRefName),
  }
}

/** GitHub does not say in which order they come, and its times have whole seconds: `latestStatus` tells. */
function newestFirst({ latestStatus, statuses: { nodes } }: z.infer<typeof node>): DeploymentStatus[] {
  const given = nodes[0]?.id === latestStatus?.id ? nodes : nodes.toReversed()
  return given
    .map(({ id: nodeId, state, ...status }) => ({ ...status, state: state.toLowerCase(), nodeId }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}

/** Where REST has the statuses of a deployment. */
export const statusesOfDeployment = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses'

/** A status as REST has it. */
export const listedStatus = z.pipe(
  z.object({
    ...{ id, node_id: text, state: z.string().check(z.minLength(1)), created_at: time },
    ...{ description: text, log_url: text, environment_url: text },
  }),
  z.transform(
    ({ log_url, environment_url, created_at: createdAt, node_id, ...status }): ListedStatus => ({
      ...status,
      ...{ logUrl: log_url, environmentUrl: environment_url, createdAt, nodeId: node_id },
    }),
  ),
)

/** A deployment's statuses, newest first. https://docs.github.com/rest/deployments/statuses#list-deployment-statuses @throws ApiError */
export function listStatuses(api: Api, id: number, sending?: Sending): Promise<ListedStatus[]> {
  const about = { ...purpose, doing: `list the statuses of deployment ${id}`, sending }
  return allPages(listedStatus, (shape, page) =>
    ask(api, about, shape, `GET ${statusesOfDeployment}`, { deployment_id: id, per_page: 100, page }),
  )
}
