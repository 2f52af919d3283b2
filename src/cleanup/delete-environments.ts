import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { lagMs } from '../api/sending.ts'
import { oneByOne } from '../github/bulk-changes.ts'
import { type Deployment, listDeployments } from '../github/deployments.ts'
import { deleteEnvironment } from '../github/environments.ts'
import { readStatuses } from '../github/read-deployments.ts'
import { ActionError } from '../shared/errors.ts'
import { inUsualLetters, isSameName } from '../shared/text.ts'
import type { Stoppable } from './clean.ts'
import { environmentsOf } from './named-environments.ts'
import type { Cleaned, Work } from './progress.ts'

/** Those environments that are empty once `deleted` are gone. Upper and lower case are one environment. */
export function emptied(names: readonly string[], all: readonly Deployment[], deleted: ReadonlySet<number>) {
  const left = all.filter(({ id }) => !deleted.has(id))
  return names.filter((name) => !left.some(({ environment }) => isSameName(environment, name)))
}

/**
 * Deletes environments in which nothing is left, which is asked once more before each, and late enough to see what has happened
 * `since` then. Only administrators may: for anyone else that is one warning, and nothing fails. `onDone` is called each time
 * that one is gone.
 * @param cleaned what was done by then, to which this is added
 */
export async function deleteEnvironments(
  api: Api,
  { patterns, work: { all }, since }: { patterns: readonly string[]; work: Work; since: number },
  cleaned: Cleaned,
  { log, signal }: Stoppable,
  onDone: (cleaned: Cleaned) => void,
): Promise<void> {
  if (patterns.length === 0) return

  async function deleteIfEmpty(name: string): Promise<void> {
    if (!(await isEmpty(api, name, all))) return log.warning(stays(name))
    await deleteEnvironment(api, name)
    log.line(`The environment ${name} is deleted`)
    cleaned.environments.push(name)
    onDone(cleaned)
  }

  /** A failure does not stop the others, unless they would fail too. */
  function note(error: unknown): void {
    if (!(error instanceof ActionError) || isForAdministrators(error)) throw error
    log.line(error.message)
    cleaned.failures.push({ ids: [], error })
  }

  await api.clock.wait(since + lagMs - api.clock.now(), signal)
  try {
    const names = (await environmentsOf(api, patterns).catch(note)) ?? []
    const empty = emptied(names, all, cleaned.deleted)
    for (const name of names) if (!empty.includes(name)) log.line(stays(name))
    await oneByOne(api, empty, signal, (name) => deleteIfEmpty(name).catch(note))
  } catch (error) {
    if (!isForAdministrators(error)) throw error
    log.warning(error.message, help)
  }
}

/** A deploy may have begun since the deployments were read. GraphQL counts those of all names with one call; if it does not tell, REST lists them. */
async function isEmpty(api: Api, name: string, all: readonly Deployment[]): Promise<boolean> {
  const written = all.map(({ environment }) => environment).filter((one) => isSameName(one, name))
  const names = inUsualLetters([name, ...written])
  const { learned } = await readStatuses(api, [], { otherNames: names })
  if (!learned.hasOtherNames) return true
  const lists = await Promise.all(names.map((environment) => listDeployments(api, { environment })))
  return lists.every(({ length }) => length === 0)
}

function stays(name: string): string {
  return `The environment ${name} stays: it has deployments left`
}

function isForAdministrators(error: unknown): error is ApiError {
  return error instanceof ApiError && ['administration', 'permission', 'read-only-run'].includes(error.kind)
}

const help =
  'The deployments are cleaned up. To delete environments too, set `token` to the token of a GitHub App, or to a fine-grained personal access token, with the repository permission "Administration: write" (the workflow token cannot have it) and, for a pattern, "Actions: read".'
