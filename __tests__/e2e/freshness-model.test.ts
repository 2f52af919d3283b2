import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commonKinds, countDraws } from '../../testing/draws.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { play, sha } from '../../testing/quick.ts'
import { mainSha } from '../../testing/runner/events.ts'
import { draws } from '../../testing/tier.ts'

/** What `if-stale` and `if-deployed` do in random environments, against a second opinion written from the documentation. */

const environment = 'staging'
const [older, newer, side] = [sha('a'), sha('b'), sha('c')]

const made = fc.record({
  task: fc.constantFrom('deploy', 'deploy', 'web'),
  state: fc.constantFrom('success', 'success', 'inactive', 'failure', 'in_progress'),
  commit: fc.constantFrom(older, mainSha, newer, newer, side),
})

const world = fc.record({
  history: fc.array(made, { maxLength: 4 }),
  /** In which order they ended. */
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  ifStale: fc.constantFrom('deploy', 'warn', 'skip', 'skip', 'fail'),
  ifDeployed: fc.constantFrom('deploy', 'skip'),
  rules: fc.constantFrom<'readable' | 'paid' | 'missing'>('readable', 'readable', 'paid', 'missing'),
  isRequired: fc.boolean(),
  firstId: fc.constantFrom(1, 60_000, 2 ** 33),
  unreadable: fc.constantFrom(false, false, false, true),
  clockMinutes: fc.integer({ min: -15, max: 15 }),
})

type World = typeof world extends fc.Arbitrary<infer T> ? T : never

const start = Date.UTC(2026, 0, 1)

/** Seconds, each a different one. */
function endOf({ history, order }: World, at: number): number {
  const byEnd = history.map((_, index) => index).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b)
  return byEnd.indexOf(at)
}

interface Verdict {
  readonly exitCode: number
  readonly skipped: string
  readonly warns: boolean
}

/** From README and design alone. */
function expected(world: World): Verdict {
  const { history, ifStale, ifDeployed, rules, isRequired } = world
  const deployed = { exitCode: 0, skipped: '', warns: false }
  if (ifStale === 'deploy' && ifDeployed === 'deploy') return deployed
  const active = history.flatMap(({ task, state, commit }, at) =>
    task === 'deploy' && state === 'success' ? [{ commit, end: endOf(world, at) }] : [],
  )
  const live = active.toSorted((a, b) => b.end - a.end)[0]?.commit
  if (live === mainSha && ifDeployed === 'skip') return { ...deployed, skipped: 'deployed' }
  if (live !== newer || ifStale === 'deploy') return deployed
  if (ifStale === 'fail') return { ...deployed, exitCode: 1 }
  if (ifStale === 'warn') return { ...deployed, warns: true }
  const isNamed = (rules === 'readable' && isRequired) || rules === 'missing'
  return { ...deployed, skipped: 'stale', warns: isNamed }
}

async function played(world: World): Promise<Verdict> {
  const { history, ifStale, ifDeployed, rules, firstId, unreadable, clockMinutes } = world
  const github = createGitHub({
    ...{ rules, firstId, databaseIds: unreadable ? 'none' : 'all', clockAheadSeconds: clockMinutes * 60 },
    nodeIdForm: () => (unreadable ? 'unreadable' : 'current'),
  })
  github.addCommit(older)
  github.addCommit(mainSha, { parents: [older] })
  github.addCommit(newer, { parents: [mainSha] })
  github.addCommit(side, { parents: [older] })
  if (world.isRequired) github.requireDeployments('main', ['Staging'])
  for (const [at, { task, state, commit }] of history.entries()) {
    const createdAt = new Date(start + endOf(world, at) * 1000)
    github.addDeployment({ environment, task, sha: commit, ref: commit, statuses: [state], createdAt })
  }
  const inputs = { 'if-stale': ifStale, 'if-deployed': ifDeployed, 'auto-inactive': 'false', sweep: 'false' }
  const { exitCode, outputs, annotations } = await play(github, { environment, run: 'true', ...inputs })
  const about = annotations.filter((text) =>
    /^warning: (Could not check which commit|The active commit|.*is older than|.*newer commit)/.test(text),
  )
  return { exitCode, skipped: outputs['skipped'] ?? '', warns: about.length > 0 }
}

test('an older or a deployed commit is treated as the documentation says', async () => {
  const drawn = countDraws('guards')
  const property = fc.asyncProperty(world, async (world) => {
    drawn.add({ ...commonKinds(world), 'free plan': world.rules === 'paid', required: world.isRequired })
    expect(await played(world)).toEqual(expected(world))
  })
  await fc.assert(property, { numRuns: draws(150) })
  drawn.tell()
})
