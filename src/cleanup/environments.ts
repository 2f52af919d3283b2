import { hasGlob, isNamed } from '../environment/patterns.ts'
import type { Api } from '../github/api.ts'
import type { Deployment } from '../github/deployments.ts'
import { listEnvironments } from '../github/environments.ts'
import { ApiError } from '../github/errors.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'

/** The names among patterns. */
function namesIn(patterns: readonly string[]): string[] {
  return patterns.filter((name) => !name.startsWith('!') && !hasGlob([name]))
}

/** The environments that the patterns name: of those that GitHub lists, as empty ones have no deployments. @throws ApiError */
export async function environmentsOf(api: Api, patterns: readonly string[]): Promise<string[]> {
  const names = namesIn(patterns)
  const isByName = patterns.every((pattern) => pattern.startsWith('!') || names.includes(pattern))
  return (isByName ? names : await listEnvironments(api)).filter((name) => isNamed(patterns, name))
}

/**
 * Checks the names that no deployment has, before anything is changed: they may be misspelt.
 * @param all the deployments that were read
 * @throws ActionError for a name that no environment has
 */
export async function checkNames(
  api: Api,
  patterns: readonly string[],
  all: readonly Deployment[],
  log: Log,
): Promise<void> {
  const deployed = all.map(({ environment }) => environment)
  const missing = namesIn(patterns).filter((name) => !isAmong(name, deployed))
  if (missing.length === 0) return
  try {
    const listed = await listEnvironments(api)
    const unknown = missing.find((name) => !isAmong(name, listed))
    if (unknown !== undefined) throw unknownName(unknown, listed)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    log.line(`Whether there is an environment ${missing[0]} is not known: ${error.message} (needs \`actions: read\`)`)
  }
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase())
}

/** So many names are shown. */
const mostShown = 30

function unknownName(name: string, listed: readonly string[]): ActionError {
  const more = listed.length > mostShown ? ` and ${listed.length - mostShown} more` : ''
  const those = `Those that exist are: ${listed.slice(0, mostShown).join(', ')}${more}.`
  return new ActionError(`There is no environment \`${name}\`, so nothing was cleaned up`, {
    help: `${listed.length === 0 ? 'The repository has none.' : those} Correct \`environment\`; or, for one that need not exist, give a pattern such as \`${name}*\`.`,
  })
}
