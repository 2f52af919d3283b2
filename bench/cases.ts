import { startJob } from '../testing/runner/runner.ts'
import { type Measure, measure } from './measures.ts'
import { startGitHub } from './remote.ts'
import { type Contestant, nothingMs, type Run } from './runs.ts'
import { measureUsage } from './usage.ts'

/** What is measured. Contestants take turns, so that a slow moment of the machine meets all of them. */

export interface Deploys {
  readonly name: string
  /** Wall time beyond that of the command, post step included. */
  readonly added: Measure
  readonly untilCommand: Measure
  readonly post: Measure
  readonly peakMemory: number
  /** API calls of one deploy, and how many of them write. */
  readonly calls: number
  readonly writes: number
}

export interface DeployCase {
  readonly latencyMs: number
  /** How long the command takes. */
  readonly seconds: number
  readonly times: number
  /** How many deployments the environment has had before, the newest of them active. */
  readonly earlier?: number
  /** To how many tasks those belong. */
  readonly tasks?: number
}

/** Every deploy has a GitHub of its own, so that nobody pays for what others have left there. */
export async function measureDeploys(contestants: readonly Contestant[], its: DeployCase): Promise<Deploys[]> {
  const runs = new Map<Contestant, Counted[]>(contestants.map((contestant) => [contestant, []]))
  for (let round = 0; round <= its.times; round++) {
    for (const contestant of contestants) {
      const run = await deployOnce(contestant, its)
      // The first round warms up the disk's cache.
      if (round > 0) runs.get(contestant)?.push(run)
    }
  }
  const memory = new Map<Contestant, number>()
  for (const contestant of contestants) memory.set(contestant, await peakMemory(contestant, its))
  return [...runs].map(([contestant, all]) => ({
    name: contestant.name,
    added: measure(all.map(({ totalMs }) => totalMs - its.seconds * 1000)),
    untilCommand: measure(all.map(({ untilCommandMs }) => untilCommandMs)),
    post: measure(all.map(({ postMs }) => postMs)),
    peakMemory: memory.get(contestant) ?? 0,
    calls: Math.max(...all.map(({ calls }) => calls)),
    writes: Math.max(...all.map(({ writes }) => writes)),
  }))
}

interface Counted extends Run {
  readonly calls: number
  readonly writes: number
}

/** A plain deploy writes over REST, and reads over GraphQL. */
function isWrite(route: string): boolean {
  return !route.startsWith('GET ') && route !== 'POST /graphql'
}

async function deployOnce(
  contestant: Contestant,
  { latencyMs, seconds, earlier = 0, tasks = 1 }: DeployCase,
): Promise<Counted> {
  const github = await startGitHub({ latencyMs, earlier, tasks })
  try {
    const { active } = await github.report()
    const run = await contestant.deploy(github.url, seconds, active)
    const { routes } = await github.report()
    return { ...run, calls: routes.length, writes: routes.filter(isWrite).length }
  } finally {
    github.stop()
  }
}

/** In a run of its own: what measures memory takes time. */
async function peakMemory({ usage }: Contestant, { latencyMs, earlier = 0, tasks = 1 }: DeployCase): Promise<number> {
  const github = await startGitHub({ latencyMs, earlier, tasks })
  try {
    return (await usage?.(github.url))?.peakMemory ?? 0
  } finally {
    github.stop()
  }
}

/** Node doing nothing, in the same number of runs. */
export function measureNothing(times: number): Measure {
  return measure(Array.from({ length: times + 1 }, nothingMs).slice(1))
}

export interface RestOfJob {
  readonly main: Measure
  readonly post: Measure
}

/** A job whose other steps are the deploy. */
export async function measureRestOfJob({ latencyMs, times }: { latencyMs: number; times: number }): Promise<RestOfJob> {
  const runs: { main: number; post: number }[] = []
  for (let round = 0; round <= times; round++) {
    const github = await startGitHub({ latencyMs })
    const job = startJob({ apiUrl: github.url })
    const main = await job.step({ environment: 'bench' })
    const [post] = await job.end()
    github.stop()
    if (round > 0) runs.push({ main: main.milliseconds, post: post?.milliseconds ?? 0 })
  }
  return { main: measure(runs.map(({ main }) => main)), post: measure(runs.map(({ post }) => post)) }
}

