import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { settle } from '../../src/deployment/settle.ts'
import { createSnapshot } from '../../src/environment/snapshot.ts'
import { createGrace } from '../../src/shared/grace.ts'
import { openQuickApi } from '../../testing/api.ts'
import { fetchFrom } from '../../testing/emulator/fetch.ts'
import { createGitHub } from '../../testing/emulator/github.ts'
import { createSchedule } from '../../testing/schedule.ts'

/**
 * Many deploys of one environment that finish at about the same time, each call of theirs taking a random time: in the end what
 * finished last is live, and nothing else, whoever of the others was killed on the way.
 */

const start = Date.UTC(2026, 0, 1)
const place = { environment: 'staging', task: 'deploy', defaultBranch: 'main' }
const success = { state: 'success', description: '', logUrl: 'https://x.example' } as const

interface Deploy {
  /** When its command ends, in milliseconds. */
  readonly end: number
  /** How long its calls take, one after another, each way. */
  readonly latencies: readonly number[]
  /** It does nothing more once its success is posted. */
  readonly killed: boolean
}

async function played(deploys: readonly Deploy[]) {
  const schedule = createSchedule()
  const github = createGitHub({ now: () => new Date(start + schedule.now()) })
  github.addDeployment({ environment: 'staging', statuses: ['success'] })
  const ids = deploys.map(
    (_, at) =>
      github.addDeployment({
        environment: 'staging',
        statuses: ['in_progress'],
        payload: { 'deploy-status-action': markOf(at) },
      }).id,
  )
  await schedule.play(
    deploys.map(({ end, latencies, killed }, at) => async (wait) => {
      let calls = 0
      let isKilled = false
      const latency = () => latencies[calls++ % latencies.length] ?? 0
      const hub = fetchFrom(github)
      const fetch: typeof hub = async (url, init) => {
        if (isKilled) return wait.forever()
        await wait(latency())
        const answer = await hub(url, init)
        if (killed && init?.body?.includes('"success"')) isKilled = true
        await wait(latency())
        return answer
      }
      const { api, log } = await openQuickApi(github, 'octo/app', { fetch, pause: (seconds) => wait(seconds * 1000) })
      await wait(end)
      const record = {
        ...place,
        id: ids[at] ?? 0,
        sha: '',
        autoInactive: 'auto',
        transient: false,
        isFirst: true,
      } as const
      const snapshot = createSnapshot(api, place, log)
      await settle(api, record, success, { snapshot, grace: createGrace(60_000), log })
    }),
  )
  expect(github.problems).toEqual([])
  const all = github.deployments()
  const finishedLast = deploys
    .map((_, at) => all.find(({ id }) => id === ids[at]))
    .toSorted((a, b) => successId(b) - successId(a))[0]?.id
  return {
    active: all.filter(({ state }) => state === 'success').map(({ id }) => id),
    finishedLast,
    lastWasKilled: deploys[ids.indexOf(finishedLast ?? 0)]?.killed,
    inactive: all.map(({ statuses }) => statuses.filter(({ state }) => state === 'inactive').length),
  }
}

type View = ReturnType<ReturnType<typeof createGitHub>['deployments']>[number]

function successId(deployment: View | undefined): number {
  return deployment?.statuses.find(({ state }) => state === 'success')?.id ?? 0
}

function markOf(at: number) {
  return {
    ...{ repository: 'octo/app', run: `${at}`, attempt: '1', job: 'deploy', nonce: `${at}` },
    environment: 'staging',
  }
}

const latencies = fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 7, maxLength: 7 })
const numRuns = Number(process.env['MODEL_RUNS'] ?? 25)

test('what finishes last is live, and nothing else, however the calls of the deploys mix', async () => {
  const deploy = fc.record({
    end: fc.integer({ min: 0, max: 2_000 }),
    latencies,
    killed: fc.constantFrom(false, false, true),
  })
  const property = fc.asyncProperty(fc.array(deploy, { minLength: 2, maxLength: 9 }), async (deploys) => {
    const { active, finishedLast, lastWasKilled } = await played(deploys)
    // Whoever is killed at the end leaves the others to the next deploy.
    expect(active).toContain(finishedLast)
    if (!lastWasKilled) expect(active).toEqual([finishedLast])
  })
  await fc.assert(property, { numRuns, endOnFailure: true })
})

test('deploys that finish one after another make each other inactive once', async () => {
  const property = fc.asyncProperty(fc.array(latencies, { minLength: 2, maxLength: 9 }), async (all) => {
    const deploys = all.map((latencies, at) => ({ end: at * 700, latencies, killed: false }))
    const { inactive } = await played(deploys)
    expect(inactive).toEqual([...deploys.map(() => 1), 0])
  })
  await fc.assert(property, { numRuns, endOnFailure: true })
})

test('fifty that finish within one second make each other inactive once', async () => {
  const deploy = fc.record({ end: fc.integer({ min: 0, max: 1_000 }), latencies, killed: fc.constant(false) })
  const property = fc.asyncProperty(fc.array(deploy, { minLength: 50, maxLength: 50 }), async (deploys) => {
    const { active, finishedLast, inactive } = await played(deploys)
    expect(active).toEqual([finishedLast])
    expect(inactive.toSorted((a, b) => a - b)).toEqual([0, ...deploys.map(() => 1)])
  })
  await fc.assert(property, { numRuns: 3, endOnFailure: true })
})
