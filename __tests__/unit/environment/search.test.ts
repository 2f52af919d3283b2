import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Query, search, select } from '../../../src/environment/search.ts'
import type { Deployment } from '../../../src/github/deployments.ts'
import { pagesOf, recordOf as record, type RecordSeed as Seed } from '../../../testing/records.ts'
import { draws } from '../../../testing/tier.ts'

const query = (more: Partial<Query> = {}): Query => ({
  ...{ environment: ['production'], task: undefined, creators: [], sha: undefined, state: 'success', offset: 0 },
  atLeast: 1,
  ...more,
})

/** The commits that are found, of the latest environment and task first. */
const commits = (seeds: readonly Seed[], more?: Partial<Query>) =>
  select(seeds.map(record).reverse(), query(more)).map(({ deployment }) => deployment?.sha)

describe('what is live', () => {
  test.each<[string, readonly Seed[], Partial<Query>, (string | undefined)[]]>([
    ['nothing', [], {}, []],
    ['nothing that has not succeeded', [{ was: [['in_progress', 1]] }, { was: [] }, { was: [['failure', 1]] }], {}, []],
    [
      'the one that succeeded last',
      [
        { sha: 'a', was: [['success', 9]] },
        { sha: 'b', at: 1, was: [['success', 5]] },
      ],
      {},
      ['a'],
    ],
    [
      'not one that was replaced',
      [
        {
          sha: 'a',
          was: [
            ['success', 1],
            ['inactive', 2],
          ],
        },
      ],
      {},
      [],
    ],
    [
      'of both who succeeded in the same second, the one that was made last',
      [
        { sha: 'a', was: [['success', 5]] },
        { sha: 'b', was: [['success', 5]] },
      ],
      {},
      ['b'],
    ],
    [
      'the one that is live again: A, B, A',
      [
        {
          sha: 'a',
          was: [
            ['success', 1],
            ['inactive', 2],
            ['success', 5],
          ],
        },
        { sha: 'b', at: 1, was: [['success', 2]] },
      ],
      {},
      ['a'],
    ],
    [
      'in each environment',
      [{ was: [['success', 1]] }, { sha: 'b', environment: 'pr-1', was: [['success', 2]] }],
      { environment: ['*'] },
      ['b', 'a'],
    ],
    [
      'but those left out',
      [{ was: [['success', 1]] }, { sha: 'b', environment: 'pr-1', was: [['success', 2]] }],
      { environment: ['*', '!pr-*'] },
      ['a'],
    ],
    [
      'of a task',
      [{ was: [['success', 1]] }, { sha: 'b', task: 'docs', was: [['success', 2]] }],
      { task: 'docs' },
      ['b'],
    ],
    [
      'of an app',
      [
        { was: [['success', 1]], creator: 'vercel[bot]' },
        { sha: 'b', was: [['success', 2]] },
      ],
      { creators: ['Vercel[bot]'] },
      ['a'],
    ],
    [
      'of an app by its short name',
      [{ was: [['success', 1]], creator: 'vercel[bot]' }],
      { creators: ['x', 'vercel'] },
      ['a'],
    ],
    [
      'not of a person of the same name',
      [{ was: [['success', 1]], creator: 'vercel' }],
      { creators: ['vercel[bot]'] },
      [],
    ],
    [
      'of a commit',
      [
        { sha: 'a', was: [['success', 1]] },
        { sha: 'b', was: [['success', 2]] },
      ],
      { sha: 'a' },
      ['a'],
    ],
    ['the newest, whatever it is', [{ was: [['success', 9]] }, { sha: 'b', at: 1 }], { state: 'any' }, ['b']],
  ])('is %s', (_, seeds, more, expected) => {
    expect(commits(seeds, more)).toEqual(expected)
  })
})

