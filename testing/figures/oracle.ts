import type { Deployment } from '../../src/github/deployments.ts'
import type { History } from './histories.ts'

/**
 * The report, computed a second time, by brute force from the definitions in report/README.md: with loops over everything, sets of
 * all ancestors, and nothing of src/ but types.
 */

type Status = Deployment['statuses'][number]

interface Plain {
  readonly given: Deployment
  readonly beside: Deployment | undefined
  readonly first: Status | undefined
  readonly failed: Status | undefined
  readonly apart: string
}

/** What could not be found out about the graph: the ids of deployments. */
export type Unknown = ReadonlySet<number>

export function expectedReport({ records, commits, period }: History, unknown: Unknown, withTransient: boolean) {
  const inside = (date: Date | undefined) => date !== undefined && +date >= period.from && +date < period.to
  const beside = nativeRecords(records)
  const natives = [...beside.values()]
  const once = records.filter((one) => !natives.includes(one))
  const kept = once.filter((one) => withTransient || !one.transient)
  const names: string[] = []
  for (const one of kept) if (!names.includes(nameOf(one))) names.push(nameOf(one))
  const environments = names.map((name) => {
    const own = kept.filter((one) => nameOf(one) === name).map((given) => plain(given, beside.get(given)))
    return environmentOf(own, { commits, period, unknown, inside })
  })
  return {
    environments,
    transientLeftOut: once.filter((one) => !kept.includes(one) && inside(one.createdAt)).length,
    paired: kept.filter((one) => beside.has(one) && inside(one.createdAt)).length,
  }
}

function nameOf({ environment, task }: Deployment): string {
  return `${environment.toLowerCase()}\n${task}`
}

/** Each of ours takes away one native record: of its run and environment, the newest made before it. */
function nativeRecords(records: readonly Deployment[]): Map<Deployment, Deployment> {
  const found = new Map<Deployment, Deployment>()
  const oldestFirst = records.toReversed()
  for (const [position, ours] of oldestFirst.entries()) {
    if (!ours.mark) continue
    const { run, repository } = ours.mark
    for (let before = position - 1; before >= 0; before--) {
      const other = oldestFirst[before]
      if (!other || other.mark || JSON.stringify(other.payload) !== '{}') continue
      if (other.environment.toLowerCase() !== ours.environment.toLowerCase()) continue
      if (!other.statuses.some(({ logUrl }) => logUrl.includes(`/${repository}/actions/runs/${run}/`))) continue
      if ([...found.values()].includes(other)) continue
      found.set(ours, other)
      break
    }
  }
  return found
}

const unjudged: readonly (readonly [RegExp, string])[] = [
  [/(^|· )not deployed: /, 'stopped'],
  [/(^|· )(the job was )?cancelled( or timed out)? after /, 'cancelled'],
  [/(^|· )the workflow run ended without a result/, 'swept'],
  [/(^|· )interrupted: /, 'interrupted'],
  [
    /(^|· )(the job ended without a result after|the result is not known:|results that are not known:) /,
    'resultUnknown',
  ],
]

function plain(given: Deployment, beside: Deployment | undefined): Plain {
  const told = given.statuses.toReversed()
  let first: Status | undefined
  let end: Status | undefined
  for (const status of told) {
    if (status.state === 'success' && !first) first = status
    if (['success', 'failure', 'error'].includes(status.state)) end = status
  }
  const last = told.at(-1)
  const isOver = last !== undefined && ['success', 'failure', 'error', 'inactive'].includes(last.state)
  if (!isOver) {
    const apart = first ? '' : last ? 'open' : 'notStarted'
    return { given, beside, first, failed: undefined, apart }
  }
  if (end?.state === 'success') return { given, beside, first, failed: undefined, apart: '' }
  const [, why = ''] = unjudged.find(([text]) => text.test((end ?? last).description)) ?? []
  if (why !== '') return { given, beside, first, failed: undefined, apart: why }
  return { given, beside, first, failed: end, apart: end ? '' : 'neverLive' }
}

interface Known {
  readonly commits: History['commits']
  readonly period: History['period']
  readonly unknown: Unknown
  readonly inside: (date: Date | undefined) => boolean
}

