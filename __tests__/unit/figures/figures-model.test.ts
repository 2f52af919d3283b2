import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { NewCommits } from '../../../src/commits/commit-walk.ts'
import { makeReport } from '../../../src/figures/make-report.ts'
import { sortOut } from '../../../src/figures/read.ts'
import { countDraws } from '../../../testing/draws.ts'
import { comparable, comparableExpected } from '../../../testing/figures/comparable.ts'
import { createRandom, drawHistory, type History } from '../../../testing/figures/histories.ts'
import { expectedReport } from '../../../testing/figures/oracle.ts'
import { draws } from '../../../testing/tier.ts'

/** The figures against a second implementation, with a graph of commits that knows everything, or all but some deployments. */

test('equal to a second implementation in 1,000 histories', () => {
  const counts = countDraws('figures')
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(0, 0, 10, 60), fc.boolean(), (seed, unknownPercent, withTransient) => {
      const history = drawHistory(seed)
      const random = createRandom(seed + 1)
      const unknown = new Set(history.records.filter(() => random.chance(unknownPercent)).map(({ id }) => id))
      const expected = expectedReport(history, unknown, withTransient)
      const sorted = sortOut(history.records, history.period, withTransient)
      const added = addedBy(history, unknown, sorted)
      const none = { complete: true, oldest: undefined, compared: new Map(), tags: new Map(), problems: [] }
      const report = makeReport({ ...sorted, ...none, added, period: history.period }, 'octo/app')
      expect(comparable(report)).toEqual(comparableExpected(expected))
      const some = (is: (one: (typeof report.environments)[number]) => boolean) => report.environments.some(is)
      counts.add({
        'lead time': some(({ leadTime }) => leadTime.median !== null),
        'older not read': some(({ leadTime }) => leadTime.older > 0),
        'unknown in the middle': some(({ leadTime }) => leadTime.unknown > 0),
        gone: some(({ leadTime }) => leadTime.gone.length > 0),
        merges: some(({ leadTime }) => leadTime.mergeCommits > 0),
        'roll-backs': some(({ rollBacks }) => rollBacks.count > 0),
        recovery: some(({ recovery }) => recovery.median !== null),
        'fixed after': some(({ fixedAfter }) => fixedAfter.median !== null),
        open: some(({ fixedAfter }) => fixedAfter.open),
        paired: report.paired > 0,
        transient: report.transientLeftOut > 0,
        live: some(({ live }) => live !== null),
        stopped: some(({ leftOut }) => (leftOut.stopped ?? 0) > 0),
      })
    }),
    { numRuns: draws(1_000) },
  )
  counts.tell()
})

/** What a perfect graph says: all ancestors of each, without those of the deployments before it. */
function addedBy({ commits }: History, unknown: ReadonlySet<number>, { groups }: ReturnType<typeof sortOut>) {
  const added = new Map<number, NewCommits>()
  for (const { deploys } of groups) {
    const seen = new Set<string>()
    const line = deploys.flatMap(({ record }) => {
      const first = record.statuses.findLast(({ state }) => state === 'success')
      return first ? [{ record, first }] : []
    })
    line.sort((a, b) => +a.first.createdAt - +b.first.createdAt || Number(a.first.nodeId) - Number(b.first.nodeId))
    for (const { record } of line) {
      if (!commits.has(record.sha)) {
        added.set(record.id, 'gone')
        continue
      }
      const reached = new Set([record.sha])
      for (const sha of reached) for (const parent of commits.get(sha)?.parents ?? []) reached.add(parent)
      const list = [...reached].filter((sha) => !seen.has(sha))
      for (const sha of list) seen.add(sha)
      const commit = (sha: string) => ({ sha, date: commits.get(sha)?.at ?? 0 })
      const graph = list.map((sha) => ({ ...commit(sha), parents: (commits.get(sha)?.parents ?? []).map(commit) }))
      added.set(record.id, unknown.has(record.id) ? 'unknown' : graph)
    }
  }
  return added
}
