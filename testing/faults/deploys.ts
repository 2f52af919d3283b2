import type { GitHub } from '../emulator/github.ts'
import { mainSha } from '../runner/events.ts'
import type { Inputs } from '../runner/runner.ts'
import { countRun } from './in-process.ts'

/** A deploy as it goes when nothing goes wrong: what it is to be held against when something does. */
export interface Deploy {
  readonly name: string
  readonly inputs: Inputs
  /** How the job ends, as the post step is told. */
  readonly jobStatus: 'success' | 'failure' | 'cancelled'
  /** The state that is true of it once the command or the job has ended. */
  readonly truth: string
  /** The command's exit code; undefined where the rest of the job is the deploy. */
  readonly commandExits: number | undefined
  /** How far GitHub's clock is ahead of the runner's. */
  readonly aheadMs?: number
  /** What is there already, and the inputs that say so. */
  prepare?(github: GitHub): Inputs
}

/** More than any tolerance. */
const quarterMs = 15 * 60_000

const succeeding: Omit<Deploy, 'name'> = {
  inputs: { environment: 'staging', run: countRun },
  jobStatus: 'success',
  truth: 'success',
  commandExits: 0,
}

const failing: Omit<Deploy, 'name'> = {
  inputs: { environment: 'staging', run: `${countRun}\nexit 3` },
  jobStatus: 'failure',
  truth: 'failure',
  commandExits: 3,
}

/** A deployment that somebody else has made, for this step to report on. */
function prepare(github: GitHub): Inputs {
  const { id } = github.addDeployment({ environment: 'staging', sha: mainSha })
  return { environment: '', 'deployment-id': String(id) }
}

const bracket = { inputs: { environment: 'staging' }, commandExits: undefined }

export const deploys: readonly Deploy[] = [
  { name: 'command-succeeds', ...succeeding },
  { name: 'command-fails', ...failing },
  { name: 'warn-succeeds', ...succeeding, inputs: { ...succeeding.inputs, 'on-api-error': 'warn' } },
  { name: 'warn-fails', ...failing, inputs: { ...failing.inputs, 'on-api-error': 'warn' } },
  { name: 'string-payload', ...succeeding, inputs: { ...succeeding.inputs, payload: '"a text"' } },
  { name: 'adopted-succeeds', ...succeeding, prepare },
  { name: 'adopted-fails', ...failing, prepare },
  { name: 'runner-behind', ...succeeding, inputs: { ...succeeding.inputs, payload: '"a text"' }, aheadMs: quarterMs },
  { name: 'runner-ahead', ...succeeding, inputs: { ...succeeding.inputs, payload: '"a text"' }, aheadMs: -quarterMs },
  { name: 'runner-ahead-bracket', ...bracket, jobStatus: 'success', truth: 'success', aheadMs: -quarterMs },
  { name: 'job-succeeds', ...bracket, jobStatus: 'success', truth: 'success' },
  { name: 'job-fails', ...bracket, jobStatus: 'failure', truth: 'failure' },
  { name: 'job-cancelled', ...bracket, jobStatus: 'cancelled', truth: 'error' },
]
