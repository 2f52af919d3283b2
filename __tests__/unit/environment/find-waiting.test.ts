import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Query } from '../../../src/environment/find.ts'
import { createReader } from '../../../src/environment/find-reader.ts'
import { judge, type Verdict } from '../../../src/environment/verdict.ts'
import type { DeploymentRecord } from '../../../src/github/deployment-states.ts'
import { draws, everything } from '../../../testing/tier.ts'

/** What a waiting `find` decides after long histories, against what its README says, done the long way. */

const minute = 60_000
const start = Date.parse('2026-11-01T00:00:00Z')

const aSeed = fc.record({
  // Mostly other commits: the one that is waited for is anywhere.
  sha: fc.constantFrom('a', ...Array.from({ length: 60 }, (_, index) => `b${index}`)),
  environment: fc.constantFrom('Preview – web', 'Preview – docs', 'staging'),
  task: fc.constantFrom('deploy', 'deploy', 'docs'),
  creator: fc.constantFrom('octocat', 'vercel[bot]'),
  later: fc.integer({ min: 0, max: 90 }),
  states: fc.array(fc.constantFrom('queued', 'in_progress', 'success', 'failure', 'error', 'inactive', 'waiting'), {
    maxLength: 4,
  }),
})

const aQuery = fc.record({
  environment: fc.constantFrom(['Preview – web'], ['preview*'], ['*'], ['*', '!staging']),
  task: fc.constantFrom(undefined, 'deploy'),
  creators: fc.constantFrom([], ['vercel[bot]'], ['octocat', 'vercel[bot]']),
  sha: fc.constantFrom('a', 'a', 'a', undefined),
  state: fc.constantFrom('success' as const, 'success' as const, 'any' as const),
  offset: fc.constant(0),
})

type Seed = typeof aSeed extends fc.Arbitrary<infer T> ? T : never

/** Newest first. */
function historyOf(seeds: readonly Seed[]): DeploymentRecord[] {
  let at = start
  return seeds
    .map(({ later, states, ...seed }, index): DeploymentRecord => {
      at += later * minute
      const createdAt = new Date(at)
      const statuses = states
        .map((state, nth) => ({
          ...{ state, description: '', logUrl: '', environmentUrl: '' },
          createdAt: new Date(createdAt.getTime() + nth * minute),
        }))
        .toReversed()
      return { ...seed, id: 7_000_000_000 + index, ref: undefined, payload: {}, createdAt, statuses }
    })
    .reverse()
}

function pages(history: () => readonly DeploymentRecord[]) {
  return async (after: string | undefined) => {
    const from = Number(after ?? 0)
    const records = history().slice(from, from + 100)
    const next = from + 100 < history().length ? String(from + 100) : undefined
    return { records, oldest: records.at(-1)?.createdAt, next, elsewhere: [], whole: true }
  }
}

interface Expected {
  readonly kind: string
  /** Any of these. */
  readonly ids: readonly number[]
}

