import { hasGlob, isNamed } from '../environment/patterns.ts'
import type { Api } from '../github/api.ts'
import { pauseMs } from '../github/bulk-changes.ts'
import { type Deployment, listDeployments } from '../github/deployments.ts'
import { deleteEnvironment } from '../github/environments.ts'
import { ApiError } from '../github/errors.ts'
import { readStatuses } from '../github/read-deployments.ts'
import { ActionError } from '../shared/errors.ts'
import { inUsualLetters } from '../shared/text.ts'
import type { Stoppable } from './clean.ts'
import type { Cleaned } from './progress.ts'

/** Environments to delete once nothing is left in them: those that were named, also without any deployment, and those that match. */
export function environmentsOf(patterns: readonly string[], all: readonly Deployment[]): string[] {
  const named = patterns.filter((name) => !hasGlob([name]) && !name.startsWith('!'))
  return [...new Set([...named, ...all.map(({ environment }) => environment)])].filter((name) =>
    isNamed(patterns, name),
  )
}

/** Those of them that are empty once `deleted` are gone. Upper and lower case are one environment. */
export function emptied(names: readonly string[], all: readonly Deployment[], deleted: readonly number[]) {
  const gone = new Set(deleted)
  const used = new Set(all.flatMap(({ id, environment }) => (gone.has(id) ? [] : [environment.toLowerCase()])))
  return names.filter((name) => !used.has(name.toLowerCase()))
}

/**
 * Deletes environments in which nothing is left, which is asked once more before each. Only administrators may: for anyone
 * else that is one warning, and nothing fails. Any other failure is added to those of `cleaned`.
 * `onDeleted` is called each time that one is gone.
 * @returns the names of those that are gone
 */
export async function deleteEnvironments(
  api: Api,
  { patterns, all }: { patterns: readonly string[]; all: readonly Deployment[] },
  cleaned: Cleaned,
  { log, signal }: Stoppable,
  onDeleted: (names: readonly string[]) => void,
): Promise<string[]> {
  const wanted = environmentsOf(patterns, all)
  const empty = emptied(wanted, all, cleaned.deleted)
  for (const name of wanted) if (!empty.includes(name)) log.line(stays(name))
  const deleted: string[] = []
  for (const [at, name] of empty.entries()) {
    if (at > 0) await api.clock.wait(pauseMs, signal)
    if (signal.aborted) break
    try {
      if (await deleteIfEmpty(api, name, all)) {
        log.line(`The environment ${name} is deleted`)
        deleted.push(name)
        onDeleted(deleted)
      } else log.warning(stays(name))
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      if (error instanceof ApiError && isForAdministrators(error)) {
        log.warning(error.message, help)
        break
      }
      cleaned.failures.push(error)
      log.line(error.message)
    }
  }
  return deleted
}

/** A deploy may have begun since the deployments were read. */
async function deleteIfEmpty(api: Api, name: string, all: readonly Deployment[]): Promise<boolean> {
  const written = all.map(({ environment }) => environment).filter((one) => one.toLowerCase() === name.toLowerCase())
  if (await hasDeployments(api, inUsualLetters([name, ...written]))) return false
  await deleteEnvironment(api, name)
  return true
}

/** GraphQL counts those of all names with one call; if it does not tell, REST lists them. */
async function hasDeployments(api: Api, names: readonly string[]): Promise<boolean> {
  const { learned } = await readStatuses(api, [], { otherNames: names })
  if (!learned.hasOtherNames) return false
  for (const environment of names) if ((await listDeployments(api, { environment })).length > 0) return true
  return false
}

function stays(name: string): string {
  return `The environment ${name} stays: it has deployments left`
}

function isForAdministrators({ kind }: ApiError): boolean {
  return kind === 'administration' || kind === 'permission' || kind === 'read-only-run'
}

const help =
  'The deployments are cleaned up. To delete environments too, set `token` to the token of a GitHub App, or to a fine-grained personal access token, with the repository permission "Administration: write": the workflow token cannot have it.'
