import { type DeploymentRecord, liveSince, stateOf } from '../github/deployment-states.ts'
import { markerKey } from '../shared/identity.ts'
import { exactJson } from '../shared/numbers.ts'
import { isHttpUrl, markdown, markdownLink } from '../shared/text.ts'
import { sections } from './summary.ts'

/** A deployment as the outputs and the summary of `find` show it. */
export interface FoundDeployment {
  readonly id: number
  readonly environment: string
  readonly environmentUrl: string | undefined
  readonly logUrl: string | undefined
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly state: string
  readonly creator: string
  readonly payload: unknown
  /** Of its first success, as GitHub writes times. */
  readonly deployedAt: string | undefined
}

/** URLs are those of the newest status that has one: what replaces a deployment takes them away. */
export function foundDeployment(record: DeploymentRecord): FoundDeployment {
  const { id, environment, sha, ref, task, creator, payload, statuses } = record
  return {
    ...{ id, environment, sha, ref: ref ?? sha, task, state: stateOf(record), creator, payload: withoutMark(payload) },
    environmentUrl: statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl,
    logUrl: statuses.find(({ logUrl }) => logUrl !== '')?.logUrl,
    deployedAt: liveSince(record)?.toISOString().replace('.000Z', 'Z'),
  }
}

/** The outputs; `others` are for `json`, as they come. */
export function foundOutputs(found: boolean, one: FoundDeployment | undefined, all: readonly FoundDeployment[]) {
  return {
    found,
    'deployment-id': one?.id,
    environment: one?.environment,
    'environment-url': one?.environmentUrl,
    'log-url': one?.logUrl,
    sha: one?.sha,
    ref: one?.ref,
    task: one?.task,
    state: one?.state,
    creator: one?.creator,
    payload: one && (typeof one.payload === 'string' ? one.payload : exactJson(one.payload ?? {})),
    'deployed-at': one?.deployedAt,
    json: exactJson(all.map(forJson)),
  }
}

/** With the names of the outputs. */
function forJson({
  id,
  environment,
  environmentUrl,
  logUrl,
  sha,
  ref,
  task,
  state,
  creator,
  payload,
  deployedAt,
}: FoundDeployment) {
  return {
    ...{ 'deployment-id': id, environment, 'environment-url': environmentUrl ?? null, 'log-url': logUrl ?? null },
    ...{ sha, ref, task, state, creator, payload: payload ?? {}, 'deployed-at': deployedAt ?? null },
  }
}

/** What this action keeps there for itself is no one's payload. */
function withoutMark(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload
  return Object.fromEntries(Object.entries(payload).filter(([key]) => key !== markerKey))
}

/** The job summary. Strings from outside appear in it as text only. */
export function summarizeFound(
  { found, title, note }: { found: boolean; title: string; note: string | undefined },
  deployments: readonly FoundDeployment[],
  repositoryUrl: string,
): string {
  const lines = deployments.slice(0, 20).map((one) => `- ${line(one, repositoryUrl)}`)
  return sections([`### ${found ? '🔎' : '❌'} ${markdown(title)}`, note && markdown(note), lines.join('\n')])
}

/** A list, since a table of five columns does not fit a narrow page. */
function line(one: FoundDeployment, repositoryUrl: string): string {
  const { environment, environmentUrl, sha, state, logUrl, creator, deployedAt } = one
  const link = (text: string, url: string | undefined) =>
    url && isHttpUrl(url) ? markdownLink(text, url) : markdown(text)
  const commit = markdownLink(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`)
  const since = deployedAt && `live since ${deployedAt.replace('T', ' ').replace('Z', ' UTC')}`
  const parts = [link(environment, environmentUrl), commit, link(state, logUrl), `by ${markdown(creator)}`, since]
  return parts.filter(Boolean).join(' · ')
}
