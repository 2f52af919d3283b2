import type { Context } from './context.ts'
import type { Event } from './event.ts'
import { failureOf } from './failure.ts'
import { readHistory } from './history.ts'
import type { DeployConfig } from './inputs.ts'
import { type Plan, runLogUrl } from './opening.ts'
import type { Session } from './session.ts'
import { sweep } from './sweep.ts'

/** What a step does for its environment beside the deploy. Never rejects: the deploy does not depend on it. */
export async function workBeside(
  config: DeployConfig,
  { wanted }: Plan,
  { api }: Session,
  event: Event,
  { log }: Context,
): Promise<void> {
  if (!config.sweep) return
  try {
    const history = await readHistory(api, wanted.environment)
    const runUrl = (run: string) => runLogUrl(run, event)
    await sweep(api, history, { task: wanted.task, mark: wanted.mark, runUrl }, log)
  } catch (error) {
    const { status, message } = failureOf(error)
    // A token that may not read runs is nothing to complain of.
    if (status !== 403 && status !== 404) log.line(`Deployments left open earlier were not looked for: ${message}`)
  }
}
