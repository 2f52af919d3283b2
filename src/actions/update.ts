import { isMadeHere } from '../deployment/made-here.ts'
import { defaultBranchOf, originOf } from '../deployment/origin.ts'
import { settle } from '../deployment/settle.ts'
import { type Update, updateStatus } from '../deployment/update-status.ts'
import { mergeRule, requiringBranch } from '../environment/merge-rules.ts'
import { replacedBy } from '../environment/previous-commit.ts'
import { createSnapshot, type Snapshot } from '../environment/snapshot.ts'
import { type Api, openApi } from '../github/api.ts'
import { getDeployment, type Listed } from '../github/deployments.ts'
import { ApiError, reasonOf } from '../github/error-guide.ts'
import { fits, markOf } from '../github/mark.ts'
import type { Status } from '../github/post-status.ts'
import { listStatuses } from '../github/statuses.ts'
import { isOpenState } from '../github/timeline.ts'
import { outputsOf } from '../results/outputs.ts'
import type { Result } from '../results/result.ts'
import type { StepResult } from '../results/step-result.ts'
import { summarize } from '../results/summary.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import type { UpdateConfig } from '../runner/inputs.ts'
import { jobLogUrl } from '../runner/log-links.ts'
import { createGrace } from '../shared/grace.ts'

/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when it could not be posted */
export async function update(config: UpdateConfig, event: Event, context: Context): Promise<StepResult> {
  const { log } = context
  const { repository = event.repository, deploymentId: id } = config
  if (id === undefined) {
    log.warning('There is no `deployment-id`, so no status is posted (on-api-error: warn)')
    return unrecorded(undefined)
  }
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  let snapshot: Snapshot | undefined
  let deployment: Listed | undefined
  try {
    deployment = await getDeployment(api, id)
    const logUrl = config.logUrl ?? jobLogUrl(config.checkRunId, event)
    const isMade = isMadeHere(context.env, { ...event, checkRun: config.checkRunId }, repository, deployment)
    const isEvents = event.name === 'deployment' && event.payload.deployment?.id === id
    const made = { isMadeHere: isMade, isOfThisJob: isMade || isEvents }
    const wanted = updateStatus(config, deployment, { logUrl, ...made, now: api.serverTime.now() })
    snapshot = createSnapshot(api, placeOf(deployment, config, event), log)
    const result = await report(config, api, deployment, wanted, snapshot, event, context)
    return {
      exitCode: result.exitCode,
      outputs: outputsOf(result),
      summary: isOpenState(result.status?.state) ? undefined : summarize(result),
    }
  } catch (error) {
    if (!(error instanceof ApiError) || config.onApiError === 'fail') throw error
    const rules = (await snapshot?.rules()) ?? []
    if (deployment && requiringBranch(deployment.environment, rules) !== undefined) throw error
    log.warning(`${error.message} (on-api-error: warn)`, error.help)
    return unrecorded(id)
  }
}

/** Where the deployment is, and the branches whose rules count: from its own mark, or else from the event of this run. */
function placeOf(
  { environment, task, sha, payload }: Listed,
  config: UpdateConfig,
  event: Event,
): Parameters<typeof createSnapshot>[1] {
  const mark = markOf(payload)
  const { repository = event.repository } = config
  const { bases } = mark && fits(mark, { repository, environment, sha }) ? mark : originOf(config, event)
  return { environment, task, sha, bases, defaultBranch: defaultBranchOf(config, event) }
}

/** How long to go on reading once the status is posted. */
const patienceMs = 30_000

async function report(
  config: UpdateConfig,
  api: Api,
  deployment: Listed,
  { status: computed, warning, problem }: Update,
  snapshot: Snapshot,
  event: Event,
  { log }: Context,
): Promise<Result> {
  const { id, sha, ref, environment, task, transient } = deployment
  const { autoInactive, statusContext } = config
  const repositoryUrl = `${event.serverUrl}/${api.owner}/${api.repo}`
  const status = await withUrl(api, id, computed, log)
  const record = { id, sha, environment, task, autoInactive, transient, isFirst: false, statusContext }
  const options = { snapshot, grace: createGrace(patienceMs, api.clock), log }
  const { statusId, followed } = await settle(api, record, status, options)
  const { history } = await followed
  log.line(`${environment}: ${status.state} posted on deployment ${id}: ${status.description}`)
  if (warning) log.warning(warning.message, warning.help)
  if (problem) log.error(problem.message, problem.help)
  return {
    ...{
      exitCode: problem ? 1 : 0,
      environment,
      ref,
      sha,
      because: `the commit of deployment ${id}`,
      logUrl: status.logUrl,
      recorded: true,
      deployment,
    },
    ...{ statusId, status },
    repositoryUrl,
    ...replacedBy({ id, sha, task, repositoryUrl }, history),
    ...{ actor: event.actor || undefined, event: event.name },
    mergeRule: status.state === 'success' ? mergeRule(environment, status.state, await snapshot.rules()) : undefined,
  }
}

/** GitHub shows the URL of the newest status only: one that was posted before is posted again. */
async function withUrl(api: Api, id: number, status: Status, log: Context['log']): Promise<Status> {
  if (status.state !== 'success' || status.environmentUrl !== undefined) return status
  try {
    const earlier = (await listStatuses(api, id)).find(({ environmentUrl }) => environmentUrl !== '')
    return { ...status, environmentUrl: earlier?.environmentUrl }
  } catch (error) {
    log.warning(`The URL of deployment ${id} could not be read, so the status has none: ${reasonOf(error)}`)
    return status
  }
}

function unrecorded(id: number | undefined): StepResult {
  return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined }
}
