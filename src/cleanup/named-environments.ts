import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { isNamed, namesIn, plainNames } from '../environment/patterns.ts'
import type { Deployment } from '../github/deployments.ts'
import { listEnvironments } from '../github/environments.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { isSameName } from '../shared/text.ts'

/** The environments that the patterns name: of those that GitHub lists, as empty ones have no deployments. @throws ApiError */
export async function environmentsOf(api: Api, patterns: readonly string[]): Promise<string[]> {
  const names = namesIn(patterns) ?? (await listEnvironments(api))
  return names.filter((name) => isNamed(patterns, name))
}

/**
 * Checks the names that no deployment has, before anything is changed: they may be misspelt. Where environments are to be deleted, too,
 * one may be gone since an earlier clean-up: that is a warning.
 * @param all the deployments that were read
 * @throws ActionError for a name that no environment has
 */
export async function checkNames(
  api: Api,
  { patterns, mayBeGone }: { patterns: readonly string[]; mayBeGone: boolean },
  all: readonly Deployment[],
  log: Log,
): Promise<void> {
  const deployed = all.map(({ environment }) => environment)
  const missing = plainNames(patterns).filter((name) => !isAmong(name, deployed))
  if (missing.length === 0) return
  const listed = await listEnvironments(api).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error
    log.line(`Could not check whether the environment ${missing[0]} exists: ${error.message} (needs \`actions: read\`)`)
    return missing
  })
  const unknown = missing.find((name) => !isAmong(name, listed))
  // Before the first deployment of all, there is nothing that a name could be confused with.
  if (unknown === undefined || listed.length === 0) return
  const message = `There is no environment \`${unknown}\``
  const more = listed.length > mostShown ? ` and ${listed.length - mostShown} more` : ''
  const those = `Those that exist are: ${listed.slice(0, mostShown).join(', ')}${more}`
  const help = `${those}. Correct \`environment\`; or, for one that need not exist, give a pattern such as \`${unknown}*\`.`
  if (!mayBeGone) throw new ActionError(`${message}: nothing was cleaned up`, { help })
  log.warning(message, help)
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((one) => isSameName(one, name))
}

/** So many names are shown. */
const mostShown = 30
