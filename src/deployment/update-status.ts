import type { State, Status } from '../github/deployment-statuses.ts'
import type { Deployment } from '../github/deployments.ts'
import type { Needs } from '../runner/input-fields.ts'
import type { UpdateConfig } from '../runner/inputs.ts'
import { duration } from '../shared/text.ts'
import { statusDescription } from './final-status.ts'

/** The status that action `update` posts: the `state` given or, by `auto`, what the results of jobs make of it. */
export function updateStatus(config: UpdateConfig, deployment: Deployment, logUrl: string): Status {
  const time = duration(Math.max(0, Date.now() - deployment.createdAt.getTime()))
  const { state, says } = verdict(config, deployment.id, time)
  const { environmentUrl } = config
  return {
    ...{ state, logUrl, description: statusDescription(state, says, config.description) },
    ...(state === 'success' ? { environmentUrl } : {}),
  }
}

interface Verdict {
  readonly state: State
  readonly says: string | undefined
}

function verdict({ state, needs, jobStatus, cancelledState }: UpdateConfig, id: number, time: string): Verdict {
  // What a job's result can be, and the state of a deployment cannot.
  if (state === 'cancelled') return { state: cancelledState, says: `cancelled after ${time}` }
  if (state !== 'auto') return { state, says: undefined }
  if (needs) return ofJobs(resultsOf(needs, id), time, cancelledState)
  if (jobStatus === 'success') return { state: 'success', says: `Deployed in ${time}` }
  if (jobStatus === 'failure') return { state: 'failure', says: `the job failed after ${time}` }
  if (jobStatus === 'cancelled') return { state: cancelledState, says: `the job was cancelled after ${time}` }
  return { state: 'error', says: `the job did not tell its result after ${time}` }
}

/**
 * The job that hands on the deployment's id is not the deploy, unless there is no other: its success says nothing about that.
 */
function resultsOf(needs: Needs, id: number): readonly (readonly [string, string])[] {
  const all = [...needs].map(([job, { result }]) => [job, result] as const)
  const started = (job: string) => needs.get(job)?.outputs.some((output) => String(output) === String(id))
  const others = all.filter(([job, result]) => result !== 'success' || !started(job))
  return others.length > 0 ? others : all
}

/** Any failure is one; a job that was skipped counts only if all were. Nothing defaults to success. */
function ofJobs(results: readonly (readonly [string, string])[], time: string, cancelledState: State): Verdict {
  const having = (result: string) => results.flatMap(([job, its]) => (its === result ? [job] : []))
  const failed = having('failure')
  const cancelled = having('cancelled')
  if (failed.length > 0) return { state: 'failure', says: `failed after ${time}: ${failed.join(', ')}` }
  if (cancelled.length > 0) return { state: cancelledState, says: `cancelled after ${time}: ${cancelled.join(', ')}` }
  if (having('skipped').length === results.length)
    return { state: 'inactive', says: 'not deployed: the jobs were skipped' }
  const unknown = results.filter(([, result]) => result !== 'success' && result !== 'skipped')
  if (unknown.length > 0)
    return { state: 'error', says: `results that are not known: ${unknown.map(([job]) => job).join(', ')}` }
  return { state: 'success', says: `Deployed in ${time}` }
}
