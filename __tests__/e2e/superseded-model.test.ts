import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { finish } from '../../src/deployment/finish.ts'
import { openEnvironment } from '../../src/environment/environment.ts'
import { getDeployment } from '../../src/github/deployments.ts'
import { openQuickApi } from '../../testing/api.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { sha } from '../../testing/quick.ts'
import { draws } from '../../testing/tier.ts'

/** What `superseded: delete` deletes in random environments, against a second opinion written from the documentation. */

const environment = 'staging'

/** One deployment as others, or earlier runs, have left it. */
const deployment = fc.record({
  environment: fc.constantFrom('staging', 'staging', 'staging', 'production'),
  task: fc.constantFrom('deploy', 'deploy', 'deploy', 'web'),
  state: fc.constantFrom(
    'success',
    'success',
    'inactive',
    'failure',
    'error',
    'in_progress',
    'queued',
    'pending',
    undefined,
  ),
  production: fc.constantFrom(false, false, false, true),
  transient: fc.boolean(),
  by: fc.constantFrom(
    'us',
    'us',
    'us',
    'us',
    'another tool',
    'a mark for another commit',
    'a mark for another repository',
  ),
  /** Whose mark it has too: a copied payload. */
  copies: fc.constantFrom(undefined, undefined, undefined, undefined, 0, 1, 'own'),
  run: fc.constantFrom('another', 'another', 'another', 'the same', 'an earlier attempt'),
})

const world = fc.record({
  before: fc.array(deployment, { maxLength: 10 }),
  after: fc.array(deployment, { maxLength: 3 }),
  autoInactive: fc.constantFrom<boolean | 'auto'>('auto', 'auto', true, false),
  required: fc.boolean(),
  superseded: fc.constantFrom('delete', 'delete', 'delete', 'keep'),
  outcome: fc.constantFrom('success', 'success', 'success', 'failure'),
})

type World = typeof world extends fc.Arbitrary<infer T> ? T : never
type Made = World['before'][number]

const runs = { another: ['7', '1'], 'the same': ['9', '2'], 'an earlier attempt': ['9', '1'] } as const

/** The mark that one has of its own. */
function markOf({ by, run, environment }: Made, nonce: string) {
  const [id, attempt] = runs[run]
  return {
    ...{
      repository: by === 'a mark for another repository' ? 'octo/other' : 'octo/app',
      run: id,
      attempt,
      job: 'deploy',
    },
    ...{ nonce, environment, sha: by === 'a mark for another commit' ? sha('b') : sha('a') },
  }
}

type Mark = ReturnType<typeof markOf>

const ours: Made = {
  ...{ environment, task: 'deploy', state: 'in_progress', production: false, transient: false },
  ...{ by: 'us', copies: undefined, run: 'the same' },
}
const ownMark = markOf(ours, 'own')

/** What each has in its payload: its own mark, or the whole of another one's. */
function marksOf(before: readonly Made[]): (Mark | undefined)[] {
  const marks: (Mark | undefined)[] = []
  for (const [at, past] of before.entries()) {
    const { by, copies } = past
    if (copies === 'own') marks.push(ownMark)
    else if (typeof copies === 'number' && copies < at) marks.push(marks[copies])
    else marks.push(by === 'another tool' ? undefined : markOf(past, `b${at}`))
  }
  return marks
}

/** Of those made before: the ones to delete, by README alone. */
function expected({ before, autoInactive, required, superseded, outcome }: World): number[] {
  if (superseded === 'keep' || outcome !== 'success') return []
  const retires = autoInactive === true || (autoInactive === 'auto' && !required)
  const marks = marksOf(before)
  return before.flatMap((past, at) => {
    const mark = marks[at]
    const isHere = ({ environment: its, task }: Made) => its === environment && task === 'deploy'
    const isFirst = marks.findIndex((other, index) => other === mark && isHere(before[index] ?? past)) === at
    const isItsOwn = mark !== undefined && mark !== ownMark && isFirst
    const fits = mark?.repository === 'octo/app' && mark.environment === past.environment && mark.sha === sha('a')
    const isSameAttempt = mark?.run === ownMark.run && mark.attempt === ownMark.attempt
    const isOurs = isItsOwn && fits && !isSameAttempt
    const isFinished = ['inactive', 'failure', 'error'].includes(past.state ?? '')
    const isInactive = isFinished || (past.state === 'success' && retires)
    return isOurs && isHere(past) && isInactive && !past.production ? [at] : []
  })
}

function seedOf({ environment, task, transient, production, state }: Made, mark: Mark | undefined) {
  return {
    ...{ environment, task, sha: sha('a'), ref: sha('a') },
    ...{ transientEnvironment: transient, productionEnvironment: production },
    statuses: state === undefined ? [] : [state],
    payload: mark ? { 'deploy-status-action': mark } : {},
  }
}

async function played(world: World) {
  const github = createGitHub()
  github.requireDeployments('main', world.required ? [environment] : [])
  const marks = marksOf(world.before)
  const before = world.before.map((past, at) => github.addDeployment(seedOf(past, marks[at])).id)
  const { id } = github.addDeployment(seedOf(ours, ownMark))
  const after = world.after.map((past, at) => github.addDeployment(seedOf(past, markOf(past, `a${at}`))).id)
  const { api, log } = await openQuickApi(github)
  const { autoInactive, superseded } = world
  const status = { state: world.outcome, description: '', logUrl: 'https://x.example' } as const
  const ending = { deployment: await getDeployment(api, id), status, autoInactive, superseded }
  const place = openEnvironment(api, { environment, task: 'deploy', defaultBranch: 'main' }, log)
  await (await finish(api, ending, { environment: place, log })).rest
  expect(github.problems).toEqual([])
  const left = new Set(github.deployments().map((one) => one.id))
  return {
    deleted: before.flatMap((one, at) => (left.has(one) ? [] : [at])),
    stays: [id, ...after].every((one) => left.has(one)),
  }
}

test('a success deletes what the documentation says, and nothing else', async () => {
  const property = fc.asyncProperty(world, async (world) => {
    expect(await played(world)).toEqual({ deleted: expected(world), stays: true })
  })
  await fc.assert(property, { numRuns: draws(150) })
})
