import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGitHub, emulatedToken, type GitHub } from '../emulator/github.ts'
import { serve } from '../emulator/server.ts'
import { type Inputs, type Job, startJob } from '../runner/runner.ts'
import type { RunningStep } from '../runner/step.ts'
import { check, isSettled, recordProblems, statesOf } from './held.ts'
import { startQuickJob } from './in-process.ts'

/** A signal to the real action in dist/, at the moment when a certain call is under way, or while the command runs. */
export interface SignalScenario {
  /** `signal/deploy/point`: enough to play it alone. */
  readonly id: string
  /** `LOST`: everything is killed at once, and no post step runs, but another run comes later. */
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | 'LOST'
  readonly inputs: Inputs
  readonly point: Point
}

interface Point {
  readonly name: string
  /** The call, and whether GitHub has carried it out when the signal comes; undefined: while the command runs. */
  readonly call?: { readonly on: string; readonly nth: number; readonly when: 'arrived' | 'carriedOut' }
}

const create = 'POST /repos/{owner}/{repo}/deployments'
const status = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses'
const calls = { create: [create, 1], pending: [status, 1], in_progress: [status, 2], final: [status, 3] } as const

const points: readonly Point[] = [
  { name: 'command' },
  ...Object.entries(calls).flatMap(([name, [on, nth]]) =>
    (['arrived', 'carriedOut'] as const).map((when) => ({ name: `${name}-${when}`, call: { on, nth, when } })),
  ),
]

const run = 'echo started >> runs; echo ready; sleep 0.3; echo ended >> runs'
const kinds: Readonly<Record<string, Inputs>> = {
  command: { environment: 'staging', run },
  stubborn: { environment: 'staging', run: `trap "" INT\n${run}` },
  job: { environment: 'staging' },
}

export const signalScenarios: readonly SignalScenario[] = (['SIGINT', 'SIGTERM', 'SIGKILL', 'LOST'] as const).flatMap(
  (signal) =>
    Object.entries(kinds).flatMap(([kind, inputs]) =>
      points
        .filter(({ name }) => kind !== 'job' || !/command|final/.test(name))
        .map((point) => ({ id: `${signal}/${kind}/${point.name}`, signal, inputs, point })),
    ),
)

/** Plays it, with the post step as the runner would run it, and tells what it broke. */
export async function playSignal(scenario: SignalScenario): Promise<string[]> {
  const github = createGitHub()
  const server = await serve(github)
  const job = startJob({ apiUrl: server.url })
  try {
    return await tell(scenario, github, job)
  } finally {
    await job.lose()
    await server.close()
  }
}

async function tell({ signal, inputs, point }: SignalScenario, github: GitHub, job: Job): Promise<string[]> {
  let running: RunningStep | undefined
  const strike = () => (signal === 'LOST' ? running?.killTree() : running?.kill(signal))
  if (point.call) {
    const { on, nth, when } = point.call
    github.fail({ on, nth, kind: 'pass', [when]: strike })
  }
  running = job.start(inputs)
  if (!point.call) {
    await running.waitFor('ready')
    strike()
  }
  const step = await running.done
  const runs = runsIn(job)
  const posts = signal === 'LOST' ? [] : await job.end(signal === 'SIGKILL' ? 'failure' : 'cancelled')
  if (signal === 'LOST') await comeLater(github, job)
  const shown = [step, ...posts].map((result) => result.log + result.stateFile + result.summary).join('')
  const states = statesOf(github)
  const completed = runs.includes('ended') && step.outcome !== 'cancelled'
  return [
    ...recordProblems(github),
    ...check(github.deployments().length === 1 && !isSettled(states), `left open as ${states.at(-1)}`),
    ...check(states.at(-1) === 'success' && !completed, 'a success that was none'),
    ...check(runs.filter((line) => line === 'started').length > 1, 'the command ran twice'),
    ...check(shown.includes(emulatedToken), 'the token can be seen'),
    ...check(step.milliseconds > 10_000, `the step took ${step.milliseconds} ms`),
    ...github.problems,
  ]
}

/** The next run deploys to the same environment, and settles what it finds; its own record is of no interest here. */
async function comeLater(github: GitHub, job: Job): Promise<void> {
  await job.lose()
  github.setRun({ id: 4242, attempt: 1, status: 'completed', conclusion: 'failure' })
  const later = startQuickJob(github, { runId: 4343 })
  const { outputs } = await later.main({ environment: 'staging', 'auto-inactive': 'false', run: 'exit 0' })
  later.remove()
  github.forget(Number(outputs['deployment-id']))
}

function runsIn(job: Job): string[] {
  const path = join(job.workspace, 'runs')
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}
