import { type Cleaned, clean, progress, type Work } from '../cleanup/clean.ts'
import { deleteEnvironments } from '../cleanup/delete-environments.ts'
import { select } from '../cleanup/select.ts'
import { hasGlob, matches } from '../environment/patterns.ts'
import { type Api, openApi } from '../github/api.ts'
import { type PastDeployment, readAll } from '../github/history.ts'
import { summarizeCleanUp } from '../results/clean-up-summary.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import type { CleanUpConfig } from '../runner/inputs.ts'
import { jobLogUrl } from '../runner/log-links.ts'
import { ActionError } from '../shared/errors.ts'

/** Makes active deployments inactive; in mode `delete`, deletes all that match. @throws ActionError when they cannot be listed */
export async function cleanUp(config: CleanUpConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository } = config
  const { log, cancellation } = context
  let cancelled = false
  cancellation.onSignal(() => {
    cancelled = true
  })
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  let all: readonly PastDeployment[]
  try {
    all = await list(api, config.environment)
  } catch (error) {
    if (!(error instanceof ActionError) || config.onApiError === 'fail') throw error
    log.warning(`${error.message} (on-api-error: warn)`, error.help)
    return { exitCode: 0, outputs: { recorded: false }, summary: undefined }
  }
  const found = select(all, config, Date.now())
  const work: Work = {
    found,
    active: found.filter(({ state }) => state === 'success'),
    deletes: config.mode === 'delete',
    logUrl: jobLogUrl(config.checkRunId, event),
  }
  if (config.dryRun) return rehearse(config, work, context)
  const cleaned = await clean(api, work, log, () => cancelled)
  const environments = cancelled ? [] : await removeEnvironments(config, api, { all, cleaned }, context)
  const [first] = cleaned.failures
  const failed = first !== undefined && config.onApiError === 'fail'
  if (first) {
    const tell = failed ? log.error : log.warning
    tell(`Not everything could be cleaned up (${cleaned.failures.length} failed). ${first.message}`, first.help)
  }
  return {
    exitCode: cancelled ? 130 : Number(failed),
    outputs: { deactivated: JSON.stringify(cleaned.deactivated), deleted: JSON.stringify(cleaned.deleted) },
    summary: summarizeCleanUp(config, progress(work, cleaned), environments, cleaned.failures),
  }
}

/** Only what is asked for is read: one call for every 100 deployments of the environments named or, with `*`, of all. */
function list(api: Api, environments: readonly string[]): Promise<PastDeployment[]> {
  return Array.fromAsync(readAll(api, hasGlob(environments) ? undefined : environments))
}

function rehearse(config: CleanUpConfig, work: Work, { log }: Context): StepResult {
  for (const { id, environment, sha, state } of work.found) {
    const fate = work.deletes ? 'deleted' : 'made inactive'
    if (work.deletes || state === 'success') log.line(`${id}  ${environment}  ${sha.slice(0, 7)}  would be ${fate}`)
  }
  const deactivated = work.active.map(({ id }) => id)
  const deleted = work.deletes ? work.found.map(({ id }) => id) : []
  const would = progress(work, { deactivated, deleted, failures: [] })
  log.line(`It would be: ${would} (dry-run: true)`)
  return {
    exitCode: 0,
    outputs: { deactivated: JSON.stringify(deactivated), deleted: JSON.stringify(deleted) },
    summary: summarizeCleanUp(config, `It would be: ${would}`, [], []),
  }
}

/** Those asked for in which nothing is left, also ones that had no deployment. */
async function removeEnvironments(
  config: CleanUpConfig,
  api: Api,
  { all, cleaned }: { all: readonly PastDeployment[]; cleaned: Cleaned },
  { log }: Context,
): Promise<string[]> {
  if (config.mode !== 'delete' || !config.deleteEnvironment) return []
  const deleted = new Set(cleaned.deleted)
  const left = new Set(all.flatMap(({ id, environment }) => (deleted.has(id) ? [] : [environment])))
  const named = config.environment.filter((name) => !hasGlob([name]))
  const known = all.map(({ environment }) => environment)
  const wanted = new Set([...named, ...known.filter((name) => config.environment.some((one) => matches(one, name)))])
  const empty = [...wanted].filter((name) => !left.has(name))
  for (const name of wanted) if (left.has(name)) log.line(`The environment ${name} stays: it has deployments left`)
  return deleteEnvironments(api, empty, cleaned.failures, log)
}
