import { describe, expect, test } from '@jest/globals'
import type { NewCommits } from '../../../src/commits/commit-walk.ts'
import { deployOf } from '../../../src/figures/deploys.ts'
import { measure } from '../../../src/figures/measures.ts'
import { epoch, minute, type RecordSeed, recordOf } from '../../../testing/records.ts'

const day = 1440
/** Two whole weeks. */
const period = { from: epoch, to: epoch + 14 * day * minute }

const figures = (seeds: readonly RecordSeed[], added: ReadonlyMap<number, NewCommits> = new Map()) =>
  measure(
    seeds.map((seed) => deployOf(recordOf(seed))),
    added,
    period,
  )

const ok = (sha: string, at: number): RecordSeed => ({ sha, at, was: [['success', at]] })
const bad = (sha: string, at: number, text = ''): RecordSeed => ({ sha, at, was: [['failure', at, text]] })

describe('worked out by hand', () => {
  test('nothing', () => {
    const none = { n: 0, median: null, p90: null }
    const week = { incomplete: false, deployments: 0, failed: 0, leadTime: null }
    expect(figures([])).toEqual({
      ...{ deployments: { n: 0, perWeek: null }, recovery: none, leftOut: {}, fixedAfter: { ...none, open: false } },
      weeks: ['2026-11-02', '2026-11-09'].map((start) => ({ start, ...week })),
      leadTime: { ...none, deployments: 0, since: null, older: 0, unknown: 0, gone: [], mergeCommits: 0 },
      rows: [],
      ...{ failed: { count: 0, n: 0, share: null }, rollBacks: { count: 0, n: 0, share: null } },
    })
  })

  test.each([1, 4, 5])('%d deployments: a figure from five on', (count) => {
    const { deployments, failed } = figures(Array.from({ length: count }, (_, at) => ok(`${at}`, at * day)))
    expect(deployments).toEqual({ n: count, perWeek: count < 5 ? null : 2.5 })
    expect(failed).toEqual({ count: 0, n: count, share: count < 5 ? null : 0 })
  })

  test('each counts in the week of its first success, from the first second of the period to before its last', () => {
    const again: RecordSeed = { ...ok('c', 8 * day), was: [['success', 8 * day], ['success', 13 * day]] } // biome-ignore format: one line
    const { weeks } = figures([ok('x', -1), ok('a', 0), ok('b', 7 * day), again, ok('d', 14 * day)])
    expect(weeks.map(({ deployments }) => deployments)).toEqual([1, 2])
  })

  test('of a row of failures, the first counts until the next success', () => {
    const { failed, fixedAfter } = figures([ok('a', 0), bad('b', 100), bad('c', 130), ok('d', 160), bad('e', 200)])
    expect(failed).toEqual({ count: 3, n: 5, share: 0.6 })
    expect(fixedAfter).toEqual({ n: 1, median: null, p90: null, open: true })
  })

  test('five rows of two failures: each takes from its first failure to the success', () => {
    const rows = [0, 100, 200, 300, 400].flatMap((at) => [bad('a', at + 10), bad('b', at + 40), ok('c', at + 60)])
    // The newest first, as they are read.
    expect(figures(rows.toReversed()).fixedAfter).toEqual({ n: 5, median: 3000, p90: 3000, open: false })
  })

  test('a deploy that began before the live one, and failed later, breaks nothing', () => {
    const late: RecordSeed = { sha: 'a', at: 10, was: [['failure', 50]] }
    expect(figures([ok('x', 0), late, { ...ok('b', 20), at: 20 }]).fixedAfter.open).toBe(false)
  })

  test('live, then failed: it is both, and is to be fixed', () => {
    const seeds: RecordSeed[] = [{ sha: 'a', was: [['success', 1], ['failure', 2]] }] // biome-ignore format: one line
    const { deployments, failed, fixedAfter } = figures(seeds)
    expect([deployments.n, failed.count, failed.n, fixedAfter.open]).toEqual([1, 1, 1, true])
  })

  test('of A B A B, the second A is a roll-back, and the second B is none', () => {
    const { rollBacks, recovery } = figures([ok('a', 0), ok('b', 10), ok('a', 20), ok('b', 30)])
    expect([rollBacks.count, recovery.n]).toEqual([1, 1])
  })

  test('recovery begins when the commit became live, not with its last deployment', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((time) => {
      const at = time * day
      return [ok(`a${time}`, at), ok(`b${time}`, at + 10), ok(`b${time}`, at + 20), ok(`a${time}`, at + 40)]
    })
    expect(figures(rows).recovery).toEqual({ n: 5, median: 1800, p90: 1800 })
  })

  test('a commit of a clock that is ahead took no time', () => {
    const line = [0, 1, 2, 3, 4, 5].map((at) => deployOf(recordOf(ok(`${at}`, at * day))))
    const list = [{ sha: 'c', date: epoch + 9 * day * minute, parents: [] }]
    const added = new Map(line.map(({ record }) => [record.id, list]))
    expect(measure(line, added, period).leadTime).toMatchObject({ n: 5, median: 0, p90: 0 })
  })

  test('what is left out is counted by when it was made', () => {
    const { leftOut, failed } = figures([
      {},
      { was: [['queued', 1]] },
      { was: [['inactive', 2]] },
      { was: [['inactive', 2, 'not deployed: abc is live already']] },
      bad('a', 3, 'cancelled or timed out after 2 min'),
      bad('a', 3, 'the workflow run ended without a result'),
      bad('a', 3, 'interrupted: the action was killed before the deploy ended'),
      bad('a', 3, 'the result is not known: another job created it'),
      bad('a', 3, 'timed out after 10 min'),
      bad('a', 3, 'a newer commit, abc, was deployed meanwhile'),
      { at: -5, was: [['failure', 3, 'cancelled after 8 min']] },
    ])
    const each = { notStarted: 1, open: 1, neverLive: 1, stopped: 1, cancelled: 1, swept: 1 }
    expect(leftOut).toEqual({ ...each, interrupted: 1, resultUnknown: 1 })
    expect(failed.count).toBe(2)
  })
})

