import type { Api } from '../api/api.ts'
import { reasonOf } from '../api/api-error.ts'
import { defaultBranch } from '../commits/commits.ts'
import { requiredEnvironments } from '../github/rules.ts'
import type { Log } from '../shared/log.ts'
import { isSameName } from '../shared/text.ts'

/** What the rules of branches say of a deployment: https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */

export interface BranchRules {
  readonly branch: string
  /** The environments that must have a successful deployment; undefined when that could not be read. */
  readonly environments: readonly string[] | undefined
}

/** What stands for the default branch while its name is not known. */
export const unnamedBranch = 'the default branch'

/** What the rules of a branch require. Never rejects. */
export async function readRules(api: Api, branch: string, log: Log): Promise<BranchRules> {
  try {
    const name = branch === unnamedBranch ? await defaultBranch(api) : branch
    return { branch: name, environments: await requiredEnvironments(api, name) }
  } catch (error) {
    log.line(`The rules of ${branch} could not be read: ${reasonOf(error)}`)
    return { branch, environments: undefined }
  }
}

/** The branches whose rules are not known, for a warning. */
export function unreadBranches(rules: readonly BranchRules[]): string | undefined {
  const unread = rules.filter(({ environments }) => environments === undefined)
  return unread.length > 0 ? unread.map(({ branch }) => branch).join(' and ') : undefined
}

/**
 * The first branch that a change can reach only after a successful deployment to this environment. Whether GitHub tells
 * upper and lower case apart here is not documented: they are taken for the same, which is the safe way.
 */
export function requiringBranch(environment: string, rules: readonly BranchRules[]): string | undefined {
  return rules.find(({ environments = [] }) => environments.some((name) => isSameName(name, environment)))?.branch
}

/** A required environment that this one was probably meant to be, and the branch that requires it. */
export function nearMiss(
  environment: string,
  rules: readonly BranchRules[],
): { readonly branch: string; readonly name: string } | undefined {
  const required = rules.flatMap(({ branch, environments = [] }) => environments.map((name) => ({ branch, name })))
  if (required.some(({ name }) => name === environment)) return undefined
  return required.find(({ name }) => plain(name) === plain(environment))
}

/** Without what is easily overlooked: case and blanks. */
function plain(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase()
}
