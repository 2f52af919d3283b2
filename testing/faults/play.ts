import { createGitHub, emulatedToken, type GitHub } from '../emulator/github.ts'
import { statesOf } from './held.ts'
import { type HeldWrites, holdWrites } from './held-writes.ts'
import { type Played, type QuickJob, startQuickJob } from './in-process.ts'
import type { Scenario } from './scenarios.ts'

/** How a scenario went, in all that can be seen of it. */
export interface Story {
  readonly scenario: Pick<Scenario, 'deploy' | 'column' | 'phase' | 'lasting' | 'holdings'>
  readonly github: GitHub
  /** Undefined where it was killed. */
  readonly main: Played | undefined
  readonly post: Played
  /** The statuses that GitHub held when main had ended. */
  readonly afterMain: readonly string[]
  readonly runs: number
  /** How long the step took in which it went wrong, where it ran in real time. */
  readonly milliseconds?: number
  /** Whether what the scenario is about has come to pass. */
  readonly struck: boolean
}

/** A workflow's token that may also post commit statuses. */
const permissions = { metadata: 'read', contents: 'read', deployments: 'write', statuses: 'write' } as const

/** A GitHub for one scenario. */
export function gitHubFor({ deploy: { aheadMs = 0 } }: Pick<Scenario, 'deploy'>): GitHub {
  return createGitHub({
    now: () => new Date(Date.now() + aheadMs),
    tokens: { [emulatedToken]: { login: 'github-actions[bot]', permissions } },
  })
}

/** Plays a deploy to its end, post step included, while GitHub does what the scenario says. */
export async function play(scenario: Scenario): Promise<Story> {
  const github = gitHubFor(scenario)
  const { action = 'deploy' } = scenario.deploy
  const held = holdWrites(github, scenario.holdings)
  const job = startQuickJob(github, { action, fetch: held.fetch, clock: held.clock })
  try {
    return await tell(scenario, github, job, held)
  } finally {
    job.remove()
  }
}

async function tell(scenario: Scenario, github: GitHub, job: QuickJob, held: HeldWrites): Promise<Story> {
  const { deploy, phase, lasting } = scenario
  const { jobStatus, commandExits, prepare = () => ({}) } = deploy
  const inputs = { ...deploy.inputs, ...prepare(github) }
  const faults = failing(scenario, github)
  if (phase === 'main') faults.begin()
  const main = (await Promise.race([job.main(inputs), held.lost])) ?? undefined
  if (!main) job.kill()
  const afterMain = statesOf(github)
  if (lasting !== 'forever') github.recover()
  if (phase === 'post') faults.begin()
  const failed = !main || (main.exitCode !== 0 && jobStatus === 'success' && commandExits !== undefined)
  const post = await job.post(inputs, failed ? 'failure' : jobStatus)
  // Whatever is still to come.
  await held.clock.wait(60_000)
  return { scenario, github, main, post, afterMain, runs: job.runs(), struck: faults.haveStruck() && held.hasHeldAll() }
}

function failing(scenario: Scenario, github: GitHub) {
  const faults = scenario.faults()
  let struck = faults.length === 0
  return {
    haveStruck: () => struck,
    begin() {
      // The last one is what the scenario is about; others lead to it.
      for (const fault of faults.slice(0, -1)) github.fail(fault)
      const last = faults.at(-1)
      if (last)
        github.fail({
          ...last,
          arrived() {
            struck = true
          },
        })
    },
  }
}
