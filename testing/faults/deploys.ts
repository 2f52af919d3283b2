import type { ActionName } from '../../src/runner/action-inputs.ts'
import type { GitHub } from '../emulator/github.ts'
import { mainSha } from '../runner/events.ts'
import type { Inputs } from '../runner/job-options.ts'
import { countRun } from './in-process.ts'

/** What a step does: it runs a command, leaves the deploy to the rest of the job, hands it over, or reports on an existing deployment. */
export const families = ['run', 'rest-of-job', 'start', 'existing'] as const

export type Family = (typeof families)[number]

/** A deploy as it goes when nothing goes wrong: what it is to be held against when something does. */
export interface Deploy {
  readonly name: string
  readonly family: Family
  readonly action?: ActionName
  readonly inputs: Inputs
  /** How the job ends, as the post step is told. */
  readonly jobStatus: 'success' | 'failure' | 'cancelled'
  /** The state that is true of it once the command or the job has ended; for `start`, once it is handed over. */
  readonly truth: string
  /** The command's exit code; undefined where the rest of the job is the deploy. */
  readonly commandExits: number | undefined
  /** How far GitHub's clock is ahead of the runner's. */
  readonly aheadMs?: number
  /**
   * It differs from another one in one input or result, and is played in the hardest way that still has an end. `timed`: with
   * what makes the caller look, or wait by the clock.
   */
  readonly variant?: 'whole' | 'timed'
  /** What is there already, and the inputs that say so. */
  prepare?(github: GitHub): Inputs
}

/** More than any tolerance. */
const quarterMs = 15 * 60_000

const environment = 'staging'
const succeeding = { jobStatus: 'success', truth: 'success' } as const
const failing = { jobStatus: 'failure', truth: 'failure' } as const
const succeeds = { family: 'run', inputs: { environment, run: countRun }, ...succeeding, commandExits: 0 } as const
const fails = {
  family: 'run',
  inputs: { environment, run: `${countRun}\nexit 3` },
  ...failing,
  commandExits: 3,
} as const
const restOfJob = { family: 'rest-of-job', inputs: { environment }, commandExits: undefined } as const
const start = { family: 'start', action: 'start', inputs: { environment }, commandExits: undefined } as const
const existing = { family: 'existing', prepare } as const
const whole = { variant: 'whole' } as const
const timed = { variant: 'timed' } as const
const warn = { 'on-api-error': 'warn' }
const text = { payload: '"a text"' }
const context = { 'status-context': 'deploy/staging' }

/** A deployment that somebody else has made, for this step to report on. */
export function prepare(github: GitHub): Inputs {
  const { id } = github.addDeployment({ environment, sha: mainSha })
  return { environment: '', 'deployment-id': String(id) }
}

function withInputs<T extends { readonly inputs: Inputs }>(deploy: T, inputs: Inputs): T {
  return { ...deploy, inputs: { ...deploy.inputs, ...inputs } }
}

const usual: readonly Deploy[] = [
  { name: 'command-succeeds', ...succeeds },
  { name: 'command-fails', ...fails, ...whole },
  { name: 'warn-succeeds', ...withInputs(succeeds, warn), ...whole },
  { name: 'warn-fails', ...withInputs(fails, warn), ...whole },
  { name: 'string-payload', ...withInputs(succeeds, text), ...whole },
  { name: 'context-succeeds', ...withInputs(succeeds, context), ...timed },
  { name: 'job-succeeds', ...restOfJob, ...succeeding },
  { name: 'job-fails', ...restOfJob, ...failing, ...whole },
  { name: 'job-cancelled', ...restOfJob, jobStatus: 'cancelled', truth: 'error', ...whole },
  { name: 'job-context', ...withInputs(restOfJob, context), ...succeeding, ...timed },
  { name: 'start', ...start, jobStatus: 'success', truth: 'in_progress' },
  { name: 'start-job-fails', ...start, jobStatus: 'failure', truth: 'in_progress', ...timed },
  { name: 'start-text', ...withInputs(start, text), jobStatus: 'success', truth: 'in_progress', ...timed },
  { name: 'start-context', ...withInputs(start, context), jobStatus: 'success', truth: 'in_progress', ...timed },
  { name: 'existing-succeeds', ...succeeds, ...existing },
  { name: 'existing-fails', ...fails, ...existing, ...whole },
  { name: 'existing-job', ...restOfJob, ...succeeding, ...existing, ...timed },
  { name: 'existing-context', ...withInputs(succeeds, context), ...existing, ...timed },
]

/** Those in which times matter most: without a mark, a record is recognised by its time. */
const byTime = ['string-payload', 'job-succeeds', 'start-text', 'existing-succeeds']

export const clocks = { 'runner-behind': quarterMs, 'runner-ahead': -quarterMs } as const

export const deploys: readonly Deploy[] = [
  ...usual,
  ...Object.entries(clocks).flatMap(([clock, aheadMs]) =>
    usual
      .filter(({ name }) => byTime.includes(name))
      .map((deploy) => ({ ...deploy, name: `${clock}-${deploy.name}`, aheadMs, ...timed })),
  ),
]
