import type { Api } from '../api/api.ts'
import { lagMs, ofExisting } from '../api/sending.ts'
import { endMain, endsWithinMs } from '../command/main-process.ts'
import { postCommitStatus } from '../deployment/commit-status.ts'
import { discard, ofAnotherCommit } from '../deployment/deployment.ts'
import { type Ending, environmentOf, type FinishOptions, finish, resultOfEnding } from '../deployment/finish.ts'
import { finalStatus, isSuccess, outcomeInPost, timeOf } from '../deployment/outcome.ts'
import { recover } from '../deployment/recover.ts'
import { type Begun, readAgain, readState, type Saved } from '../deployment/saved.ts'
import { statusBeforeUnread, takeEnd } from '../deployment/state.ts'
import { abandonedDescription } from '../environment/abandoned.ts'
import { findCreated } from '../github/create-once.ts'
import { getDeployment, type Listed } from '../github/deployments.ts'
import { isOpenState } from '../github/live.ts'
import { lookUntil, mayLandMs } from '../github/once.ts'
import { type ListedStatus, listStatuses } from '../github/statuses.ts'
import type { Result } from '../results/result.ts'
import type { Context } from '../runner/context.ts'
import { type Event, onServer } from '../runner/event.ts'
import { type PostConfig, readInputsForPost } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { until } from '../shared/clock.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'

/**
 * What the post step does: finishes the deployment that main left open, because the rest of the job was the deploy, or because
 * main was killed first. Touches nothing that is finished already, and then has no result.
 * @throws ActionError when the final status could not be posted
 */
export async function post(event: Event, context: Context): Promise<Result | undefined> {
  const config = readInputsForPost(context.env)
  const state = readState(context.env, config.token, context.log)
  const last = state && (await afterMain(state, config, context))
  const saved = last && last.left !== 'main' ? last : await recover(config, event, context)
  if (!saved || saved.left === 'nothing') return undefined
  if (saved.left === 'cause' && outcomeInPost(saved, config.jobStatus).kind !== 'timed-out') return undefined
  const api = openRepository(toFinish(config, saved), event, context)
  const record = await unlessPosted(saved, context.log, () => findRecord(api, saved))
  return (
    record && finishRecord(api, record, saved, { config, event: onServer(event, config.apiUrl, context.env), context })
  )
}

function toFinish(config: PostConfig, { repository, statusContext, deploymentId }: Saved) {
  return { ...config, repository, statusContext, wasAccepted: deploymentId !== undefined }
}

/** What main saved last. In a container it may run on beside this step: first it gets its time to end. */
async function afterMain(state: Saved | Begun, { token }: PostConfig, context: Context): Promise<Saved | Begun> {
  const { clock, log, load } = context
  const read = () => readAgain(state, token)
  const isOver = await endMain(state.main, context)
  if (!isOver && !takeEnd(state)) {
    log.line('The post step cannot see whether the main step still runs. It waits up to 20 s for the final status.')
    await load()
    await until(clock, () => read().left !== 'all', clock.now() + endsWithinMs)
  }
  return read()
}

/** The deployment of main, also if main did not get the answer that made it. */
async function findRecord(api: Api, saved: Saved): Promise<Listed | undefined> {
  if (saved.deploymentId !== undefined) return getDeployment(api, saved.deploymentId)
  return lookUntil(api, () => findCreated(api, saved.request), landedBy(api, saved) + lagMs)
}

/** By when what main has sent has landed. A machine that was started again counts its time from the beginning. */
function landedBy({ clock }: Api, { mayLandUntil }: Saved): number {
  return Math.min(mayLandUntil, clock.now() + mayLandMs)
}

interface Step {
  readonly config: PostConfig
  readonly event: Event
  readonly context: Context
}

