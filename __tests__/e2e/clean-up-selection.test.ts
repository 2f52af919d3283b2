import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { select } from '../../src/cleanup/select.ts'
import type { Deployment } from '../../src/github/deployments.ts'
import { commonKinds, countDraws } from '../../testing/draws.ts'
import { createGitHub, emulatedToken, type GitHub, type GitHubOptions } from '../../testing/emulator/github.ts'
import { gitHubWithPull, play } from '../../testing/quick.ts'
import { recordOf } from '../../testing/records.ts'
import { draws } from '../../testing/tier.ts'

/** What a clean-up selects, against a second opinion that is written from the words of delete/README.md alone. */

const sha = (digit: string) => digit.repeat(40)
const day = 86_400_000

/** A deployment as people see it. */
interface Seed {
  readonly environment: string
  readonly task: string
  readonly sha: string
  /** As it was sent. */
  readonly ref: string
  readonly state: string
  /** Milliseconds. */
  readonly age: number
}

interface Question {
  readonly environment: readonly string[]
  readonly task: string | undefined
  readonly ref: string | undefined
  readonly keepLatest: number
  readonly olderThan: number | undefined
}

const environments = ['staging', 'Staging', 'prod', 'pr-7', 'PR-7', 'pr-77', 'pr/7', 'p*', '']
const minute = 60_000

const seed: fc.Arbitrary<Seed> = fc
  .record({
    environment: fc.constantFrom(...environments.slice(0, 7)),
    task: fc.constantFrom('deploy', 'web'),
    sha: fc.constantFrom(sha('a'), sha('b')),
    ref: fc.constantFrom('main', 'feature', 'refs/heads/feature', 'refs/tags/feature', 'feature-2', sha('a')),
    state: fc.constantFrom('success', 'failure', 'error', 'inactive', 'in_progress', 'queued'),
    age: fc.oneof(
      // Not at the very moment itself: a test takes its time.
      fc.integer({ min: 0, max: 100 }).map((minutes) => minutes * minute + minute / 2),
      fc.integer({ min: 0, max: 60 }).map((hours) => hours * 60 * minute + minute / 2),
    ),
  })
  .map((one) => ({ ...one, sha: one.ref === sha('a') ? sha('a') : one.sha }))

const pattern = fc.constantFrom(
  '*',
  'pr-*',
  'PR-*',
  'staging',
  'st*g',
  'pr-7',
  '*7',
  '!prod',
  '!pr-7',
  '! STAGING',
  '!*77',
  'none',
)

const question: fc.Arbitrary<Question> = fc.record({
  environment: fc.array(pattern, { minLength: 1, maxLength: 4 }),
  task: fc.constantFrom(undefined, undefined, 'deploy', 'web'),
  ref: fc.constantFrom(undefined, undefined, 'feature', 'refs/heads/feature', sha('a'), 'gone'),
  keepLatest: fc.constantFrom(0, 0, 1, 2, 5),
  olderThan: fc.constantFrom(undefined, 30 * minute, 12 * 60 * minute, day),
})

