import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { finish } from '../../src/deployment/finish.ts'
import { openEnvironment } from '../../src/environment/environment.ts'
import { createDeployment, getDeployment } from '../../src/github/deployments.ts'
import { createStatus } from '../../src/github/post-status.ts'
import { openQuickApi } from '../../testing/api.ts'
import { wanted } from '../../testing/api-calls.ts'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { createSchedule } from '../../testing/schedule.ts'
import { atScale, draws } from '../../testing/tier.ts'

/**
 * Many deploys of one environment that finish at about the same time, each call of theirs taking a random time: in the end what
 * finished last is live, and nothing else, whoever of the others was killed on the way.
 */

const start = Date.UTC(2026, 0, 1)
const place = { environment: 'staging', task: 'deploy', defaultBranch: 'main' }
const success = { state: 'success', description: '', logUrl: 'https://x.example' } as const

interface Deploy {
  /** When it makes its deployment, in milliseconds; undefined: before all this. */
  readonly begin?: number | undefined
  /** When its command ends, in milliseconds. */
  readonly end: number
  /** How long its calls take, one after another, each way. */
  readonly latencies: readonly number[]
  /** It does nothing more once its success is posted. */
  readonly killed: boolean
  /** `keeps` has `auto-inactive: false`; `stranger` is another tool, which does nothing but post its success. */
  readonly kind?: 'usual' | 'keeps' | 'stranger' | 'other task'
}

const taskOf = ({ kind }: Deploy) => (kind === 'other task' ? 'web' : 'deploy')

async function played(deploys: readonly Deploy[]) {
  const schedule = createSchedule()
  const github = createGitHub({ now: () => new Date(start + schedule.now()) })
  github.addDeployment({ environment: 'staging', statuses: ['success'] })
  const ids = deploys.map((deploy, at) =>
    deploy.begin === undefined
      ? github.addDeployment({
          environment: 'staging',
          task: taskOf(deploy),
          statuses: ['in_progress'],
          payload: deploy.kind === 'stranger' ? {} : { 'deploy-status-action': markOf(at) },
        }).id
      : 0,
  )
  const seen = (await openQuickApi(github)).api
  await schedule.play(
    deploys.map((deploy, at) => async (wait) => {
      const { begin, end, latencies, kind } = deploy
      let calls = 0
      let isKilled = false
      const latency = () => latencies[calls++ % latencies.length] ?? 0
      const hub = fetchFrom(github)
      const fetch: typeof hub = async (url, init) => {
        if (isKilled) return wait.forever()
        await wait(latency())
        const answer = await hub(url, init)
        if (endsThere(deploy) && init?.body?.includes('"success"')) isKilled = true
        await wait(latency())
        return answer
      }
      const { api, log } = await openQuickApi(github, 'octo/app', { fetch, clock: { now: schedule.now, wait } })
      const environment = openEnvironment(api, { ...place, task: taskOf(deploy) }, log)
      async function begun() {
        await wait(begin ?? 0)
        const made = await createDeployment(api, wantedOf(deploy, at))
        ids[at] = made.id
        if (kind === 'stranger') return made
        // Beside the command, what is there is read.
        void environment.deployments()
        await createStatus(api, made.id, { state: 'pending', description: '', logUrl: '' })
        await createStatus(api, made.id, { state: 'in_progress', description: '', logUrl: '' })
        return made
      }
      const deployment = begin === undefined ? await getDeployment(seen, ids[at] ?? 0) : await begun()
      await wait(end)
      const ending = { deployment, status: success, autoInactive: kind === 'keeps' ? false : 'auto' } as const
      await (await finish(api, ending, { environment, log })).rest
    }),
  )
  expect(github.problems).toEqual([])
  const all = github.deployments()
  function endOf(wanted: string) {
    const those = all.filter(({ task }) => task === wanted).toSorted((a, b) => successId(b) - successId(a))
    const finishedLast = those[0]?.id
    return {
      active: those.filter(({ state }) => state === 'success').map(({ id }) => id),
      finishedLast,
      last: deploys[ids.indexOf(finishedLast ?? 0)],
    }
  }

  return {
    endOf,
    inactive: all.map(({ statuses }) => statuses.filter(({ state }) => state === 'inactive').length),
  }
}

/** Whether it does nothing more once its success is posted. */
function endsThere({ killed, kind }: Deploy): boolean {
  return killed || kind === 'stranger'
}

type View = ReturnType<ReturnType<typeof createGitHub>['deployments']>[number]

