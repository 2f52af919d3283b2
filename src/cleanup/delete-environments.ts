import type { Api } from '../github/api.ts'
import { ApiError } from '../github/error-guide.ts'
import { paced } from '../github/pace.ts'
import { deleteEnvironment } from '../github/repository.ts'
import type { Log } from '../shared/log.ts'

/**
 * Deletes environments, which only administrators may: for anyone else that is one warning, and nothing fails.
 * Any other failure is added to `failures`.
 * @returns the names of those that are gone
 */
export async function deleteEnvironments(
  api: Api,
  names: readonly string[],
  failures: ApiError[],
  log: Log,
): Promise<string[]> {
  const deleted: string[] = []
  for await (const name of paced(names, api.pause)) {
    try {
      await deleteEnvironment(api, name)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (!isForAdministrators(error)) {
        failures.push(error)
        log.line(error.message)
        continue
      }
      log.warning(error.message, help)
      return deleted
    }
    log.line(`The environment ${name} is deleted`)
    deleted.push(name)
  }
  return deleted
}

function isForAdministrators({ kind }: ApiError): boolean {
  return kind === 'administration' || kind === 'permission' || kind === 'read-only-run'
}

const help =
  'The records are cleaned. To delete environments too, give `token` that of a GitHub App, or a fine-grained personal access token, with the repository permission "Administration: write": the workflow token cannot have it.'
