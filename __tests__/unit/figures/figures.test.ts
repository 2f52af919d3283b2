import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Figures, figuresOf } from '../../../src/figures/figures.ts'
import type { Commit } from '../../../src/figures/lead-times.ts'
import type { DeploymentRecord } from '../../../src/github/deployment-states.ts'
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

/** The same in another way: minute by minute through the whole history, with nothing but loops. */
function plainly(history: readonly DeploymentRecord[], commits: ReadonlyMap<string, Commit>): Figures {
  const byTime = (a: { at: number; id: number }, b: { at: number; id: number }) =>
    a.at === b.at ? a.id - b.id : a.at - b.at
  const inside = (at: number) => at >= period.from && at < period.to
  const successes: { at: number; id: number; sha: string }[] = []
  const failures: { at: number; id: number }[] = []
  const leftOut: Record<string, number> = {}
  for (const { id, sha, statuses, createdAt } of history) {
    const told = statuses.toReversed()
    let first: number | undefined
    let last: { state: string; at: number; description: string } | undefined
    let going = true
    for (const { state, createdAt: when, description } of told) {
      const at = when.getTime()
      if (state === 'success' && first === undefined) first = at
      if (state === 'success' || state === 'failure' || state === 'error') last = { state, at, description }
      going = state === 'queued' || state === 'in_progress'
    }
    if (first !== undefined) successes.push({ at: first, id, sha })
    let why = ''
    if (going && first === undefined) why = told.length === 0 ? 'notStarted' : 'open'
    else if (!going && last === undefined) why = 'neverLive'
    if (!going && last && last.state !== 'success') {
      if (last.description.startsWith('cancelled')) why = 'cancelled'
      else failures.push({ at: last.at, id })
    }
    if (why && inside(first ?? createdAt.getTime())) leftOut[why] = (leftOut[why] ?? 0) + 1
  }
  successes.sort(byTime)
  const leads: number[] = []
  const seen: string[] = []
  const shas: string[] = []
  let unknown = 0
  let back = 0
  const backIds: number[] = []
  for (let index = 0; index < successes.length; index++) {
    const { at, sha, id } = successes[index] ?? { at: 0, sha: '', id: 0 }
    const before = successes[index - 1]?.sha
    if (before !== undefined && before !== sha) {
      const mine = successes.findIndex((one) => one.sha === sha)
      const theirs = successes.findIndex((one) => one.sha === before)
      if (mine < theirs) {
        backIds.push(id)
        if (inside(at)) back++
      }
    }
    if (inside(at) && !commits.has(sha) && !shas.includes(sha)) unknown++
    shas.push(sha)
    for (const [name, { at: committed }] of commits) {
      if (seen.includes(name) || !contains(commits, sha, name)) continue
      seen.push(name)
      if (inside(at)) leads.push(Math.max(0, at - committed))
    }
  }
  const recoveries: number[] = []
  const events = [
    ...successes.map((one) => ({ ...one, bad: false })),
    ...failures.map((one) => ({ ...one, bad: true })),
  ]
  events.sort((a, b) => byTime(a, b) || (a.bad ? 1 : 0) - (b.bad ? 1 : 0))
  let broken: number | undefined
  for (const { at, id, bad: isBad } of events) {
    if (isBad) broken = broken === undefined ? at : broken
    else {
      if (broken !== undefined && inside(at)) recoveries.push(at - broken)
      broken = backIds.includes(id) ? at : undefined
    }
  }
  const live = successes.filter(({ at }) => inside(at))
  const failed = failures.filter(({ at }) => inside(at))
  const ended = new Set([...live.map(({ id }) => id), ...failed.map(({ id }) => id)]).size
  const some = (values: number[]) => {
    values.sort((a, b) => a - b)
    const n = values.length
    if (n < 5) return { n, median: null, p90: null }
    const mid = n % 2 === 1 ? values[(n - 1) / 2] : ((values[n / 2] ?? 0) + (values[n / 2 - 1] ?? 0)) / 2
    let high = 0
    while ((high + 1) / n < 0.9) high++
    return { n, median: mid ?? null, p90: values[high] ?? null }
  }
  const part = (count: number, n: number) => ({ count, n, share: n < 5 ? null : count / n })
  const week = (number: number) =>
    live.filter(({ at }) => Math.floor((at - epoch) / (7 * day * minute)) === number).length
  return {
    deploys: {
      n: live.length,
      perWeek: live.length < 5 ? null : live.length / 2,
      weeks: [
        { start: '2026-11-02', deploys: week(0) },
        { start: '2026-11-09', deploys: week(1) },
      ],
    },
    leadTime: { ...some(leads), unknownDeploys: unknown },
    failed: part(failed.length, ended),
    rollBacks: part(back, live.length),
    recovery: { ...some(recoveries), unrecovered: broken !== undefined },
    leftOut,
  }
}

function contains(commits: ReadonlyMap<string, Commit>, sha: string, name: string): boolean {
  if (sha === name) return commits.has(sha)
  return (commits.get(sha)?.parents ?? []).some((parent) => contains(commits, parent, name))
}

test('equal to a second, plain implementation in 1,000 histories', () => {
  const shas = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']
  const aStatus = fc.tuple(
    fc.constantFrom('queued', 'in_progress', 'success', 'success', 'failure', 'error', 'inactive'),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom('', '', '', 'cancelled after 4 s'),
  )
  const aSeed = fc.record({
    sha: fc.constantFrom(...shas, 'z'),
    later: fc.integer({ min: 0, max: 900 }),
    steps: fc.array(aStatus, { maxLength: 5 }),
  })
  const someParents = fc.array(fc.nat({ max: 7 }), { maxLength: 2 })
  fc.assert(
    fc.property(
      fc.array(aSeed, { maxLength: 60 }),
      fc.array(fc.tuple(fc.integer({ min: -3000, max: 20_000 }), someParents), { minLength: 8, maxLength: 8 }),
      (seeds, graph) => {
        const commits = new Map(
          graph.slice(1).map(([at, parents], index) => [
            shas[index + 1] ?? '',
            {
              at: epoch + at * minute,
              parents: [...new Set(parents.filter((one) => one <= index).map((one) => shas[one] ?? ''))],
            },
          ]),
        )
        let at = -2 * day
        const history = seeds.map(({ sha, later, steps }) => {
          at += later
          let when = at
          const was = steps.map(([state, minutes, description]) => {
            when += minutes
            // This action says so of ends only.
            return [state, when, ['failure', 'error'].includes(state) ? description : ''] as const
          })
          return recordOf({ sha, at, was })
        })
        expect(figuresOf(history.toReversed(), commits, period)).toEqual(plainly(history.toReversed(), commits))
      },
    ),
    { numRuns: 1000 },
  )
})
