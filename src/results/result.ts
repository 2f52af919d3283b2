import type { Status } from '../github/post-status.ts'
import { unjudgedBy } from '../github/unjudged.ts'
import type { ActionError } from '../shared/errors.ts'
import { duration } from '../shared/text.ts'

/** How a step that reports on a deployment ended: outputs, job summary and exit code are made from this one value. */
export interface Result {
  /** The step's own. */
  readonly exitCode: number
  readonly environment: string
  readonly ref: string
  /** The commit, and the reason why it is this one. */
  readonly sha: string | undefined
  readonly because: string
  /** Who triggered this attempt of the run. */
  readonly actor?: string | undefined
  /** What was active here before. */
  readonly previousSha?: string | undefined
  /** The page with the changes since then. */
  readonly compareUrl?: string | undefined
  /** This commit was live here before the one that it replaces. */
  readonly rollback?: boolean | undefined
  /** How long the deploy took. */
  readonly milliseconds?: number | undefined
  readonly logUrl: string
  /** Whether GitHub holds what happened. */
  readonly recorded: boolean
  readonly repositoryUrl: string
  readonly deployment?: { readonly id: number; readonly url: string; readonly task: string } | undefined
  readonly statusId?: number | undefined
  /** How it ended, or stands. */
  readonly status?: Status | undefined
  readonly commandExitCode?: number | undefined
  readonly skip?: { readonly reason: 'stale' | 'deployed'; readonly because: string } | undefined
  /** Why the status could not be posted. */
  readonly error?: ActionError | undefined
}

/** What to look at where the shell has not found the command, or may not run it. */
export function adviceFor({ commandExitCode }: Pick<Result, 'commandExitCode'>): string | undefined {
  if (commandExitCode === 127) return 'Is `actions/checkout` before this step, and what the command needs installed?'
  if (commandExitCode !== 126) return undefined
  return 'May the file be executed? Run it as `bash ./file`, or once: `git update-index --chmod=+x file`'
}

const open = { sign: '⏳', words: 'Deploying{}', time: '', told: 'line' } as const

/** A deploy that failed may have done half of its work. A cancellation is not shown as a failure, whatever state stands for it. */
const endings = {
  success: { sign: '✅', words: 'Deployed{}', time: ' in ', told: 'line' },
  failure: { sign: '❌', words: 'The deploy{} failed', time: ' after ', told: 'error' },
  error: { sign: '❌', words: 'The deploy{} did not finish', time: '', told: 'error' },
  cancelled: { sign: '⚪', words: 'The deploy{} was stopped', time: '', told: 'warning' },
  inactive: { sign: '⚪', words: 'Not deployed{}', time: '', told: 'line' },
  ...{ in_progress: open, pending: open, queued: open },
} as const

/** How a deploy ended or stands, as log and summary show it; `place` is the environment. */
export function endingOf({ status, milliseconds }: Result, place: string) {
  const { state = 'error', description = '', environmentUrl: url = '' } = status ?? {}
  const kind = state !== 'success' && unjudgedBy(description) === 'cancelled' ? 'cancelled' : state
  const { sign, words, time, told } = endings[kind]
  return {
    ...{ kind, sign, told, url },
    words: words.replace('{}', () => place && ` to ${place}`),
    time: time && milliseconds !== undefined ? `${time}${duration(milliseconds)}` : '',
    reason: kind === 'success' || endings[kind] === open ? '' : description,
  }
}