describe('what was live before', () => {
  const replaced = (sha: string, at: number): Seed => ({
    sha,
    at,
    was: [
      ['success', at + 1],
      ['inactive', at + 10],
    ],
  })
  const live = (sha: string, at: number): Seed => ({ sha, at, was: [['success', at + 1]] })

  test.each<[string, readonly Seed[], Partial<Query>, (string | undefined)[]]>([
    ['the one before', [replaced('a', 0), replaced('b', 10), live('c', 20)], { offset: 1 }, ['b']],
    ['the one before that', [replaced('a', 0), replaced('b', 10), live('c', 20)], { offset: 2 }, ['a']],
    ['none before the first', [replaced('a', 0), replaced('b', 10), live('c', 20)], { offset: 3 }, [undefined]],
    ['not the same commit again', [replaced('a', 0), replaced('b', 10), live('b', 20)], { offset: 1 }, ['a']],
    [
      'not a commit twice',
      [replaced('a', 0), replaced('b', 10), replaced('a', 20), replaced('b', 30), live('c', 40)],
      { offset: 3 },
      [undefined],
    ],
    [
      'not one that failed',
      [replaced('a', 0), { sha: 'b', at: 10, was: [['failure', 11]] }, live('c', 20)],
      { offset: 1 },
      ['a'],
    ],
    [
      'not one that was cancelled',
      [replaced('a', 0), { sha: 'b', at: 10, was: [['inactive', 11]] }, live('c', 20)],
      { offset: 1 },
      ['a'],
    ],
    [
      'one that failed later',
      [
        {
          sha: 'a',
          was: [
            ['success', 1],
            ['failure', 2],
          ],
        },
        live('c', 20),
      ],
      { offset: 1 },
      ['a'],
    ],
    ['before that commit', [replaced('a', 0), live('b', 10), live('c', 20)], { offset: 1, sha: 'b' }, ['a']],
    ['not of another task', [{ ...replaced('a', 0), task: 'docs' }, live('c', 20)], { offset: 1 }, [undefined]],
    ['none if nothing is live', [replaced('a', 0), replaced('b', 10)], { offset: 1 }, []],
  ])('%s', (_, seeds, more, expected) => {
    expect(commits(seeds, more)).toEqual(expected)
  })
})

/** What the README says, done the long way. */
function oracle(history: readonly Deployment[], asked: Query): number | undefined {
  const plain = (pattern: string) => new RegExp(`^${pattern.replace('*', '.*')}$`, 'i')
  const entries = history.map((one) => {
    // Status by status: a success that follows another one changes nothing.
    let since: number | undefined
    let before = ''
    for (const { state, createdAt } of one.statuses.toReversed()) {
      if (state === 'success' && before !== 'success') since = createdAt.getTime()
      before = state
    }
    return { one, since, made: one.createdAt.getTime(), live: before === 'success' }
  })
  let best: { time: number; id: number; answer: number | undefined } | undefined
  for (const { one, since, made, live } of entries) {
    const time = asked.state === 'any' ? made : since
    const included = asked.environment.some(
      (pattern) => !pattern.startsWith('!') && plain(pattern).test(one.environment),
    )
    const excluded = asked.environment.some(
      (pattern) => pattern.startsWith('!') && plain(pattern.slice(1)).test(one.environment),
    )
    const byWhom = asked.creators.length === 0 || asked.creators.includes(one.creator)
    if (!included || excluded || !byWhom || time === undefined) continue
    if (asked.task !== undefined && one.task !== asked.task) continue
    if (asked.sha !== undefined && one.sha !== asked.sha) continue
    if (asked.state === 'success' && !live) continue
    if (best && (best.time > time || (best.time === time && best.id > one.id))) continue
    // Walk back from it, a step at a time.
    const gone = new Set([one.sha])
    // What never was live has before it what was live when it was made.
    let [at, answer] = [{ time: since ?? made + 1, id: one.id }, one.id as number | undefined]
    for (let step = 0; step < asked.offset && answer !== undefined; step++) {
      answer = undefined
      let nearest: { time: number; one: Deployment } | undefined
      for (const { one: other, since: then } of entries) {
        const same = other.environment === one.environment && other.task === one.task
        const allowed = asked.creators.length === 0 || asked.creators.includes(other.creator)
        if (!same || !allowed || then === undefined || gone.has(other.sha)) continue
        if (then > at.time || (then === at.time && other.id > at.id)) continue
        if (nearest && (nearest.time > then || (nearest.time === then && nearest.one.id > other.id))) continue
        nearest = { time: then, one: other }
      }
      if (!nearest) continue
      gone.add(nearest.one.sha)
      at = { time: nearest.time, id: nearest.one.id }
      answer = nearest.one.id
    }
    best = { time, id: one.id, answer }
  }
  return best?.answer
}

const aSeed = fc.record({
  sha: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  // Mostly one, which then fills more than a page.
  environment: fc.constantFrom('production', 'production', 'production', 'production', 'staging', 'pr-1', 'pr-2'),
  task: fc.constantFrom('deploy', 'docs'),
  creator: fc.constantFrom('octocat', 'vercel[bot]', 'github-actions[bot]'),
  later: fc.integer({ min: 0, max: 90 }),
  steps: fc.array(
    fc.tuple(
      fc.constantFrom('queued', 'in_progress', 'success', 'failure', 'error', 'inactive', 'waiting'),
      fc.integer({ min: 0, max: 200 }),
    ),
    { maxLength: 6 },
  ),
})

