import type { Api } from './api.ts'
import { call } from './call.ts'
import { allStatuses, type PostedStatus } from './deployment-statuses.ts'
import { UnreadableAnswer } from './failure.ts'
import { isAboutDatabaseId } from './history.ts'
import { decodedPayload } from './mark.ts'
import { restId, UnreadableId } from './node-id.ts'
import { isList } from './shape.ts'

/** A deployment with all that it has been. */
export interface DeploymentRecord {
  readonly id: number
  readonly environment: string
  readonly sha: string
  /** Of the branch or tag it was made with; undefined if it was made with a SHA, or the branch is gone. */
  readonly ref: string | undefined
  readonly task: string
  /** In REST's words: an app has `[bot]` at its end. */
  readonly creator: string
  readonly payload: unknown
  readonly createdAt: Date
  /** Newest first. */
  readonly statuses: readonly StatusRecord[]
}

/** The newest status; one without any waits for its first. */
export function stateOf({ statuses: [newest] }: DeploymentRecord): string {
  return newest?.state ?? 'pending'
}

/** When it first was live; undefined: it never was. One that is `inactive` need not have been. */
export function liveSince({ statuses }: DeploymentRecord): Date | undefined {
  return statuses.findLast(({ state }) => state === 'success')?.createdAt
}

/** In REST's words, e.g. `in_progress`; what it does not have is empty. */
export type StatusRecord = Omit<PostedStatus, 'id'>

/** Some deployments, newest first. */
export interface RecordPage {
  readonly records: readonly DeploymentRecord[]
  /** What to give for the next page; undefined after the last. */
  readonly next: string | undefined
  /** The newest of the whole repository, where they were asked for: they show what a filter leaves out. */
  readonly elsewhere: readonly DeploymentRecord[]
}

export interface PageWanted {
  /** Exact names; undefined: all. */
  readonly environments: readonly string[] | undefined
  readonly after?: string | undefined
  /** How many of other environments to bring along. */
  readonly elsewhere?: number | undefined
  /** For octokit. */
  readonly request?: object | undefined
}

/** Few deployments have more; those that do take a call each. */
const statusesAtOnce = 100

const plainFields =
  'id environment commitOid ref { name } task payload createdAt creator { __typename login } latestStatus { id }'

const statuses = `statuses(first: ${statusesAtOnce}) {
        nodes { id state description logUrl environmentUrl createdAt }
        pageInfo { hasNextPage }
      }`

// Newest first: the default is oldest first. GraphQL has no filter but the environment.
const query = (
  fields: string,
) => `query ($owner: String!, $repo: String!, $environments: [String!], $after: String, $elsewhere: Int!, $withElsewhere: Boolean!) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: $environments, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${fields} ${statuses} }
      pageInfo { hasNextPage endCursor }
    }
    elsewhere: deployments(first: $elsewhere, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $withElsewhere) {
      nodes { ${fields} ${statuses} }
    }
  }
}`

interface StatusNode {
  readonly id: string
  readonly state: string
  readonly description: string | null
  readonly logUrl: string | null
  readonly environmentUrl: string | null
  readonly createdAt: string
}

interface Node {
  readonly id: string
  readonly databaseId?: number | null
  readonly environment: string | null
  readonly commitOid: string
  readonly ref: { readonly name: string } | null
  readonly task: string | null
  readonly payload: string | null
  readonly createdAt: string
  readonly creator: { readonly __typename: string; readonly login: string } | null
  readonly latestStatus: { readonly id: string } | null
  readonly statuses: {
    readonly nodes: readonly StatusNode[]
    readonly pageInfo: { readonly hasNextPage: boolean }
  } | null
}

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly Node[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    }
    readonly elsewhere?: { readonly nodes: readonly Node[] }
  } | null
}

/**
 * The newest 100 deployments with their statuses, in one call; with `after`, the 100 before those.
 * https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
export async function readRecords(api: Api, wanted: PageWanted): Promise<RecordPage> {
  const { deployments, elsewhere } = await call(
    api,
    { doing: 'list the deployments', permission: 'deployments: read' },
    () => ask(api, wanted),
  )
  const { nodes, pageInfo } = deployments
  const records = (some: readonly Node[]) => Promise.all(some.map((node) => recordOf(api, node, wanted.request)))
  return {
    records: await records(nodes),
    next: (pageInfo.hasNextPage && pageInfo.endCursor) || undefined,
    elsewhere: await records(elsewhere?.nodes ?? []),
  }
}

/** What has refused `databaseId` once is not asked for it again. */
const withoutDatabaseId = new WeakSet<Api>()

async function ask(api: Api, { environments, after, elsewhere = 0, request }: PageWanted) {
  const { octokit, owner, repo } = api
  const variables = {
    owner,
    repo,
    environments,
    after,
    elsewhere: Math.max(1, elsewhere),
    withElsewhere: elsewhere > 0,
  }
  const send = (fields: string) => octokit.graphql<Answer>(query(fields), { ...variables, ...(request && { request }) })
  const fields = withoutDatabaseId.has(api) ? plainFields : `databaseId ${plainFields}`
  const { repository } = await send(fields).catch((error: unknown) => {
    if (fields === plainFields || !isAboutDatabaseId(error)) throw error
    withoutDatabaseId.add(api)
    return send(plainFields)
  })
  // A repository that cannot be seen is null, beside an error or alone.
  if (!repository || !isList(repository.deployments?.nodes, 'string')) throw new UnreadableAnswer(200)
  return repository
}

async function recordOf(api: Api, node: Node, request: object | undefined): Promise<DeploymentRecord> {
  const id = restId(node.id, node.databaseId)
  if (id === undefined) throw new UnreadableId(node.id, node.environment)
  const { statuses, latestStatus } = node
  const whole = statuses !== null && !statuses.pageInfo.hasNextPage
  return {
    ...{
      id,
      environment: node.environment ?? '',
      sha: node.commitOid,
      ref: node.ref?.name,
      task: node.task ?? 'deploy',
    },
    creator: loginOf(node.creator),
    payload: decodedPayload(node.payload),
    createdAt: new Date(node.createdAt),
    statuses: whole ? newestFirst(statuses.nodes, latestStatus?.id) : await allStatuses(api, id, request),
  }
}

/** GraphQL's logins of apps lack the `[bot]` that REST, and GitHub's pages, give them. */
function loginOf(creator: Node['creator']): string {
  if (!creator) return 'ghost'
  return creator.__typename === 'Bot' && !creator.login.endsWith('[bot]') ? `${creator.login}[bot]` : creator.login
}

/** GitHub does not say in which order they come, and times have whole seconds: the newest status tells. */
function newestFirst(nodes: readonly StatusNode[], newest: string | undefined): StatusRecord[] {
  const given = nodes[0]?.id === newest ? [...nodes] : nodes.toReversed()
  return given
    .map((node) => ({
      state: node.state.toLowerCase(),
      description: node.description ?? '',
      logUrl: node.logUrl ?? '',
      environmentUrl: node.environmentUrl ?? '',
      createdAt: new Date(node.createdAt),
    }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}
