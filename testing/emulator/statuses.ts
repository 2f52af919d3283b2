import { failure, forbidden, notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { deploymentOf, isActive, isForbidden } from './deployments.ts'
import { nodeId, repositoryUrl, simpleUser, timestamp } from './identity.ts'
import type { Deployment, Repository, Status } from './model.ts'

const page = '/deployments/statuses'

/** https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
export function createStatus(call: Call): Reply {
  const deployment = deploymentOf(call)
  if (!deployment) return notFound(`${page}#create-a-deployment-status`)
  if (isForbidden(call)) return forbidden(call.token.kind, 'deployments=write', `${page}#create-a-deployment-status`)
  const { repository, body, baseUrl } = call
  const invalid = invalidValues(body)
  if (invalid.length > 0) return failure(422, 'Validation Failed', `${page}#create-a-deployment-status`, invalid)
  const status = addStatus(call, deployment, body)
  // Left out means true, and only a success makes others inactive.
  if (status.state === 'success' && body['auto_inactive'] !== false) inactivateEarlier(call, deployment)
  const answer = renderStatus(status, deployment, repository, baseUrl)
  return { status: 201, body: answer, headers: { location: answer.url } }
}

/** https://docs.github.com/rest/deployments/statuses#get-a-deployment-status */
export function getStatus(call: Call): Reply {
  const deployment = deploymentOf(call)
  const status = deployment?.statuses.find(({ id }) => String(id) === call.parameters['status_id'])
  if (!deployment || !status) return notFound(`${page}#get-a-deployment-status`)
  return { status: 200, body: renderStatus(status, deployment, call.repository, call.baseUrl) }
}

/** Newest first. */
export function listStatuses(call: Call): Reply {
  const deployment = deploymentOf(call)
  if (!deployment) return notFound(`${page}#list-deployment-statuses`)
  const { repository, baseUrl } = call
  return {
    status: 200,
    body: deployment.statuses.map((status) => renderStatus(status, deployment, repository, baseUrl)).reverse(),
  }
}

function addStatus(
  { token, now, nextId }: Pick<Call, 'token' | 'now' | 'nextId'>,
  deployment: Deployment,
  body: Call['body'],
): Status {
  const given = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
  const status: Status = {
    id: nextId(),
    state: given('state'),
    creator: token.login,
    description: given('description'),
    environment: given('environment') || deployment.environment,
    environmentUrl: given('environment_url'),
    // `target_url` is the older name of `log_url`: each sets both.
    logUrl: given('log_url') || given('target_url'),
    createdAt: now(),
  }
  deployment.statuses.push(status)
  deployment.environment = status.environment
  deployment.updatedAt = now()
  return status
}

/**
 * "Adds a new `inactive` status to all prior non-transient, non-production environment deployments with the same repository
 * and environment name": only those that were successful, and only older ones. Whether GitHub spares production ones today
 * is contested; the variant decides here, and no test may depend on it.
 */
function inactivateEarlier(call: Call, current: Deployment): void {
  const { deployments, variant } = call.repository
  for (const earlier of deployments.slice(0, deployments.indexOf(current))) {
    const spared = earlier.transientEnvironment || (earlier.productionEnvironment && !variant.inactivatesProduction)
    if (spared || earlier.environment !== current.environment || !isActive(earlier)) continue
    addStatus(call, earlier, { state: 'inactive' })
  }
}

function invalidValues(body: Call['body']): object[] {
  const { description } = body
  const tooLong = typeof description === 'string' && [...description].length > 140
  return [
    ...(tooLong
      ? [
          {
            resource: 'DeploymentStatus',
            code: 'custom',
            field: 'description',
            message: 'description is too long (maximum is 140 characters)',
          },
        ]
      : []),
    ...['environment_url', 'log_url', 'target_url']
      .filter((field) => isBadUrl(body[field]))
      .map((field) => ({
        resource: 'DeploymentStatus',
        code: 'custom',
        field,
        message: `${field} must use http(s) scheme`,
      })),
  ]
}

function isBadUrl(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !/^https?:\/\//i.test(value)
}

export function renderStatus(status: Status, deployment: Deployment, repository: Repository, baseUrl: string) {
  const deployment_url = `${repositoryUrl(repository, baseUrl)}/deployments/${deployment.id}`
  return {
    url: `${deployment_url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', repository, status.id),
    state: status.state,
    creator: simpleUser(status.creator, baseUrl),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    deployment_url,
    repository_url: repositoryUrl(repository, baseUrl),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: null,
  }
}
