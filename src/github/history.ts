import type { Api } from './api.ts'
import { UnreadableAnswer } from './failure.ts'
import { type Mark, markOf } from './mark.ts'
import { restId } from './node-id.ts'

/** A deployment made earlier, as it stands now. */
export interface PastDeployment {
  readonly id: number
  readonly environment: string
  readonly sha: string
  /** Of the branch or tag it was made with; undefined if it was made with a SHA. */
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
const query = `query ($owner: String!, $repo: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: $environments, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { id environment commitOid ref { name } task payload createdAt latestStatus { state logUrl } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

interface Node {
  readonly id: string
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
 */
export async function readHistory(api: Api, environment: string): Promise<History> {
  const { nodes, pageInfo } = await readPage(api, { environments: [environment], request: { retries: 0, hurry: true } })
  return { deployments: nodes.flatMap(past), complete: !pageInfo.hasNextPage }
}

/** All deployments to the environments, or to any, newest first: one call for every 100. */
export async function* readAll(api: Api, environments: readonly string[] | undefined): AsyncGenerator<PastDeployment> {
  let after: string | undefined
  do {
    const { nodes, pageInfo } = await readPage(api, { environments, after })
    yield* nodes.flatMap(past)
    after = (pageInfo.hasNextPage && pageInfo.endCursor) || undefined
  } while (after !== undefined)
}

interface Page {
  readonly environments: readonly string[] | undefined
  readonly after?: string | undefined
  readonly request?: object
}

async function readPage({ octokit, owner, repo }: Api, page: Page) {
  const { repository } = await octokit.graphql<Answer>(query, { owner, repo, ...page })
  // A repository that cannot be seen is null, beside an error or alone.
  if (!repository) throw new UnreadableAnswer(200)
  return repository.deployments
}

function past({
  id: nodeId,
  environment,
  commitOid,
  ref,
  task,
  payload,
  createdAt,
  latestStatus,
}: Node): PastDeployment[] {
  const id = restId(nodeId)
  if (id === undefined) return []
  return [
    {
      ...{ id, environment: environment ?? '', sha: commitOid, ref: ref?.name, task: task ?? 'deploy' },
      state: latestStatus?.state.toLowerCase(),
      logUrl: latestStatus?.logUrl ?? undefined,
      mark: markOf(payload),
      bare: ['', '{}', '""', 'null'].includes(payload ?? ''),
      createdAt: new Date(createdAt),
    },
  ]
}
