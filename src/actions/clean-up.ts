import { ApiError } from '../api/api-error.ts'
import { clean } from '../cleanup/clean.ts'
import { deleteEnvironments, emptied } from '../cleanup/delete-environments.ts'
import { endCommitStatuses } from '../cleanup/end-commit-statuses.ts'
import { checkNames, environmentsOf } from '../cleanup/named-environments.ts'
import { type Cleaned, doneWith, leftBy, progress, type Work, wholeOf } from '../cleanup/progress.ts'
import { readSelection, type Selection } from '../cleanup/select.ts'
import { summarizeCleanUp } from '../results/clean-up-summary.ts'
import { type Outputs, outputTexts } from '../results/outputs.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import type { CleanUpConfig } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { jobLogUrl, runLogUrl } from '../shared/links.ts'
import { counted } from '../shared/text.ts'

/**
 * Makes active deployments inactive, or deletes all that match. Outputs are written each time that something has been done,
 * so that whatever ends this step, they say what GitHub holds.
 * @throws ActionError when they cannot be listed
 */
export async function cleanUp(config: CleanUpConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository } = config
  const { log, load, cancellation } = context
  const stop = new AbortController()
  cancellation.onSignal(() => stop.abort())
  const stoppable = { log, signal: stop.signal }
  const api = openRepository(config, event, context)
  const began = api.clock.now()
  let selection: Selection
  const patterns = config.action === 'delete' && config.deleteEnvironment ? config.environment : []
  let names: string[] = []
  try {
    selection = await readSelection(api, config)
    const named = config.environment.filter((name) => !isOfEvent(name, event))
    await checkNames(api, { patterns: named, mayBeGone: patterns.length > 0 }, selection.all, log)
    if (config.dryRun && patterns.length > 0) names = await environmentsOf(api, patterns)
  } catch (error) {
    if (!(error instanceof ApiError) || config.onApiError === 'fail') throw error
    log.warning(`${error.message} (on-api-error: warn)`, error.help)
    return { exitCode: 0, outputs: { recorded: false }, summary: undefined }
  }
  const work = { ...selection, deletes: config.action === 'delete', logUrl: jobLogUrl(config.checkRunId, event) }
  nameUnderWay(work, log)
  const told = (cleaned: Cleaned, exitCode: number): StepResult => ({
    exitCode,
    outputs: outputsOf(work, cleaned),
    summary: summarizeCleanUp({
      ...{ ...config, ...cleaned, repositoryUrl: `${event.serverUrl}/${repository}` },
      ...{ progress: progress(work, cleaned, config.dryRun), deployments: doneWith(work, cleaned, config.dryRun) },
    }),
  })
  if (config.dryRun) {
    const whole = wholeOf(work, emptied(names, work.all, new Set(work.found.map(({ id }) => id))))
    logDryRun(work, whole, log)
    return told(whole, 0)
  }
  const { writeOutputs } = await load()
  const save = saver((cleaned) => writeOutputs(outputTexts(config.action, outputsOf(work, cleaned)), true), log)
  await endCommitStatuses(api, work, {
    ...stoppable,
    runUrl: ({ run, repository }) => runLogUrl(run, { ...event, repository }),
  })
  const cleaned = await clean(api, work, stoppable, save)
  const since = cleaned.deleted.size > 0 ? api.clock.now() : began
  await deleteEnvironments(api, { patterns, work, since }, cleaned, stoppable, save)
  const failed = logFailures(config, work, cleaned, log)
  return told(cleaned, stop.signal.aborted ? 130 : Number(failed))
}

/** A name that was made from this event's pull request or branch, which may never have been deployed. */
function isOfEvent(name: string, { payload }: Event): boolean {
  const { pull_request: pull, issue, workflow_run: run, ref } = payload
  const parts = [pull?.number, pull?.head.ref, issue?.number, run?.head_branch, ref]
  return parts.some((part) => part && plain(name).includes(plain(String(part))))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** A full disk does not stop a clean-up. */
function saver(write: (cleaned: Cleaned) => void, log: Context['log']): (cleaned: Cleaned) => void {
  let failed = false
  return (cleaned) => {
    try {
      write(cleaned)
    } catch (error) {
      if (!failed)
        log.warning(`The outputs cannot be written: if this step is killed, they are missing. ${String(error)}`)
      failed = true
    }
  }
}

function outputsOf(work: Work, cleaned: Cleaned): Outputs {
  return {
    deactivated: JSON.stringify([...cleaned.deactivated]),
    deleted: JSON.stringify([...cleaned.deleted]),
    'environments-deleted': JSON.stringify(cleaned.environments),
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

function logFailures(config: CleanUpConfig, work: Work, cleaned: Cleaned, log: Context['log']): boolean {
  const [first] = cleaned.failures
  if (!first) return false
  const failed = config.onApiError === 'fail'
  const annotate = failed ? log.error : log.warning
  const left = leftBy(work, cleaned).length
  const count = left > 0 ? ` (${counted(left, 'deployment')} left)` : ''
  annotate(`Not everything could be cleaned up${count}. ${first.error.message}`, first.error.help)
  return failed
}

function logDryRun(work: Work, whole: Cleaned, log: Context['log']): void {
  for (const { id, environment, sha, done } of doneWith(work, whole, true))
    log.line(`${id}  ${environment}  ${sha.slice(0, 7)}  ${done}`)
  for (const name of whole.environments) log.line(`The environment ${name} would be deleted`)
  log.line(`${progress(work, whole, true)} (dry-run: true)`)
}
