import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { noRetry } from '../api/sending.ts'
import { type Found, judge, type Query, select, type Verdict } from '../environment/search.ts'
import type { Waited } from '../environment/wait.ts'
import { type Deployment, logOf, urlOf } from '../github/deployments.ts'
import { liveSince, stateOf } from '../github/live.ts'
import { type Reading, readDeployments, readUntil } from '../github/read-deployments.ts'
import { foundOutputs, summarizeFound } from '../results/found.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Log } from '../shared/log.ts'
import { duration, shorten } from '../shared/text.ts'
import { releasedBy } from './find-changes.ts'

/** A search that is over, for its answer in words. */
export interface Search extends Reading {
  readonly query: Query
  /** What the commit is. */
  readonly because: string
  readonly timeoutMs: number
  readonly ifNone: 'fail' | 'pass'
  /** Whether the commits of what is found are asked for. */
  readonly changes: boolean
  readonly api: Api
  readonly log: Log
  readonly repositoryUrl: string
}

/** Logs the result of the search. @throws the last error of GitHub, when the time was over */
export async function answer(outcome: Verdict | Waited, search: Search): Promise<StepResult> {
  const { api, log, timeoutMs } = search
  const { refusal } = api.graphql
  if (refusal) log.line(`${refusal.message}. The statuses were read over REST: ${api.calls()} calls`)
  switch (outcome.kind) {
    case 'found':
      return found(outcome.found, search)
    case 'failed':
      return failed(outcome.deployment, search)
    case 'cancelled':
      log.line('Cancelled')
      return ended(130, `Cancelled: ${wanted(search)}`, undefined, search)
    case 'timeout':
      if (outcome.error !== undefined) throw outcome.error
      return none(lacking(search, `came within ${duration(timeoutMs)}`), search)
    case 'over':
      return none(`No ${wanted(search)} will come: ${whatHappened(outcome.deployment)}`, search)
    default:
      return none(lacking(search), search)
  }
}

async function found(all: readonly Found[], search: Search): Promise<StepResult> {
  const { query, changes, api, log, repositoryUrl } = search
  const [best] = all
  // The latest is meant: an older one of another environment is not what was asked for.
  const one = best?.deployment
  if (!one) return none(nothingBefore(best, query), search)
  if (search.from) log.line(`${lookedAt(search)}: \`json\` does not show older ones that are live`)
  const url = urlOf(one)
  log.line(`${described(one)}, commit ${one.sha}${url ? `: ${url}` : ''}`)
  const replaced = all.filter(({ anchor }) => query.state === 'success' && stateOf(anchor) === 'inactive')
  const notes = replaced.map(({ anchor }) => whatHappened(anchor))
  for (const note of notes) log.warning(note)
  const released = changes ? await releasedBy(one, api, log) : undefined
  if (released) {
    log.line(released.note)
    notes.push(released.note)
  }
  const title = `${titleOf(query)} ${one.environment}: ${one.sha.slice(0, 7)}`
  const deployments = all.flatMap(({ deployment }) => deployment ?? [])
  return {
    exitCode: 0,
    outputs: { ...foundOutputs(true, one, deployments), changes: released?.changes, pulls: released?.pulls },
    summary: summarizeFound({ found: true, title, notes }, deployments, repositoryUrl),
  }
}

function nothingBefore(best: Found | undefined, { offset }: Query): string {
  const where = best ? ` in ${best.anchor.environment}: ${best.anchor.sha.slice(0, 7)} is live there` : ''
  return `${offset === 1 ? 'No other commit was' : `No ${offset} other commits were`} live before${where}`
}

function titleOf({ state, offset }: Query): string {
  if (offset > 0) return 'Live before in'
  return state === 'any' ? 'Newest in' : 'Live in'
}

/** A failed deployment is an error, whatever `if-none` says. */
function failed(one: Deployment, search: Search): StepResult {
  const [newest] = one.statuses
  const log = logOf(one)
  const message = `${described(one)}${newest?.description ? `: ${newest.description}` : ''}`
  search.log.error(message, log ? `See ${log}` : undefined)
  return ended(1, message, one, search)
}

async function none(message: string, search: Search): Promise<StepResult> {
  const { ifNone, from, log } = search
  if (from) log.warning(`${lookedAt(search)}: older ones are not known`)
  if (ifNone === 'fail') log.error(message, (await seen(search)).join('\n'))
  else log.line(`${message} (if-none: pass)`)
  return ended(ifNone === 'fail' ? 1 : 0, message, undefined, search)
}

function ended(exitCode: number, title: string, one: Deployment | undefined, { repositoryUrl }: Search): StepResult {
  const summary = { found: exitCode === 0, title: shorten(title, 250) }
  return {
    exitCode,
    outputs: foundOutputs(false, one, []),
    summary: summarizeFound(summary, one ? [one] : [], repositoryUrl),
  }
}

/** Enough to see which filter is wrong. */
const mostSeen = 10

/** What the filters leave out is seen only without them. */
async function seen({ deployments, query, api }: Search): Promise<string[]> {
  const some = [...deployments.slice(0, mostSeen), ...(await newestOfAll(api)).slice(0, mostSeen)]
  if (some.length === 0) return ['GitHub has no deployments that these inputs could match']
  const lines = some.map(
    (one) => `  ${one.environment}  ${one.creator}  ${one.task}  ${stateOf(one)}  ${one.sha.slice(0, 7)}`,
  )
  return [
    `Looked for: ${filters(query)}`,
    'The newest that GitHub has (environment, creator, task, state, commit):',
    ...new Set(lines),
  ]
}

async function newestOfAll(api: Api): Promise<readonly Deployment[]> {
  try {
    return (await readUntil(() => true, readDeployments(api, {}, { sending: noRetry }))).deployments
  } catch (error) {
    // The answer is known without them.
    if (!(error instanceof ApiError)) throw error
    return []
  }
}

function filters({ environment, task, creators, sha }: Query): string {
  return [
    `environment ${environment.join(', ')}`,
    ...(task === undefined ? [] : [`task ${task}`]),
    ...(creators.length === 0 ? [] : [`creator ${creators.join(', ')}`]),
    ...(sha === undefined ? [] : [`commit ${sha}`]),
  ].join('; ')
}

/** Why a deployment is inactive. */
function whatHappened(one: Deployment): string {
  if (!liveSince(one)) return `${described(one)}, and never was live: skipped or cancelled`
  return `${described(one)}: it was live, and was replaced or taken down since`
}

/** What is missing. */
function lacking(search: Search, how?: string): string {
  const { deployments, query } = search
  const verdict = judge(deployments, query)
  const names = select(deployments, query).map(({ anchor }) => anchor.environment)
  if (names.length === 0) return how ? `No ${wanted(search)} ${how}` : `There is no ${wanted(search)}`
  if (verdict.kind === 'open') return `${described(verdict.deployment)}: it has not ended`
  return `Only ${names.join(', ')} has a ${wanted(search)}, and \`at-least\` is ${query.atLeast}`
}

/** live deployment of abc1234 to staging */
function wanted({ query: { state, sha, environment }, because }: Search): string {
  const commit = sha === undefined ? '' : ` of ${sha.slice(0, 7)} (${because})`
  return `${state === 'any' ? '' : 'live '}deployment${commit} to ${environment.join(', ')}`
}

function described(one: Deployment): string {
  return `Deployment ${one.id} to ${one.environment} by ${one.creator} has the state ${stateOf(one)}`
}

/** How far was looked. */
function lookedAt({ deployments, from }: Reading): string {
  return `Looked at the newest ${deployments.length} deployments, back to ${from?.toISOString().slice(0, 16)}Z`
}