export interface CleanUp {
  readonly action: string
  readonly old: number
  readonly calls: number
  readonly ms: number
  readonly peakMemory: number
}

export interface CleanUpCase {
  readonly latencyMs?: number
  /** Whether it waits the second between two writes. */
  readonly pauses?: boolean
}

/** Old deployments, 3 of them active. Without the second between two writes, which is waited on purpose, unless asked. */
export async function measureCleanUp(
  action: 'deactivate' | 'delete',
  old: number,
  { latencyMs = 0, pauses = false }: CleanUpCase = {},
): Promise<CleanUp> {
  const github = await startGitHub({ latencyMs, old, active: Math.min(3, old) })
  const job = startJob({ apiUrl: github.url })
  const { env, read } = measureUsage(job, pauses ? [] : ['no-pauses'])
  const { exitCode, raw, milliseconds } = await job.step({ environment: 'ol*' }, { action, env, timeoutMs: 600_000 })
  const { peakMemory = Number.NaN } = read() ?? {}
  await job.end()
  const report = await github.report()
  github.stop()
  const left = action === 'delete' ? report.old : report.activeOld
  if (exitCode !== 0 || left !== 0) throw new Error(`${action} of ${old} left ${left}:\n${raw}`)
  return { action, old, calls: report.routes.length, ms: milliseconds, peakMemory }
}

export interface Reading {
  readonly action: 'find' | 'report'
  readonly old: number
  readonly calls: number
  readonly ms: number
  readonly peakMemory: number
}

/** What only reads, in a repository with so many deployments of two commits each, the newest of them active. @throws Error if it fails */
export async function measureReading(action: Reading['action'], old: number): Promise<Reading> {
  const github = await startGitHub({ earlier: old, commits: 2 })
  const job = startJob({ apiUrl: github.url })
  const { env, read } = measureUsage(job)
  const inputs = { environment: 'bench', ...(action === 'report' && { period: '90d' }) }
  const { exitCode, raw, milliseconds } = await job.step(inputs, { action, env, timeoutMs: 600_000 })
  const { peakMemory = Number.NaN } = read() ?? {}
  await job.end()
  const { routes } = await github.report()
  github.stop()
  if (exitCode !== 0) throw new Error(`${action} failed:\n${raw}`)
  return { action, old, calls: routes.length, ms: milliseconds, peakMemory }
}

export interface Crowd {
  readonly ms: number
  readonly calls: number
  /** How often a deployment got `inactive` that was so already: where the machine is too slow, deploys do not wait for each other. */
  readonly repeated: number
}

/** Many deploys at the same time to one GitHub. @throws Error if one of them is not as it should be */
export async function measureCrowd(contestant: Contestant, count: number): Promise<Crowd> {
  const github = await startGitHub({ latencyMs: 100 })
  const at = performance.now()
  await Promise.all(Array.from({ length: count }, () => contestant.deploy(github.url, 1)))
  const ms = performance.now() - at
  const { timelines, routes } = await github.report()
  github.stop()
  // With all to one environment, whoever succeeds later makes the earlier ones inactive.
  const wrong = timelines.filter((states) => !/^pending in_progress success( inactive)*$/.test(states))
  const live = timelines.filter((states) => states.endsWith('success')).length
  const repeated = timelines
    .map((states) => Math.max(0, states.split(' inactive').length - 2))
    .reduce((all, times) => all + times, 0)
  // How often one is made inactive again says how busy this machine is.
  if (timelines.length !== count || wrong.length > 0 || live !== 1)
    throw new Error(`${count} deploys made: ${timelines.join('; ')}`)
  return { ms, calls: routes.length, repeated }
}
