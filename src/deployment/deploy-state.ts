import type { ReportedValues } from '../command/reported-values.ts'
import type { Listed } from '../github/deployments.ts'
import type { Fetch } from '../github/http.ts'
import type { Status } from '../github/post-status.ts'
import { isOpenState } from '../github/timeline.ts'
import { pendingCommitStatus, type UnansweredWrite, watchWrites } from '../github/write-watch.ts'
import type { Clock } from '../shared/clock.ts'
import { messageOf } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { finalStatus, type StatusOptions } from './final-status.ts'
import { mayStillLand } from './late-writes.ts'
import { exitCodeOf, type Outcome, timeOf } from './outcome.ts'
import { type Saved, saveState } from './saved-state.ts'

/**
 * The state of one deploy, and its only owner: which deployment it is, how it ended, and whether GitHub has its final status.
 * Every change has a name here, and is saved for the post step before the method returns.
 */
export interface DeployState {
  readonly saved: Saved
  /** Whether the end is known, so that nothing is left to wait for. */
  readonly hasEnded: boolean
  readonly wasCancelled: boolean
  /** GitHub has made the deployment. */
  opened(deployment: Listed): void
  /** GitHub has taken an intermediate status. */
  progressPosted(statusId: number): void
  /** The record that GitHub made was wrong, and is deleted. */
  discarded(): void
  /** The job was cancelled or timed out. Whatever ended the deploy before that stays. */
  cancelled(): void
  /** The command is about to start. */
  commandStarts(): void
  /** What the command reported about its deployment; it has ended. */
  reported(values: ReportedValues): void
  /** The command has ended; what ended the deploy before that stays the outcome. */
  commandEnded(outcome: Outcome): void
  /** The command succeeded, but a newer commit was deployed meanwhile. */
  overtaken(by: string): void
  /** Nothing is deployed, on purpose. */
  skipped(reason: string): void
  /** Nothing is deployed, because of an error. */
  notRun(reason: string): void
  /** There is nothing to tell GitHub: the post step has nothing to do. */
  nothingToTell(): void
  /** GitHub holds how it ended. What follows that may still be to do. */
  finalPosted(): void
  /** All is done. The post step has nothing to do, unless a write may still be carried out. */
  settled(): void
  /** It stays open, for `update` to settle. */
  handedOver(): void
  /** Saves which writes have no answer yet, for the post step. */
  watch(fetch: Fetch): Fetch
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

/** Where the state is saved, and the token that seals it. */
export interface SaveTarget {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly token: string
  readonly log: Log
  readonly clock: Clock
}

/** Starts with what is known before the first call, and saves it. What cannot be saved is a warning, and kept in memory. */
export function startDeployState({ env, token, log, clock }: SaveTarget, first: Saved): DeployState {
  let saved = first
  let warned = false
  let commandRuns = false
  save()

  function save(): void {
    try {
      saveState({ env, token }, saved, commandRuns)
    } catch (error) {
      if (!warned) log.warning(`The state of the deploy cannot be saved for the post step: ${messageOf(error)}`)
      warned = true
    }
  }

  function change(more: Partial<Saved>): void {
    if (Object.keys(more).length === 0) return
    saved = { ...saved, ...more }
    save()
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
    opened({ id, sha }) {
      // One of the create calls made it. Each other one without an answer may have made one more.
      const [, ...others] = saved.unanswered.filter(({ what }) => what === 'create')
      change({ deploymentId: id, sha, unanswered: others })
    },
    progressPosted(statusId) {
      if (saved.firstStatusId === undefined) change({ firstStatusId: statusId })
    },
    cancelled() {
      if (saved.outcome) return
      change({ outcome: { kind: 'cancelled', milliseconds: Date.now() - saved.traces.at } })
    },
    commandStarts() {
      commandRuns = true
    },
    reported(values) {
      commandRuns = false
      saved = { ...saved, late: { ...saved.late, ...values } }
      save()
    },
    commandEnded(outcome) {
      if (!saved.outcome) change({ outcome })
    },
    overtaken: (by) => change({ outcome: saved.outcome ?? { kind: 'overtaken', by } }),
    skipped: (reason) => change({ outcome: { kind: 'skipped', reason } }),
    notRun: (reason) => change({ outcome: { kind: 'not-run', reason } }),
    discarded: () => change({ deploymentId: undefined, settled: !mayStillLand(saved, clock) }),
    nothingToTell: () => change({ settled: true }),
    finalPosted: () => change({ final: 'posted' }),
    settled: () => change({ final: 'followed', settled: !mayStillLand(saved, clock) }),
    handedOver: () => change({ handedOver: true, settled: !mayStillLand(saved, clock) }),
    watch: (fetch) =>
      watchWrites(fetch, clock, {
        sent(write, deployment = saved.deploymentId) {
          // What becomes of others is not awaited.
          if (deployment === saved.deploymentId) change({ unanswered: [...saved.unanswered, write] })
        },
        done(write, isCarriedOut) {
          if (!saved.unanswered.includes(write)) return
          const unanswered = saved.unanswered.filter((other) => other !== write)
          const isAgain = isCarriedOut && unanswered.some(({ what }) => what === write.what) && !isFinal(write)
          change({ unanswered, ...(isAgain && { sentAgain: [...saved.sentAgain, write.what] }) })
        },
      }),
    ending: () => endingOf(saved, saved.outcome ?? { kind: 'interrupted' }),
  }
}

/** A second final status says the same as the first. */
function isFinal({ what }: UnansweredWrite): boolean {
  return what !== pendingCommitStatus && !isOpenState(what)
}

/** What an outcome means, for the deploy that `saved` is about. */
export function endingOf(saved: Saved, outcome: Outcome): Ending {
  return {
    status: finalStatus(outcome, statusOptions(saved)),
    exitCode: exitCodeOf(outcome),
    commandExitCode: commandExitCode(outcome),
    wasCancelled: outcome.kind === 'cancelled',
    milliseconds: timeOf(outcome),
  }
}

/** What every status of a deploy has in common. */
export function statusOptions({ logUrl, cancelledState, late }: Saved): StatusOptions {
  return { logUrl, cancelledState, ...late }
}

function commandExitCode(outcome: Outcome): number | undefined {
  if (outcome.kind === 'unverified' || outcome.kind === 'overtaken') return 0
  return outcome.kind === 'exit' ? outcome.code : undefined
}
