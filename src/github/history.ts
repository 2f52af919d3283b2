import type { Api } from './api.ts'
import { call } from './call.ts'
import { UnreadableAnswer } from './failure.ts'
import { type Mark, markOf } from './mark.ts'
import { restId, UnreadableId } from './node-id.ts'

/** A deployment made earlier, as it stands now. */
export interface PastDeployment {
  readonly id: number
  /** By which GraphQL knows it. */
  readonly nodeId: string
  readonly environment: string
  readonly sha: string
  /** Of the branch or tag it was made with; undefined if it was made with a SHA, and once the branch is deleted. */
  readonly ref: string | undefined
  readonly task: string
  /** In REST's words, e.g. `in_progress`; undefined before the first status. */
  readonly state: string | undefined
  /** Of its newest status. */
  readonly logUrl: string | undefined
  /** Present if this action made it. */
  readonly mark: Mark | undefined
  /** It has no payload at all, as those that GitHub makes for a job. */
  readonly bare: boolean
  readonly createdAt: Date
}

/** What an environment has seen. */
export interface History {
  /** Newest first. */
  readonly deployments: readonly PastDeployment[]
  /** There are no older ones. */
  readonly complete: boolean
}

// Newest first: the default is oldest first.
const query = (fields: string) => `query ($owner: String!, $repo: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: $environments, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${fields} }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const fields = 'id environment commitOid ref { name } task payload createdAt latestStatus { state logUrl }'

interface Node {
  readonly id: string
  readonly databaseId?: number | null
  readonly environment: string | null
  readonly commitOid: string
  readonly ref: { readonly name: string } | null
  readonly task: string | null
  readonly payload: string | null
  readonly createdAt: string
  readonly latestStatus: { readonly state: string; readonly logUrl: string | null } | null
}

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly Node[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    }
  } | null
}

/**
 * An environment's newest deployments, newest first, at most 100: one call, where REST would take one for each. It is made
 * beside the deploy, so it is not made twice, and waits for no limit.
 * https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError, UnreadableId
 */
export async function readHistory(api: Api, environment: string): Promise<History> {
  const request = { retries: 0, hurry: true }
  const { nodes, pageInfo } = await createReader(api)({ environments: [environment], request })
  return { deployments: nodes.map(past), complete: !pageInfo.hasNextPage }
}

/**
 * All deployments to the environments, or to any, newest first: one call for every 100.
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
export async function* readAll(api: Api, environments: readonly string[] | undefined): AsyncGenerator<PastDeployment> {
  const readPage = createReader(api)
  let after: string | undefined
  do {
    const { nodes, pageInfo } = await readPage({ environments, after })
    for (const node of nodes) yield past(node)
    after = (pageInfo.hasNextPage && pageInfo.endCursor) || undefined
  } while (after !== undefined)
}

interface Page {
  readonly environments: readonly string[] | undefined
  readonly after?: string | undefined
  readonly request?: object
}

/** Reads pages. A server that refuses `databaseId`, or cannot give it for today's ids, is asked without it from then on. */
function createReader(api: Api) {
  const { octokit, owner, repo } = api
  let asked = `databaseId ${fields}`
  async function read(page: Page) {
    const ask = () => octokit.graphql<Answer>(query(asked), { owner, repo, ...page })
    const { repository } = await ask().catch((error: unknown) => {
      if (asked === fields || !isAboutDatabaseId(error)) throw error
      asked = fields
      return ask()
    })
    // A repository that cannot be seen is null, beside an error or alone.
    if (!repository) throw new UnreadableAnswer(200)
    return repository.deployments
  }
  return (page: Page) =>
    call(api, { doing: 'list the deployments', permission: 'deployments: write' }, () => read(page))
}

/** Whether GraphQL refused a query because of `databaseId`, a 32-bit number. */
export function isAboutDatabaseId(error: unknown): boolean {
  return error instanceof Error && 'errors' in error && JSON.stringify(error.errors).includes('databaseId')
}

function past(node: Node): PastDeployment {
  const { id: nodeId, databaseId, environment, commitOid, ref, task, payload, createdAt, latestStatus } = node
  const id = restId(nodeId, databaseId)
  if (id === undefined) throw new UnreadableId(nodeId, environment)
  return {
    ...{ id, nodeId, environment: environment ?? '', sha: commitOid, ref: ref?.name, task: task ?? 'deploy' },
    state: latestStatus?.state.toLowerCase(),
    logUrl: latestStatus?.logUrl ?? undefined,
    mark: markOf(payload),
    bare: ['', '{}', '""', 'null'].includes(payload ?? ''),
    createdAt: new Date(createdAt),
  }
}