const glob = (text: string) =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\/-]/g, '\\$&').replaceAll('*', '.*')}$`, 'i')

/** One by one, each against all, newest first. */
function oracle(all: readonly Seed[], asked: Question): boolean[] {
  const includes = asked.environment.filter((line) => !line.startsWith('!')).map(glob)
  const excludes = asked.environment.filter((line) => line.startsWith('!')).map((line) => glob(line.slice(1).trim()))
  const short = (ref: string) => ref.replace('refs/heads/', '').replace('refs/tags/', '')
  const made = (one: Seed) => {
    if (asked.ref === undefined || one.sha === asked.ref) return true
    return (
      one.ref === asked.ref ||
      one.ref === short(asked.ref) ||
      (asked.ref === short(asked.ref) && short(one.ref) === asked.ref)
    )
  }
  const about = all.map(
    (one) =>
      includes.some((is) => is.test(one.environment)) &&
      !excludes.some((is) => is.test(one.environment)) &&
      (asked.task === undefined || one.task === asked.task) &&
      made(one),
  )
  return all.map((one, index) => {
    if (!about[index]) return false
    const group = all.filter(
      (other, at) =>
        about[at] && other.task === one.task && other.environment.toLowerCase() === one.environment.toLowerCase(),
    )
    if (group.indexOf(one) < asked.keepLatest) return false
    if (asked.keepLatest > 0 && group.find(({ state }) => state === 'success') === one) return false
    return asked.olderThan === undefined || one.age >= asked.olderThan
  })
}

/** Newest first, as GitHub lists them. */
const history = fc.array(seed, { maxLength: 14 }).map((seeds) => seeds.toSorted((a, b) => a.age - b.age))

test('random histories', () => {
  const now = Date.parse('2026-11-25T12:00:00Z')
  fc.assert(
    fc.property(history, question, (all, asked) => {
      const past = all.map(({ state, age, ...one }, at): Deployment => {
        const createdAt = new Date(now - age)
        // Newest first.
        const more = { id: -at, createdAt, statuses: [{ ...noStatus, state, createdAt }] }
        return { ...recordOf({}), ...one, ...more }
      })
      const found = new Set(select(past, asked, now).map(({ id }) => -id))
      expect(all.map((_, id) => found.has(id))).toEqual(oracle(all, asked))
    }),
    { numRuns: draws(10_000) },
  )
})

const noStatus = { description: '', logUrl: '', environmentUrl: '', nodeId: '' }

/** What was made later has the greater id. */
const ids = fc
  .constantFrom({ min: 1, max: 65_535 }, { min: 65_536, max: 2 ** 32 }, { min: 2 ** 33, max: Number.MAX_SAFE_INTEGER })
  .chain((size) => fc.uniqueArray(fc.integer(size), { minLength: 14, maxLength: 14 }))
  .map((numbers) => numbers.toSorted((a, b) => b - a))

/** What a repository and a runner may be like. */
const world = fc.record({
  numbers: ids,
  unreadable: fc.constantFrom(false, false, false, true),
  clockMinutes: fc.constantFrom(-15, 0, 15),
})

type World = typeof world extends fc.Arbitrary<infer W> ? W : never

function build(all: readonly Seed[], { numbers, unreadable, clockMinutes }: World): GitHub {
  const now = () => new Date(Date.now() - clockMinutes * minute)
  const github = createGitHub({
    ...{ now, branches: { main: sha('a'), 'feature-2': sha('b') }, databaseIds: unreadable ? 'none' : 'all' },
    nodeIdForm: () => (unreadable ? 'unreadable' : 'current'),
  })
  github.addCommit(sha('b'))
  for (const name of ['staging', 'pr-7', 'none']) github.addEnvironment(name)
  for (const [index, { state, age, ...one }] of [...all.entries()].reverse()) {
    const createdAt = new Date(now().getTime() - age)
    github.addDeployment({ ...one, id: numbers[index] ?? 0, statuses: [state], createdAt })
  }
  return github
}

const inputsOf = ({ environment, task, ref, keepLatest, olderThan }: Question) => ({
  ...{ environment: environment.join('\n'), task: task ?? '*', ref: ref ?? '*', 'keep-latest': String(keepLatest) },
  ...{ 'older-than': olderThan === undefined ? '0s' : `${olderThan / minute}m`, 'dry-run': 'true' },
})

test('the same by the action itself: any ids, clocks 15 minutes off, deploys under way left alone', async () => {
  const drawn = countDraws('selection by the action')
  await fc.assert(
    fc.asyncProperty(history, question, world, async (all, asked, its) => {
      const { numbers, unreadable, clockMinutes } = its
      // Lines with `!` alone are an error.
      fc.pre(asked.environment.some((line) => !line.startsWith('!')))
      const wanted = oracle(all, asked)
      const isUnderWay = ({ state, age }: Seed) => ['in_progress', 'queued'].includes(state) && age < day
      const selected = (underWay: boolean) =>
        all.flatMap((one, index) => (wanted[index] && isUnderWay(one) === underWay ? [numbers[index]] : []))
      const { outputs, exitCode, annotations } = await play(build(all, its), inputsOf(asked), { action: 'delete' })
      drawn.add({
        ...commonKinds({ firstId: numbers[0] ?? 0, unreadable, clockMinutes }),
        selected: wanted.includes(true),
      })
      expect([exitCode, annotations.length]).toEqual([0, Math.min(1, selected(true).length)])
      expect(JSON.parse(outputs['deleted'] ?? '')).toEqual(selected(false))
      expect(JSON.parse(outputs['left'] ?? '')).toEqual(selected(true))
    }),
    { numRuns: draws(300), endOnFailure: true },
  )
  drawn.tell()
})

describe('a name that no environment has', () => {
  test.each(['delete', 'deactivate'] as const)('%s: it is an error that names those that exist', async (action) => {
    const github = createGitHub()
    for (const environment of ['staging', 'pr-7']) github.addDeployment({ environment, statuses: ['success'] })
    const { exitCode, annotations, shown } = await play(github, { environment: 'pr-7\nstagign' }, { action })
    expect(exitCode).toBe(1)
    expect(annotations[0]).toMatch(/^error: There is no environment `stagign`: nothing was cleaned up/)
    expect(shown).toContain('Those that exist are: staging, pr-7.')
    expect(github.deployments().map(({ state }) => state)).toEqual(['success', 'success'])
  })

  test.each<[string, string, GitHubOptions]>([
    ['it is this pull request’s, which was never deployed', 'pull_request', {}],
    [
      'nobody can tell',
      'push',
      { tokens: { [emulatedToken]: { login: 'x', permissions: { metadata: 'read', deployments: 'write' } } } },
    ],
  ])('where %s, there is nothing to do', async (_, event, options) => {
    const { exitCode, shown } = await play(
      gitHubWithPull(options),
      { environment: 'pr-7' },
      { action: 'delete', event },
    )
    expect(exitCode).toBe(0)
    expect(shown).toMatch(/^No deployments match$/m)
    if (event === 'push') expect(shown).toContain('`actions: read`')
  })

  test('with delete-environment it may be gone since an earlier clean-up: that is a warning', async () => {
    const github = createGitHub()
    github.addDeployment({ environment: 'pr-7', statuses: ['inactive'] })
    const inputs = { environment: 'pr-7\npr-8', 'delete-environment': 'true' }
    const { exitCode, annotations } = await play(github, inputs, { action: 'delete' })
    expect({ exitCode, left: github.deployments() }).toEqual({ exitCode: 0, left: [] })
    expect(annotations[0]).toMatch(/^warning: There is no environment `pr-8`\n\nThose that exist are: pr-7\./)
  })

  test('in other letters it is the same name', async () => {
    const github = createGitHub()
    github.addEnvironment('Staging')
    expect((await play(github, { environment: 'staging' }, { action: 'delete' })).exitCode).toBe(0)
  })
})
