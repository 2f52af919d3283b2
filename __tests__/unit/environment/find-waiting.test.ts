import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judge, type Query, search, type Verdict } from '../../../src/environment/search.ts'
import type { Deployment } from '../../../src/github/deployments.ts'
import { pagesOf, recordOf } from '../../../testing/records.ts'
import { draws, everything } from '../../../testing/tier.ts'

/** What a waiting `find` decides after long histories, against what its README says, done the long way. */

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
  atLeast: fc.constantFrom(1, 1, 2, 3),
})

type Seed = typeof aSeed extends fc.Arbitrary<infer T> ? T : never

/** Newest first. */
function historyOf(seeds: readonly Seed[]): Deployment[] {
  let at = 0
  return seeds
    .map(({ later, states, ...seed }) => {
      at += later
      return recordOf({ ...seed, at, was: states.map((state, nth) => [state, at + nth] as const) })
    })
    .reverse()
}

interface Expected {
  readonly kind: string
  /** Any of these. */
  readonly ids: readonly number[]
}

function oracle(history: readonly Deployment[], query: Query): Expected {
  const stateOf = (one: Deployment) => one.statuses[0]?.state ?? 'pending'
  const isLive = (one: Deployment) => stateOf(one) === 'success'
  /** Status by status: a success that follows another one changes nothing. */
  function since({ statuses }: Deployment): number | undefined {
    let [at, before]: [number | undefined, string] = [undefined, '']
    for (const { state, createdAt } of statuses.toReversed()) {
      if (state === 'success' && before !== 'success') at = createdAt.getTime()
      before = state
    }
    return at
  }
  const named = ({ environment }: Deployment) =>
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
  const isSamePlace = (a: Deployment, b: Deployment) => a.environment === b.environment && a.task === b.task
  /** The best of each environment and task. */
  const ofEach = (some: readonly Deployment[], time: (one: Deployment) => number) =>
    some.filter(
      (one) =>
        !some.some(
          (other) =>
            isSamePlace(one, other) && (time(other) > time(one) || (time(other) === time(one) && other.id > one.id)),
        ),
    )
  const [made, lived] = [(one: Deployment) => one.createdAt.getTime(), (one: Deployment) => since(one) ?? 0]
  const latest = (some: readonly Deployment[]) => {
    const time = query.state === 'any' ? made : lived
    return [...some].sort((a, b) => time(b) - time(a) || b.id - a.id).slice(0, 1)
  }
  const ids = (some: readonly Deployment[]) => some.map(({ id }) => id)
  const newest = ofEach(matching, made)
  const live = ofEach(matching.filter(isLive), lived)
  // "With `state: any`, or any commit, whatever is there, or live, is found at once, if it is enough."
  const atOnce = query.state === 'any' ? newest : query.sha === undefined ? live : []
  if (atOnce.length >= query.atLeast) return { kind: 'found', ids: ids(latest(atOnce)) }
  if (query.state === 'any') return { kind: 'too few', ids: [] }
  // "Only the newest matching record per environment and task decides", and of any commit what is live.
  const isAny = query.sha === undefined
  const deciding = newest.map((one) => (isAny && live.find((other) => isSamePlace(one, other))) || one)
  const are = (...states: string[]) => deciding.filter((one) => states.includes(stateOf(one)))
  const failed = are('failure', 'error')
  if (failed.length > 0) return { kind: 'failed', ids: ids(failed) }
  const open = are('waiting', 'queued', 'pending', 'in_progress')
  if (open.length > 0) return { kind: 'open', ids: ids(open) }
  if (deciding.length < query.atLeast) return { kind: 'too few', ids: [] }
  const over = are('inactive').filter((one) => isAny || since(one) === undefined)
  if (over.length > 0) return { kind: 'over', ids: ids(over) }
  return { kind: 'found', ids: ids(latest(deciding)) }
}

function decided(verdict: Verdict): { kind: string; id: number | undefined } {
  if (verdict.kind === 'found') return { kind: 'found', id: verdict.found[0]?.deployment?.id }
  return { kind: verdict.kind, id: 'deployment' in verdict ? verdict.deployment.id : undefined }
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
      const { deployments } = await search(pagesOf(history).read, query)
      const expected = oracle(history, query)
      const { kind, id } = decided(judge(deployments, query))
      expect(kind).toBe(expected.kind)
      if (id === undefined) expect(expected.ids).toEqual([])
      else expect(expected.ids).toContain(id)
      if (history.length > 100) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }),
    { numRuns: draws(1_000) },
  )
  // Each way to end is met after more than a page.
  if (everything) expect([...kinds.keys()].sort()).toEqual(['failed', 'found', 'open', 'over', 'too few'])
})
