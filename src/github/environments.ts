import * as z from 'zod/mini'
import { allPages, id } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { ask } from '../api/ask.ts'
import { ActionError } from '../shared/errors.ts'

const entry = z.object({ id, name: z.string() })

/** The names of all environments: https://docs.github.com/rest/deployments/environments#list-environments @throws ApiError */
export async function listEnvironments(api: Api): Promise<string[]> {
  const purpose = { doing: 'list the environments', permission: 'actions: read' }
  const listed = await allPages(entry, async (environments, page) => {
    const shape = z.object({ environments })
    const paging = { per_page: 100, page }
    return (await ask(api, purpose, shape, 'GET /repos/{owner}/{repo}/environments', paging)).environments
  })
  return [...new Set(listed.map(({ name }) => name))]
}

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
    const route = 'DELETE /repos/{owner}/{repo}/environments/{environment_name}'
    await ask(api, purpose, z.literal(''), route, { environment_name: name })
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure.status !== 404) throw error
  }
}
