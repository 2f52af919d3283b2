import type { Api } from '../api/api.ts'
import { reasonOf } from '../api/api-error.ts'
import { ofExisting } from '../api/sending.ts'
import { type Listed, urlOf } from '../github/deployments.ts'
import type { Status } from '../github/post-status.ts'
import { listStatuses } from '../github/statuses.ts'
import type { UpdateConfig } from '../runner/inputs.ts'
import type { Needs } from '../runner/json-inputs.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { finalStatus, type JobOutcome, jobResult, statusDescription, urlIn } from './outcome.ts'

/** What an update posts, with its warning or error. */
export interface Update {
  readonly status: Status
  /** The result may not be the one that was meant. */
  readonly warning?: ActionError | undefined
  /** Why the step fails, though the status is posted. */
  readonly problem?: ActionError | undefined
}

export interface UpdateOptions {
  readonly logUrl: string
  /** Whether this job made the deployment. */
  readonly isMadeHere: boolean
  /** The job of this run that made it. */
  readonly madeBy?: string | undefined
  /** Whether this job's own status says how the deploy went: it made the deployment, or was started by it. */
  readonly isOfThisJob: boolean
  /** By GitHub's clock, as the deployment's own time is; in milliseconds. */
  readonly now: number
}

/**
 * The status that an update posts: the `state` given or, by `auto`, what the results of jobs make of it. Nothing defaults to
 * success. Where the result is not known, it is an `error`: nobody else would finish the deployment.
 */
export function updateStatus(config: UpdateConfig, { id, createdAt }: Listed, options: UpdateOptions): Update {
  const { state, environmentUrl } = config
  const { logUrl, now } = options
  if (state !== 'auto' && state !== 'cancelled') {
    const description = statusDescription(state, undefined, config.description)
    return { status: { state, logUrl, description, ...urlIn(state, environmentUrl) } }
  }
  // What a job's result can be, and the state of a deployment cannot.
  const cancelled: Judged = { result: 'cancelled', jobs: [] }
  const { warning, problem, ...job } = state === 'cancelled' ? cancelled : judge(config, id, options)
  const outcome = { ...job, kind: 'job', milliseconds: Math.max(0, now - createdAt.getTime()) } as const
  return { status: finalStatus(outcome, { ...config, logUrl }), warning, problem }
}

/** GitHub shows the URL of the newest status only: one that was posted before is posted again. */
export async function withUrl(api: Api, id: number, status: Status, log: Log): Promise<Status> {
  if (status.state !== 'success' || status.environmentUrl !== undefined) return status
  try {
    return { ...status, environmentUrl: urlOf({ statuses: await listStatuses(api, id, ofExisting) }) }
  } catch (error) {
    log.warning(`The URL of deployment ${id} could not be read, so the status has none: ${reasonOf(error)}`)
    return status
  }
}

/** What results of jobs say of a deploy. */
type Judged = Omit<Update, 'status'> & Pick<JobOutcome, 'result' | 'jobs' | 'reason'>

function judge({ needs, jobs, jobStatus }: UpdateConfig, id: number, options: UpdateOptions): Judged {
  const { isMadeHere, madeBy, isOfThisJob } = options
  // Where the job that made it has failed, no success of others makes up for it.
  const own = isMadeHere && jobStatus !== 'success' ? ([['this job', jobStatus ?? 'unknown']] as const) : []
  if (needs) return ofNeeds(needs, jobs, id, { own, madeBy })
  return isOfThisJob ? { result: jobResult(jobStatus) } : ofAnotherJob(id)
}

function ofAnotherJob(id: number): Judged {
  const problem = new ActionError(
    `The result of deployment ${id} is not known: another job created it, and \`needs\` is missing. Its state is now \`error\`.`,
    {
      help: 'Let this job need the jobs that deploy, and add to the inputs of this step:\n\nneeds: ${{ toJSON(needs) }}',
    },
  )
  return { result: 'unknown', reason: 'another job created it, and `needs` is missing', problem }
}

type Results = readonly (readonly [job: string, result: string])[]

function ofNeeds(
  needs: Needs,
  jobs: readonly string[] | undefined,
  id: number,
  { own, madeBy }: { own: Results; madeBy: string | undefined },
): Judged {
  const all: Results = [...needs].map(([job, { result }]) => [job, result])
  if (jobs) {
    const unknown = jobs.filter((name) => !needs.has(name))
    if (unknown.length > 0) return ofUnknownJobs(unknown, all, id)
    return ofJobs(all.filter(([job]) => jobs.includes(job)))
  }
  // The success of the job that hands on the id says nothing about the deploy, unless there is no other.
  const handsOnId = (job: string) => needs.get(job)?.outputs?.some((output) => String(output) === String(id))
  const handsOn = all.filter(([job, result]) => result === 'success' && (handsOnId(job) ?? job === madeBy))
  const others = [...all.filter((one) => !handsOn.includes(one)), ...own]
  if (others.length === 0) return ofJobs(all)
  const judged = ofJobs(others)
  return judged.result === 'skipped' ? { ...judged, warning: skippedBeside(handsOn, others, id) } : judged
}

function ofUnknownJobs(unknown: readonly string[], all: Results, id: number): Judged {
  const names = listed(unknown)
  const problem = new ActionError(
    `Input \`jobs\` names ${names}, but \`needs\` has only ${listed(all.map(([job]) => job))}. The state of deployment ${id} is now \`error\`.`,
    { help: 'Use the names of jobs that this job needs: the keys of `needs`.' },
  )
  return { result: 'unknown', reason: `\`needs\` does not have ${names}`, problem }
}

function skippedBeside(handsOn: Results, skipped: Results, id: number): ActionError | undefined {
  const [first] = handsOn.map(([job]) => job)
  if (first === undefined) return undefined
  return new ActionError(
    `Deployment ${id} is inactive now: ${listed(skipped.map(([job]) => job))} was skipped. ${first}, which handed it on, succeeded, and does not count`,
    { help: `If ${first} is the job that deploys, say so in the inputs of this step:\n\njobs: ${first}` },
  )
}

function isSkipped(results: Results): boolean {
  return results.every(([, result]) => result === 'skipped')
}

/** Any failure is one; a job that was skipped counts only if all were. */
function ofJobs(results: Results): Judged {
  const having = (isMeant: (result: string) => boolean) => results.flatMap(([job, its]) => (isMeant(its) ? [job] : []))
  for (const result of ['failure', 'cancelled'] as const) {
    const jobs = having((its) => its === result)
    if (jobs.length > 0) return { result, jobs }
  }
  if (isSkipped(results)) return { result: 'skipped' }
  const jobs = having((its) => its !== 'success' && its !== 'skipped')
  return jobs.length > 0 ? { result: 'unknown', jobs } : { result: 'success' }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
