import type { ActionName } from '../src/runner/action-inputs.ts'
import { readInputs } from '../src/runner/inputs.ts'
import { ActionError } from '../src/shared/errors.ts'

/** Reads inputs as a step does that has `environment`, `token` and `api-url`. */

export const required = { token: 'ghs_x', 'api-url': 'https://api.github.com' }

export type Event = Parameters<typeof readInputs>[2]
export const push: Event = { name: 'push', payload: {} }

export function variables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

export function read(inputs: Record<string, string>, action: ActionName = 'deploy', event = push) {
  const given = { ...required, ...(action === 'update' ? {} : { environment: 'staging' }), ...inputs }
  const names = { GITHUB_ACTION_REPOSITORY: 'org/deploy', GITHUB_ACTION_REF: 'v1' }
  return readInputs(action, { ...variables(given), ...names }, event)
}

/** What is said of inputs that cannot be used. */
export function problemsOf(inputs: Record<string, string>, action: ActionName = 'deploy', event = push): string {
  try {
    read(inputs, action, event)
  } catch (error) {
    if (error instanceof ActionError) return error.message
    throw error
  }
  throw new Error('the inputs were accepted')
}
