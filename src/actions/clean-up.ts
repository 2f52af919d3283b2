import { setFlagsFromString } from 'node:v8'
import { clean, leftBy, progress } from '../cleanup/clean.ts'
import { settleCommitStatuses } from '../cleanup/commit-statuses.ts'
import { deleteEnvironments, emptied, environmentsOf } from '../cleanup/delete-environments.ts'
import { fates } from '../cleanup/fates.ts'
import { type Found, survey } from '../cleanup/survey.ts'
import type { Cleaned, Work } from '../cleanup/work.ts'
import { openApi } from '../github/api.ts'
import type { Watch } from '../github/changes.ts'
import { summarizeCleanUp } from '../results/clean-up-summary.ts'
import { type Outputs, outputTexts } from '../results/outputs.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import type { CleanUpConfig } from '../runner/inputs.ts'
import { jobLogUrl, runLogUrl } from '../runner/log-links.ts'
import { ActionError } from '../shared/errors.ts'

/**
 * Makes active deployments inactive, or deletes all that match. Outputs are written each time that something has been done,
 * so that whatever ends this step, they say what GitHub holds.
 * @throws ActionError when they cannot be listed
 */
export async function cleanUp(config: CleanUpConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository } = config
  const { log, load } = context
  // Thousands of deployments make much short-lived data: V8 would grow its memory instead of collecting it in time. And code
  // that waits for GitHub most of the time needs no optimizing, which takes memory too.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--optimize-for-size')
  const watch = watchFor(context)
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const deletes = config.action === 'delete'
  const deletesEnvironments = config.action === 'delete' && config.deleteEnvironment
  const logUrl = jobLogUrl(config.checkRunId, event)
  let found: Found
  try {
    found = await survey(api, { ...config, deletes, deletesEnvironments, logUrl }, log)
  } catch (error) {
    if (!(error instanceof ActionError) || config.onApiError === 'fail') throw error
    log.warning(`${error.message} (on-api-error: warn)`, error.help)
    return { exitCode: 0, outputs: { recorded: false }, summary: undefined }
  }
  const { all, work } = found
  nameUnderWay(work, log)
  const repositoryUrl = `${event.serverUrl}/${repository}`
  const shown = { ...config, repositoryUrl }
  if (config.dryRun) return logDryRun(shown, found, deletesEnvironments, log)
  const { writeOutputs } = await load()
  const save = saver(
    (cleaned, gone) => writeOutputs(outputTexts(config.action, outputsOf(work, cleaned, gone)), true),
    log,
  )
  const cleaned = await clean(api, work, watch, save)
  const runUrl = ({ run, repository: its }: { run: string; repository: string }) =>
    runLogUrl(run, { ...event, repository: its })
  await settleCommitStatuses(api, { ...work, all }, cleaned, { watch, runUrl })
  const patterns = deletesEnvironments && !watch.isCancelled ? config.environment : []
  const environments = await deleteEnvironments(api, { patterns, all }, cleaned, watch, (gone) => save(cleaned, gone))
  const failed = logFailures(config, cleaned, leftBy(work, cleaned).length, log)
  return {
    exitCode: watch.isCancelled ? 130 : Number(failed),
    outputs: outputsOf(work, cleaned, environments),
    summary: summarizeCleanUp({
      ...{ ...shown, environments, failures: cleaned.failures, progress: progress(work, cleaned) },
      deployments: fates(work, cleaned),
    }),
  }
}

function watchFor({ cancellation, clock, log }: Context): Watch {
  const stop = new AbortController()
  cancellation.onSignal(() => stop.abort())
  return {
    log,
    clock: { now: clock.now, wait: (milliseconds) => clock.wait(milliseconds, stop.signal) },
    get isCancelled() {
      return stop.signal.aborted
    },
  }
}

type Save = (cleaned: Cleaned, environments?: readonly string[]) => void

/** A full disk does not stop a clean-up. */
function saver(write: Save, log: Context['log']): Save {
  let failed = false
  return (cleaned, environments) => {
    try {
      write(cleaned, environments)
    } catch (error) {
      if (!failed)
        log.warning(`The outputs cannot be written: if this step is killed, they are missing. ${String(error)}`)
      failed = true
    }
  }
}

function outputsOf(work: Work, cleaned: Cleaned, environments: readonly string[] = []): Outputs {
  return {
    deactivated: JSON.stringify(cleaned.deactivated),
    deleted: JSON.stringify(cleaned.deleted),
    'environments-deleted': JSON.stringify(environments),
    left: JSON.stringify(leftBy(work, cleaned)),
  }
}

function nameUnderWay({ underWay }: Work, log: Context['log']): void {
  if (underWay.length === 0) return
  const named = underWay.slice(0, 10).map(({ id, environment }) => `${id} (${environment})`)
  const more = underWay.length > 10 ? ` and ${underWay.length - 10} more` : ''
  const what = underWay.length === 1 ? 'A deploy is' : `${underWay.length} deploys are`
  log.warning(
    `${what} under way and left alone: ${named.join(', ')}${more}. A later clean-up takes what is left of them.`,
  )
}

function logFailures(config: CleanUpConfig, { failures }: Cleaned, left: number, log: Context['log']): boolean {
  const [first] = failures
  if (!first) return false
  const failed = config.onApiError === 'fail'
  const annotate = failed ? log.error : log.warning
  annotate(`Not everything could be cleaned up (${failures.length} failed, ${left} left). ${first.message}`, first.help)
  return failed
}

function logDryRun(
  config: CleanUpConfig & { repositoryUrl: string },
  { all, work }: Found,
  deletesEnvironments: boolean,
  log: Context['log'],
): StepResult {
  const deactivated = work.active.map(({ id }) => id)
  const deleted = work.deletes ? work.found.map(({ id }) => id) : []
  const cleaned = { deactivated, deleted, failures: [] }
  const deployments = fates(work, cleaned, 'would be ')
  for (const { id, environment, sha, fate } of deployments)
    log.line(`${id}  ${environment}  ${sha.slice(0, 7)}  ${fate}`)
  const environments = deletesEnvironments ? emptied(environmentsOf(config.environment, all), all, deleted) : []
  for (const name of environments) log.line(`The environment ${name} would be deleted`)
  const would = progress(work, cleaned, 'would be ')
  log.line(`${would} (dry-run: true)`)
  return {
    exitCode: 0,
    outputs: outputsOf(work, cleaned, environments),
    summary: summarizeCleanUp({
      ...{ ...config, environments, deployments, failures: [], progress: would },
    }),
  }
}
