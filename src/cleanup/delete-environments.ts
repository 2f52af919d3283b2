import type { Api } from '../github/api.ts'
import { pauseMs } from '../github/bulk-changes.ts'
import { type Deployment, listDeployments } from '../github/deployments.ts'
import { deleteEnvironment } from '../github/environments.ts'
import { ApiError } from '../github/errors.ts'
import { readStatuses } from '../github/read-deployments.ts'
import { lagMs } from '../github/sending.ts'
import { ActionError } from '../shared/errors.ts'
import { inUsualLetters, isSameName } from '../shared/text.ts'
import type { Cleaned, Stoppable, Work } from './clean.ts'
import { environmentsOf } from './environments.ts'

/** Those environments that are empty once `deleted` are gone. Upper and lower case are one environment. */
export function emptied(names: readonly string[], all: readonly Deployment[], deleted: readonly number[]) {
  const gone = new Set(deleted)
  const left = all.filter(({ id }) => !gone.has(id))
  return names.filter((name) => !left.some(({ environment }) => isSameName(environment, name)))
}

/**
 * Deletes environments in which nothing is left, which is asked once more before each, and late enough to see what has happened
 * `since` then. Only administrators may: for anyone else that is one warning, and nothing fails. `onDeleted` is called each
 * time that one is gone.
 * @returns what was done by then, and these
 */
export async function deleteEnvironments(
  api: Api,
  { patterns, work: { all }, since }: { patterns: readonly string[]; work: Work; since: number },
  cleaned: Cleaned,
  { log, signal }: Stoppable,
  onDeleted: (cleaned: Cleaned) => void,
): Promise<Cleaned> {
  if (patterns.length === 0) return cleaned
  let now = cleaned

  /** @returns whether there is sense in going on */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      if (error instanceof ApiError && isForAdministrators(error)) {
        log.warning(error.message, help)
        return false
      }
      now = { ...now, failures: [...now.failures, error] }
      log.line(error.message)
    }
    return true
  }

  async function deleteIfEmpty(name: string): Promise<void> {
    if (await isEmpty(api, name, all)) {
      await deleteEnvironment(api, name)
      log.line(`The environment ${name} is deleted`)
      now = { ...now, environments: [...now.environments, name] }
      onDeleted(now)
    } else log.warning(stays(name))
  }

  let names: readonly string[] = []
  await api.clock.wait(since + lagMs - api.clock.now(), signal)
  await attempt(async () => {
    names = await environmentsOf(api, patterns)
  })
  const empty = emptied(names, all, cleaned.deleted)
  for (const name of names) if (!empty.includes(name)) log.line(stays(name))
  for (const [at, name] of empty.entries()) {
    if (at > 0) await api.clock.wait(pauseMs, signal)
    if (signal.aborted || !(await attempt(() => deleteIfEmpty(name)))) break
  }
  return now
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

function isForAdministrators({ kind }: ApiError): boolean {
  return kind === 'administration' || kind === 'permission' || kind === 'read-only-run'
}

const help =
  'The deployments are cleaned up. To delete environments too, set `token` to the token of a GitHub App, or to a fine-grained personal access token, with the repository permission "Administration: write" (the workflow token cannot have it) and, for a pattern, "Actions: read".'