const aQuery = fc.record({
  environment: fc.constantFrom(['production'], ['staging', 'pr-1'], ['*'], ['pr-*'], ['*', '!pr-*']),
  task: fc.constantFrom(undefined, 'deploy', 'docs'),
  creators: fc.constantFrom([], ['vercel[bot]'], ['octocat', 'github-actions[bot]']),
  sha: fc.constantFrom(undefined, undefined, 'a', 'b'),
  state: fc.constantFrom('success' as const, 'success' as const, 'any' as const),
  offset: fc.constantFrom(0, 0, 1, 2, 3),
  atLeast: fc.constant(1),
})

/** Each is made some minutes after the one before; a deploy takes less than a day. */
function historyOf(seeds: readonly (typeof aSeed extends fc.Arbitrary<infer T> ? T : never)[]): Deployment[] {
  let at = 0
  return seeds
    .map(({ later, steps, ...seed }) => {
      at += later
      let when = at
      const was = steps.map(([state, minutes]) => {
        when += minutes
        return [state, when] as const
      })
      return record({ ...seed, at, was })
    })
    .reverse()
}

test('finds what the long way finds, in many histories of up to 350 deployments', async () => {
  const seeds = fc.oneof(fc.array(aSeed, { maxLength: 40 }), fc.array(aSeed, { minLength: 101, maxLength: 350 }))
  await fc.assert(
    fc.asyncProperty(seeds, aQuery, async (some, asked) => {
      const history = historyOf(some)
      const { deployments } = await search(pagesOf(history).read, asked)
      expect(select(deployments, asked)[0]?.deployment?.id).toBe(oracle(history, asked))
    }),
    { numRuns: draws(1_000) },
  )
})

describe('reading', () => {
  const days = (count: number): Deployment[] =>
    Array.from({ length: count }, (_, day) =>
      record({
        sha: `${day}`,
        at: day * 1440,
        was: [['success', day * 1440 + 9], ...(day < count - 1 ? [['inactive', day * 1440 + 1449] as const] : [])],
      }),
    ).reverse()

  test.each([
    [{}, 1],
    [{ offset: 50 }, 1],
    [{ offset: 150 }, 2],
    [{ sha: '5' }, 1],
    [{ sha: '5', offset: 1 }, 4],
    [{ environment: ['*'] }, 4],
    [{ environment: ['production', 'production'] }, 2],
  ])('%j takes %d pages of a history of 350', async (more, expected) => {
    const { read, pages } = pagesOf(days(350))
    const { from } = await search(read, query(more))
    expect(pages()).toBe(expected)
    expect(from === undefined).toBe(expected === 4 || 'sha' in more)
  })

  test('patterns are looked for among the newest 1,000, and it is known how far that is', async () => {
    const history = days(1200)
    const { read, pages } = pagesOf(history)
    const { deployments, from } = await search(read, query({ environment: ['*'] }))
    expect([pages(), deployments.length, from]).toEqual([10, 1000, history[999]?.createdAt])
  })

  test('an environment that is asked for by its name is found behind any number of others', async () => {
    const staging = Array.from({ length: 1200 }, (_, nth) =>
      record({ sha: 'b', environment: 'staging', at: nth + 1, was: [['success', nth + 2]] }),
    )
    const history = [...staging.reverse(), record({ sha: 'a', was: [['success', 1]] })]
    const asked = query({ environment: ['production', 'staging'] })
    const { read, pages } = pagesOf(history)
    const { deployments } = await search(read, asked)
    expect(select(deployments, asked).map(({ deployment }) => deployment?.sha)).toEqual(['b', 'a'])
    expect(pages()).toBe(2)
  })

  /** 150 a minute apart, after one that takes 600 minutes. The first so many are live, the others were. */
  function busy(live: number): Deployment[] {
    const slow = record({ sha: 'a', at: 0, was: [['success', 600]] })
    const quick = Array.from({ length: 150 }, (_, nth) => {
      const was = [['success', nth + 2], ...(nth < live ? [] : [['inactive', nth + 3] as const])] as const
      return record({ sha: 'b', at: nth + 1, was: [...was] })
    })
    return [...quick.reverse(), slow]
  }

  test.each([
    ['goes on where an older one may have become live later', 99, {}, [2, 'a']],
    ['goes on where patterns are asked for', 150, { environment: ['*'] }, [2, 'a']],
    ['a deploy that 50 others overtook is not expected: one page, however many there are in a day', 150, {}, [1, 'b']],
  ])('%s', async (_, live, more, expected) => {
    const { read, pages } = pagesOf(busy(live))
    const { deployments } = await search(read, query(more))
    expect([pages(), select(deployments, query(more))[0]?.deployment?.sha]).toEqual(expected)
  })
})
