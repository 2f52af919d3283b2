import { surroundingsOf } from '../deployment/background.ts'
import { mirror } from '../deployment/commit-status.ts'
import { finalStatus } from '../deployment/final-status.ts'
import { type Outcome, timeOf } from '../deployment/outcome.ts'
import type { Saved } from '../deployment/saved-state.ts'
import { settle } from '../deployment/settle.ts'
import { mergeRule } from '../environment/merge-rules.ts'
import { openApi } from '../github/api.ts'
import { isOpen, listStatuses, type PostedStatus } from '../github/deployment-statuses.ts'
import { findCreated, toleranceMs } from '../github/write-once.ts'
import type { Result } from '../results/result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import { readInputsForPost } from '../runner/inputs.ts'
import { createGrace } from '../shared/grace.ts'

/** How long the rest is looked for, once the status is posted. */
const patienceMs = 30_000

/**
 * What the post step does: settles the deployment that main left open, because the job was the deploy, or because main did
 * not live to do it. Touches nothing that is settled already, and then has no result.
 * @throws ActionError when GitHub could not be told
 */
export async function finish(saved: Saved, event: Event, context: Context): Promise<Result | undefined> {
  const config = readInputsForPost(context.env)
  if (config.problem !== undefined) context.log.warning(`${config.problem}. The deployment gets no URL.`)
  const api = await openApi({ ...config, repository: saved.repository }, isReadOnlyRun(event), context)
  const found = saved.deploymentId === undefined ? await findCreated(api, saved.traces) : undefined
  const id = saved.deploymentId ?? found?.id
  const sha = saved.sha ?? found?.sha ?? saved.traces.sha ?? ''
  if (id === undefined) return undefined
  const earlier = (await listStatuses(api, id)).reverse()
  const outcome = saved.outcome ?? outcomeOf(saved, config.jobStatus)
  // The step's `environment-url` may come from a step that ran after main: it is evaluated again for post.
  const environmentUrl = saved.bracket ? config.environmentUrl : saved.environmentUrl
  const status = finalStatus(outcome, { ...saved, environmentUrl })
  const newest = earlier.at(-1)
  if (newest && isSettled(newest, saved)) {
    // Main may have been killed between this status and the commit status.
    if (newest.state === status.state) await mirror(api, { sha, context: saved.statusContext }, status, context.log)
    return undefined
  }
  const { environment, task } = saved.traces
  const surroundings = surroundingsOf(saved, api, context.log)
  const record = { ...saved, id, sha, environment, task, isFirst: false }
  const options = { surroundings, grace: createGrace(patienceMs), log: context.log }
  const { statusId } = await settle(api, record, status, options)
  return {
    ...{ status, statusId, logUrl: saved.logUrl, because: saved.because, exitCode: 0, recorded: true },
    ...{ environment, sha, ref: saved.traces.ref },
    mergeRule:
      status.state === 'success' ? mergeRule(environment, status.state, await surroundings.rules()) : undefined,
    repositoryUrl: `${event.serverUrl}/${saved.repository}`,
    deployment: { id, url: `${config.apiUrl}/repos/${saved.repository}/deployments/${id}` },
    ...{ milliseconds: timeOf(outcome), actor: event.actor || undefined, event: event.name },
  }
}

/** Whether it has ended in this step's time: one that existed before may have an end of its own. */
function isSettled({ state, createdAt }: PostedStatus, { traces }: Saved): boolean {
  return !isOpen(state) && createdAt.getTime() >= traces.at - toleranceMs
}

function outcomeOf({ bracket, traces }: Saved, jobStatus: string | undefined): Outcome {
  const milliseconds = Date.now() - traces.at
  if (bracket) return { kind: 'job', result: jobResult(jobStatus), milliseconds }
  return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' }
}

/** Nothing defaults to success: https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus: string | undefined) {
  return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown'
}
