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
}

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

const bracket = { inputs: { environment: 'staging' }, commandExits: undefined }

export const deploys: readonly Deploy[] = [
  { name: 'command-succeeds', ...succeeding },
  { name: 'command-fails', ...failing },
  { name: 'warn-succeeds', ...succeeding, inputs: { ...succeeding.inputs, 'on-api-error': 'warn' } },
  { name: 'warn-fails', ...failing, inputs: { ...failing.inputs, 'on-api-error': 'warn' } },
  { name: 'string-payload', ...succeeding, inputs: { ...succeeding.inputs, payload: '"a text"' } },
  { name: 'job-succeeds', ...bracket, jobStatus: 'success', truth: 'success' },
  { name: 'job-fails', ...bracket, jobStatus: 'failure', truth: 'failure' },
  { name: 'job-cancelled', ...bracket, jobStatus: 'cancelled', truth: 'error' },
]
