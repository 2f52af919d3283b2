import { createGitHub, type GitHub } from '../emulator/github.ts'
import { statesOf } from './held.ts'
import { type Played, type QuickJob, startQuickJob } from './in-process.ts'
import type { Scenario } from './scenarios.ts'

/** How a scenario went, in all that can be seen of it. */
export interface Story {
  readonly scenario: Scenario
  readonly github: GitHub
  readonly main: Played
  readonly post: Played
  /** The statuses that GitHub held when main had ended. */
  readonly afterMain: readonly string[]
  readonly runs: number
}

/** Plays a deploy to its end, post step included, while GitHub does what the scenario says. */
export async function play(scenario: Scenario): Promise<Story> {
  const { aheadMs = 0 } = scenario.deploy
  const github = createGitHub({ now: () => new Date(Date.now() + aheadMs) })
  for (const fault of scenario.faults()) github.fail(fault)
  const job = startQuickJob(github)
  try {
    return await tell(scenario, github, job)
  } finally {
    job.remove()
  }
}

async function tell(scenario: Scenario, github: GitHub, job: QuickJob): Promise<Story> {
  const { jobStatus, commandExits, prepare = () => ({}) } = scenario.deploy
  const inputs = { ...scenario.deploy.inputs, ...prepare(github) }
  const main = await job.main(inputs)
  const afterMain = statesOf(github)
  if (scenario.lasting !== 'forever') github.recover()
  const failed = main.exitCode !== 0 && jobStatus === 'success'
  const post = await job.post(inputs, failed && commandExits !== undefined ? 'failure' : jobStatus)
  return { scenario, github, main, post, afterMain, runs: job.runs() }
}
