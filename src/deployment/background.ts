import { sweep } from '../environment/abandoned.ts'
import { nativeEnvironmentWarning } from '../environment/duplicate-warning.ts'
import { nearMiss } from '../environment/merge-rules.ts'
import { type Snapshot, takeSnapshot } from '../environment/snapshot.ts'
import { ApiError, reasonOf } from '../github/error-guide.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { runLogUrl } from '../runner/log-links.ts'
import type { OpenDeployment } from './open-deployment.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** What goes on beside the deploy. Nothing here ever rejects: the deploy does not depend on it. */
export interface Beside {
  readonly around: Promise<Snapshot>
  readonly done: Promise<void>
}

/** Looks around, warns of what is amiss there, and settles what was left open earlier. */
export function workBeside(
  config: OpeningConfig,
  { wanted, state }: Plan,
  { api, deployment }: OpenDeployment,
  event: Event,
  { log }: Context,
): Beside {
  const { environment, task, mark } = wanted
  const { branch } = state.saved
  const runUrl = (run: string) => runLogUrl(run, event)

  async function work(surroundings: Snapshot): Promise<void> {
    const deployments = surroundings.history?.deployments ?? []
    const native = nativeEnvironmentWarning(deployments, {
      environment,
      id: deployment.id,
      runUrl: runUrl(event.runId),
    })
    if (native) log.warning(native.message, native.help)
    const meant = nearMiss(environment, surroundings)
    if (meant) log.warning(`${branch} requires a deployment to \`${meant}\`; \`${environment}\` is another environment`)
    if (config.sweep) await sweepQuietly(surroundings)
  }

  async function sweepQuietly({ history }: Snapshot): Promise<void> {
    try {
      await sweep(api, history?.deployments ?? [], { task, mark, runUrl }, log)
    } catch (error) {
      // A token that may not read runs is nothing to complain of.
      const mayNotRead = error instanceof ApiError && [403, 404].includes(error.failure.status ?? 0)
      if (!mayNotRead) log.line(`Deployments left open earlier were not settled: ${reasonOf(error)}`)
    }
  }

  const around = takeSnapshot(api, { environment, branch }, log)
  return { around, done: around.then(work) }
}
