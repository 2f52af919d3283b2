import { ActionError, messageOf } from '../shared/errors.ts'
import { commitPage, environmentPage } from '../shared/links.ts'
import { htmlLink, markdown, markdownLink, markdownWithCode, oneLine } from '../shared/text.ts'
import { adviceFor, endingOf, type Result } from './result.ts'

type Ending = ReturnType<typeof endingOf>

/**
 * The job summary. Strings from outside appear in it as text only.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */

/** Of a deploy, or of a status that was posted on one. */
export function summarize(result: Result): string {
  const { skip, error, repositoryUrl } = result
  const ending = endingOf(result, markdown(result.environment))
  return sections([
    heading(ending, result),
    skip && withCommits(sentence(skip.because), repositoryUrl),
    ending.reason && explained(ending),
    helpMarkdown(adviceFor(result) ?? ''),
    links(ending, result),
    table(rows(result)),
    error && `**GitHub could not record it.** ${sentence(error.message)}`,
    error?.help && helpMarkdown(error.help),
  ])
}

/** When nothing was done, because of an error before it: also of inputs that cannot be used. */
export function summarizeFailure(
  { action, environment }: { action: string; environment: string },
  error: unknown,
): string {
  const deploys = action === 'deploy' || action === 'start'
  const [title, before] = deploys ? ['Nothing was deployed', ' to '] : [`Could not ${action}`, ' ']
  return sections([
    `### ❌ ${title}${environment && before + markdown(environment)}`,
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
function commitLink(repositoryUrl: string, sha: string): string {
  return htmlLink(sha.slice(0, 7), commitPage(repositoryUrl, sha))
}

/** Each full SHA in a text becomes a link. */
function withCommits(text: string, repositoryUrl: string): string {
  return text.replace(/\b[0-9a-f]{40}\b/gi, (sha) => commitLink(repositoryUrl, sha.toLowerCase()))
}

function heading({ kind, sign, words, time }: Ending, { environment, skip, recorded }: Result): string {
  if (skip)
    return `### ⚪ Nothing was deployed to ${markdown(environment)}: ${skip.reason === 'stale' ? 'the commit is older' : 'it is there already'}`
  return `### ${kind === 'success' && !recorded ? '⚠️' : sign} ${words}${time}`
}

/** Why it ended like that. The heading has the time already; and where a command failed, its last lines say why. */
function explained({ kind, reason, time }: Ending): string {
  const isTimed = time !== '' && reason.endsWith(time)
  const text = sentence(isTimed ? reason.slice(0, -time.length).replace(/,$/, '') : reason)
  return kind === 'failure' ? `${text} See the last lines of the log.` : text
}

function links({ url }: Ending, { deployment, environment, repositoryUrl, logUrl }: Result): string {
  return [
    url && markdownLink('Open', url),
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