function oracle(history: readonly DeploymentRecord[], query: Query): Expected {
  const stateOf = (one: DeploymentRecord) => one.statuses[0]?.state ?? 'pending'
  const firstSuccess = ({ statuses }: DeploymentRecord) =>
    Math.min(...statuses.filter(({ state }) => state === 'success').map(({ createdAt }) => createdAt.getTime()))
  const wasLive = (one: DeploymentRecord) => Number.isFinite(firstSuccess(one))
  const named = ({ environment }: DeploymentRecord) =>
    query.environment.some((one) => one === '*' || one.toLowerCase() === environment.toLowerCase()) ||
    (query.environment.includes('preview*') && environment.startsWith('Preview'))
  const matching = history.filter(
    (one) =>
      named(one) &&
      !(query.environment.includes('!staging') && one.environment === 'staging') &&
      (query.task === undefined || one.task === query.task) &&
      (query.creators.length === 0 || query.creators.includes(one.creator)) &&
      (query.sha === undefined || one.sha === query.sha),
  )
  const time = (one: DeploymentRecord) => (query.state === 'any' ? one.createdAt.getTime() : firstSuccess(one))
  const latest = (some: readonly DeploymentRecord[]) =>
    [...some].sort((a, b) => time(b) - time(a) || b.id - a.id).slice(0, 1)
  const ids = (some: readonly DeploymentRecord[]) => some.map(({ id }) => id)
  // "With any commit and something live it returns at once."
  const live = matching.filter((one) => query.state === 'any' || stateOf(one) === 'success')
  if (query.sha === undefined && live.length > 0) return { kind: 'found', ids: ids(latest(live)) }
  // "Only the newest matching record per environment, task and creator decides."
  const newest = matching.filter(
    (one) =>
      !matching.some(
        (other) =>
          other.id > one.id &&
          other.environment === one.environment &&
          other.task === one.task &&
          other.creator === one.creator,
      ),
  )
  const are = (...states: string[]) => newest.filter((one) => states.includes(stateOf(one)))
  const found = query.state === 'any' ? newest : are('success')
  if (found.length > 0) return { kind: 'found', ids: ids(latest(found)) }
  const failed = are('failure', 'error')
  if (failed.length > 0) return { kind: 'failed', ids: ids(failed) }
  const replaced = query.sha === undefined ? [] : are('inactive').filter(wasLive)
  if (replaced.length > 0) return { kind: 'found', ids: ids(latest(replaced)) }
  const open = are('waiting', 'queued', 'pending', 'in_progress')
  if (open.length > 0) return { kind: 'open', ids: ids(open) }
  return newest.length > 0 ? { kind: 'over', ids: ids(newest) } : { kind: 'nothing', ids: [] }
}

function decided(verdict: Verdict): { kind: string; id: number | undefined } {
  if (verdict.kind === 'found') return { kind: 'found', id: verdict.found[0]?.record?.id }
  return { kind: verdict.kind, id: 'record' in verdict ? verdict.record.id : undefined }
}

const seeds = fc.oneof(
  { arbitrary: fc.array(aSeed, { minLength: 101, maxLength: 350 }), weight: 3 },
  { arbitrary: fc.array(aSeed, { maxLength: 40 }), weight: 1 },
)

test('decides as the long way does, in random histories of up to 350 deployments', async () => {
  const kinds = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(seeds, aQuery, async (some, query) => {
      const history = historyOf(some)
      const { records } = await createReader(
        pages(() => history),
        query,
        true,
      )()
      const expected = oracle(history, query)
      const { kind, id } = decided(judge(records, query))
      expect(kind).toBe(expected.kind)
      if (id === undefined) expect(expected.ids).toEqual([])
      else expect(expected.ids).toContain(id)
      if (history.length > 100) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }),
    { numRuns: draws(1_000) },
  )
  // Each way to end is met after more than a page.
  if (everything) expect([...kinds.keys()].sort()).toEqual(['failed', 'found', 'nothing', 'open', 'over'])
})

test('and still does when what is on its way goes on, and more deployments come', async () => {
  const states = fc.constantFrom('success', 'failure', 'inactive', 'in_progress')
  const changes = fc.array(fc.tuple(fc.nat(), states), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(seeds, aQuery, changes, fc.array(aSeed, { maxLength: 120 }), async (some, query, moved, more) => {
      const all = historyOf([...some, ...more])
      let history = all.slice(more.length)
      const read = createReader(
        pages(() => history),
        query,
        true,
      )
      if (!['open', 'nothing'].includes(judge((await read()).records, query).kind)) return
      history = all.map((one) => ({ ...one, statuses: [...one.statuses] }))
      const now = new Date(start + 400 * 90 * minute)
      const isOpen = ({ statuses }: DeploymentRecord) =>
        !/success|failure|error|inactive/.test(statuses[0]?.state ?? '')
      for (const [nth, state] of moved) {
        const open = history.filter(isOpen)
        const at = open[nth % Math.max(1, open.length)]
        const status = { state, description: '', logUrl: '', environmentUrl: '', createdAt: now }
        history = history.map((one) => (one === at ? { ...one, statuses: [status, ...one.statuses] } : one))
      }
      const { kind, id } = decided(judge((await read()).records, query))
      const expected = oracle(history, query)
      expect(kind).toBe(expected.kind)
      if (id !== undefined) expect(expected.ids).toContain(id)
    }),
    { numRuns: draws(1_000) },
  )
})
