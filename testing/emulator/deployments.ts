import { failure, forbidden, notEmulated, notFound, type Reply } from './answers.ts'
import type { Call } from './call.ts'
import { ancestors } from './history.ts'
import { nodeId, repositoryUrl, simpleUser, timestamp } from './identity.ts'
import type { Deployment, Repository } from './model.ts'
import { recorded } from './recorded.ts'

const page = '/deployments/deployments'

/** https://docs.github.com/rest/deployments/deployments#create-a-deployment */
export function createDeployment({ repository, body, token, now, nextId, baseUrl }: Call): Reply {
  const { ref } = body
  const sha = typeof ref === 'string' ? resolveRef(repository, ref) : undefined
  if (sha === 'unknown') return notEmulated(`what GitHub makes of the ref ${ref}`)
  if (sha === undefined) return failure(422, `No ref found for: ${ref}`, `${page}#create-a-deployment`)
  const refusal = mergeFirst(repository, body, sha) ?? checkContexts(repository, body, sha)
  if (refusal) return refusal
  const environment = text(body['environment']) ?? 'production'
  const deployment: Deployment = {
    id: nextId(),
    sha,
    ref: String(ref),
    task: text(body['task']) ?? 'deploy',
    payload: payloadOf(body['payload']),
    originalEnvironment: environment,
    environment,
    description: text(body['description']) ?? null,
    creator: token.login,
    createdAt: now(),
    updatedAt: now(),
    transientEnvironment: body['transient_environment'] === true,
    productionEnvironment:
      typeof body['production_environment'] === 'boolean'
        ? body['production_environment']
        : environment === 'production',
    statuses: [],
  }
  repository.deployments.push(deployment)
  if (!repository.environments.has(environment)) repository.environments.set(environment, nextId())
  const answer = renderDeployment(deployment, repository, baseUrl)
  return {
    status: 201,
    body: answer,
    headers: { location: answer.url, 'last-modified': deployment.createdAt.toUTCString() },
  }
}

/** Newest first; an empty filter, or "none", is no filter. https://docs.github.com/rest/deployments/deployments#list-deployments */
export function listDeployments({ repository, query, baseUrl }: Call): Reply {
  const wanted = (name: string, value: string) => [null, '', 'none', value].includes(query.get(name))
  const found = repository.deployments
    .filter(
      ({ sha, ref, task, environment }) =>
        wanted('sha', sha) && wanted('ref', ref) && wanted('task', task) && wanted('environment', environment),
    )
    .reverse()
  return { status: 200, body: found.map((deployment) => renderDeployment(deployment, repository, baseUrl)) }
}

export function getDeployment(call: Call): Reply {
  const deployment = deploymentOf(call)
  if (!deployment) return notFound(`${page}#get-a-deployment`)
  return {
    status: 200,
    body: renderDeployment(deployment, call.repository, call.baseUrl),
    headers: { 'last-modified': deployment.updatedAt.toUTCString() },
  }
}

/** An active deployment goes only if it is the only one in its environment: the error's words, which are narrower than the documentation's. */
export function deleteDeployment(call: Call): Reply {
  const deployment = deploymentOf(call)
  if (!deployment) return notFound(`${page}#delete-a-deployment`)
  if (isForbidden(call)) return forbidden(call.token.kind, 'deployments=write', `${page}#delete-a-deployment`)
  const { deployments } = call.repository
  const others = deployments.some((other) => other !== deployment && other.environment === deployment.environment)
  if (isActive(deployment) && others) {
    const message = 'We cannot delete an active deployment unless it is the only deployment in a given environment.'
    return failure(422, 'Validation Failed', `${page}#delete-a-deployment`, [message])
  }
  deployments.splice(deployments.indexOf(deployment), 1)
  return { status: 204 }
}

/** Whether a test has made this one deployment unwritable. */
export function isForbidden({ repository, parameters }: Call): boolean {
  return repository.forbidden.has(Number(parameters['deployment_id']))
}

/** Active means that its newest status is `success`. */
export function isActive({ statuses }: Deployment): boolean {
  return statuses.at(-1)?.state === 'success'
}

export function deploymentOf({ repository, parameters }: Call): Deployment | undefined {
  return repository.deployments.find(
    ({ id }) => String(id) === parameters['deployment_id'] && !repository.young.has(id),
  )
}

/** In the order of members that GitHub sends since 2021. */
export function renderDeployment(deployment: Deployment, repository: Repository, baseUrl: string) {
  const url = `${repositoryUrl(repository, baseUrl)}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', repository, deployment.id),
    task: deployment.task,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: timestamp(deployment.createdAt),
    updated_at: timestamp(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(repository, baseUrl),
    creator: simpleUser(deployment.creator, baseUrl),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transientEnvironment,
    production_environment: deployment.productionEnvironment,
    performed_via_github_app: deployment.app ? recordedApp() : null,
  }
}

/** GitHub's own app, as it stands in deployments that it makes for a job. */
function recordedApp(): unknown {
  return recorded('workflow_job', 'deployment')['performed_via_github_app']
}

/** Branch, tag, full SHA, or fully qualified ref. `unknown`: nobody outside knows what GitHub does. */
function resolveRef({ refs, commits }: Repository, ref: string): string | undefined {
  if (/^[0-9a-f]{7,39}$/.test(ref) || ref === 'HEAD') return 'unknown'
  if (commits.has(ref)) return ref
  return [ref, `refs/heads/${ref}`, `refs/tags/${ref}`].map((name) => refs.get(name)).find((sha) => sha !== undefined)
}

/** `auto_merge`: a ref that is behind the default branch gets it merged, and then there is no deployment yet. */
function mergeFirst(repository: Repository, body: Call['body'], sha: string): Reply | undefined {
  const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`)
  if (body['auto_merge'] === false || !tip || ancestors(repository, sha).has(tip)) return undefined
  return {
    status: 202,
    body: { message: `Auto-merged ${repository.defaultBranch} into ${body['ref']} on deployment.` },
  }
}

/** `required_contexts`: all that were reported, if it is left out; all are listed in the answer, also those that succeeded. */
function checkContexts({ contexts }: Repository, body: Call['body'], sha: string): Reply | undefined {
  const reported = contexts.get(sha) ?? []
  const wanted = body['required_contexts']
  const missing = Array.isArray(wanted) && wanted.some((name) => !reported.some(({ context }) => context === name))
  if (missing) return notEmulated('how GitHub shows a required context that was never reported')
  const judged = Array.isArray(wanted) ? reported.filter(({ context }) => wanted.includes(context)) : reported
  if (judged.every(({ state }) => state === 'success')) return undefined
  const errors = [{ contexts: judged, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }]
  return failure(
    409,
    `Conflict: Commit status checks failed for ${body['ref']}.`,
    `${page}#create-a-deployment`,
    errors,
  )
}

/** A string stays a string; nothing given comes back as `{}`. */
function payloadOf(payload: unknown): string | Record<string, unknown> {
  if (typeof payload === 'string') return payload
  return typeof payload === 'object' && payload !== null ? { ...payload } : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
