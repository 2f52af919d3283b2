import type { Api } from './deployments.ts'
import { type Mark, markOf } from './mark.ts'
import { restId } from './node-id.ts'

/** A deployment made earlier, as it stands now. */
export interface PastDeployment {
  readonly id: number
  readonly sha: string
  readonly task: string
  /** In REST's words, e.g. `in_progress`; undefined before the first status. */
  readonly state: string | undefined
  /** Present if this action made it. */
  readonly mark: Mark | undefined
}

// Newest first: the default is oldest first.
const query = `query ($owner: String!, $repo: String!, $environment: String!) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { id commitOid task payload latestStatus { state } }
    }
  }
}`

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly {
        readonly id: string
        readonly commitOid: string
        readonly task: string | null
        readonly payload: string | null
        readonly latestStatus: { readonly state: string } | null
      }[]
    }
  }
}

/**
 * An environment's newest deployments, newest first, at most 100: one call, where REST would take one for each. It is made
 * beside the deploy, so it is not made twice, and waits for no limit.
 * https://docs.github.com/graphql/reference/objects#deployment
 */
export async function readHistory({ octokit, owner, repo }: Api, environment: string): Promise<PastDeployment[]> {
  const variables = { owner, repo, environment, request: { retries: 0, hurry: true } }
  const { repository } = await octokit.graphql<Answer>(query, variables)
  return repository.deployments.nodes.flatMap(({ id: nodeId, commitOid, task, payload, latestStatus }) => {
    const id = restId(nodeId)
    const state = latestStatus?.state.toLowerCase()
    return id === undefined ? [] : [{ id, sha: commitOid, task: task ?? 'deploy', state, mark: markOf(payload) }]
  })
}
