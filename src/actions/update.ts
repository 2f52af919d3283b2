import { baseBranch, isOwn } from '../deployment/commit.ts'
import { settle } from '../deployment/settle.ts'
import { updateStatus } from '../deployment/update-status.ts'
import { isRequired, mergeRule } from '../environment/merge-rules.ts'
import { previousSha, type Snapshot, takeSnapshot } from '../environment/snapshot.ts'
import { type Api, openApi } from '../github/api.ts'
import { isOpen } from '../github/deployment-statuses.ts'
import { type Deployment, getDeployment } from '../github/deployments.ts'
import { ApiError } from '../github/error-guide.ts'
import { outputsOf } from '../results/outputs.ts'
import type { Result } from '../results/result.ts'
import type { StepResult } from '../results/step-result.ts'
import { summarize } from '../results/summary.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import type { UpdateConfig } from '../runner/inputs.ts'
import { jobLogUrl } from '../runner/log-links.ts'

/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when GitHub could not be told */
export async function update(config: UpdateConfig, event: Event, context: Context): Promise<StepResult> {
  const { log } = context
  const { repository = event.repository, deploymentId: id = event.payload.deployment?.id } = config
  if (id === undefined) {
    log.warning('There is no `deployment-id`, so nothing is reported (on-api-error: warn)')
    return unrecorded(undefined)
  }
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const branch = isOwn(config, event) ? baseBranch(event) : undefined
  let around: Promise<Snapshot> | undefined
  let deployment: Deployment | undefined
  function look({ environment }: Deployment): Promise<Snapshot> {
    around ??= takeSnapshot(api, { environment, branch }, log)
    return around
  }
  try {
    deployment = await getDeployment(api, id)
    const result = await report(config, api, deployment, look, event, context)
    return {
      exitCode: 0,
      outputs: outputsOf(result),
      summary: isOpen(result.status?.state) ? undefined : summarize(result),
    }
  } catch (error) {
    if (!(error instanceof ApiError) || config.onApiError === 'fail') throw error
    if (deployment && isRequired(deployment.environment, await look(deployment))) throw error
    log.warning(`${error.message} (on-api-error: warn)`, error.help)
    return unrecorded(id)
  }
}

async function report(
  config: UpdateConfig,
  api: Api,
  deployment: Deployment,
  look: (deployment: Deployment) => Promise<Snapshot>,
  event: Event,
  { log }: Context,
): Promise<Result> {
  const { id, sha, ref, environment, task, transientEnvironment, productionEnvironment } = deployment
  const { autoInactive, statusContext } = config
  const logUrl = config.logUrl ?? jobLogUrl(config.checkRunId, event)
  const status = updateStatus(config, deployment, logUrl)
  const sparedByGitHub = transientEnvironment || productionEnvironment
  const record = { id, sha, environment, task, autoInactive, sparedByGitHub, statusContext }
  const statusId = await settle(api, record, status, () => look(deployment), log)
  log.line(`${environment}: ${status.state} posted on deployment ${id}: ${status.description}`)
  const surroundings = status.state === 'success' ? await look(deployment) : undefined
  return {
    ...{
      exitCode: 0,
      environment,
      ref,
      sha,
      because: `the commit of deployment ${id}`,
      logUrl,
      recorded: true,
      deployment,
    },
    ...{ statusId, status },
    repositoryUrl: `${event.serverUrl}/${api.owner}/${api.repo}`,
    ...{ actor: event.actor || undefined, event: event.name },
    previousSha: previousSha(surroundings, { task, except: id }),
    mergeRule: surroundings && mergeRule(environment, status.state, surroundings),
  }
}

function unrecorded(id: number | undefined): StepResult {
  return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined }
}
