import { sweep } from '../environment/abandoned.ts'
import { nativeEnvironmentWarning } from '../environment/duplicate-warning.ts'
import { nearMiss } from '../environment/merge-rules.ts'
import { createSnapshot, type Snapshot } from '../environment/snapshot.ts'
import type { Api } from '../github/api.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { runLogUrl } from '../runner/log-links.ts'
import { createGrace, type Grace } from '../shared/grace.ts'
import type { OpenDeployment } from './open-deployment.ts'
import type { OpeningConfig, Plan } from './plan.ts'
import type { Saved } from './saved-state.ts'

/** What runs in parallel with the deploy. Nothing here ever rejects: the deploy does not depend on it. */
export interface Background {
  readonly snapshot: Snapshot
  /** Starts when the final status is posted. What is not done when it ends is dropped, or left to the post step. */
  readonly grace: Grace
  readonly done: Promise<void>
}

/** How long a finished step waits for what follows its final status, and for work in the background. */
export const graceMs = 2_000

/** The environment of a deploy, and the branches whose rules count. */
export function snapshotOf(
  { traces: { environment, task, sha }, bases, defaultBranch }: Saved,
  api: Api,
  log: Context['log'],
): Snapshot {
  return createSnapshot(api, { environment, task, sha, bases, defaultBranch }, log)
}

/** Starts to read the environment: warns of a wrong name and of a second record, and marks abandoned deployments. */
export function startBackgroundWork(
  config: OpeningConfig,
  { wanted, state }: Plan,
  { api, deployment }: OpenDeployment,
  event: Event,
  { log, clock }: Context,
): Background {
  const { environment, task, mark } = wanted
  const snapshot = snapshotOf(state.saved, api, log)
  const runUrl = (run: string, repository: string) => runLogUrl(run, { ...event, repository })

  async function warnOfRules(): Promise<void> {
    const meant = nearMiss(environment, await snapshot.rules())
    if (!meant) return
    const { branch, name } = meant
    log.warning(`${branch} requires a deployment to \`${name}\`; \`${environment}\` is another environment`)
  }

  async function workOnHistory(): Promise<void> {
    const { deployments = [] } = (await snapshot.history()) ?? {}
    const id = deployment.id
    const native = nativeEnvironmentWarning(deployments, {
      environment,
      id,
      runUrl: runUrl(event.runId, event.repository),
    })
    if (native) log.warning(native.message, native.help)
    if (config.sweep) await sweep(api, deployments, { id, task, mark, runUrl }, log)
  }

  const done = Promise.all([warnOfRules(), workOnHistory()]).then(() => {})
  return { snapshot, grace: createGrace(graceMs, clock), done }
}
