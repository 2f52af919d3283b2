import type { Deployment } from '../../src/github/deployments.ts'
import type { Mark } from '../../src/github/mark.ts'
import { unjudgedTexts } from '../../src/github/unjudged.ts'

/** Histories of a repository: its commits, and deployments of them as GitHub would list them. */

export interface History {
  /** Newest first. */
  readonly records: readonly Deployment[]
  /** Those that GitHub has; times in milliseconds. */
  readonly commits: ReadonlyMap<string, { readonly parents: readonly string[]; readonly at: number }>
  readonly period: { readonly from: number; readonly to: number }
}

const start = Date.parse('2026-09-28T00:00:00Z')
const [second, hour, day] = [1_000, 3_600_000, 86_400_000]

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Xorshift */
export function createRandom(seed: number) {
  let state = (seed ^ 0x9e3779b9) | 1
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  for (let count = 0; count < 8; count++) below(2)
  const one = <T>(...items: readonly T[]): T => items[below(items.length)] as T
  return { below, one, chance: (percent: number) => below(100) < percent }
}

type Random = ReturnType<typeof createRandom>

/**
 * A history with branches, merges, force-pushes, roll-backs, overlaps, ties, previews and records that GitHub made itself.
 * @param daysOff the dates of some commits are so much later than those of commits that build on them
 */
export function drawHistory(seed: number, { daysOff = 60 } = {}): History {
  const random = createRandom(seed)
  const all = drawCommits(random, daysOff)
  const deploys = drawDeploys(random, [...all.keys()])
  const gone = [...all.keys()].filter(() => random.chance(4))
  const commits = new Map([...all].filter(([sha]) => !gone.includes(sha)))
  // Whatever led to a commit that is gone, and to nothing else, is gone too: nobody asks for it.
  const records = asRecords(random, deploys)
  return { records, commits: withoutWayTo(commits, all), period: drawPeriod(random, records) }
}

function drawCommits({ below, one, chance }: Random, daysOff: number): Map<string, { parents: string[]; at: number }> {
  const commits = new Map<string, { parents: string[]; at: number }>()
  const tips: string[] = []
  for (
    let number = 0, at = start - 20 * day;
    number < 8 + below(40);
    number++, at += below(20) * hour + below(3) * second
  ) {
    const sha = (number + 1).toString(16).padStart(40, '0')
    const main = tips.at(-1)
    const other = tips.length > 0 ? one(...tips) : undefined
    const parents = new Set(chance(70) ? [main] : chance(70) ? [main, other] : [other, chance(10) ? undefined : other])
    if (chance(3)) for (const tip of tips.slice(-4)) parents.add(tip)
    commits.set(sha, {
      parents: [...parents].filter((parent) => parent !== undefined),
      at: Math.floor((at + (chance(10) ? below(daysOff * day) : 0)) / second) * second,
    })
    tips.push(sha)
  }
  return commits
}

/** A commit that is there has its parents: only tips and whole branches are lost. */
function withoutWayTo<T extends { parents: readonly string[] }>(
  kept: ReadonlyMap<string, T>,
  all: ReadonlyMap<string, T>,
): Map<string, T> {
  const needed = new Set(kept.keys())
  for (const sha of needed) for (const parent of all.get(sha)?.parents ?? []) needed.add(parent)
  return new Map([...all].filter(([sha]) => needed.has(sha)))
}

interface Deploy {
  readonly sha: string
  readonly environment: string
  readonly task: string
  readonly transient: boolean
  readonly at: number
  readonly mark: Partial<Mark> | undefined
  readonly run: number | undefined
  readonly was: readonly { readonly state: string; readonly at: number; readonly description: string }[]
}

const ends = ['success', 'success', 'success', 'success', 'failure', 'error', 'inactive', 'in_progress', 'queued']

