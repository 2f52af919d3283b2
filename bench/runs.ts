import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Inputs } from '../testing/runner/job-options.ts'
import { node24 } from '../testing/runner/node24.ts'
import { type Job, startJob } from '../testing/runner/runner.ts'
import { measureUsage, type Usage } from './usage.ts'

/** Single runs, as a runner would make them. */

export interface Run {
  /** Of main and post. */
  readonly totalMs: number
  /** From the step's start to the command's. */
  readonly untilCommandMs: number
  readonly postMs: number
}

/** Where an action is, and how it deploys: in one step, or around the command. */
export interface Contestant {
  readonly name: string
  /** `replaces`: the deployment that is active, for one that does not look for it. */
  deploy(apiUrl: string, seconds: number, replaces?: number): Promise<Run>
  /** What main uses in a deploy without a command, where that can be measured. */
  usage?(apiUrl: string): Promise<Usage | undefined>
}

const started = 'started'
const command = (seconds: number) => `date +%s%N > "$GITHUB_WORKSPACE/${started}"\nsleep ${seconds}`

/** An action that runs the command itself. */
export function oneStep(name: string, actionPath: string, inputs: Inputs = {}): Contestant {
  return {
    name,
    async deploy(apiUrl, seconds, replaces) {
      const env = { FLOOR_REPLACES: String(replaces ?? '') }
      const job = startJob({ apiUrl, actionPath, env })
      const at = Date.now()
      const main = await job.step({ environment: 'bench', run: command(seconds), ...inputs })
      if (main.exitCode !== 0) throw new Error(`${name} failed:\n${main.raw}`)
      const untilCommandMs = startOf(job) - at
      const posts = await job.end()
      const postMs = posts.reduce((all, post) => all + post.milliseconds, 0)
      return { totalMs: main.milliseconds + postMs, untilCommandMs, postMs }
    },
    async usage(apiUrl) {
      const job = startJob({ apiUrl, actionPath })
      const meter = measureUsage(job)
      await job.step({ environment: 'bench', run: command(0), ...inputs }, { env: meter.env })
      const usage = meter.read()
      await job.end()
      return usage
    },
  }
}

/** Actions that need a step before the command and one after it. */
export function twoSteps(name: string, before: Stage, after: (outputs: Inputs) => Stage): Contestant {
  return {
    name,
    async deploy(apiUrl, seconds) {
      const at = Date.now()
      const first = await playStage(name, apiUrl, before)
      const job = startJob({ apiUrl })
      const run = await job.script(command(seconds))
      const untilCommandMs = startOf(job) - at
      await job.end()
      const last = await playStage(name, apiUrl, after(first.outputs))
      return { totalMs: first.ms + run.milliseconds + last.ms, untilCommandMs, postMs: 0 }
    },
  }
}

export interface Stage {
  readonly actionPath: string
  readonly inputs: Inputs
}

async function playStage(name: string, apiUrl: string, { actionPath, inputs }: Stage) {
  const job = startJob({ apiUrl, actionPath })
  const { exitCode, raw, outputs, milliseconds } = await job.step(inputs)
  await job.end()
  if (exitCode !== 0) throw new Error(`${name} failed:\n${raw}`)
  return { outputs, ms: milliseconds }
}

function startOf({ workspace }: Pick<Job, 'workspace'>): number {
  return Number(readFileSync(join(workspace, started), 'utf8')) / 1_000_000
}

/** How long Node takes to do nothing. */
export function nothingMs(): number {
  const at = performance.now()
  execFileSync(node24(), ['-e', '0'])
  return performance.now() - at
}
