import { constants } from 'node:os'
import { descriptionLimit, type State, type Status } from '../github/post-status.ts'
import { unjudgedTexts } from '../github/unjudged.ts'
import { duration, shorten } from '../shared/text.ts'
import type { Outcome } from './saved.ts'

export type { Outcome }
export type JobOutcome = Extract<Outcome, { kind: 'job' }>

/** Whether the command did what it should. */
export function isSuccess(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'exit' && outcome.code === 0
}

/** How long the deploy took, in milliseconds; undefined where that is not known. */
export function timeOf(outcome: Outcome): number | undefined {
  return 'milliseconds' in outcome ? outcome.milliseconds : undefined
}

const signalNumbers: Readonly<Record<string, number>> = constants.signals

/** The step's exit code: the command's own, or what a shell makes of a signal. */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.kind === 'exit') return outcome.code
  if (outcome.kind === 'signal') return 128 + (signalNumbers[outcome.signal] ?? 0)
  return outcome.kind === 'cancelled' ? 130 : 1
}

/** The command's own exit code, where it ended by itself. */
export function commandExitCode(outcome: Outcome): number | undefined {
  if (outcome.kind === 'unverified' || outcome.kind === 'overtaken') return 0
  return outcome.kind === 'exit' ? outcome.code : undefined
}

/**
 * The outcome as the post step knows it. That of a deploy whose end main did not see comes from the status of its job; nothing
 * defaults to success. Main takes its step's time limit for a cancellation: then the job has failed.
 */
export function outcomeInPost(
  { outcome, restOfJob, request }: { outcome?: Outcome | undefined; restOfJob: boolean; request: { at: number } },
  jobStatus: string | undefined,
): Outcome {
  if (outcome?.kind === 'cancelled' && jobStatus === 'failure') return { ...outcome, kind: 'timed-out' }
  if (outcome) return outcome
  const milliseconds = Date.now() - request.at
  if (restOfJob) return { kind: 'job', result: jobResult(jobStatus), milliseconds }
  return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' }
}

/** https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
export function jobResult(jobStatus: string | undefined) {
  return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown'
}

/** What the statuses of a deploy have in common. */
export interface StatusOptions {
  readonly logUrl: string
  readonly cancelledState: 'error' | 'failure' | 'inactive'
  readonly description?: string | undefined
  readonly environmentUrl?: string | undefined
}

/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
export function finalStatus(outcome: Outcome, options: StatusOptions): Status {
  const [state, message] = verdict(outcome, options.cancelledState)
  const description = statusDescription(state, message, options.description)
  return { state, logUrl: options.logUrl, description, ...urlIn(state, options.environmentUrl) }
}

/** The user's own words; where something went wrong, before ours, which they never cut. */
export function statusDescription(state: State, message: string | undefined, given: string | undefined): string {
  const isEnough = !['failure', 'error', 'inactive'].includes(state)
  const own = shorten((isEnough ? given : undefined) ?? message ?? given ?? '', descriptionLimit)
  const place = descriptionLimit - own.length - separator.length
  if (isEnough || message === undefined || given === undefined || place <= 0) return own
  return `${shorten(given, place)}${separator}${own}`
}

const separator = ' · '

/** Only what is deployed has a URL. */
export function urlIn(state: State, environmentUrl: string | undefined): Pick<Status, 'environmentUrl'> {
  return state === 'success' ? { environmentUrl } : {}
}

/** A status on the way: `pending` or `in_progress`. */
export function progressStatus(state: 'pending' | 'in_progress', options: StatusOptions): Status {
  const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying'
  return { state, logUrl: options.logUrl, description: shorten(options.description ?? message, descriptionLimit) }
}

function verdict(outcome: Outcome, cancelledState: State): readonly [State, string] {
  const time = duration(timeOf(outcome) ?? 0)
  switch (outcome.kind) {
    case 'exit':
      if (outcome.code === 0) return ['success', `Deployed in ${time}`]
      return ['failure', `${exitWords(outcome.code)} after ${time}`]
    case 'signal':
      return ['error', `killed by ${outcome.signal} after ${time}`]
    case 'unstartable':
      return ['error', `could not be started: ${outcome.reason}`]
    case 'cancelled':
      // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
      return [cancelledState, `${unjudgedTexts.cancelledOrTimedOut}${time}`]
    case 'timed-out':
      return ['failure', `timed out after ${time}`]
    case 'unverified':
      return ['failure', `${outcome.reason}, after ${time}`]
    case 'overtaken':
      return ['failure', `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile`]
    case 'interrupted':
      return ['error', unjudgedTexts.interrupted]
    case 'skipped':
      return ['inactive', `${unjudgedTexts.notDeployed}${outcome.reason}`]
    case 'not-run':
      return ['error', `${unjudgedTexts.notDeployed}${outcome.reason}`]
    case 'job':
      return verdictOfJobs(outcome, cancelledState, time)
  }
}

function verdictOfJobs(
  { result, jobs, reason }: JobOutcome,
  cancelledState: State,
  time: string,
): readonly [State, string] {
  const names = jobs && jobs.length > 0 ? `: ${jobs.join(', ')}` : ''
  switch (result) {
    case 'success':
      return ['success', `Deployed in ${time}`]
    case 'failure':
      return ['failure', jobs ? `failed after ${time}${names}` : `the job failed after ${time}`]
    case 'cancelled':
      return [cancelledState, `${jobs ? unjudgedTexts.cancelled : unjudgedTexts.jobCancelled}${time}${names}`]
    case 'skipped':
      return ['inactive', `${unjudgedTexts.notDeployed}the jobs were skipped`]
    case 'unknown':
      if (reason !== undefined) return ['error', `${unjudgedTexts.unknownResult}${reason}`]
      return ['error', jobs ? `${unjudgedTexts.unknownResults}${jobs.join(', ')}` : `${unjudgedTexts.noResult}${time}`]
  }
}

/** What shells mean by a code: https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html */
function exitWords(code: number): string {
  const meaning = { 126: ' (not executable)', 127: ' (command not found)' }[code] ?? ''
  return `exit code ${code}${meaning}`
}