function environmentOf(own: readonly Plain[], known: Known) {
  const { inside, period } = known
  const [newest] = own.map(({ given }) => given)
  const line = own.filter(({ first }) => first).toSorted((a, b) => comesBefore(a.first, b.first))
  const live = line.filter(({ first }) => inside(first?.createdAt))
  const failures = own.filter(({ failed }) => inside(failed?.createdAt))
  const ended = own.filter((one) => live.includes(one) || failures.includes(one))
  const leftOut: Record<string, number> = {}
  for (const { apart, given } of own)
    if (apart !== '' && inside(given.createdAt)) leftOut[apart] = (leftOut[apart] ?? 0) + 1
  const lead = leadTimeOf(line, known)
  const back = rolledBack(line)
  const { took, open } = fixedAfter(own, line, inside)
  const recoveries = back
    .filter(({ one }) => live.includes(one))
    .map(({ since, one }) => secondsBetween(since, one.first))
  const weeks = []
  const monday = (at: number) => new Date(at).getUTCDay() === 1 && at % 86_400_000 === 0
  let start = period.from
  while (!monday(start)) start -= start % 86_400_000 === 0 ? 86_400_000 : start % 86_400_000
  for (; start < period.to; start += 7 * 86_400_000) {
    const end = start + 7 * 86_400_000
    const isThen = (date: Date | undefined) => date !== undefined && +date >= start && +date < end
    weeks.push({
      ...{ start: new Date(start).toISOString().slice(0, 10), incomplete: start < period.from || end > period.to },
      deployments: live.filter(({ first }) => isThen(first?.createdAt)).length,
      failed: failures.filter(({ failed }) => isThen(failed?.createdAt)).length,
      leadTime: spreadOf(lead.values.filter(({ at }) => isThen(at)).map(({ seconds }) => seconds)).median,
    })
  }
  return {
    ...{ environment: newest?.environment ?? '', task: newest?.task ?? '', weeks, leftOut },
    deployments: {
      n: live.length,
      perWeek: live.length < 5 ? null : live.length / ((period.to - period.from) / (7 * 86_400_000)),
    },
    leadTime: { ...spreadOf(lead.values.map(({ seconds }) => seconds)), ...lead.about },
    failed: part(failures.length, ended.length),
    fixedAfter: { ...spreadOf(took), open },
    rollBacks: part(recoveries.length, live.length),
    recovery: spreadOf(recoveries),
    live: whatIsLive(own),
    rows: own.flatMap((one) => {
      const { given, first, failed } = one
      if (!first && !failed) return []
      const times = { madeAt: text(given.createdAt), liveAt: text(first?.createdAt), failedAt: text(failed?.createdAt) }
      const by = given.mark?.actor ?? given.creator
      const rollBack = back.some((other) => other.one === one)
      return [
        { deploymentId: given.id, sha: given.sha, by, ...times, rollBack, newCommits: lead.counts.get(one) ?? null },
      ]
    }),
  }
}

function comesBefore(a: Status | undefined, b: Status | undefined): number {
  if (!a || !b) return 0
  return +a.createdAt === +b.createdAt ? Number(a.nodeId) - Number(b.nodeId) : +a.createdAt - +b.createdAt
}

function secondsBetween(a: Status | undefined, b: Status | undefined): number {
  return (Number(b?.createdAt) - Number(a?.createdAt)) / 1000
}

function text(date: Date | undefined): string | null {
  return date ? `${date.toISOString().slice(0, 19)}Z` : null
}

function ancestorsOf(commits: Known['commits'], sha: string, found = new Set<string>()): Set<string> {
  const commit = commits.get(sha)
  if (!commit || found.has(sha)) return found
  found.add(sha)
  for (const parent of commit.parents) ancestorsOf(commits, parent, found)
  return found
}

/** Of each commit: the first success of the first deployment that contains it. */
function leadTimeOf(line: readonly Plain[], { commits, unknown, inside }: Known) {
  const there = line.filter(({ given }) => commits.has(given.sha))
  const gone = line.filter((one) => !there.includes(one) && inside(one.first?.createdAt))
  const contents = there.map(({ given }) => ancestorsOf(commits, given.sha))
  const firstOf = new Map<string, Plain>()
  for (const sha of commits.keys()) {
    const position = contents.findIndex((all) => all.has(sha))
    const one = there[position]
    if (one) firstOf.set(sha, one)
  }
  const mayCount = there.slice(1).filter(({ first }) => inside(first?.createdAt))
  const isKnown = mayCount.map(({ given }) => !unknown.has(given.id))
  // Back from the newest known one, until there are two unknown ones in a row, or the oldest of all is unknown.
  let begin = isKnown.lastIndexOf(true)
  const anyKnown = begin >= 0
  while (begin > 0 && (isKnown[begin - 1] || (begin > 1 && isKnown[begin - 2]))) begin--
  const older = anyKnown ? begin : 0
  const counting = mayCount.filter((_, at) => at >= older && isKnown[at])
  const values: { at: Date; seconds: number }[] = []
  let mergeCommits = 0
  for (const [sha, one] of firstOf) {
    const { parents, at } = commits.get(sha) ?? { parents: [], at: 0 }
    if (!counting.includes(one) || !one.first) continue
    if (parents.length > 1) mergeCommits++
    else values.push({ at: one.first.createdAt, seconds: Math.max(0, (+one.first.createdAt - at) / 1000) })
  }
  const counts = new Map<Plain, number>()
  for (const one of there.slice(1))
    if (!unknown.has(one.given.id)) counts.set(one, [...firstOf.values()].filter((other) => other === one).length)
  const about = {
    ...{ deployments: counting.length, older, unknown: mayCount.length - older - counting.length, mergeCommits },
    since: older > 0 ? text(counting[0]?.first?.createdAt) : null,
    gone: gone.map(({ given }) => ({ deploymentId: given.id, sha: given.sha })),
  }
  return { values, about, counts }
}

