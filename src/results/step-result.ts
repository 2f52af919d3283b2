import { isOpenState } from '../github/live.ts'
import type { Log } from '../shared/log.ts'
import { logResult } from './log-lines.ts'
import { type Outputs, outputsOf } from './outputs.ts'
import type { Result } from './result.ts'
import { summarize } from './summary.ts'

/** How a step of any action ended. */
export interface StepResult {
  readonly exitCode: number
  readonly outputs: Outputs
  /** The job summary, in Markdown; undefined while there is nothing to sum up yet. */
  readonly summary: string | undefined
  /** Waits a short time for work that still goes on in the background. Never rejects. */
  readonly finishBackground?: (() => Promise<unknown>) | undefined
}

/** Turns the result of a deploy into a step's result. `log` is told how it ended, unless it knows that. */
export function stepResult(result: Result, log?: Log, finishBackground?: () => Promise<unknown>): StepResult {
  if (log) logResult(result, log)
  const sumUp = result.skip !== undefined || !isOpenState(result.status?.state)
  const summary = sumUp ? summarize(result) : undefined
  return { exitCode: result.exitCode, outputs: outputsOf(result), summary, finishBackground }
}
