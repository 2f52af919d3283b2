import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Figures, figuresOf } from '../../../src/figures/figures.ts'
import type { Commit } from '../../../src/figures/lead-times.ts'
import type { Deployment } from '../../../src/github/deployments.ts'
import { epoch, minute, recordOf } from '../../../testing/records.ts'
import { draws } from '../../../testing/tier.ts'

/** The figures, against a second, plain implementation. */

const day = 1440
/** Two whole weeks. */
const period = { from: epoch, to: epoch + 14 * day * minute }

/** The same in another way: minute by minute through the whole history, with nothing but loops. */
function plainly(history: readonly Deployment[], commits: ReadonlyMap<string, Commit>): Figures {
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
    { numRuns: draws(1_000) },
  )
})