async function finishRecord(api: Api, record: Listed, saved: Saved, step: Step): Promise<Result | undefined> {
  const { config, event, context } = step
  const { log, clock } = context
  const isOther = saved.statusBefore === undefined && record.sha !== (saved.sha ?? record.sha)
  if (isOther && (await discard(api, record.id, log))) return undefined
  const outcome = isOther
    ? ({ kind: 'not-run', reason: ofAnotherCommit } as const)
    : outcomeInPost(saved, config.jobStatus)
  const environmentUrl = config.action === 'deploy' ? config.environmentUrl : undefined
  const last = saved.restOfJob ? { ...saved, environmentUrl } : saved
  const ending = endingOf(record, saved, finalStatus(outcome, last))
  // What main sent must not land behind a final status.
  await clock.wait(landedBy(api, saved) - clock.now())
  const newest = await unlessPosted(saved, log, () => findEnd(api, record.id, saved), 'none')
  const environment = environmentOf(api, record, saved, log)
  const options = { environment, log }
  if (newest === undefined) return undefined
  if (newest !== 'none' && !(outcome.kind === 'timed-out' && isCancellation(newest, saved))) {
    await completeEnd(api, ending, newest, saved, options)
    return undefined
  }
  if (config.problem !== undefined && saved.restOfJob) log.warning(`${config.problem}. The deployment gets no URL.`)
  const repositoryUrl = `${event.serverUrl}/${saved.repository}`
  const about = { because: saved.because, repositoryUrl, actor: event.triggeredBy }
  const result = await resultOfEnding(ending, await finish(api, ending, options), about)
  return { ...result, milliseconds: timeOf(outcome) }
}

/** The deployment's final status, if it got one since this step began. One that main has posted, or may have, is looked for longer. */
async function findEnd(api: Api, id: number, saved: Saved): Promise<ListedStatus | 'none'> {
  const isAwaited = saved.left === 'rest' || saved.mayLandUntil > 0
  const look = async () => (await listStatuses(api, id, ofExisting)).slice(0, 1).find((newest) => isEnd(newest, saved))
  return (await lookUntil(api, look, api.clock.now() + (isAwaited ? lagMs : 0))) ?? 'none'
}

/** Whether it is what main has posted for a cancellation. */
function isCancellation({ state, description }: ListedStatus, saved: Saved): boolean {
  const posted = saved.outcome && finalStatus(saved.outcome, saved)
  return state === posted?.state && description === posted.description
}

function endingOf(deployment: Listed, saved: Saved, status: Ending['status']): Ending {
  const { autoInactive, superseded, outcome, statusContext } = saved
  // A skipped deploy has its commit status already.
  const context = outcome?.kind === 'skipped' ? undefined : statusContext
  return { ...{ deployment, status, autoInactive, superseded }, statusContext: context }
}

/** Whether the deployment got a final status after this step began. What others took for abandoned is not finished. */
function isEnd({ id, state, description, logUrl }: ListedStatus, saved: Saved): boolean {
  const { left, statusBefore = 0 } = saved
  // Where main could not read what was there before, a status of this job is known by its log.
  const isAfter = statusBefore === statusBeforeUnread ? logUrl === saved.logUrl : id > statusBefore
  return !isOpenState(state) && (left !== 'all' || isAfter) && description !== abandonedDescription
}

/** GitHub has the final status: does what main did not get to after it. */
async function completeEnd(
  api: Api,
  ending: Ending,
  newest: ListedStatus,
  saved: Saved,
  options: FinishOptions,
): Promise<void> {
  const { deployment, status, statusContext } = ending
  if (newest.state === status.state) {
    options.log.line(`Deployment ${deployment.id} is ${status.state} already: this step completes the rest`)
    const { rest } = await finish(api, ending, options, newest)
    await rest
  } else if (status.state === 'success' && newest.state === 'inactive' && saved.left !== 'all') {
    // A newer deploy has replaced it, and goes on with the rest.
    await postCommitStatus(api, deployment.sha, statusContext, status, options.log)
  }
}

/**
 * Undefined: it could not be read, but GitHub has the final status. If main has not sent one, `otherwise` is taken to be read, with a
 * warning. @throws ApiError if there is no `otherwise`, or GitHub may have the final status, or not
 */
async function unlessPosted<T>(saved: Saved, log: Log, read: () => Promise<T>, otherwise?: T): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const isPosted = saved.left !== 'all'
    // Main saves the outcome before it posts it.
    const mayBePosted = saved.outcome !== undefined && saved.mayLandUntil > 0
    if (!isPosted && (mayBePosted || otherwise === undefined)) throw error
    const doubts = isPosted ? mayBeMissing(saved) : ['Another step may have ended the deployment before']
    for (const doubt of doubts) log.warning(`${doubt}: ${error.message}`, error.help)
    return isPosted ? undefined : otherwise
  }
}

/** What follows a final status, where nobody can tell whether it has been done. */
function mayBeMissing({ outcome, statusContext, request }: Saved): string[] {
  return [
    ...(isSuccess(outcome) ? [`Earlier deployments to ${request.environment} may stay active`] : []),
    ...(statusContext ? [`The commit status \`${statusContext}\` may not say how the deploy ended`] : []),
  ]
}
