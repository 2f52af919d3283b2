import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { finish } from '../../src/deployment/finish.ts'
import { openEnvironment } from '../../src/environment/environment.ts'
import { getDeployment } from '../../src/github/deployments.ts'
import { openQuickApi } from '../../testing/api.ts'
import { commonKinds, countDraws } from '../../testing/draws.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { draws } from '../../testing/tier.ts'

/**
 * What a success makes inactive, in random environments, against a second opinion written from the documentation: every
 * active deployment of the same environment and task that finished before, but for what `auto` spares.
 */

const start = Date.UTC(2026, 0, 1)
const own = 'own'
const environment = 'Staging'

/** One deployment: what it is, and how it ended, in seconds; each in a second of its own. */
const deployment = fc.record({
  task: fc.constantFrom('deploy', 'deploy', 'deploy', 'web'),
  state: fc.constantFrom('success', 'success', 'success', 'inactive', 'failure', 'in_progress', undefined),
  transient: fc.boolean(),
  production: fc.boolean(),
  by: fc.constantFrom('us', 'us', 'another tool', 'a copied mark'),
  pull: fc.constantFrom(undefined, 7, 8),
  ref: fc.constantFrom(undefined, 'main', 'feature'),
  /** Of which fork the branch is. */
  fork: fc.constantFrom(undefined, undefined, 'ada/app', 'bob/app'),
})

const world = fc.record({
  before: fc.array(deployment, { maxLength: 8 }),
  after: fc.array(deployment, { maxLength: 3 }),
  own: deployment,
  /** In which order they end, and when this one does among them. */
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  many: fc.integer({ min: 0, max: 49 }).map((drawn) => (drawn === 1 ? 101 : 0)),
  autoInactive: fc.constantFrom<boolean | 'auto'>('auto', 'auto', 'auto', true, false),
  rules: fc.constantFrom<'readable' | 'paid' | 'missing'>('readable', 'readable', 'readable', 'paid', 'missing'),
  required: fc.record({ main: fc.boolean(), develop: fc.boolean() }),
  base: fc.constantFrom(undefined, 'main', 'develop'),
  name: fc.constantFrom('Staging', 'staging', 'production'),
  firstId: fc.constantFrom(1, 200, 60_000, 2 ** 31, 2 ** 33),
  databaseIds: fc.constantFrom<'all' | 'uint32' | 'none'>('all', 'uint32', 'none'),
  unreadable: fc.constantFrom(false, false, false, false, false, true),
  clockMinutes: fc.integer({ min: -15, max: 15 }),
})

type World = typeof world extends fc.Arbitrary<infer T> ? T : never
type Made = World['own'] & { readonly key: string; readonly end: number }

const ownKind = { task: 'deploy', by: 'us', state: 'in_progress' } as const

const shaOf = (key: string) => Buffer.from(key.padEnd(20, '.')).toString('hex').slice(0, 40)

/** All deployments in the order in which they were made, with the seconds in which they ended. */
function timeline({ before, after, own: ours, order, many }: World): Made[] {
  const noise = Array.from({ length: many }, () => ({ ...ours, by: 'us', state: 'success' }) as const)
  const all = [
    ...noise.map((made, at) => ({ ...made, key: `n${at}`, end: at })),
    ...before.map((made, at) => ({ ...made, key: `b${at}`, end: 0 })),
    { ...ours, ...ownKind, key: own, end: 0 },
    ...after.map((made, at) => ({ ...made, key: `a${at}`, end: 0 })),
  ]
  const rest = all.slice(many)
  const byEnd = rest.map((_, at) => at).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b)
  return all.map((made, at) => (at < many ? made : { ...made, end: many + 10 + byEnd.indexOf(at - many) }))
}

