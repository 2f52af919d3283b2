import { createGitHub, type GitHub } from '../emulator/github.ts'
import { type Server, serve } from '../emulator/server.ts'
import { type Job, startJob } from '../runner/runner.ts'
import type { RunningStep } from '../runner/step.ts'
import { type Deploy, prepare } from './deploys.ts'
import { check, isFinished, recordProblems, runsIn, statesOf, tokenProblems } from './held.ts'
import { startQuickJob } from './in-process.ts'

/** A signal to the real action in dist/, at the moment when a certain call is under way, or while the command runs. */
export interface SignalScenario {
  /** `signal/deploy/point`: enough to play it alone. */
  readonly id: string
  /** `LOST`: everything is killed at once, and no post step runs, but another run comes later. */
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | 'LOST'
  readonly kind: Kind
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

interface Kind extends Pick<Deploy, 'family' | 'action' | 'inputs' | 'prepare'> {}

const environment = 'staging'
const kinds: Readonly<Record<string, Kind>> = {
  command: { family: 'run', inputs: { environment, run } },
  stubborn: { family: 'run', inputs: { environment, run: `trap "" INT\n${run}` } },
  job: { family: 'rest-of-job', inputs: { environment } },
  start: { family: 'start', action: 'start', inputs: { environment } },
  existing: { family: 'existing', inputs: { environment, run }, prepare },
}

export const signalScenarios: readonly SignalScenario[] = (['SIGINT', 'SIGTERM', 'SIGKILL', 'LOST'] as const).flatMap(
  (signal) =>
    Object.entries(kinds).flatMap(([name, kind]) =>
      pointsOf(kind, signal).map((point) => ({ id: `${signal}/${name}/${point.name}`, signal, kind, point })),
    ),
)

function pointsOf({ family, inputs }: Kind, signal: SignalScenario['signal']): readonly Point[] {
  // A deployment of others has no mark by which a later run knows it.
  if (family === 'existing' && signal === 'LOST') return []
  const none = [inputs['run'] ? [] : ['command', 'final'], family === 'existing' ? ['create'] : []].flat()
  return points.filter(({ name }) => !none.includes(name.split('-')[0] ?? ''))
}

/** Plays it, with the post step as the runner would run it, and tells what it broke. */
export async function playSignal(scenario: SignalScenario): Promise<string[]> {
  const github = createGitHub()
  const server = await serve(github)
  const job = startJob({ apiUrl: server.url })
  try {
    return await tell(scenario, github, server, job)
  } finally {
    await job.lose()
    await server.close()
  }
}

async function tell(
  { signal, kind, point }: SignalScenario,
  github: GitHub,
  server: Server,
  job: Job,
): Promise<string[]> {
  let running: RunningStep | undefined
  const strike = () => (signal === 'LOST' ? running?.killTree() : running?.kill(signal))
  if (point.call) {
    const { on, nth, when } = point.call
    github.fail({ on, nth, kind: 'pass', [when]: strike })
  }
  const { action = 'deploy' } = kind
  running = job.start({ ...kind.inputs, ...kind.prepare?.(github) }, { action })
  if (!point.call) {
    await running.waitFor('ready')
    strike()
  }
  const step = await running.done
  const runs = runsIn(job.workspace)
  const posts = signal === 'LOST' ? [] : await job.end(signal === 'SIGKILL' ? 'failure' : 'cancelled')
  if (signal === 'LOST') await comeLater(github, server, job)
  const shown = [step, ...posts].map((result) => result.log + result.stateFile + result.summary).join('')
  const states = statesOf(github)
  // The signal came too late.
  const isHandedOver = kind.action === 'start' && step.exitCode === 0 && step.outputs['recorded'] === 'true'
  const completed = runs.includes('ended') && step.outcome !== 'cancelled'
  return [
    ...recordProblems(github),
    ...check(
      github.deployments().length === 1 && !isFinished(states) && !isHandedOver,
      `left open as ${states.at(-1)}`,
    ),
    ...check(states.at(-1) === 'success' && !completed, 'a success that was none'),
    ...check(runs.filter((line) => line === 'started').length > 1, 'the command ran twice'),
    ...tokenProblems(shown),
    ...check(step.milliseconds > mostMs, `the step took ${step.milliseconds} ms`),
    ...github.problems,
  ]
}

/** Ten times what a step takes that gives a stubborn command time to end. */
const mostMs = 60_000

/** The next run deploys to the same environment, and finishes what it finds; its own record is of no interest here. */
async function comeLater(github: GitHub, server: Server, job: Job): Promise<void> {
  await job.lose()
  // What the lost runner sent is at GitHub long before another run comes.
  await server.drained()
  github.setRun({ id: 4242, attempt: 1, status: 'completed', conclusion: 'failure' })
  const later = startQuickJob(github, { runId: 4343 })
  const { outputs } = await later.main({ environment: 'staging', 'auto-inactive': 'false', run: 'exit 0' })
  later.remove()
  github.forget(Number(outputs['deployment-id']))
}
