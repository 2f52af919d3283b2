import { sweep } from '../environment/abandoned.ts'
import { nativeEnvironmentWarning } from '../environment/duplicate-warning.ts'
import type { Environment } from '../environment/environment.ts'
import { nearMiss } from '../environment/merge-rules.ts'
import { runLogUrl } from '../runner/log-links.ts'
import type { OpenDeployment } from './deployment.ts'
import { environmentOf } from './finish.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** What runs in parallel with the deploy. Nothing here rejects: the deploy does not depend on it. */
export interface Background {
  readonly environment: Environment
  readonly done: Promise<void>
}

/** Reads the environment: warns of a wrong name and of a second record, and marks abandoned deployments. */
export function readInBackground(config: OpeningConfig, plan: Plan, { api, record }: OpenDeployment): Background {
  const { wanted, state, event, context } = plan
  const { log } = context
  const { mark } = wanted
  const { id, task } = record
  const environment = environmentOf(api, record, state.saved, log)
  const runUrl = (run: string, repository: string) => runLogUrl(run, { ...event, repository })

  async function warnOfRules(): Promise<void> {
    const meant = nearMiss(record.environment, await environment.rules())
    if (meant)
      log.warning(
        `${meant.branch} requires a deployment to \`${meant.name}\`; \`${record.environment}\` is another environment`,
      )
  }

  async function workOnOthers(): Promise<void> {
    const deployments = (await environment.deployments()) ?? []
    const native = nativeEnvironmentWarning(deployments, {
      ...{ environment: record.environment, id, run: event.runId },
    })
    if (native) log.warning(native.message, native.help)
    if (config.sweep) await sweep(api, deployments, { id, task, mark, runUrl }, log)
  }

  return { environment, done: Promise.all([warnOfRules(), workOnOthers()]).then(() => {}) }
}
