import { isOpen } from '../github/deployment-statuses.ts'
import type { Grace } from '../shared/grace.ts'
import type { Log } from '../shared/log.ts'
import { logResult } from './log-lines.ts'
import { type Outputs, outputsOf } from './outputs.ts'
import type { Result } from './result.ts'
import { summarize } from './summary.ts'

/** Work that may go on when the step's result is known, and how long it is waited for. */
interface Background {
  readonly done: Promise<void>
  readonly grace: Grace
}

/** How a step ended, in whatever action: all that its entry needs to know. */
export interface StepResult {
  readonly exitCode: number
  readonly outputs: Outputs
  /** The job summary, in Markdown; undefined while there is nothing to sum up yet. */
  readonly summary: string | undefined
  /** Waits for work beside the deploy that is still under way, but not for long. Never rejects. */
  readonly finishBackground?: (() => Promise<void>) | undefined
}

/** Tells how a deploy stands, and makes the step's ending of it. */
export function stepResult(result: Result, log: Log, background?: Background): StepResult {
  logResult(result, log)
  const sumUp = result.skip !== undefined || !isOpen(result.status?.state)
  const summary = sumUp ? summarize(result) : undefined
  const finishBackground = background && (() => background.grace.wait(background.done))
  return { exitCode: result.exitCode, outputs: outputsOf(result), summary, finishBackground }
}
