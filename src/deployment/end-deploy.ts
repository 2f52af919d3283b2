import { type Environment, unreadEnvironment } from '../environment/environment.ts'
import { requiringBranch } from '../environment/merge-rules.ts'
import { previousOf } from '../environment/previous-commit.ts'
import type { Deployment } from '../github/deployments.ts'
import type { Result } from '../results/result.ts'
import type { DeployConfig } from '../runner/inputs.ts'
import { type Within, within } from '../shared/clock.ts'
import { ActionError } from '../shared/errors.ts'
import type { Background } from './background.ts'
import { type OpenDeployment, postedLine } from './deployment.ts'
import { commandExitCode, exitCodeOf, finalStatus, progressStatus, timeOf } from './outcome.ts'
import type { Plan } from './plan.ts'
import { takeEnd } from './state.ts'

/** How long a finished step goes on with what follows its final status; the post step does the rest. */
const restMs = 2_000

/** How a deploy ended or stands, and how long the step may still wait for other work. */
export interface Ended {
  readonly result: Result
  readonly inTime: Within
}

/** Posts how the deploy ended. GitHub's answer never changes the command's own result. */
export async function endDeploy(
  config: DeployConfig,
  plan: Plan,
  deployment: OpenDeployment | undefined,
  environment: Environment = unreadEnvironment,
): Promise<Ended> {
  const { state, context, writes, api } = plan
  const { clock, log } = context
  const { autoInactive, superseded, statusContext, outcome = { kind: 'interrupted' } } = state.saved
  const status = finalStatus(outcome, state.saved)
  const exitCode = exitCodeOf(outcome)
  const result: Result = {
    ...resultOf(plan, deployment),
    ...{ status, exitCode, commandExitCode: commandExitCode(outcome), milliseconds: timeOf(outcome) },
  }
  // In a container, a post step that could not see this process may have posted it.
  if (!deployment || !takeEnd(state.saved)) return { result, inTime: within(clock, 0) }
  const { record } = deployment
  try {
    await deployment.posted()
    const { finish } = await import('./finish.ts')
    const ending = { deployment: record, status, autoInactive, superseded, statusContext }
    const { statusId, rest } = await finish(api, ending, { environment, log, writes })
    const inTime = within(clock, restMs)
    state.update({ left: 'rest' })
    log.line(postedLine(status.state, state.saved.request.at))
    api.limits.endSoon()
    const done = await inTime(rest.then((deployments) => ({ deployments })))
    if (done) state.update({ left: outcome.kind === 'cancelled' ? 'cause' : 'nothing' })
    else log.line('Finishing takes longer than 2 s; the post step will complete it')
    const deployments = done?.deployments ?? (await inTime(environment.deployments()))
    return { result: { ...result, statusId, recorded: true, ...previous(plan, deployment, deployments) }, inTime }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const inTime = within(clock, restMs)
    if (config.onApiError === 'fail') return { result: { ...result, exitCode: exitCode || 1, error }, inTime }
    const rules = (await inTime(environment.rules())) ?? []
    const branch = requiringBranch(record.environment, rules)
    if (branch) log.warning(`${branch} requires a deployment to ${record.environment}, which has no final status now`)
    return { result: { ...result, error }, inTime }
  }
}

/** A deployment that stays open: the rest of the job is the deploy, or another job. */
export async function leaveOpen(
  plan: Plan,
  deployment: OpenDeployment | undefined,
  background: Background | undefined,
): Promise<Ended> {
  const inTime = within(plan.context.clock, restMs)
  const deployments = await inTime(background?.environment.deployments())
  const status = progressStatus('in_progress', plan.state.saved)
  const recorded = deployment !== undefined
  const result = { ...resultOf(plan, deployment), ...previous(plan, deployment, deployments), exitCode: 0 }
  return { result: { ...result, status, recorded }, inTime }
}

/** What the deployment replaces, if that is known. */
function previous(
  { repository, event }: Plan,
  deployment: OpenDeployment | undefined,
  deployments: readonly Deployment[] | undefined,
) {
  return deployment && deployments && previousOf(deployment.record, deployments, `${event.serverUrl}/${repository}`)
}

/** What is true of a deploy however it ends. */
export function resultOf(
  { wanted, commit, state, repository, event }: Plan,
  deployment: OpenDeployment | undefined,
): Omit<Result, 'exitCode'> {
  return {
    environment: wanted.environment,
    ref: deployment?.record.ref ?? wanted.ref,
    sha: deployment?.record.sha ?? wanted.sha,
    because: commit.because,
    logUrl: state.saved.logUrl,
    repositoryUrl: `${event.serverUrl}/${repository}`,
    deployment: deployment?.record,
    actor: event.triggeredBy,
    recorded: false,
  }
}
