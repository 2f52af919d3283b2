import { type Found, type Query, successorOf } from '../environment/find.ts'
import type { Reading } from '../environment/find-reader.ts'
import type { Verdict } from '../environment/verdict.ts'
import type { Waited } from '../environment/wait.ts'
import { type DeploymentRecord, liveSince, stateOf } from '../github/deployment-states.ts'
import { type FoundDeployment, foundDeployment, foundOutputs, summarizeFound } from '../results/found.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Log } from '../shared/log.ts'
import { duration, shorten } from '../shared/text.ts'

/** What was asked for, for the answer in words. */
export interface Asked {
  readonly query: Query
  /** What the commit is. */
  readonly because: string
  readonly timeoutMs: number
  readonly ifNone: 'fail' | 'pass'
  /** Requests made. */
  readonly calls: number
}

interface AnswerTarget {
  readonly log: Log
  readonly repositoryUrl: string
}

/** Logs the result of the search. @throws the last error of GitHub, when the time was over */
export function answer(outcome: Verdict | Waited, reading: Reading, asked: Asked, target: AnswerTarget): StepResult {
  logLimits(reading, asked, target.log)
  switch (outcome.kind) {
    case 'found':
      return found(outcome, reading, asked, target)
    case 'failed':
      return failed(outcome.record, target)
    case 'cancelled':
      target.log.line('Cancelled')
      return ended(130, `Cancelled: ${wanted(asked)}`, undefined, target)
    case 'timeout':
      if (outcome.error !== undefined) throw outcome.error
      return none(`${there(asked)} came within ${duration(asked.timeoutMs)}`, reading, asked, target)
    case 'over':
      return none(
        `${there(asked)} will come: ${described(outcome.record)}${whyOver(outcome.record, reading)}`,
        reading,
        asked,
        target,
      )
    default:
      return none(`${there(asked)} is there`, reading, asked, target)
  }
}

function found(
  { found: all, replaced }: Extract<Verdict, { kind: 'found' }>,
  reading: Reading,
  asked: Asked,
  target: AnswerTarget,
): StepResult {
  const records = all.flatMap(({ record }) => record ?? [])
  const [record] = records
  const [best] = all
  // The latest is meant: an older one of another environment is not what was asked for.
  if (!record || best?.record === undefined) return nothingBefore(best, reading, asked, target)
  const views = records.map(foundDeployment)
  const note = replaced ? sinceThen(record, reading) : undefined
  const url = views[0]?.environmentUrl
  target.log.line(`${described(record)}, commit ${record.sha}${url ? `: ${url}` : ''}`)
  if (note) target.log.warning(`${described(record)}: it was live. ${note}`)
  const title = `${titleOf(asked.query)} ${record.environment}: ${record.sha.slice(0, 7)}`
  return {
    exitCode: 0,
    outputs: foundOutputs(true, views[0], views),
    summary: summarizeFound({ found: true, title, note }, views, target.repositoryUrl),
  }
}

function nothingBefore(best: Found | undefined, reading: Reading, asked: Asked, target: AnswerTarget): StepResult {
  const where = best ? ` in ${best.anchor.environment}: ${best.anchor.sha.slice(0, 7)} is live there` : ''
  const { offset } = asked.query
  const missing = offset === 1 ? 'No other commit was' : `No ${offset} other commits were`
  return none(`${missing} live before${where}`, reading, asked, target)
}

function titleOf({ state, offset }: Query): string {
  if (offset > 0) return 'Live before in'
  return state === 'any' ? 'Newest in' : 'Live in'
}

/** A failed deployment is an error, whatever `if-none` says. */
function failed(record: DeploymentRecord, target: AnswerTarget): StepResult {
  const view = foundDeployment(record)
  const description = record.statuses[0]?.description
  const message = `${described(record)}${description ? `: ${description}` : ''}`
  target.log.error(message, view.logUrl ? `See ${view.logUrl}` : undefined)
  return ended(1, message, view, target)
}

function none(message: string, reading: Reading, { ifNone, query }: Asked, target: AnswerTarget): StepResult {
  const { log } = target
  const lines = seen(reading, query)
  if (ifNone === 'fail') log.error(message, lines.join('\n'))
  else for (const line of [`${message} (if-none: pass)`, ...lines]) log.line(line)
  return ended(ifNone === 'fail' ? 1 : 0, message, undefined, target)
}

function ended(
  exitCode: number,
  title: string,
  one: FoundDeployment | undefined,
  { repositoryUrl }: AnswerTarget,
): StepResult {
  const summary = { found: exitCode === 0, title: shorten(title, 250), note: undefined }
  return {
    exitCode,
    outputs: foundOutputs(false, one, []),
    summary: summarizeFound(summary, one ? [one] : [], repositoryUrl),
  }
}

/** Enough to see which filter is wrong. */
const mostSeen = 10

function seen({ records, elsewhere }: Reading, query: Query): string[] {
  const ids = new Set(records.map(({ id }) => id))
  const others = elsewhere.filter(({ id }) => !ids.has(id))
  const all = [...records.slice(0, mostSeen), ...others.slice(0, mostSeen)]
  if (all.length === 0) return ['GitHub has no deployments that these inputs could match']
  return [
    `Looked for: ${filters(query)}`,
    'The newest that GitHub has (environment, creator, task, state, commit):',
    ...all.map((one) => `  ${one.environment}  ${one.creator}  ${one.task}  ${stateOf(one)}  ${one.sha.slice(0, 7)}`),
  ]
}

function filters({ environment, task, creators, sha }: Query): string {
  return [
    `environment ${environment.join(', ')}`,
    ...(task === undefined ? [] : [`task ${task}`]),
    ...(creators.length === 0 ? [] : [`creator ${creators.join(', ')}`]),
    ...(sha === undefined ? [] : [`commit ${sha}`]),
  ].join('; ')
}

function whyOver(record: DeploymentRecord, reading: Reading): string {
  return liveSince(record)
    ? `: it was live. ${sinceThen(record, reading)}`
    : ', without having been live: skipped or cancelled'
}

/** What became of a deployment that was live. */
function sinceThen(record: DeploymentRecord, { records, whole }: Reading): string {
  const successor = successorOf(record, records)
  if (successor) {
    const { id, creator, sha } = successor
    return `Deployment ${id} by ${creator} (${sha.slice(0, 7)}) has taken its place since.`
  }
  return whole
    ? 'It was taken down: nothing has taken its place.'
    : 'It was taken down, or another deployment has taken its place.'
}

/** No live deployment of abc1234 to staging */
function there(asked: Asked): string {
  return `No ${wanted(asked)}`
}

function wanted({ query: { state, sha, environment }, because }: Asked): string {
  const commit = sha === undefined ? '' : ` of ${sha.slice(0, 7)} (${because})`
  return `${state === 'any' ? '' : 'live '}deployment${commit} to ${environment.join(', ')}`
}

function described(record: DeploymentRecord): string {
  const { id, environment, creator } = record
  return `Deployment ${id} to ${environment} by ${creator} has the state ${stateOf(record)}`
}

function logLimits({ records, complete }: Reading, { calls, timeoutMs }: Asked, log: Log): void {
  if (calls > 1 && timeoutMs === 0) log.line(`The newest ${records.length} deployments were read, in ${calls} calls`)
  if (!complete && records.length > 0)
    log.line('Older deployments were not read: `json` does not show those of them that are live')
}
