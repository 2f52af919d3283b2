import { type Deployment, logOf, urlOf } from '../github/deployments.ts'
import { liveSince, stateOf } from '../github/live.ts'
import { markerKey } from '../shared/identity.ts'
import { commitPage } from '../shared/links.ts'
import { markdown, markdownLink, timeText } from '../shared/text.ts'
import { sections } from './summary.ts'

/** Deployments as the outputs and the summary of `find` show them. */

/** The outputs: of `one`, and of all in `json`. */
export function foundOutputs(found: boolean, one: Deployment | undefined, all: readonly Deployment[]) {
  const entry = one && entryOf(one)
  return {
    ...entry,
    found,
    payload: entry && (typeof entry.payload === 'string' ? entry.payload : JSON.stringify(entry.payload)),
    json: JSON.stringify(all.map(entryOf)),
  }
}

/** With the names of the outputs. */
function entryOf(one: Deployment) {
  const { id, environment, sha, ref, task, creator, mark, payload } = one
  return {
    ...{ 'deployment-id': id, environment, 'environment-url': urlOf(one) ?? null, 'log-url': logOf(one) ?? null },
    ...{ sha, ref, task, state: stateOf(one), creator },
    ...{ actor: mark?.actor ?? null, payload: withoutMark(payload) ?? {} },
    'deployed-at': timeOf(one) ?? null,
  }
}

function timeOf(one: Deployment): string | undefined {
  const since = liveSince(one)
  return since && timeText(since)
}

/** What this action keeps there for itself is no one's payload. */
function withoutMark(payload: unknown): unknown {
  const { [markerKey]: mark, ...own } = Object(payload)
  return mark === undefined ? payload : own
}

/** The job summary. Strings from outside appear in it as text only. */
export function summarizeFound(
  { found, title, notes = [] }: { found: boolean; title: string; notes?: readonly string[] },
  deployments: readonly Deployment[],
  repositoryUrl: string,
): string {
  const lines = deployments.slice(0, 20).map((one) => `- ${line(one, repositoryUrl)}`)
  return sections([`### ${found ? '🔎' : '❌'} ${markdown(title)}`, ...notes.map(markdown), lines.join('\n')])
}

/** A list, since a table of five columns does not fit a narrow page. */
function line(one: Deployment, repositoryUrl: string): string {
  const { environment, sha, creator } = one
  const since = timeOf(one)?.replace('T', ' ').replace('Z', ' UTC')
  const parts = [
    markdownLink(environment, urlOf(one)),
    markdownLink(sha.slice(0, 7), commitPage(repositoryUrl, sha)),
    markdownLink(stateOf(one), logOf(one)),
    `by ${markdown(creator)}`,
    since && `live since ${since}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