/** A commit whose first success here is older than the replaced commit's; since when the replaced commit was live. */
function rolledBack(line: readonly Plain[]): { one: Plain; since: Status | undefined }[] {
  return line.flatMap((one, at) => {
    const replaced = line[at - 1]
    if (!replaced) return []
    const firstTime = (sha: string) => line.findIndex(({ given }) => given.sha === sha)
    if (firstTime(one.given.sha) >= firstTime(replaced.given.sha)) return []
    const pulls = [one.given.mark?.pull, replaced.given.mark?.pull]
    if (pulls[0] && pulls[1] && pulls[0] !== pulls[1]) return []
    let since = at - 1
    while (since > 0 && line[since - 1]?.given.sha === replaced.given.sha) since--
    return [{ one, since: line[since]?.first }]
  })
}

/** For each success: the oldest failure since the success before it that was made after what was live then. */
function fixedAfter(own: readonly Plain[], line: readonly Plain[], inside: Known['inside']) {
  const counts = own.filter((one) => {
    if (!one.failed) return false
    const before = line.filter((other) => other !== one && comesBefore(other.first, one.failed) < 0)
    const live = before.at(-1)
    if (!live) return true
    const [made, others] = [+one.given.createdAt, +live.given.createdAt]
    return made > others || (made === others && one.given.id > live.given.id)
  })
  const took: number[] = []
  for (const [at, one] of line.entries()) {
    const row = counts
      .filter(
        ({ failed }) =>
          comesBefore(failed, one.first) < 0 && (at === 0 || comesBefore(line[at - 1]?.first, failed) < 0),
      )
      .toSorted((a, b) => comesBefore(a.failed, b.failed))
    if (row[0] && inside(one.first?.createdAt)) took.push(secondsBetween(row[0].failed, one.first))
  }
  const open = counts.some(({ failed }) => line.every(({ first }) => comesBefore(first, failed) < 0))
  return { took, open }
}

/** Since when a record is live in its present stretch, or was in its last. */
function stretch({ statuses }: Deployment): Status | undefined {
  let since: Status | undefined
  let isIn = false
  for (const status of statuses.toReversed()) {
    if (status.state === 'success' && !isIn) since = status
    isIn = status.state === 'success'
  }
  return since
}

function whatIsLive(own: readonly Plain[]) {
  const isActive = (one: Deployment | undefined) => one?.statuses[0]?.state === 'success'
  const all = own.flatMap(({ given, beside }) => {
    const since = stretch(given) ?? (beside && isActive(beside) ? stretch(beside) : undefined)
    return since && (isActive(given) || isActive(beside)) ? [{ given, beside, since: since.createdAt }] : []
  })
  const [best] = all.toSorted((a, b) => +b.since - +a.since || b.given.id - a.given.id)
  if (!best) return null
  const { given, beside, since } = best
  const urls = (stretch(given) ? given : (beside ?? given)).statuses
  const counted =
    stretch(given) && !isActive(given) ? urls.slice(urls.findIndex(({ state }) => state === 'success')) : urls
  return {
    ...{ deploymentId: given.id, sha: given.sha, since: text(since), by: given.mark?.actor ?? given.creator },
    url: counted.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl ?? null,
  }
}

/** The median, and what 90 % do not exceed; null for fewer than five. */
export function spreadOf(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  if (n < 5) return { n, median: null, p90: null }
  const median = n % 2 === 1 ? sorted[(n - 1) / 2] : ((sorted[n / 2] ?? 0) + (sorted[n / 2 - 1] ?? 0)) / 2
  let high = 0
  while ((high + 1) / n < 0.9) high++
  return { n, median: median ?? null, p90: sorted[high] ?? null }
}

function part(count: number, n: number) {
  return { count, n, share: n < 5 ? null : count / n }
}
