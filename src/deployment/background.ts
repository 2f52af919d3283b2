import type { Environment } from '../environment/environment.ts'
import { nearMiss } from '../environment/merge-rules.ts'
import { warnOfNative } from '../environment/overlaps.ts'
import { sweep } from '../environment/sweep.ts'
import type { Mark } from '../github/mark.ts'
import { runLogUrl } from '../shared/links.ts'
import type { OpenDeployment } from './deployment.ts'
import { environmentOf } from './finish.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** What runs in parallel with the deploy. Nothing here rejects: the deploy does not depend on it. */
export interface Background {
  readonly environment: Environment
  readonly done: Promise<void>
}

/** Reads the environment: warns of a wrong name and of a second record, and marks abandoned deployments. */
export function readInBackground(config: OpeningConfig, plan: Plan, { record }: OpenDeployment): Background {
  const { wanted, state, event, context, api } = plan
  const { log } = context
  const { mark } = wanted
  const environment = environmentOf(api, record, state.saved, log)

  async function warnOfRules(): Promise<void> {
    const meant = nearMiss(record.environment, await environment.rules())
    if (meant)
      log.warning(
        `${meant.branch} requires a deployment to \`${meant.name}\`; \`${record.environment}\` is another environment`,
      )
  }

  async function workOnOthers(): Promise<void> {
    const deployments = (await environment.deployments()) ?? []
    warnOfNative(record, deployments, event.runId, log)
    const runUrl = ({ run, repository }: Mark) => runLogUrl(run, { ...event, repository })
    if (config.sweep) await sweep(api, deployments, { record, mark, runUrl }, log)
  }

  return { environment, done: Promise.all([warnOfRules(), workOnOthers()]).then(() => {}) }
}
