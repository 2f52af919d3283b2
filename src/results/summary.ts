import { duration, markdown, markdownLink } from '../shared/text.ts'
import type { Result, TimelineEntry } from './result.ts'

const icons: Readonly<Record<string, string>> = {
  success: '✅',
  failure: '❌',
  error: '❌',
  inactive: '⚪',
  in_progress: '⏳',
}

/** The job summary. Strings from outside appear in it as text only. */
export function summarize(result: Result): string {
  const { environment, skip, mergeRule } = result
  const { state = 'error', description, environmentUrl } = result.status ?? {}
  if (skip) return `### ⚪ ${title('inactive')} ${markdown(environment)}\n\nSkipped: ${markdown(skip.because)}\n`
  const place = environmentUrl ? markdownLink(environment, environmentUrl) : markdown(environment)
  const rows = [
    ['Environment', place],
    ['Commit', result.sha ? `${commitLink(result, result.sha)}, ${markdown(result.because)}` : markdown(result.ref)],
    ['Result', `${state}${description ? `: ${markdown(description)}` : ''}`],
    [
      'Deployment',
      result.deployment
        ? `${markdownLink(String(result.deployment.id), `${result.repositoryUrl}/deployments`)}`
        : 'not recorded',
    ],
    ['Log', markdownLink('open', result.logUrl)],
    ...(mergeRule ? [['Merge rule', markdown(mergeRule)]] : []),
    ...(result.error ? [['Problem', markdown(result.error.message)]] : []),
  ]
  return [
    `### ${icons[state] ?? '🚀'} ${title(state)} ${markdown(environment)}`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    ...mermaid(result.timeline),
  ].join('\n')
}

/** The summary when nothing was done, because of an error before it. */
export function summarizeFailure({ mode, environment }: { mode: string; environment: string }, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const failed = mode === 'deploy' || mode === 'start' ? title('error') : `Failed to ${mode}`
  return `### ${icons['error']} ${failed} ${markdown(environment)}\n\n${markdown(message)}\n`
}

/** The summary of modes `deactivate` and `delete`. */
export function summarizeCleanUp(
  { mode, environment, dryRun }: { mode: string; environment: readonly string[]; dryRun: boolean },
  progress: string,
  environments: readonly string[],
  failures: readonly Error[],
): string {
  const title = `${mode === 'delete' ? 'Delete' : 'Deactivate'} deployments to ${environment.join(', ')}`
  return [
    `### ${failures.length > 0 ? icons['failure'] : '🧹'} ${markdown(title)}${dryRun ? ' (dry run)' : ''}`,
    '',
    `${progress}.`,
    ...(environments.length > 0 ? ['', `Environments deleted: ${environments.map(markdown).join(', ')}.`] : []),
    ...failures.slice(0, 10).map(({ message }) => `\n- ${markdown(message)}`),
    '',
  ].join('\n')
}

function title(state: string): string {
  if (state === 'success') return 'Deployed to'
  return state === 'in_progress' ? 'Deploying to' : 'Not deployed to'
}

function commitLink({ repositoryUrl }: Result, sha: string): string {
  return markdownLink(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`)
}

/** Only words of our own go into the drawing: Mermaid has no escaping to rely on. */
function mermaid(timeline: readonly TimelineEntry[]): string[] {
  if (timeline.length === 0) return []
  const lines = timeline.map(({ state, after }) => `    ${state} : after ${duration(after)}`)
  return ['```mermaid', 'timeline', ...lines, '```', '']
}