function successId(deployment: View): number {
  return deployment.statuses.find(({ state }) => state === 'success')?.id ?? 0
}

function wantedOf(deploy: Deploy, at: number) {
  return {
    ...wanted,
    task: taskOf(deploy),
    ref: 'main',
    payload: {},
    mark: markOf(at),
  }
}

function markOf(at: number) {
  return {
    ...{ repository: 'octo/app', run: `${at}`, attempt: '1', job: 'deploy', nonce: `${at}` },
    environment: 'staging',
  }
}

const latencies = fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 7, maxLength: 7 })
const numRuns = draws(atScale(25, 8))

test('what finishes last is live, and nothing else, however the calls of the deploys mix', async () => {
  const deploy = fc.record({
    end: fc.integer({ min: 0, max: 2_000 }),
    latencies,
    killed: fc.constantFrom(false, false, true),
  })
  const property = fc.asyncProperty(fc.array(deploy, { minLength: 2, maxLength: 9 }), async (deploys) => {
    const { active, finishedLast, last } = (await played(deploys)).endOf('deploy')
    // Whoever is killed at the end leaves the others to the next deploy.
    expect(active).toContain(finishedLast)
    if (!last?.killed) expect(active).toEqual([finishedLast])
  })
  await fc.assert(property, { numRuns, endOnFailure: true })
})

test('the same among other tools, other tasks, and deploys that leave the others alone', async () => {
  const deploy = fc.record({
    end: fc.integer({ min: 0, max: 14_000 }),
    latencies,
    killed: fc.constantFrom(false, false, true),
    kind: fc.constantFrom('usual', 'usual', 'usual', 'keeps', 'stranger', 'other task'),
  })
  const property = fc.asyncProperty(fc.array(deploy, { minLength: 2, maxLength: 9 }), async (deploys) => {
    const { endOf } = await played(deploys)
    for (const task of ['deploy', 'web']) {
      const { active, finishedLast, last } = endOf(task)
      if (last) expect(active).toContain(finishedLast)
      if (last && !endsThere(last) && last.kind !== 'keeps') expect(active).toEqual([finishedLast])
    }
  })
  await fc.assert(property, { numRuns, endOnFailure: true })
})

test('deploys that finish one after another make each other inactive once', async () => {
  const property = fc.asyncProperty(fc.array(latencies, { minLength: 2, maxLength: 9 }), async (all) => {
    const deploys = all.map((latencies, at) => ({ end: at * 3_000, latencies, killed: false }))
    const { inactive } = await played(deploys)
    expect(inactive).toEqual([...deploys.map(() => 1), 0])
  })
  await fc.assert(property, { numRuns, endOnFailure: true })
})

test('of many that finish within one second, the last one is live', async () => {
  const deploy = fc.record({ end: fc.integer({ min: 0, max: 1_000 }), latencies, killed: fc.constant(false) })
  const property = fc.asyncProperty(
    fc.array(deploy, { minLength: atScale(50, 20), maxLength: atScale(50, 20) }),
    async (deploys) => {
      const { active, finishedLast } = (await played(deploys)).endOf('deploy')
      expect(active).toEqual([finishedLast])
    },
  )
  await fc.assert(property, { numRuns: atScale(3, 1), endOnFailure: true })
})

test('the last one stays active, alone, also if others are made and succeed while it ends', async () => {
  const deploy = fc.record({
    begin: fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: undefined }),
    end: fc.integer({ min: 0, max: 1_000 }),
    latencies,
    killed: fc.constant(false),
    kind: fc.constantFrom('usual', 'usual', 'other task', 'stranger'),
  })
  const property = fc.asyncProperty(fc.array(deploy, { minLength: 2, maxLength: 6 }), async (deploys) => {
    const { endOf } = await played(deploys)
    for (const task of ['deploy', 'web']) {
      const { active, finishedLast, last } = endOf(task)
      if (last && !endsThere(last)) expect(active).toEqual([finishedLast])
    }
  })
  await fc.assert(property, { numRuns: draws(500), endOnFailure: true })
})

test('two that end within one call leave one active, whichever GitHub hears last', async () => {
  const deploy = fc.record({
    begin: fc.integer({ min: 0, max: 100 }),
    end: fc.integer({ min: 0, max: 150 }),
    latencies,
    killed: fc.constant(false),
  })
  const property = fc.asyncProperty(deploy, deploy, async (one, other) => {
    const { active, finishedLast } = (await played([one, other])).endOf('deploy')
    expect(active).toEqual([finishedLast])
  })
  await fc.assert(property, { numRuns: draws(500), endOnFailure: true })
})
