import { descriptionLimit, type State, type Status } from '../github/post-status.ts'
import { duration, shorten } from '../shared/text.ts'
import { type LateValues, shownIn } from './late-values.ts'
import type { Outcome } from './outcome.ts'

export interface StatusOptions extends LateValues {
  readonly logUrl: string
  readonly cancelledState: 'error' | 'failure' | 'inactive'
}

/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
export function finalStatus(outcome: Outcome, options: StatusOptions): Status {
  const { state, message } = verdict(outcome, options.cancelledState)
  const description = statusDescription(state, message, options.description)
  return { state, logUrl: options.logUrl, description, ...shownIn(state, options) }
}

/** The user's own words; where something went wrong, after ours. */
export function statusDescription(state: State, message: string | undefined, given: string | undefined): string {
  const parts = ['failure', 'error', 'inactive'].includes(state) ? [message, given] : [given ?? message]
  return shorten(parts.filter((part) => part !== undefined).join(' · '), descriptionLimit)
}

/** A status on the way: `pending` or `in_progress`. */
export function progressStatus(state: 'pending' | 'in_progress', options: StatusOptions): Status {
  const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying'
  return { state, logUrl: options.logUrl, description: shorten(options.description ?? message, descriptionLimit) }
}

function verdict(outcome: Outcome, cancelledState: State): { state: State; message: string } {
  switch (outcome.kind) {
    case 'exit':
      return outcome.code === 0
        ? { state: 'success', message: `Deployed in ${duration(outcome.milliseconds)}` }
        : { state: 'failure', message: `exit code ${outcome.code} after ${duration(outcome.milliseconds)}` }
    case 'signal':
      return { state: 'error', message: `killed by ${outcome.signal} after ${duration(outcome.milliseconds)}` }
    case 'unstartable':
      return { state: 'error', message: `could not be started: ${outcome.reason}` }
    case 'cancelled':
      // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
      return { state: cancelledState, message: `cancelled or timed out after ${duration(outcome.milliseconds)}` }
    case 'unverified':
      return { state: 'failure', message: `${outcome.reason}, after ${duration(outcome.milliseconds)}` }
    case 'overtaken':
      return { state: 'failure', message: `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile` }
    case 'interrupted':
      return { state: 'error', message: 'interrupted: the action was killed before the deploy ended' }
    case 'skipped':
      return { state: 'inactive', message: `not deployed: ${outcome.reason}` }
    case 'not-run':
      return { state: 'error', message: `not deployed: ${outcome.reason}` }
    case 'job':
      return jobVerdict(outcome.result, duration(outcome.milliseconds), cancelledState)
  }
}

function jobVerdict(result: 'success' | 'failure' | 'cancelled' | 'unknown', time: string, cancelledState: State) {
  const verdicts = {
    success: { state: 'success', message: `Deployed in ${time}` },
    failure: { state: 'failure', message: `the job failed after ${time}` },
    cancelled: { state: cancelledState, message: `the job was cancelled after ${time}` },
    unknown: { state: 'error', message: `the job ended without a result after ${time}` },
  } as const
  return verdicts[result]
}
