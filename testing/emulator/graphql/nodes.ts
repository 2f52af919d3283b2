import { nodeId, timestamp } from '../identity.ts'
import type { Deployment, Repository, Status } from '../model.ts'
import type { Variant } from '../variant.ts'
import { connection, type PageArguments } from './connection.ts'

export function deploymentNode(deployment: Deployment, repository: Repository, now: Date) {
  const { id, payload, statuses } = deployment
  const last = statuses.at(-1)
  return {
    id: nodeId('DE', repository, id),
    databaseId: isGiven(id, repository.variant) ? id : null,
    commitOid: deployment.sha,
    ref: refNode(deployment, repository),
    createdAt: timestamp(deployment.createdAt),
    updatedAt: timestamp(deployment.updatedAt),
    // Without the `[bot]` that REST gives apps.
    creator: {
      __typename: deployment.creator.endsWith('[bot]') ? 'Bot' : 'User',
      login: deployment.creator.replace('[bot]', ''),
    },
    description: deployment.description,
    environment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    latestEnvironment: deployment.environment,
    task: deployment.task,
    // A string that holds JSON.
    payload: JSON.stringify(payload),
    state: stateOf(deployment, now),
    latestStatus: last ? statusNode(last, repository) : null,
    statuses: (page: PageArguments) => connection(statuses, page, (status) => statusNode(status, repository)),
  }
}

/** Null for a deployment that was made with a SHA, and once the branch or tag is gone. */
function refNode({ ref, sha }: Deployment, { refs }: Repository) {
  const exists = [ref, `refs/heads/${ref}`, `refs/tags/${ref}`].some((name) => refs.has(name))
  return ref === sha || !exists ? null : { name: ref.replace(/^refs\/(heads|tags)\//, '') }
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
