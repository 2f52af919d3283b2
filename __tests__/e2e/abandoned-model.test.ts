import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sweep } from '../../src/environment/sweep.ts'
import { readDeployments } from '../../src/github/read-deployments.ts'
import { openQuickApi } from '../../testing/api.ts'
import { arrayOf } from '../../testing/array-of.ts'
import { commonKinds, countDraws } from '../../testing/draws.ts'
import { createGitHub, type GitHub } from '../../testing/emulator/github.ts'
import { draws } from '../../testing/tier.ts'

/**
 * What a sweep finishes, in random histories, against a second opinion written from the documentation: what this action left
 * open, same environment and task, whose run has completed; a mark that does not fit its record is nobody's.
 */

const environment = 'staging'
const ownRun = 50

const made = fc.record({
  task: fc.constantFrom('deploy', 'deploy', 'deploy', 'web'),
  state: fc.constantFrom('in_progress', 'in_progress', 'pending', undefined, 'success', 'failure'),
  run: fc.constantFrom('1', '2', '3', '4', '4', `${ownRun}`, 'x', ''),
  job: fc.constantFrom('deploy', 'other'),
  mark: fc.constantFrom(
    'own',
    'own',
    'own',
    'own',
    'none',
    'other commit',
    'other environment',
    'other target',
    'repeated',
  ),
  repository: fc.constantFrom('octo/app', 'octo/app', 'Octo/App', 'octo/other', 'octo/secret'),
})

const world = fc.record({
  history: fc.array(made, { maxLength: 9 }),
  worksOn: fc.option(fc.nat(8), { nil: undefined }),
  /** Of the runs 1 to 4: as GitHub knows them. `rerun`: a second attempt is going on. */
  runs: fc.array(fc.constantFrom('completed', 'going', 'gone', 'rerun'), { minLength: 4, maxLength: 4 }),
  /** The same of `octo/other`, which can be read; `octo/secret` cannot. */
  otherRuns: fc.array(fc.constantFrom('completed', 'going', 'gone', 'rerun'), { minLength: 4, maxLength: 4 }),
  mayReadRuns: fc.constantFrom(true, true, true, false),
  firstId: fc.constantFrom(1, 60_000, 2 ** 33),
  unreadable: fc.constantFrom(false, false, false, false, true),
  clockMinutes: fc.integer({ min: -15, max: 15 }),
})

type World = typeof world extends fc.Arbitrary<infer T> ? T : never

const shaOf = (at: number) => `${at}`.padStart(40, 'a')

/** From README and design alone. */
function expected({ history, worksOn, runs, otherRuns, mayReadRuns }: World): number[] {
  const isOpen = (state: string | undefined) => ['in_progress', 'pending', undefined].includes(state)
  return history.flatMap(({ task, state, run, job, mark, repository }, at) => {
    if (at === worksOn || task !== 'deploy' || !isOpen(state) || mark !== 'own') return []
    if (!/^\d+$/.test(run) || repository === 'octo/secret') return []
    const isOther = repository === 'octo/other'
    // This very job ran before, in an earlier attempt: it has a deployment of its own now.
    if (Number(run) === ownRun && !isOther) return job === 'deploy' ? [at] : []
    const known = (isOther ? otherRuns : runs)[Number(run) - 1] ?? 'gone'
    return mayReadRuns && known === 'completed' ? [at] : []
  })
}

function seedOf({ task, run, job, mark: kind, repository }: World['history'][number], at: number) {
  const mark = {
    ...{ repository, target: /other|secret/.test(repository) ? 'octo/app' : undefined, run, attempt: '1', job },
    ...{ nonce: kind === 'repeated' ? 'first' : `${at}`, environment, sha: shaOf(at) },
    ...(kind === 'other commit' && { sha: shaOf(99) }),
    ...(kind === 'other environment' && { environment: 'production' }),
    ...(kind === 'other target' && { target: 'octo/mirror' }),
  }
  const payload = kind === 'none' ? { run } : { 'deploy-status-action': mark }
  const logUrl = `https://github.com/${repository}/actions/runs/${run}`
  return { environment, task, sha: shaOf(at), ref: shaOf(at), payload, logUrl }
}

