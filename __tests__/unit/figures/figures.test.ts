import { describe, expect, test } from '@jest/globals'
import { figuresOf } from '../../../src/figures/figures.ts'
import type { Commit } from '../../../src/figures/lead-times.ts'
import { epoch, minute, type RecordSeed, recordOf } from '../../../testing/records.ts'

const day = 1440
/** Two whole weeks. */
const period = { from: epoch, to: epoch + 14 * day * minute }

const figures = (seeds: readonly RecordSeed[], commits: ReadonlyMap<string, Commit> = new Map()) =>
  figuresOf(seeds.map(recordOf).reverse(), commits, period)

const ok = (sha: string, at: number): RecordSeed => ({
  sha,
  at,
  was: [
    ['in_progress', at],
    ['success', at],
  ],
})
const replaced = (sha: string, at: number, until: number): RecordSeed => ({
  sha,
  at,
  was: [
    ['success', at],
    ['inactive', until],
  ],
})
const bad = (sha: string, at: number, description = ''): RecordSeed => ({
  sha,
  at,
  was: [
    ['in_progress', at],
    ['failure', at, description],
  ],
})

describe('worked out by hand', () => {
  test('nothing', () => {
    expect(figures([])).toEqual({
      deploys: {
        n: 0,
        perWeek: null,
        weeks: [
          { start: '2026-11-02', deploys: 0 },
          { start: '2026-11-09', deploys: 0 },
        ],
      },
      leadTime: { n: 0, median: null, p90: null, unknownDeploys: 0 },
      failed: { count: 0, n: 0, share: null },
      rollBacks: { count: 0, n: 0, share: null },
      recovery: { n: 0, median: null, p90: null, unrecovered: false },
      leftOut: {},
    })
  })

  test.each([1, 4, 5])('%d deployments: a figure from five on', (count) => {
    const { deploys, failed } = figures(Array.from({ length: count }, (_, at) => ok(`${at}`, at * day)))
    expect(deploys.n).toBe(count)
    expect(deploys.perWeek).toBe(count < 5 ? null : 2.5)
    expect(failed).toEqual({ count: 0, n: count, share: count < 5 ? null : 0 })
  })

  test('each counts in the week of its first success, however it went on', () => {
    const { deploys } = figures([
      replaced('a', 6 * day, 9 * day),
      ok('b', 7 * day),
      {
        sha: 'c',
        at: 8 * day,
        was: [
          ['success', 8 * day],
          ['success', 13 * day],
        ],
      },
    ])
    expect(deploys.weeks.map((week) => week.deploys)).toEqual([1, 2])
  })

  test('only what is in the period, also if its `inactive` came later', () => {
    const late = {
      sha: 'a',
      at: -day,
      was: [
        ['success', -1],
        ['inactive', day],
      ] as const,
    }
    expect(figures([late, replaced('b', 0, 99 * day), ok('c', 14 * day)]).deploys.n).toBe(1)
  })

  test('failed, then fixed: of a row of failures, the first counts for the recovery', () => {
    const { failed, recovery } = figures([ok('a', 0), bad('b', 100), bad('c', 130), ok('d', 160), bad('e', 200)])
    expect(failed).toEqual({ count: 3, n: 5, share: 0.6 })
    expect(recovery).toEqual({ n: 1, median: null, p90: null, unrecovered: true })
  })

  test('five recoveries have a median and a 90th percentile', () => {
    const rows = [10, 20, 30, 40, 50].flatMap((took, row) => [
      bad(`b${row}`, row * day),
      ok(`g${row}`, row * day + took),
    ])
    expect(figures(rows).recovery).toEqual({ n: 5, median: 30 * minute, p90: 50 * minute, unrecovered: false })
  })

  test('a roll-back, and its recovery', () => {
    const { rollBacks, recovery } = figures([
      replaced('a', 0, 10),
      replaced('b', 10, 20),
      replaced('a', 20, 50),
      ok('c', 50),
    ])
    expect(rollBacks).toEqual({ count: 1, n: 4, share: null })
    expect(recovery.n).toBe(1)
  })

  test('the same commit again is no roll-back, nor is the next one', () => {
    expect(figures([ok('a', 0), ok('a', 10), ok('b', 20)]).rollBacks.count).toBe(0)
  })

  test('forward again to a commit that was rolled back is no roll-back', () => {
    expect(figures([ok('a', 0), ok('b', 10), ok('a', 20), ok('b', 30)]).rollBacks.count).toBe(1)
  })

  test('to what was live before the period, it is one', () => {
    expect(figures([ok('a', -20), ok('b', -10), ok('a', 20)]).rollBacks).toEqual({ count: 1, n: 1, share: null })
  })

  test('overlapping deploys: what finished last is what is live', () => {
    expect(figures([{ sha: 'a', at: 0, was: [['success', 20]] }, ok('b', 10)]).rollBacks.count).toBe(0)
  })

  test('live, then failed: it is both', () => {
    const { deploys, failed } = figures([
      {
        sha: 'a',
        was: [
          ['success', 1],
          ['failure', 2],
        ],
      },
    ])
    expect([deploys.n, failed.count, failed.n]).toEqual([1, 1, 1])
  })

  test('failed, then made inactive: it has failed', () => {
    expect(
      figures([
        {
          was: [
            ['failure', 1],
            ['inactive', 2],
          ],
        },
      ]).failed.count,
    ).toBe(1)
  })

  test('what is left out is counted', () => {
    const seeds: RecordSeed[] = [
      {},
      { was: [['queued', 1]] },
      {
        was: [
          ['failure', 1],
          ['in_progress', 2],
        ],
      },
      {
        was: [
          ['in_progress', 1],
          ['inactive', 2],
        ],
      },
      bad('a', 3, 'cancelled or timed out after 2 min'),
      bad('a', 3, 'release 7 · the job was cancelled after 41 s'),
      { was: [['inactive', 3, 'cancelled after 3 s: web']] },
      bad('a', 3, 'the workflow run ended without a result'),
      bad('a', 3, 'exit code 1, and not cancelled'),
    ]
    const { leftOut, failed } = figures(seeds)
    expect(leftOut).toEqual({ notStarted: 1, open: 2, neverLive: 1, cancelled: 3, abandoned: 1 })
    expect(failed.count).toBe(1)
  })
})

