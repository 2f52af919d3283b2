import type { Log } from './log.ts'
import { type Outputs, outputsOf } from './outputs.ts'
import type { Result } from './result.ts'
import { isOpen } from './status.ts'
import { summarize } from './summary.ts'
import { tellResult } from './telling.ts'

/** How a step ended, in whatever mode: all that its entry needs to know. */
export interface Ending {
  readonly exitCode: number
  readonly outputs: Outputs
  /** The job summary, in Markdown; undefined while there is nothing to sum up yet. */
  readonly summary: string | undefined
  /** Work beside the deploy, which may still be under way. Never rejects. */
  readonly beside?: Promise<void> | undefined
}

/** Tells how a deploy stands, and makes the step's ending of it. */
export function endWith(result: Result, log: Log, beside?: Promise<void>): Ending {
  tellResult(result, log)
  const sumUp = result.skip !== undefined || !isOpen(result.state)
  const summary = sumUp ? summarize(result) : undefined
  return { exitCode: result.exitCode, outputs: outputsOf(result), summary, beside }
}
