import * as z from 'zod/mini'
import { ActionError } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { ask } from './ask.ts'
import { ApiError } from './errors.ts'

/**
 * Deletes an environment, with its secrets and rules; one that is gone already is fine too.
 * https://docs.github.com/rest/deployments/environments#delete-an-environment
 * @throws ApiError; ActionError for a name that would make it another call: in a URL, `..` is the folder above
 */
export async function deleteEnvironment(api: Api, name: string): Promise<void> {
  if (['', '.', '..'].includes(name)) {
    throw new ActionError(`The environment \`${name}\` cannot be deleted: its name has a meaning of its own in a URL`)
  }
  const purpose = { doing: `delete the environment ${name}`, permission: 'administration: write' }
  try {
    await ask(api, purpose, z.literal(''), (rest, where) =>
      rest.repos.deleteAnEnvironment({ ...where, environment_name: name }),
    )
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure.status !== 404) throw error
  }
}
