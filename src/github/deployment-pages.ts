import type { Api } from './api.ts'
import { call } from './call.ts'
import { UnreadableAnswer } from './failure.ts'
import { restId, UnreadableId } from './node-id.ts'
import { isList } from './shape.ts'

/** GraphQL's pages of 100 deployments, newest first. https://docs.github.com/graphql/reference/objects#deployment */

/** What is asked of every deployment. */
export interface DeploymentNode {
  readonly id: string
  readonly databaseId?: number | null
  readonly environment: string | null
  readonly commitOid: string
  readonly ref: { readonly name: string } | null
  readonly task: string | null
  readonly payload: string | null
  readonly createdAt: string
}

const fieldsOfAll = 'id environment commitOid ref { name } task payload createdAt'

/** What else a reader asks. */
export interface Selection {
  /** Of each deployment. */
  readonly fields: string
  /** Of the repository, with what is asked of each deployment. */
  readonly beside?: (fields: string) => string
  /** What GitHub's endpoint needs. */
  readonly permission: 'deployments: read' | 'deployments: write'
}

/** Which page. */
export interface PageWanted {
  /** Exact names; undefined: all. */
  readonly environments: readonly string[] | undefined
  /** The `next` of the page before; undefined: the first page. */
  readonly after?: string | undefined
  /** For octokit. */
  readonly request?: object | undefined
}

export interface Page<Node, Beside> {
  readonly nodes: readonly Node[]
  /** What to give for the next page; undefined after the last. */
  readonly next: string | undefined
  readonly beside: Beside
}

/** The default is oldest first. */
export const newestFirst = 'orderBy: { field: CREATED_AT, direction: DESC }'

// GraphQL has no filter but the environment.
const query = (fields: string, beside: string) =>
  `query ($owner: String!, $repo: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: $environments, first: 100, after: $after, ${newestFirst}) {
      nodes { ${fields} }
      pageInfo { hasNextPage endCursor }
    }
    ${beside}
  }
}`

interface Answer<Node, Beside> {
  readonly repository:
    | (Beside & {
        readonly deployments: {
          readonly nodes: readonly Node[]
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
        }
      })
    | null
}

/** Reads a page, with what `selection` asks for. @throws ApiError */
export async function readPage<More, Beside = object>(
  api: Api,
  selection: Selection,
  wanted: PageWanted,
): Promise<Page<DeploymentNode & More, Beside>> {
  const doing = { doing: 'list the deployments', permission: selection.permission }
  const repository = await call(api, doing, () => ask<More, Beside>(api, selection, wanted))
  const { nodes, pageInfo } = repository.deployments
  return { nodes, next: (pageInfo.hasNextPage && pageInfo.endCursor) || undefined, beside: repository }
}

/** Servers that refuse `databaseId`, or cannot give it for today's ids: they are asked without it from then on. */
const withoutDatabaseId = new WeakSet<Api>()

async function ask<More, Beside>(
  api: Api,
  { fields, beside = () => '' }: Selection,
  { environments, after, request }: PageWanted,
) {
  const { octokit, owner, repo } = api
  const variables = { owner, repo, environments, after, ...(request && { request }) }
  async function send(withId: boolean) {
    const all = `${withId ? 'databaseId ' : ''}${fieldsOfAll} ${fields}`
    return octokit.graphql<Answer<DeploymentNode & More, Beside>>(query(all, beside(all)), variables)
  }
  const withId = !withoutDatabaseId.has(api)
  const { repository } = await send(withId).catch((error: unknown) => {
    if (!withId || !isAboutDatabaseId(error)) throw error
    withoutDatabaseId.add(api)
    return send(false)
  })
  // A repository that cannot be seen is null, beside an error or alone.
  if (!repository || !isList(repository.deployments?.nodes, 'string')) throw new UnreadableAnswer(200)
  return repository
}

/** Whether GraphQL refused a query because of `databaseId`, a 32-bit number. */
function isAboutDatabaseId(error: unknown): boolean {
  return error instanceof Error && 'errors' in error && JSON.stringify(error.errors).includes('databaseId')
}

/** What `node` says, in REST's words. @throws UnreadableId */
export function readNode({ id: nodeId, databaseId, environment, commitOid, ref, task, createdAt }: DeploymentNode) {
  const id = restId(nodeId, databaseId)
  if (id === undefined) throw new UnreadableId(nodeId, environment)
  return {
    id,
    environment: environment ?? '',
    sha: commitOid,
    ref: ref?.name,
    task: task ?? 'deploy',
    createdAt: new Date(createdAt),
  }
}
