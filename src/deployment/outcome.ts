import { constants } from 'node:os'
import * as z from 'zod/mini'

const milliseconds = z.number()

/**
 * How a deploy ended. `exit`, `signal` and `unstartable` are what became of the command; `cancelled` means that the runner
 * stopped us; `job` is the result of a job whose other steps were the deploy; `unverified` means that the command succeeded, but
 * what it deployed does not give the expected answer; `overtaken` that a newer commit was deployed meanwhile; `interrupted` that
 * this action was killed before it could see the end; `not-run` that the command was never started, and `skipped` that it did not need to be.
 */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exit'), code: z.number(), milliseconds }),
  z.object({ kind: z.literal('signal'), signal: z.string(), milliseconds }),
  z.object({ kind: z.literal('unstartable'), reason: z.string() }),
  z.object({ kind: z.literal('cancelled'), milliseconds }),
  z.object({ kind: z.literal('job'), result: z.enum(['success', 'failure', 'cancelled', 'unknown']), milliseconds }),
  z.object({ kind: z.literal('unverified'), reason: z.string(), milliseconds }),
  z.object({ kind: z.literal('overtaken'), by: z.string() }),
  z.object({ kind: z.literal('interrupted') }),
  z.object({ kind: z.literal('not-run'), reason: z.string() }),
  z.object({ kind: z.literal('skipped'), reason: z.string() }),
])

export type Outcome = z.infer<typeof outcomeSchema>

const signalNumbers: Readonly<Record<string, number>> = constants.signals

/** The step's exit code: the command's own, or what a shell makes of a signal. */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.kind === 'exit') return outcome.code
  if (outcome.kind === 'signal') return 128 + (signalNumbers[outcome.signal] ?? 0)
  return outcome.kind === 'cancelled' ? 130 : 1
}

/** Whether the command did what it should. */
export function isSuccess(outcome: Outcome): boolean {
  return outcome.kind === 'exit' && outcome.code === 0
}

/** How long the deploy took, in milliseconds; undefined where that is not known. */
export function timeOf(outcome: Outcome): number | undefined {
  return 'milliseconds' in outcome ? outcome.milliseconds : undefined
}

/** The outcome of a deploy whose end main did not see, from the status of its job. Nothing defaults to success. */
export function endedWithJob(
  { bracket, traces }: { bracket: boolean; traces: { at: number } },
  jobStatus: string | undefined,
): Outcome {
  const milliseconds = Date.now() - traces.at
  if (bracket) return { kind: 'job', result: jobResult(jobStatus), milliseconds }
  return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' }
}

/** https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus: string | undefined) {
  return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown'
}
