import { findLive, notWithinReach, searched } from '../environment/live.ts'
import { type Api, openApi } from '../github/api.ts'
import { reasonOf } from '../github/error-guide.ts'
import { type Ancestry, compareCommits } from '../github/repository.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import { ActionError } from '../shared/errors.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** Why this step deploys nothing, although nothing failed. */
export interface Skip {
  readonly reason: 'stale' | 'deployed'
  readonly because: string
}

/**
 * Applies `if-stale` and `if-deployed`: is the commit older than the active one, or the same? If that cannot be read, a
 * warning says so and the deploy goes on.
 * @throws ActionError when the commit is stale, and `if-stale` is `fail`
 */
export async function checkFreshness(
  config: OpeningConfig,
  { repository, wanted, adopted }: Plan,
  event: Event,
  context: Context,
): Promise<Skip | undefined> {
  const { ifStale, ifDeployed } = config
  if (ifStale === 'deploy' && ifDeployed === 'deploy') return undefined
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const { sha, ancestry } = await compareWithActive(api, { ...wanted, except: adopted?.id }, context.log)
  if (ifDeployed === 'skip' && ancestry === 'identical') {
    return { reason: 'deployed', because: `${sha.slice(0, 7)} is active in ${wanted.environment} already` }
  }
  if (ifStale === 'deploy' || ancestry !== 'behind') return undefined
  const because = `${wanted.ref} is older than ${sha}, which is active in ${wanted.environment}`
  if (ifStale === 'skip') return { reason: 'stale', because }
  if (ifStale === 'fail') {
    throw new ActionError(`Nothing was deployed: ${because} (if-stale: fail)`, {
      help: 'To deploy an older commit on purpose, as in a roll back, set `if-stale: deploy`.',
    })
  }
  context.log.warning(`${because}. It is deployed anyway (if-stale: warn).`)
  return undefined
}

/** The newer commit that was deployed here in the meantime; undefined if there is none, or if that cannot be read. */
export async function overtakenBy(
  api: Api,
  wanted: Plan['wanted'],
  id: number,
  { log }: Context,
): Promise<string | undefined> {
  const { sha, ancestry } = await compareWithActive(api, { ...wanted, except: id }, log)
  return ancestry === 'behind' ? sha : undefined
}

/** Compares the commit with the active one. Failures are warnings. */
async function compareWithActive(
  api: Api,
  { environment, task, sha, ref, except }: Plan['wanted'] & { except: number | undefined },
  log: Context['log'],
): Promise<{ sha: string; ancestry: Ancestry | 'unknown' }> {
  try {
    const active = await findLive(api, environment, { task, except })
    if (active === notWithinReach) {
      log.warning(`The active commit in ${environment} is not known: none of ${searched} is active`)
      return { sha: '', ancestry: 'unknown' }
    }
    if (!active) return { sha: '', ancestry: 'unknown' }
    if (active.sha === sha) return { sha, ancestry: 'identical' }
    const ancestry = await compareCommits(api, active.sha, sha ?? ref)
    if (ancestry === 'diverged')
      log.line(`${sha ?? ref} and ${active.sha}, which is active, have diverged: neither is older`)
    return { sha: active.sha, ancestry }
  } catch (error) {
    log.warning(
      `Could not check which commit is active in ${environment}, and whether it is newer: ${reasonOf(error)}`,
      helpOf(error),
    )
    return { sha: '', ancestry: 'unknown' }
  }
}

function helpOf(error: unknown): string | undefined {
  return error instanceof ActionError ? error.help : undefined
}
