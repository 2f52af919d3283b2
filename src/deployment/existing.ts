import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { getDeployment, type Listed, readDeployment } from '../github/deployments.ts'
import { type Event, isOwn } from '../runner/event.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import type { Log } from '../shared/log.ts'
import { isSameName } from '../shared/text.ts'
import type { Commit } from './commit.ts'
import type { Saved } from './saved.ts'
import { statusBeforeUnread } from './state.ts'

/** A deployment that exists already, and that a step is to report on. */

/** Of `deploy`; `start` always makes a new one. */
type Config = Pick<DeployConfig, 'environment' | 'ref' | 'repository' | 'onApiError' | 'deploymentId'>

/**
 * With `on-api-error: warn`, a deployment that cannot be read is a warning: the deploy goes on without a record. One that is `unread`
 * may exist: the post step finishes it.
 */
export async function findExistingOrWarn(
  config: Config,
  event: Event,
  api: Api,
  log: Log,
): Promise<{ existing?: Listed | undefined; unread?: Pick<Saved, 'deploymentId' | 'statusBefore'> }> {
  try {
    return { existing: await findExisting(config, event, api) }
  } catch (error) {
    if (!(error instanceof ApiError) || config.onApiError === 'fail') throw error
    log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help)
    const unread = { deploymentId: config.deploymentId, statusBefore: statusBeforeUnread }
    return error.failure.status === 404 ? {} : { unread }
  }
}

/**
 * The deployment of `deployment-id`, or the one that started this run, unless the step is about another environment or commit.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment
 * @throws ApiError when there is no such deployment
 */
async function findExisting(config: Config, event: Event, api: Api): Promise<Listed | undefined> {
  const { deploymentId, environment, ref } = config
  const { deployment } = event.payload
  // What `deployment-id` is by default: https://docs.github.com/webhooks/webhook-events-and-payloads#deployment
  const ofEvent = event.name === 'deployment' && deployment?.id === deploymentId
  if (deploymentId !== undefined && !ofEvent) return getDeployment(api, deploymentId)
  if (!ofEvent || !deployment || !isOwn(config, event) || ref !== undefined) return undefined
  return environment === '' || isSameName(environment, deployment.environment ?? '')
    ? readDeployment(event, deployment)
    : undefined
}

/** An existing record decides what is deployed, whatever this step's inputs are. */
export function valuesOf({ environment, task, payload, transient, production }: Listed) {
  const known = typeof payload === 'object' && payload !== null ? { ...payload } : String(payload ?? '')
  return { environment, task, payload: known, transientEnvironment: transient, productionEnvironment: production }
}

export function commitOf({ id, ref, sha }: Listed): Commit {
  return { ref, sha, because: `the commit of deployment ${id}, which exists already` }
}
