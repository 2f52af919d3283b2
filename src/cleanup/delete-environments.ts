import { hasGlob, isNamed } from '../environment/patterns.ts'
import type { Api } from '../github/api.ts'
import type { Watch } from '../github/changes.ts'
import { ApiError } from '../github/error-guide.ts'
import { type PastDeployment, readAll } from '../github/history.ts'
import { readAllOverRest } from '../github/history-over-rest.ts'
import { needsRest } from '../github/needs-rest.ts'
import { UnreadableId } from '../github/node-id.ts'
import { paced } from '../github/pace.ts'
import { deleteEnvironment } from '../github/repository.ts'
import { ActionError } from '../shared/errors.ts'
import type { Cleaned } from './work.ts'

/** Environments to delete once nothing is left in them: those that were named, also without any deployment, and those that match. */
export function environmentsOf(patterns: readonly string[], all: readonly PastDeployment[]): string[] {
  const named = patterns.filter((name) => !hasGlob([name]) && !name.startsWith('!'))
  return [...new Set([...named, ...all.map(({ environment }) => environment)])].filter((name) =>
    isNamed(patterns, name),
  )
}

/** Those of them that are empty once `deleted` are gone. Upper and lower case are one environment. */
export function emptied(names: readonly string[], all: readonly PastDeployment[], deleted: readonly number[]) {
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
  { patterns, all }: { patterns: readonly string[]; all: readonly PastDeployment[] },
  cleaned: Cleaned,
  watch: Watch,
  onDeleted: (names: readonly string[]) => void,
): Promise<string[]> {
  const { log } = watch
  const wanted = environmentsOf(patterns, all)
  const empty = emptied(wanted, all, cleaned.deleted)
  for (const name of wanted) if (!empty.includes(name)) log.line(stays(name))
  const deleted: string[] = []
  for await (const name of paced(empty, watch.clock)) {
    if (watch.isCancelled) break
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
async function deleteIfEmpty(api: Api, name: string, all: readonly PastDeployment[]): Promise<boolean> {
  const written = all.map(({ environment }) => environment).filter((one) => one.toLowerCase() === name.toLowerCase())
  if (await hasAny(api, [...new Set([name, ...written])])) return false
  await deleteEnvironment(api, name)
  return true
}

async function hasAny(api: Api, environments: readonly string[]): Promise<boolean> {
  try {
    return !(await readAll(api, environments).next()).done
  } catch (error) {
    if (error instanceof UnreadableId) return true
    if (!needsRest(error)) throw error
    return !(await readAllOverRest(api, environments, () => false).next()).done
  }
}

function stays(name: string): string {
  return `The environment ${name} stays: it has deployments left`
}

function isForAdministrators({ kind }: ApiError): boolean {
  return kind === 'administration' || kind === 'permission' || kind === 'read-only-run'
}

const help =
  'The deployments are cleaned up. To delete environments too, set `token` to the token of a GitHub App, or to a fine-grained personal access token, with the repository permission "Administration: write": the workflow token cannot have it.'
