import { workBeside } from '../deployment/background.ts'
import { begin, reportOf } from '../deployment/begin.ts'
import { previousSha } from '../environment/snapshot.ts'
import { outputsOf } from '../results/outputs.ts'
import { type StepResult, stepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { StartConfig } from '../runner/inputs.ts'

/**
 * Creates the deployment, and leaves it `in_progress` for another job to settle, with mode `update`. If this step does not
 * live to hand it over, its post step settles it.
 * @throws ActionError when it could not be recorded
 */
export async function start(config: StartConfig, event: Event, context: Context): Promise<StepResult> {
  const { planned, session, skip } = await begin(config, event, context)
  const { log } = context
  if (skip) return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log)
  const beside = session && workBeside(config, planned, session, event, context)
  await session?.report('pending')
  await session?.report('in_progress')
  const around = await beside?.around
  const before = previousSha(around, {
    task: planned.wanted.task,
    except: session?.deployment.id,
  })
  const { outcome } = planned.notes.saved
  // Cancelled meanwhile, or a record that may exist without our knowing its id: the post step settles it.
  if (!outcome && session) planned.notes.add({ settled: true })
  const report = reportOf(planned, session, event)
  const exitCode = outcome ? 130 : 0
  if (session) log.line(`Deployment ${session.deployment.id} stays open, for mode update`)
  const result = {
    ...report,
    previousSha: before,
    exitCode,
    state: 'in_progress',
    recorded: session !== undefined,
  } as const
  return { exitCode, outputs: outputsOf(result), summary: undefined, beside: beside?.done }
}
