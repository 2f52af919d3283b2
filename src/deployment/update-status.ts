import type { Listed } from '../github/deployments.ts'
import type { State, Status } from '../github/post-status.ts'
import { unjudgedTexts } from '../github/unjudged.ts'
import type { UpdateConfig } from '../runner/inputs.ts'
import type { Needs } from '../runner/json-inputs.ts'
import { ActionError } from '../shared/errors.ts'
import { duration } from '../shared/text.ts'
import { statusDescription, urlIn } from './outcome.ts'

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
export function updateStatus(config: UpdateConfig, deployment: Listed, options: UpdateOptions): Update {
  const time = duration(Math.max(0, options.now - deployment.createdAt.getTime()))
  const { state, message, ...warnings } = verdict(config, deployment.id, time, options)
  const description = statusDescription(state, message, config.description)
  return { status: { state, logUrl: options.logUrl, description, ...urlIn(state, config.environmentUrl) }, ...warnings }
}

interface Verdict extends Omit<Update, 'status'> {
  readonly state: State
  readonly message: string | undefined
}

function verdict(config: UpdateConfig, id: number, time: string, options: UpdateOptions): Verdict {
  const { isMadeHere, madeBy, isOfThisJob } = options
  const { state, needs, jobs, jobStatus = 'unknown', cancelledState } = config
  // What a job's result can be, and the state of a deployment cannot.
  if (state === 'cancelled') return { state: cancelledState, message: `${unjudgedTexts.cancelled}${time}` }
  if (state !== 'auto') return { state, message: undefined }
  // Where the job that made it has failed, no success of others makes up for it.
  const own = isMadeHere && jobStatus !== 'success' ? ([['this job', jobStatus]] as const) : []
  if (needs) return ofNeeds(needs, jobs, id, { time, cancelledState, own, madeBy })
  return isOfThisJob ? ofThisJob(config, time) : ofAnotherJob(id)
}

function ofThisJob({ jobStatus, cancelledState }: UpdateConfig, time: string): Verdict {
  if (jobStatus === 'success') return { state: 'success', message: `Deployed in ${time}` }
  if (jobStatus === 'failure') return { state: 'failure', message: `the job failed after ${time}` }
  if (jobStatus === 'cancelled') return { state: cancelledState, message: `${unjudgedTexts.jobCancelled}${time}` }
  return { state: 'error', message: `${unjudgedTexts.noResult}${time}` }
}

function ofAnotherJob(id: number): Verdict {
  const problem = new ActionError(
    `The result of deployment ${id} is not known: another job created it, and \`needs\` is missing. Its state is now \`error\`.`,
    {
      help: 'Let this job need the jobs that deploy, and add to the inputs of this step:\n\nneeds: ${{ toJSON(needs) }}',
    },
  )
  return {
    state: 'error',
    message: `${unjudgedTexts.unknownResult}another job created it, and \`needs\` is missing`,
    problem,
  }
}

type Results = readonly (readonly [job: string, result: string])[]

function ofNeeds(
  needs: Needs,
  jobs: readonly string[] | undefined,
  id: number,
  options: { time: string; cancelledState: State; own: Results; madeBy: string | undefined },
): Verdict {
  const all: Results = [...needs].map(([job, { result }]) => [job, result])
  if (jobs) {
    const unknown = jobs.filter((name) => !needs.has(name))
    if (unknown.length > 0) return ofUnknownJobs(unknown, all, id)
    return ofJobs(
      all.filter(([job]) => jobs.includes(job)),
      options,
    )
  }
  // The success of the job that hands on the id says nothing about the deploy, unless there is no other.
  const handsOnId = (job: string) => needs.get(job)?.outputs?.some((output) => String(output) === String(id))
  const handsOn = all.filter(([job, result]) => result === 'success' && (handsOnId(job) ?? job === options.madeBy))
  const others = [...all.filter((one) => !handsOn.includes(one)), ...options.own]
  if (others.length === 0) return ofJobs(all, options)
  const verdict = ofJobs(others, options)
  return verdict.state === 'inactive' && isSkipped(others)
    ? { ...verdict, warning: skippedBeside(handsOn, others, id) }
    : verdict
}

function ofUnknownJobs(unknown: readonly string[], all: Results, id: number): Verdict {
  const names = listed(unknown)
  const problem = new ActionError(
    `Input \`jobs\` names ${names}, but \`needs\` has only ${listed(all.map(([job]) => job))}. The state of deployment ${id} is now \`error\`.`,
    { help: 'Use the names of jobs that this job needs: the keys of `needs`.' },
  )
  return { state: 'error', message: `${unjudgedTexts.unknownResult}\`needs\` does not have ${names}`, problem }
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
function ofJobs(results: Results, { time, cancelledState }: { time: string; cancelledState: State }): Verdict {
  const having = (result: string) => results.flatMap(([job, its]) => (its === result ? [job] : []))
  const [failed, cancelled] = [having('failure'), having('cancelled')]
  if (failed.length > 0) return { state: 'failure', message: `failed after ${time}: ${failed.join(', ')}` }
  if (cancelled.length > 0)
    return { state: cancelledState, message: `${unjudgedTexts.cancelled}${time}: ${cancelled.join(', ')}` }
  if (isSkipped(results)) return { state: 'inactive', message: `${unjudgedTexts.notDeployed}the jobs were skipped` }
  const unknown = results.filter(([, result]) => result !== 'success' && result !== 'skipped').map(([job]) => job)
  if (unknown.length > 0) return { state: 'error', message: `${unjudgedTexts.unknownResults}${unknown.join(', ')}` }
  return { state: 'success', message: `Deployed in ${time}` }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
