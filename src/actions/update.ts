import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { lagMs, lookOnce } from '../api/sending.ts'
import { defaultBranchOf, originOf } from '../deployment/commit.ts'
import { environmentOf, finish, resultOfEnding } from '../deployment/finish.ts'
import { type Update, updateStatus, withUrl } from '../deployment/update-status.ts'
import type { Environment } from '../environment/environment.ts'
import { requiringBranch } from '../environment/merge-rules.ts'
import { getDeployment, type Listed } from '../github/deployments.ts'
import { isOpenState } from '../github/live.ts'
import { isSameJob, isSameRun } from '../github/mark.ts'
import { lookUntil } from '../github/once.ts'
import { listStatuses } from '../github/statuses.ts'
import type { Result } from '../results/result.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { UpdateConfig } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { jobLogUrl } from '../shared/links.ts'

/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when it could not be posted */
export async function update(config: UpdateConfig, event: Event, context: Context): Promise<StepResult> {
  const { log } = context
  const { deploymentId: id } = config
  if (id === undefined) {
    log.warning('There is no `deployment-id`, so no status is posted (on-api-error: warn)')
    return unrecorded(undefined)
  }
  const api = openRepository(config, event, context)
  let environment: Environment | undefined
  let deployment: Listed | undefined
  try {
    deployment = await getDeployment(api, id)
    const logUrl = config.logUrl ?? jobLogUrl(config.checkRunId, event)
    const isMade = isMadeHere(deployment, event, config)
    const isEvents = event.name === 'deployment' && event.payload.deployment?.id === id
    const made = { isMadeHere: isMade, isOfThisJob: isMade || isEvents, madeBy: makerOf(deployment, event) }
    const wanted = updateStatus(config, deployment, { logUrl, ...made, now: api.serverTime.now() })
    const { bases } = deployment.mark ?? originOf(config, event)
    environment = environmentOf(api, deployment, { bases, defaultBranch: defaultBranchOf(config, event) }, log)
    return stepResult(await report(config, api, deployment, wanted, environment, event, context))
  } catch (error) {
    if (!(error instanceof ApiError) || config.onApiError === 'fail') throw error
    const branch = deployment && requiringBranch(deployment.environment, (await environment?.rules()) ?? [])
    const rule = branch && `. ${branch} requires a deployment to ${deployment?.environment}`
    log.warning(`${error.message}${rule ?? ''} (on-api-error: warn)`, error.help)
    return unrecorded(id)
  }
}

async function report(
  config: UpdateConfig,
  api: Api,
  deployment: Listed,
  { status: computed, warning, problem }: Update,
  environment: Environment,
  event: Event,
  { log }: Context,
): Promise<Result> {
  const { id } = deployment
  const { autoInactive, statusContext } = config
  const repositoryUrl = `${event.serverUrl}/${api.owner}/${api.repo}`
  const status = await withUrl(api, id, computed, log)
  const ending = { deployment, status, autoInactive, statusContext }
  const finished = await finish(api, ending, { environment, log })
  const about = { because: `the commit of deployment ${id}`, repositoryUrl, actor: event.triggeredBy }
  const result = await resultOfEnding(ending, finished, about)
  if (!isOpenState(status.state) && status.state !== 'success') await waitUntilShown(api, id, finished.statusId, log)
  const description = status.description === '' ? '' : `: ${status.description}`
  log.line(`${deployment.environment}: ${status.state} posted on deployment ${id}${description}`)
  if (warning) log.warning(warning.message, warning.help)
  if (problem) log.error(problem.message, problem.help)
  return { ...result, exitCode: Number(problem !== undefined) }
}

/**
 * Reads lag behind writes, and the post step of this job may be about to end the same deployment: it must see this end. A success
 * is looked for by what follows it. Never rejects.
 */
async function waitUntilShown(api: Api, id: number, statusId: number, log: Context['log']): Promise<void> {
  const find = async () => (await listStatuses(api, id, lookOnce)).find((one) => one.id === statusId)
  const shown = await lookUntil(api, find, api.clock.now() + lagMs).catch(() => undefined)
  if (!shown) log.warning(`GitHub does not show the new status of deployment ${id} yet: later steps may not see it`)
}

/** Whether this job made the deployment, by its mark. Where check runs are not known, as on Enterprise Server, the jobs of a matrix count as one. */
function isMadeHere(
  { mark }: Listed,
  { repository, repositoryId, runId: run, runAttempt: attempt, job }: Event,
  config: UpdateConfig,
) {
  if (!mark || !isSameJob(mark, { ...mark, repository, repositoryId, run, attempt, job })) return false
  return (config.checkRunId ?? mark.checkRun) === (mark.checkRun ?? config.checkRunId)
}

/** The job of this run that made the deployment. */
function makerOf({ mark }: Listed, { repository, repositoryId, runId: run }: Event): string | undefined {
  return mark && isSameRun(mark, { repository, repositoryId, run }) ? mark.job : undefined
}

function unrecorded(id: number | undefined): StepResult {
  return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined }
}
