import { snapshotOf } from '../deployment/background.ts'
import { postCommitStatus } from '../deployment/commit-status.ts'
import { discarded, ofAnotherCommit } from '../deployment/create.ts'
import { endingOf } from '../deployment/deploy-state.ts'
import { lateValuesInPost } from '../deployment/late-values.ts'
import { awaitLateWrites, removeDoubles } from '../deployment/late-writes.ts'
import { endedWithJob, isSuccess } from '../deployment/outcome.ts'
import { isOwnStatus } from '../deployment/own-statuses.ts'
import { recoverState } from '../deployment/recover-state.ts'
import { readState, type Saved } from '../deployment/saved-state.ts'
import { follow, type Posted, type Settling, type SettlingOptions, settle } from '../deployment/settle.ts'
import { abandonedDescription } from '../environment/abandoned.ts'
import { mergeRule } from '../environment/merge-rules.ts'
import { type Api, openApi } from '../github/api.ts'
import { type ListedStatus, listStatuses } from '../github/statuses.ts'
import { isOpenState } from '../github/timeline.ts'
import { pendingCommitStatus } from '../github/write-watch.ts'
import type { Result } from '../results/result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import { actionOfPost, type PostConfig, readInputs, readInputsForPost } from '../runner/inputs.ts'
import { ActionError } from '../shared/errors.ts'
import { createGrace } from '../shared/grace.ts'
import type { Log } from '../shared/log.ts'

/** How long to go on reading once the status is posted. */
const patienceMs = 30_000

/**
 * What the post step does: settles the deployment that main left open, because the rest of the job was the deploy, or
 * because main was killed first. Touches nothing that is settled already, and then has no result.
 * @throws ActionError when the final status could not be posted
 */
export async function settleInPost(event: Event, context: Context): Promise<Result | undefined> {
  const config = readInputsForPost(context.env)
  const saved = readState(context.env, config.token)
  const known = typeof saved === 'string' ? await recover(saved, event, context) : saved
  return known && settleKnown(known, config, event, context)
}

/** If nothing can be recovered, main usually failed before it had anything to save, and reported that. */
async function recover(why: 'none' | 'unusable', event: Event, context: Context): Promise<Saved | undefined> {
  const { env, log } = context
  if (why === 'unusable')
    log.warning('The state saved for the post step cannot be used: it is damaged, or this action did not write it')
  try {
    const config = readInputs(actionOfPost(env), env, event, () => {})
    if (config.action !== 'deploy' && config.action !== 'start') return undefined
    return await recoverState(config, event, context)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const message = `Could not check whether this step left a deployment open: ${error.message}`
    if (why === 'none') log.line(message)
    else log.warning(message)
    return undefined
  }
}

async function settleKnown(
  saved: Saved,
  config: PostConfig,
  event: Event,
  context: Context,
): Promise<Result | undefined> {
  const { log } = context
  const api = await openApi({ ...config, repository: saved.repository }, isReadOnlyRun(event), context)
  const created = await unlessPosted(saved, log, () => awaitLateWrites(api, saved, log))
  if (created === 'unknown') return undefined
  const found = saved.deploymentId === undefined ? created[0] : undefined
  const id = saved.deploymentId ?? found?.id
  await removeDoubles(
    api,
    created.filter((one) => one.id !== id),
    saved,
    log,
  )
  const sha = saved.sha ?? found?.sha ?? saved.traces.sha ?? ''
  if (id === undefined || saved.handedOver) return undefined
  const isOther = !saved.adopted && sha !== (saved.traces.sha ?? sha)
  if (isOther && (await discarded(api, id, log))) return undefined
  const { status, milliseconds } = endingOf(
    saved.bracket ? { ...saved, late: lateValuesInPost(saved.late, config) } : saved,
    isOther ? { kind: 'not-run', reason: ofAnotherCommit } : (saved.outcome ?? endedWithJob(saved, config.jobStatus)),
  )
  const statuses = await unlessPosted(saved, log, () => listStatuses(api, id))
  if (statuses === 'unknown') return undefined
  const [newest] = statuses
  const { environment, task } = saved.traces
  const snapshot = snapshotOf(saved, api, log)
  // A skipped one has its commit status already: see `postSkipped`.
  const statusContext = saved.outcome?.kind === 'skipped' ? undefined : saved.statusContext
  const record = { ...saved, id, sha, environment, task, isFirst: false, statusContext }
  const options = { snapshot, grace: createGrace(patienceMs, context.clock), log }
  if (newest && isSettled(newest, saved, api)) {
    // A newer deploy has replaced it, and goes on with all the rest.
    if (saved.final === 'posted' && status.state === 'success' && newest.state === 'inactive')
      await postCommitStatus(api, { sha, context: statusContext }, status, log)
    const isCut = newest.state === status.state && saved.final !== 'followed'
    // Its record tells whether the success was its first: it was main's.
    if (isCut) await goOn(api, { ...record, isFirst: undefined }, { status, posted: newest }, options)
    // A pending one may have come after main's.
    else if (newest.state === status.state && saved.unanswered.some(({ what }) => what === pendingCommitStatus))
      await postCommitStatus(api, { sha, context: statusContext }, status, log)
    return undefined
  }
  if (config.problem !== undefined && saved.bracket) log.warning(`${config.problem}. The deployment gets no URL.`)
  const { statusId, followed } = await settle(api, record, status, options)
  await followed
  return {
    ...{ status, statusId, logUrl: saved.logUrl, because: saved.because, exitCode: 0, recorded: true },
    ...{ environment, sha, ref: saved.traces.ref },
    mergeRule: status.state === 'success' ? mergeRule(environment, status.state, await snapshot.rules()) : undefined,
    repositoryUrl: `${event.serverUrl}/${saved.repository}`,
    deployment: { id, url: `${config.apiUrl}/repos/${saved.repository}/deployments/${id}` },
    ...{ milliseconds, actor: event.actor || undefined, event: event.name },
  }
}

/** `unknown`: it could not be read, but GitHub holds the final status. @throws ApiError when it may not */
async function unlessPosted<T>(saved: Saved, log: Log, read: () => Promise<T>): Promise<T | 'unknown'> {
  try {
    return await read()
  } catch (error) {
    if (saved.final === 'open' || !(error instanceof ActionError)) throw error
    if (saved.final === 'posted')
      for (const missing of whatMayBeMissing(saved)) log.warning(`${missing}: ${error.message}`, error.help)
    return 'unknown'
  }
}

/** What follows a final status, where nobody can tell whether it has been done. */
function whatMayBeMissing({ outcome, statusContext, traces }: Saved): string[] {
  return [
    ...(outcome && isSuccess(outcome) ? [`Earlier deployments to ${traces.environment} may stay active`] : []),
    ...(statusContext ? [`The commit status \`${statusContext}\` may not say how the deploy ended`] : []),
  ]
}

/** Does what main did not get to once its final status was posted. */
async function goOn(api: Api, record: Settling, posted: Posted, options: SettlingOptions): Promise<void> {
  options.log.line(`Deployment ${record.id} is ${posted.status.state}: going on with what follows that`)
  options.grace.start()
  await follow(api, record, posted, options)
}

/** Whether it reached a final state after this step started. What others took for abandoned is not settled. */
function isSettled(newest: ListedStatus, saved: Saved, api: Api): boolean {
  return !isOpenState(newest.state) && newest.description !== abandonedDescription && isOwnStatus(newest, saved, api)
}
