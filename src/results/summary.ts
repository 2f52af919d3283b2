import { ActionError, messageOf } from '../shared/errors.ts'
import { commitPage, environmentPage } from '../shared/links.ts'
import { duration, htmlLink, markdown, markdownLink, markdownWithCode, oneLine } from '../shared/text.ts'
import { adviceFor, endingIn, isCancelled, type Result } from './result.ts'

/**
 * The job summary. Strings from outside appear in it as text only.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */

/** Of a deploy, or of a status that was posted on one. */
export function summarize(result: Result): string {
  const { skip, error, mergeRule, repositoryUrl } = result
  const { state = 'error', description } = result.status ?? {}
  const failed = state === 'failure' || state === 'error' || state === 'inactive'
  return sections([
    heading(result),
    skip && withCommits(sentence(skip.because), repositoryUrl),
    failed && description && `${sentence(withoutTime(description, result))}${lastLines(result)}`,
    failed && helpMarkdown(adviceFor(result) ?? ''),
    links(result),
    table(rows(result)),
    mergeRule && sentence(mergeRule),
    error && `**GitHub could not record it.** ${sentence(error.message)}`,
    error?.help && helpMarkdown(error.help),
  ])
}

/** When nothing was done, because of an error before it: also of inputs that cannot be used. */
export function summarizeFailure(
  { action, environment }: { action: string; environment: string },
  error: unknown,
): string {
  const title = action === 'deploy' || action === 'start' ? 'Nothing was deployed' : `Could not ${action}`
  const place =
    environment === '' ? '' : ` ${action === 'deploy' || action === 'start' ? 'to ' : ''}${markdown(environment)}`
  return sections([
    `### ❌ ${title}${place}`,
    messageOf(error).split('\n').map(markdownLine).join('\n'),
    error instanceof ActionError && error.help && helpMarkdown(error.help),
  ])
}

/** What to do next, as Markdown: prose, and YAML to paste as a block of code. */
export function helpMarkdown(help: string): string {
  const isYaml = (paragraph: string) => paragraph.split('\n').every((line) => /^ *[\w-]+:( |$)/.test(line))
  const block = (paragraph: string) =>
    isYaml(paragraph)
      ? ['```yaml', ...paragraph.split('\n').map((line) => oneLine(line)), '```'].join('\n')
      : paragraph.split('\n').map(markdownLine).join('\n')
  return help
    .split(/\n{2,}/)
    .map(block)
    .join('\n\n')
}

/** Parts of a summary with an empty line between them; those that are not there are left out. */
export function sections(parts: readonly (string | false | undefined)[]): string {
  return `${parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')}\n`
}

/** A table with its headings on the left, which fits a narrow page. Values are HTML. */
export function table(entries: readonly (readonly [name: string, value: string | undefined])[]): string {
  const lines = entries.flatMap(([name, value]) =>
    value ? [`<tr><th align="left">${name}</th><td>${value}</td></tr>`] : [],
  )
  return lines.length > 0 ? ['<table>', ...lines, '</table>'].join('\n') : ''
}

/** A commit by its first seven digits, linked. HTML. */
export function commitLink(repositoryUrl: string, sha: string): string {
  return htmlLink(sha.slice(0, 7), commitPage(repositoryUrl, sha))
}

/** Each full SHA in a text becomes a link. */
function withCommits(text: string, repositoryUrl: string): string {
  return text.replace(/\b[0-9a-f]{40}\b/gi, (sha) => commitLink(repositoryUrl, sha.toLowerCase()))
}

function heading(result: Result): string {
  const { status, environment, skip, milliseconds, recorded } = result
  const { state = 'error' } = status ?? {}
  const place = markdown(environment)
  const time = milliseconds === undefined ? '' : duration(milliseconds)
  if (skip)
    return `### ⚪ Nothing was deployed to ${place}: ${skip.reason === 'stale' ? 'the commit is older' : 'it is there already'}`
  const ended = endingIn(result, place)
  if (isCancelled(result)) return `### ⚪ ${ended}`
  if (state === 'success') return `### ${recorded ? '✅' : '⚠️'} ${ended}${time && ` in ${time}`}`
  if (state === 'failure') return `### ❌ ${ended}${time && ` after ${time}`}`
  if (state === 'error') return `### ❌ ${ended}`
  return `### ${state === 'inactive' ? '⚪' : '⏳'} ${ended}`
}

/** The heading of a failure has its time already. */
function withoutTime(description: string, result: Result): string {
  const { status, milliseconds } = result
  const time =
    status?.state === 'failure' && !isCancelled(result) && milliseconds !== undefined
      ? ` after ${duration(milliseconds)}`
      : ''
  return time !== '' && description.endsWith(time) ? description.slice(0, -time.length).replace(/,$/, '') : description
}

/** Where a command that failed says why. */
function lastLines(result: Result): string {
  return result.status?.state === 'failure' && !isCancelled(result) ? ' See the last lines of the log.' : ''
}

function links({ status, deployment, environment, repositoryUrl, logUrl }: Result): string {
  return [
    status?.environmentUrl && markdownLink('Open', status.environmentUrl),
    deployment && markdownLink('Deployment', environmentPage(repositoryUrl, environment)),
    markdownLink('Log', logUrl),
  ]
    .filter(Boolean)
    .join(' · ')
}

function rows(result: Result): (readonly [string, string | undefined])[] {
  const { sha, ref, because, actor, repositoryUrl } = result
  const { task = 'deploy' } = result.deployment ?? {}
  const commit = sha ? commitLink(repositoryUrl, sha) : markdown(ref)
  return [
    ['Commit', `${commit}, ${markdownWithCode(because)}`],
    ['Task', task === 'deploy' ? undefined : markdown(task)],
    ['Replaces', replaces(result)],
    ['By', actor && markdown(actor)],
  ]
}

function replaces({ sha, previousSha, compareUrl, repositoryUrl, status, rollback }: Result): string | undefined {
  if (previousSha === undefined || status?.state !== 'success') return undefined
  if (previousSha === sha) return 'the same commit'
  const changes = compareUrl ? ` · ${htmlLink('changes', compareUrl)}` : ''
  return `${commitLink(repositoryUrl, previousSha)}${changes}${rollback ? ' (a roll-back)' : ''}`
}

function sentence(text: string): string {
  const shown = markdownWithCode(text)
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
}

/** Lists of problems stay lists. */
function markdownLine(line: string): string {
  return line.startsWith('- ') ? `- ${markdownWithCode(line.slice(2))}` : markdownWithCode(line)
}
