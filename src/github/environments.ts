import { ActionError } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { remove } from './ask.ts'

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
  await remove(api, purpose, (rest, where) => rest.repos.deleteAnEnvironment({ ...where, environment_name: name }))
}
