import { type DeploymentRecord, stateOf } from '../github/deployment-states.ts'
import { type Found, isAmong, type Query, select, timeOf } from './find.ts'
import type { Source } from './find-sources.ts'
import { onlyName } from './patterns.ts'
import { judge } from './verdict.ts'

/** What is known of the deployments that a query is about. */
export interface Reading {
  /** Newest first. */
  readonly records: readonly DeploymentRecord[]
  /** There are no older ones. */
  readonly complete: boolean
  readonly elsewhere: readonly DeploymentRecord[]
  /** `records` are all that were made to these environments, also by others and of other commits. */
  readonly whole: boolean
}

/** A page holds 100 deployments. */
const maxPages = { waiting: 30, otherwise: 100 }

/** How long after it was made a deployment may still become live: one that is not read yet is not later than that. */
const longestDeployMs = 24 * 3_600_000

/** Nor is one expected to become live after so many that were made later, to the one environment that is asked for, and are read. */
const mostOvertaking = 50

/**
 * Makes a function that reads as many pages as the query needs, mostly one. When it is called again it reads what can have
 * changed: the newest page, and those with a matching deployment on its way.
 */
export function createReader(source: Source, query: Query, waits: boolean): () => Promise<Reading> {
  let known: Reading | undefined

  function isEnough(records: readonly DeploymentRecord[], oldest: Date | undefined): boolean {
    if (!waits) return isDecided(select(records, query), { records, oldest }, query)
    const verdict = judge(records, query)
    if (verdict.kind === 'found' && !verdict.replaced) return isDecided(verdict.found, { records, oldest }, query)
    // Of several, an older one may have succeeded, or failed.
    return query.sha !== undefined && verdict.kind !== 'nothing' && isAboutOne(query)
  }

  return async () => {
    // A deployment made meanwhile moves those before it to the next page.
    const records = new Map<number, DeploymentRecord>()
    let elsewhere: readonly DeploymentRecord[] = []
    let after: string | undefined
    for (let pages = 1; ; pages++) {
      const page = await source(after)
      for (const record of page.records) records.set(record.id, record)
      if (pages === 1) elsewhere = page.elsewhere
      after = page.next
      const older = known?.records.filter((one) => !records.has(one.id) && isBefore(one, page.oldest)) ?? []
      const read = [...records.values()]
      const enough = known ? !older.some((one) => mayChange(one, query)) : isEnough(read, page.oldest)
      if (after !== undefined && !enough && pages < maxPages[waits ? 'waiting' : 'otherwise']) continue
      known = {
        ...{ records: [...read, ...older], complete: after === undefined || known?.complete === true, elsewhere },
        whole: page.whole,
      }
      return known
    }
  }
}

function isBefore({ createdAt }: DeploymentRecord, oldest: Date | undefined): boolean {
  return oldest !== undefined && createdAt.getTime() <= oldest.getTime()
}

/** Whether the answer stays what it is, whatever older deployments there are. */
function isDecided(
  [best]: readonly Found[],
  { records, oldest }: { records: readonly DeploymentRecord[]; oldest: Date | undefined },
  query: Query,
): boolean {
  const answer = best?.record
  const time = answer && timeOf(answer, query)
  if (!time || !oldest) return false
  if (time.getTime() >= oldest.getTime() + (query.state === 'any' ? 0 : longestDeployMs)) return true
  const before = records.filter((record) => isAmong(record, query) && record.id < answer.id)
  return onlyName(query.environment) !== undefined && before.length >= mostOvertaking
}

/** Whether one environment, task and creator is asked for, of which only the newest deployment counts. */
function isAboutOne({ environment, task, creators }: Query): boolean {
  return onlyName(environment) !== undefined && task !== undefined && creators.length === 1
}

function mayChange(record: DeploymentRecord, query: Query): boolean {
  const ofCommit = query.sha === undefined || record.sha === query.sha
  return isAmong(record, query) && ofCommit && !['success', 'inactive', 'failure', 'error'].includes(stateOf(record))
}