describe('the lead time, where some lists are not known', () => {
  const list: NewCommits = [{ sha: 'c', date: epoch, parents: [] }]
  const of = (...commits: NewCommits[]) => {
    const line = commits.map((_, at) => deployOf(recordOf(ok(`${at}`, at))))
    const added = new Map(line.map(({ record }, at) => [record.id, commits[at] ?? 'gone']))
    const { deployments, older, unknown, gone, since } = measure(line, added, period).leadTime
    return { deployments, older, unknown, gone: gone.length, since: since && (Date.parse(since) - epoch) / minute }
  }
  const none = { older: 0, unknown: 0, gone: 0, since: null }

  test.each([
    ['all are known; the first one has none', [list, list, list], { deployments: 2 }],
    ['a single unknown one in the middle', [list, list, 'unknown', list], { deployments: 2, unknown: 1 }],
    ['two in a row', [list, list, 'unknown', 'unknown', list], { deployments: 1, older: 3, since: 4 }],
    ['the oldest ones', [list, 'unknown', list, list], { deployments: 2, older: 1, since: 2 }],
    ['the newest ones', [list, list, 'unknown', 'unknown'], { deployments: 1, unknown: 2 }],
    ['all', [list, 'unknown', 'unknown'], { deployments: 0, unknown: 2 }],
    ['one that is gone, before the first', ['gone', list, list], { deployments: 1, gone: 1 }],
    [
      'one that is gone, between unknown ones',
      [list, list, 'unknown', 'gone', 'unknown', list],
      { deployments: 1, older: 3, gone: 1, since: 5 },
    ],
  ] as const)('%s', (_, commits, expected) => {
    expect(of(...commits)).toEqual({ ...none, ...expected })
  })
})
