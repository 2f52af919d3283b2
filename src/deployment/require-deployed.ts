import { findLive, notWithinReach, searched } from '../environment/live.ts'
import { type Api, openApi } from '../github/api.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isReadOnlyRun } from '../runner/event.ts'
import { ActionError } from '../shared/errors.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/**
 * Applies `require-deployed`: this very commit must be live in each of the environments, with the same task.
 * @returns the ids of the deployments that it relies on, by environment; undefined where nothing is required
 * @throws ActionError when it is not live there, or that is not known
 */
export async function requireDeployed(
  config: OpeningConfig,
  { repository, wanted }: Pick<Plan, 'repository' | 'wanted'>,
  event: Event,
  context: Context,
): Promise<Readonly<Record<string, number>> | undefined> {
  if (config.requireDeployed.length === 0) return undefined
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const { sha } = wanted
  if (sha === undefined) {
    throw new ActionError(`The commit of \`${wanted.ref}\` is not known before it is deployed`, {
      help: 'With `require-deployed`, give `ref` as a full SHA, or leave it out to deploy the commit of the event.',
    })
  }
  const relied = await Promise.all(
    config.requireDeployed.map(
      async (environment) => [environment, await liveIn(api, environment, { ...wanted, sha })] as const,
    ),
  )
  for (const [environment, id] of relied) context.log.line(`  live in ${environment} already: deployment ${id}`)
  return Object.fromEntries(relied)
}

/** The deployment by which the commit is live there. @throws ActionError, ApiError */
async function liveIn(api: Api, environment: string, { sha, task }: { sha: string; task: string }): Promise<number> {
  const live = await findLive(api, environment, { task })
  if (live === notWithinReach)
    throw new ActionError(
      `Nothing was deployed: whether ${sha} is live in ${environment} is not known, none of ${searched} is active (require-deployed)`,
    )
  if (live?.sha === sha) return live.id
  const instead = live ? `${live.sha} is live there` : `no commit is live there with the task ${task}`
  throw new ActionError(`Nothing was deployed: ${sha} is not live in ${environment} (require-deployed); ${instead}`, {
    help: `Deploy this commit to ${environment} first, with the same \`task\`: run the workflow that deploys there for this commit, or let this job wait for it with \`needs\`.`,
  })
}