/** From README and design alone. */
function expected(world: World, all: readonly Made[]): { inactive: string[]; doubt: boolean } {
  const ours = all.find(({ key }) => key === own)
  if (!ours || world.autoInactive === false) return { inactive: [], doubt: false }
  const branches = [world.base ?? 'main', 'main'] as const
  const isRequired =
    world.rules === 'readable' && world.name !== 'production' && branches.some((branch) => world.required[branch])
  function isIncluded(other: Made): boolean {
    const marked = other.by === 'us'
    const samePull = marked && ours?.pull !== undefined && other.pull === ours.pull
    const sameRef = marked && ours?.ref !== undefined && other.ref === ours.ref && other.fork === ours.fork
    if (world.autoInactive === true) return true
    if (isRequired && !samePull) return false
    return ours?.transient ? other.transient && (samePull || sameRef) : true
  }
  const finished = (other: Made) => other.key !== own && other.task === 'deploy' && other.state === 'success'
  const earlier = all.filter((other) => finished(other) && other.end < ours.end)
  const isOfNothing = ours.transient && ours.pull === undefined && ours.ref === undefined
  const isUnsure =
    world.rules === 'missing' || (!isRequired && isOfNothing && earlier.some(({ transient }) => transient))
  const doubt = world.autoInactive === 'auto' && isUnsure && earlier.length > 0
  return { inactive: doubt ? [] : earlier.filter(isIncluded).map(({ key }) => key), doubt }
}

/** Plays it, and tells what became inactive that was active. */
async function played(world: World, all: readonly Made[]) {
  const offset = world.clockMinutes * 60_000
  let second = 0
  const { rules, databaseIds, firstId } = world
  const github = createGitHub({
    ...{ rules, databaseIds, firstId, now: () => new Date(start + offset + second * 1000) },
    nodeIdForm: () => (world.unreadable ? 'unreadable' : 'current'),
  })
  github.requireDeployments('main', world.required.main ? [world.name] : [])
  github.requireDeployments('develop', world.required.develop ? ['other', world.name] : [])
  const ids = new Map(all.map((made) => [made.key, github.addDeployment(seedOf(made, start + offset)).id]))
  const { api, log, annotations } = await openQuickApi(github)
  const ended = all.filter(({ key, state }) => state !== undefined && key !== own).sort((a, b) => a.end - b.end)
  for (const made of ended) {
    second = made.end
    github.addStatus(ids.get(made.key) ?? 0, made.state ?? '')
  }
  const ours = all.find(({ key }) => key === own)
  second = ours?.end ?? 0
  const place = { environment, task: 'deploy', bases: world.base ? [world.base] : [], defaultBranch: 'main' }
  const record = await getDeployment(api, ids.get(own) ?? 0)
  const status = { state: 'success', description: '', logUrl: 'https://x.example' } as const
  const ending = { deployment: record, status, autoInactive: world.autoInactive }
  await (await finish(api, ending, { environment: openEnvironment(api, place, log), log })).rest
  expect(github.problems).toEqual([])
  const now = new Map(github.deployments().map(({ id, state }) => [id, state]))
  const inactive = all.filter(({ key, state }) => state === 'success' && now.get(ids.get(key) ?? 0) === 'inactive')
  return { inactive: inactive.map(({ key }) => key), annotations, own: now.get(record.id) }
}

function seedOf({ key, task, transient, production, by, pull, ref, fork }: Made, createdAt: number) {
  const branch = fork === undefined ? { ref } : { fork: ref && { repository: fork, branch: ref } }
  const mark = {
    ...{ repository: 'octo/app', run: key, attempt: '1', job: key, nonce: key, environment, pull },
    ...{
      ...branch,
      sha: by === 'a copied mark' ? shaOf('elsewhere') : shaOf(key),
      ...(key.length % 2 ? { transient } : {}),
    },
  }
  return {
    ...{ environment, task, sha: shaOf(key), ref: shaOf(key), createdAt: new Date(createdAt) },
    ...{ transientEnvironment: transient, productionEnvironment: production },
    payload: by === 'another tool' ? {} : { 'deploy-status-action': mark },
  }
}

test('deploys make inactive what the documentation says, and no other', async () => {
  const drawn = countDraws('auto-inactive')
  const property = fc.asyncProperty(world, async (world) => {
    const all = timeline(world)
    drawn.add({
      ...{ ...commonKinds(world), overlapping: world.after.length > 0, 'free plan': world.rules === 'paid' },
      'other tasks': all.some(({ task }) => task !== 'deploy'),
      transient: all.some(({ transient }) => transient),
      production: all.some(({ production }) => production),
      required: world.required.main || world.required.develop,
      stacked: world.base === 'develop' && world.required.develop,
      'more than 100': world.many > 0,
    })
    const { inactive, doubt } = expected(world, all)
    const result = await played(world, all)
    expect(result.inactive).toEqual(inactive)
    expect(result.own).toBe('success')
    expect(result.annotations.some((message) => message.includes('may stay active'))).toBe(doubt)
  })
  await fc.assert(property, { numRuns: draws(500) })
  drawn.tell()
})