function drawDeploys(random: Random, shas: readonly string[]): Deploy[] {
  const { below, one, chance } = random
  const deploys: Deploy[] = []
  let at = start
  const count = below(one(15, 70, 140))
  // Many of one kind, so that there are figures, or many kinds.
  const environments = chance(50)
    ? (['production', 'Production'] as const)
    : (['production', 'Production', 'staging', 'pr-7'] as const)
  const few = chance(40)
  for (let number = 0; number < count; number++) {
    at += chance(25) ? below(2) * second : below(30) * hour
    const newest = Math.floor((number / count) * shas.length)
    const earlier = deploys.slice(-4).map(({ sha }) => sha)
    const sha =
      earlier.length > 0 && chance(30) ? one(...earlier) : (shas[chance(80) ? newest : below(shas.length)] ?? '')
    const environment = one(...environments)
    const task = few || chance(80) ? 'deploy' : 'web'
    const transient = environment === 'pr-7'
    const run = chance(50) ? 1 + Math.floor(number / 2) : undefined
    const mark = run && {
      run: String(run),
      ...(chance(40) && { pull: 1 + below(2) }),
      ...(chance(50) && { actor: `user-${below(3)}` }),
    }
    const base = { sha, environment, task, transient, mark: mark || undefined, run }
    if (run && chance(50))
      deploys.push({ ...base, ...native(random, at), sha: chance(50) ? sha : `${number}`.padStart(40, 'f') })
    if (chance(95)) deploys.push({ ...base, at: at + below(3) * second, was: drawStatuses(random, at) })
  }
  return deploys
}

/** As GitHub makes one for the `environment:` of a job. */
function native(random: Random, at: number) {
  const was = random.chance(10) ? [] : drawStatuses(random, at)
  return { task: 'deploy', transient: false, mark: undefined, at: at + random.below(3) * second, was }
}

function drawStatuses({ below, one, chance }: Random, from: number): Deploy['was'] {
  const was: { state: string; at: number; description: string }[] = []
  let at = from
  const add = (state: string) => {
    at += chance(30) ? 0 : chance(30) ? below(90) * hour : below(40) * second
    const apart = ['failure', 'error', 'inactive'].includes(state) && chance(40)
    was.push({
      state,
      at,
      description: apart
        ? `${one('', 'v7 · ')}${one(...Object.values(unjudgedTexts))}4 s`
        : one('', 'exit code 3 after 4 s'),
    })
  }
  if (chance(90)) add('in_progress')
  if (chance(95)) add(one(...ends))
  if (chance(50)) add(one('inactive', 'inactive', ...ends))
  if (chance(10)) add(one('success', 'success', ...ends))
  return was
}

function asRecords({ below, one, chance }: Random, deploys: readonly Deploy[]): Deployment[] {
  const events = deploys.flatMap((deploy) => {
    const turn = below(1000)
    return deploy.was.map((status) => ({ status, turn }))
  })
  // Of statuses of one second, those of any deployment may be the first; those of one keep their order.
  const inTurn = events.toSorted((a, b) => a.status.at - b.status.at || a.turn - b.turn).map(({ status }) => status)
  // Eight digits are whole bytes in base64.
  const order = (status: Deploy['was'][number]) => String(10_000_000 + inTurn.indexOf(status))
  return deploys
    .map((deploy, index) => ({ deploy, index }))
    .toSorted((a, b) => a.deploy.at - b.deploy.at || a.index - b.index)
    .map(({ deploy: { was, at, mark, run, ...more } }, index) => ({
      ...{
        ...more,
        id: 500 + index,
        nodeId: '',
        url: '',
        ref: 'main',
        creator: one('octocat', 'hubot'),
        production: true,
      },
      payload: mark || chance(90) ? {} : { by: 'others' },
      mark: mark && markOf(more, mark, index),
      createdAt: new Date(at),
      statuses: was.toReversed().map((status) => ({
        ...{
          state: status.state,
          description: status.description,
          createdAt: new Date(status.at),
          nodeId: order(status),
        },
        logUrl: run ? `https://github.com/octo/app/actions/runs/${run}/job/1` : '',
        environmentUrl: one('', 'https://example.com'),
      })),
    }))
    .toReversed()
}

function markOf({ environment, sha }: Pick<Deploy, 'environment' | 'sha'>, given: Partial<Mark>, index: number): Mark {
  const made = { repository: 'octo/app', run: '', attempt: '1', job: 'deploy', nonce: String(index), environment, sha }
  return { ...made, ...given }
}

/** Its edges are often those of something that happened. */
function drawPeriod({ below, one, chance }: Random, records: readonly Deployment[]): History['period'] {
  const times = records.flatMap(({ statuses }) => statuses.map(({ createdAt }) => createdAt.getTime()))
  const near = (at: number) => (times.length > 0 && chance(50) ? one(...times) : at)
  const from = near(start + below(20) * day + below(24) * hour)
  return { from, to: Math.max(near(from + (1 + below(40)) * day), from + second) }
}
