import { isOpen } from '../github/deployment-statuses.ts'
import type { Log } from '../shared/log.ts'
import { tellResult } from './log-lines.ts'
import { type Outputs, outputsOf } from './outputs.ts'
import type { Result } from './result.ts'
import { summarize } from './summary.ts'

/** How a step ended, in whatever mode: all that its entry needs to know. */
export interface StepResult {
  readonly exitCode: number
  readonly outputs: Outputs
  /** The job summary, in Markdown; undefined while there is nothing to sum up yet. */
  readonly summary: string | undefined
  /** Work beside the deploy, which may still be under way. Never rejects. */
  readonly beside?: Promise<void> | undefined
}

/** Tells how a deploy stands, and makes the step's ending of it. */
export function stepResult(result: Result, log: Log, beside?: Promise<void>): StepResult {
  tellResult(result, log)
  const sumUp = result.skip !== undefined || !isOpen(result.status?.state)
  const summary = sumUp ? summarize(result) : undefined
  return { exitCode: result.exitCode, outputs: outputsOf(result), summary, beside }
}