describe('lead times worked out by hand', () => {
  const commits = (rows: readonly (readonly [sha: string, at: number, ...parents: string[]])[]) =>
    new Map(rows.map(([sha, at, ...parents]) => [sha, { at: epoch + at * minute, parents }]))

  test('a batch: every commit of it counts, from its own time', () => {
    const known = commits([
      ['b', 10, 'a'],
      ['c', 20, 'b'],
      ['d', 30, 'c'],
      ['e', 40, 'd'],
      ['f', 50, 'e'],
    ])
    const { leadTime } = figures([ok('a', -day), ok('f', 60)], known)
    expect(leadTime).toEqual({ n: 5, median: 30 * minute, p90: 50 * minute, unknownDeploys: 0 })
  })

  test('a commit counts once, with the first deploy that contains it', () => {
    const known = commits([
      ['b', 0, 'a'],
      ['c', 10, 'b'],
      ['x', 12, 'a'],
      ['m', 15, 'c', 'x'],
      ['n', 16, 'm'],
    ])
    const { leadTime } = figures([ok('a', -day), ok('c', 20), ok('a', 30), ok('n', 40)], known)
    // 20 and 10; then 28, 25 and 24
    expect(leadTime).toEqual({ n: 5, median: 24 * minute, p90: 28 * minute, unknownDeploys: 0 })
  })

  test('what was deployed before the period does not count again', () => {
    const known = commits([
      ['b', -300, 'a'],
      ['c', 10, 'b'],
    ])
    expect(figures([ok('a', -day), ok('b', -10), ok('c', 40)], known).leadTime.n).toBe(1)
  })

  test('after a force-push the commits are not known: it is said', () => {
    expect(figures([ok('a', -day), ok('z', 40)], commits([['b', 0, 'a']])).leadTime).toMatchObject({
      n: 0,
      unknownDeploys: 1,
    })
  })
})
