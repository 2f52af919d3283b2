import { nodeId, timestamp } from '../identity.ts'
import type { Deployment, Repository, Status } from '../model.ts'
import type { Variant } from '../variant.ts'
import { connection, type PageArguments } from './connection.ts'

export interface NodeContext {
  readonly now: Date
  /** Null where there is none. */
  readonly commitNode: (sha: string) => object | null
  readonly refNode: (name: string) => object | null
  readonly repositoryNode: () => object
}

export function deploymentNode(
  deployment: Deployment,
  repository: Repository,
  { now, commitNode, refNode, repositoryNode }: NodeContext,
): object {
  const { id, payload, statuses } = deployment
  const last = statuses.at(-1)
  return {
    id: nodeId('DE', repository, id),
    databaseId: isGiven(id, repository.variant) ? id : null,
    commitOid: deployment.sha,
    commit: () => commitNode(deployment.sha),
    // Null for a deployment that was made with a SHA, and once the branch or tag is gone.
    ref: deployment.ref === deployment.sha ? null : () => refNode(deployment.ref),
    createdAt: timestamp(deployment.createdAt),
    updatedAt: timestamp(deployment.updatedAt),
    creator: actorNode(deployment.creator),
    description: deployment.description,
    environment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    latestEnvironment: deployment.environment,
    task: deployment.task,
    // A string that holds JSON.
    payload: JSON.stringify(payload),
    state: stateOf(deployment, now),
    latestStatus: last ? statusNode(last, repository) : null,
    statuses: (page: PageArguments) =>
      connection('statuses', statuses.toReversed(), page, (status) => statusNode(status, repository)),
    repository: repositoryNode,
  }
}

export function actorNode(login: string) {
  const isBot = login.endsWith('[bot]')
  return { __typename: isBot ? 'Bot' : 'User', login: login.replace('[bot]', '') }
}

function isGiven(id: number, { databaseIds }: Variant): boolean {
  return databaseIds === 'all' || (databaseIds === 'uint32' && id < 2 ** 32)
}

export function statusNode(status: Status, repository: Repository) {
  return {
    id: nodeId('DES', repository, status.id),
    state: status.state.toUpperCase(),
    description: status.description,
    createdAt: timestamp(status.createdAt),
    updatedAt: timestamp(status.createdAt),
    creator: actorNode(status.creator),
    environment: status.environment,
    logUrl: status.logUrl || null,
    environmentUrl: status.environmentUrl || null,
  }
}

const abandonedAfterMs = 30 * 60_000

/** https://docs.github.com/graphql/reference/enums#deploymentstate */
function stateOf({ statuses, transientEnvironment, updatedAt }: Deployment, now: Date): string {
  const state = statuses.at(-1)?.state ?? 'pending'
  if (state === 'success') return 'ACTIVE'
  if (state === 'inactive') return transientEnvironment ? 'DESTROYED' : 'INACTIVE'
  const abandoned = state === 'pending' && now.getTime() - updatedAt.getTime() > abandonedAfterMs
  return abandoned ? 'ABANDONED' : state.toUpperCase()
}
