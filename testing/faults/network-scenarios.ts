import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfSigned } from '../certificate.ts'
import type { GitHub } from '../emulator/github.ts'
import { type Job, startJob } from '../runner/runner.ts'
import type { StepResult } from '../runner/step.ts'
import { type Deploy, deploys } from './deploys.ts'
import { runsIn, statesOf } from './held.ts'
import type { Played } from './in-process.ts'
import { type Network, silentPool, silentProxy } from './networks.ts'
import { gitHubFor, type Story } from './play.ts'
import { routes } from './points.ts'
import type { Lasting, Phase, Scenario } from './scenarios.ts'

/** What only real sockets show: the action in dist/, in a network that falls silent. */
export interface NetworkScenario extends Pick<Scenario, 'id' | 'deploy' | 'phase' | 'lasting'> {
  readonly column: { readonly name: keyof typeof networks }
  /** The call that it strikes, counted from the beginning of the step. */
  readonly nth: number
}

const networks = { 'connect-unanswered': silentProxy, 'silent-connections': silentPool } as const

/** How many calls main makes, and the post step: where main has been killed, it looks, and posts the final status. */
const calls: Readonly<Record<string, Readonly<Record<Phase, number>>>> = {
  'command-succeeds': { main: 7, post: 2 },
  'job-succeeds': { main: 5, post: 4 },
  start: { main: 5, post: 2 },
  'existing-succeeds': { main: 7, post: 2 },
}

const longest: Readonly<Record<Phase, Lasting>> = { main: 'main', post: 'forever' }

function scenariosOf(deploy: Deploy, phase: Phase): NetworkScenario[] {
  const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1)
  const number = calls[deploy.name]?.[phase] ?? 0
  const make = (name: keyof typeof networks, lasting: Lasting, nth: number): NetworkScenario => ({
    id: `${deploy.name}/${phase}/call-${nth}/${lasting}/${name}`,
    ...{ deploy, phase, lasting, nth, column: { name } },
  })
  return [
    // The longest one first.
    make('connect-unanswered', longest[phase], 1),
    ...upTo(number).map((nth) => make('connect-unanswered', 'once', nth)),
    // Where main was killed, the post step waits after its first call for longer than a connection is kept.
    ...(number > 2 ? upTo(number - 1) : []).map((nth) => make('silent-connections', 'once', nth)),
  ]
}

export const networkScenarios: readonly NetworkScenario[] = deploys
  .filter(({ name }) => name in calls)
  .flatMap((deploy) => (['main', 'post'] as const).flatMap((phase) => scenariosOf(deploy, phase)))

export async function playNetwork(scenario: NetworkScenario): Promise<Story> {
  const github = gitHubFor(scenario)
  const network = await networks[scenario.column.name](github)
  const folder = mkdtempSync(join(tmpdir(), 'ca-'))
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, selfSigned.cert)
  const job = startJob({ apiUrl: network.apiUrl, env: { NODE_EXTRA_CA_CERTS: ca, ...network.env } })
  try {
    return await tell(scenario, github, network, job)
  } finally {
    await job.lose()
    await network.close()
    rmSync(folder, { recursive: true })
  }
}

/** A step that waits for several time-outs one after another takes its time. */
const timeoutMs = 300_000

async function tell(scenario: NetworkScenario, github: GitHub, network: Network, job: Job): Promise<Story> {
  const { deploy, phase, lasting, nth } = scenario
  const { action = 'deploy', prepare = () => ({}), jobStatus, commandExits } = deploy
  const fail = () => network.fail(nth, lasting === 'once' ? 1 : Number.POSITIVE_INFINITY)
  const isKilled = phase === 'post' && (action === 'start' || commandExits !== undefined)
  if (phase === 'main') fail()
  const running = job.start({ ...deploy.inputs, ...prepare(github) }, { action, timeoutMs })
  if (isKilled) github.fail({ on: routes.status, nth: 2, kind: 'pass', carriedOut: () => running.kill('SIGKILL') })
  const main = await running.done
  const afterMain = statesOf(github)
  const runs = runsIn(job.workspace).length
  network.recover()
  if (phase === 'post') fail()
  const failed = main.exitCode !== 0 && commandExits !== undefined
  const posts = await job.end(isKilled || failed ? 'failure' : jobStatus)
  return {
    scenario: { ...scenario, holdings: [] },
    ...{ github, afterMain, runs, struck: network.hasStruck() },
    milliseconds: (phase === 'main' ? [main] : posts).reduce((sum, step) => sum + step.milliseconds, 0),
    main: isKilled ? undefined : playedOf([main]),
    post: playedOf(posts),
  }
}

function playedOf(steps: readonly StepResult[]): Played {
  return {
    exitCode: steps[0]?.exitCode ?? 0,
    outputs: steps[0]?.outputs ?? {},
    annotations: steps.flatMap(({ annotations }) => annotations.map(({ level, message }) => `${level}: ${message}`)),
    shown: steps.map(({ log, stateFile, summary }) => log + stateFile + summary).join('\n'),
  }
}