/** Plays it, and tells which became an error. */
async function played(world: World): Promise<number[]> {
  const { history, worksOn, runs, otherRuns, mayReadRuns, firstId, unreadable, clockMinutes } = world
  const permissions = {
    metadata: 'read',
    deployments: 'write',
    ...(mayReadRuns ? { actions: 'read' as const } : {}),
  } as const
  const options = {
    firstId,
    databaseIds: unreadable ? 'none' : 'all',
    clockAheadSeconds: clockMinutes * 60,
    nodeIdForm: () => (unreadable ? 'unreadable' : 'current'),
    tokens: { ghs_emulated: { login: 'github-actions[bot]', permissions } },
  } as const
  const [github, other] = [createGitHub(options), createGitHub({ ...options, repository: 'octo/other' })]
  // What `repeated` copies: it has ended, and is older.
  github.addDeployment({ ...seedOf({ ...one, mark: 'repeated' }, 98), statuses: ['success'] })
  const ids = history.map((seed, at) => {
    const statuses = seed.state === undefined ? [] : [seed.state]
    return github.addDeployment({ ...seedOf(seed, at), statuses }).id
  })
  const own = github.addDeployment({ ...seedOf({ ...one, run: `${ownRun}` }, 97), statuses: ['in_progress'] }).id
  setRuns(github, runs)
  setRuns(other, otherRuns)
  const both: Pick<GitHub, 'handle'> = {
    handle: (request) => (/^\/repos\/octo\/other\//.test(request.url.pathname) ? other : github).handle(request),
  }
  const { api, log } = await openQuickApi(both)
  const id = (worksOn === undefined ? undefined : ids[worksOn]) ?? own
  const mark = { repository: 'octo/app', run: `${ownRun}`, attempt: '2', job: 'deploy', nonce: 'own', environment }
  const parts = await arrayOf(readDeployments(api, { environment }))
  const record = { id, task: 'deploy', mark: undefined }
  const sweeper = { record, mark, runUrl: ({ run }: { run: string }) => `https://x.example/${run}` }
  await sweep(
    api,
    parts.flatMap(({ deployments }) => deployments),
    sweeper,
    log,
  )
  expect([...github.problems, ...other.problems]).toEqual([])
  const states = new Map(github.deployments().map((deployment) => [deployment.id, deployment.statuses]))
  for (const statuses of states.values())
    expect(statuses.filter(({ state }) => state === 'error').length).toBeLessThan(2)
  return history.flatMap((_, at) => (states.get(ids[at] ?? 0)?.at(-1)?.state === 'error' ? [at] : []))
}

function setRuns(github: GitHub, runs: readonly string[]): void {
  for (const [at, state] of runs.entries()) {
    if (state === 'gone') continue
    const completed = state === 'completed' || state === 'rerun'
    github.setRun({ id: at + 1, attempt: 1, status: completed ? 'completed' : 'in_progress', conclusion: null })
    if (state === 'rerun') github.setRun({ id: at + 1, attempt: 2, status: 'queued', conclusion: null })
  }
}

const one = {
  task: 'deploy',
  state: 'in_progress',
  run: '1',
  job: 'deploy',
  mark: 'own',
  repository: 'octo/app',
} as const

test('a sweep finishes what the documentation says, and nothing else', async () => {
  const drawn = countDraws('sweep')
  const property = fc.asyncProperty(world, async (world) => {
    const { history, runs, otherRuns } = world
    const has = (is: (made: World['history'][number]) => boolean) => history.some(is)
    drawn.add({
      ...{ ...commonKinds(world), 're-runs': runs.includes('rerun'), 'deleted runs': runs.includes('gone') },
      'copied marks': has(({ mark }) =>
        ['other commit', 'other environment', 'other target', 'repeated'].includes(mark),
      ),
      'another repository': has(({ repository }) => repository === 'octo/other') && otherRuns.includes('completed'),
      'one that cannot be read': has(({ repository }) => repository === 'octo/secret'),
    })
    expect(await played(world)).toEqual(expected(world))
  })
  await fc.assert(property, { numRuns: draws(300) })
  drawn.tell()
})
