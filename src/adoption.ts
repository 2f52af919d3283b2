import { explained, openApi } from './api.ts'
import type { Context } from './context.ts'
import { type Deployment, getDeployment, readDeployment } from './deployments.ts'
import type { Event } from './event.ts'
import type { DeployConfig, StartConfig } from './inputs.ts'
import { isOwn } from './target.ts'

/**
 * The existing deployment that this step reports on instead of creating one: the one of `deployment-id`, or the one that
 * started this run, unless the step is about another environment or commit.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment
 * @throws ApiError when there is no such deployment
 */
export async function findAdopted(
  config: DeployConfig | StartConfig,
  event: Event,
  context: Context,
): Promise<Deployment | undefined> {
  if (config.mode !== 'deploy') return undefined
  const { deploymentId, environment, ref, repository = event.repository } = config
  if (deploymentId !== undefined) {
    const api = await openApi({ ...config, repository }, event, context)
    return explained(api, { doing: `find deployment ${deploymentId}`, permission: 'deployments: write' }, () =>
      getDeployment(api, deploymentId),
    )
  }
  const { deployment } = event.payload
  if (event.name !== 'deployment' || !deployment || !isOwn(config, event) || ref !== undefined) return undefined
  return environment === '' || environment === deployment.environment ? readDeployment(200, deployment) : undefined
}
