import type { LateValues } from '../command/reported-values.ts'
import type { Status } from '../github/deployment-statuses.ts'
import type { Deployment } from '../github/deployments.ts'
import { finalStatus } from './final-status.ts'
import { exitCodeOf, type Outcome, timeOf } from './outcome.ts'
import { type Saved, saveState } from './saved-state.ts'

/**
 * The state of one deploy, and its only owner: which deployment it is, how it ended, and whether GitHub has been told.
 * Every change has a name here, and is saved for the post step before the method returns.
 */
export interface DeployState {
  readonly saved: Saved
  /** Whether the end is known, so that nothing is left to wait for. */
  readonly hasEnded: boolean
  readonly wasCancelled: boolean
  /** GitHub has made the deployment. */
  opened(deployment: Deployment): void
  /** The job was cancelled or timed out. Whatever ended the deploy before that stays. */
  cancelled(): void
  /** What the command said of its deployment. */
  reported(values: LateValues): void
  /** The command has ended; a cancellation that came first stays the outcome. */
  commandEnded(outcome: Outcome): void
  /** The command succeeded, but a newer commit was deployed meanwhile. */
  overtaken(by: string): void
  /** Nothing is deployed, and that is fine. */
  skipped(reason: string): void
  /** Nothing is deployed, because it must not or cannot be. */
  notRun(reason: string): void
  /** GitHub holds how it ended, or there is nothing to tell: the post step has nothing to do. */
  settled(): void
  /** How it ended, once that is known. */
  ending(): Ending
}

/** How a deploy ended: for GitHub and for the step. */
export interface Ending {
  readonly status: Status
  /** The step's own. */
  readonly exitCode: number
  /** The command's, where it ended by itself. */
  readonly commandExitCode: number | undefined
  readonly wasCancelled: boolean
  /** How long the deploy took, where that is known. */
  readonly milliseconds: number | undefined
}

/** Starts with what is known before the first call, and saves it. */
export function startDeployState(env: Readonly<Record<string, string | undefined>>, first: Saved): DeployState {
  let saved = first
  saveState(env, saved)

  function change(more: Partial<Saved>): void {
    saved = { ...saved, ...more }
    saveState(env, saved)
  }

  return {
    get saved() {
      return saved
    },
    get hasEnded() {
      return saved.outcome !== undefined
    },
    get wasCancelled() {
      return saved.outcome?.kind === 'cancelled'
    },
    opened: ({ id, sha }) => change({ deploymentId: id, sha }),
    cancelled() {
      if (saved.outcome) return
      change({ outcome: { kind: 'cancelled', milliseconds: Date.now() - saved.traces.at } })
    },
    reported: change,
    commandEnded: (outcome) => change({ outcome: saved.outcome ?? outcome }),
    overtaken: (by) => change({ outcome: { kind: 'overtaken', by } }),
    skipped: (reason) => change({ outcome: { kind: 'skipped', reason } }),
    notRun: (reason) => change({ outcome: { kind: 'not-run', reason } }),
    settled: () => change({ settled: true }),
    ending: () => endingOf(saved, saved.outcome ?? { kind: 'interrupted' }),
  }
}

/** What an outcome means, for the deploy that `saved` is about. */
export function endingOf(saved: Saved, outcome: Outcome): Ending {
  return {
    status: finalStatus(outcome, saved),
    exitCode: exitCodeOf(outcome),
    commandExitCode: commandExitCode(outcome),
    wasCancelled: outcome.kind === 'cancelled',
    milliseconds: timeOf(outcome),
  }
}

function commandExitCode(outcome: Outcome): number | undefined {
  if (outcome.kind === 'unverified' || outcome.kind === 'overtaken') return 0
  return outcome.kind === 'exit' ? outcome.code : undefined
}
