import type { Api } from '../github/api.ts'
import { reasonOf } from '../github/error-guide.ts'
import { type History, readRecent } from '../github/history.ts'
import { requiredEnvironments } from '../github/repository.ts'
import type { Log } from '../shared/log.ts'
import type { BranchRules } from './merge-rules.ts'

/** The history and the merge rules of an environment. Each is read once, when it is first needed; neither ever rejects. */
export interface Snapshot {
  /** Its newest deployments; undefined when they could not be read. */
  history(): Promise<History | undefined>
  /** What the rules of the branches say that this change goes to. */
  rules(): Promise<readonly BranchRules[]>
}

/** The environment, and the branches whose rules may require deployments to it. */
export interface Place {
  readonly environment: string
  readonly task: string
  /** The commit, whose other pull requests count too; undefined where only GitHub can tell it. */
  readonly sha?: string | undefined
  /** The branches that the pull requests of the event are to be merged into. */
  readonly bases?: readonly string[] | undefined
  /** Undefined where the event does not tell it: GitHub is asked. */
  readonly defaultBranch?: string | undefined
}

/** For a cancellation, when there is no time to read, or when GitHub cannot be asked. */
export const nothingKnown: Snapshot = { history: async () => undefined, rules: async () => [] }

/** What stands for the default branch while its name is not known. */
const unnamedBranch = 'the default branch'

export function createSnapshot(api: Api, place: Place, log: Log): Snapshot {
  const { environment, task, sha, bases = [] } = place
  let history: Promise<History | undefined> | undefined
  let rules: Promise<readonly BranchRules[]> | undefined

  function readHistory(): Promise<History | undefined> {
    history ??= orNothing('The earlier deployments', () => readRecent(api, { environment, task, sha }), log)
    return history
  }

  const rulesOf = (branch: string | undefined) => readRules(api, branch, log)

  async function readAllRules(): Promise<readonly BranchRules[]> {
    // At the same time as the history, as far as they are known.
    const known = new Map(
      [...bases, place.defaultBranch].flatMap((branch) => (branch ? [[branch, rulesOf(branch)]] : [])),
    )
    const history = sha === undefined && place.defaultBranch !== undefined ? undefined : await readHistory()
    const defaultBranch = place.defaultBranch ?? history?.defaultBranch
    const branches = new Set([...bases, ...(history?.bases ?? []), defaultBranch])
    return Promise.all(Array.from(branches, (branch) => known.get(branch ?? '') ?? rulesOf(branch)))
  }

  return {
    history: readHistory,
    rules() {
      rules ??= readAllRules()
      return rules
    },
  }
}

/** What the rules of a branch require. Never rejects. */
export async function readRules(api: Api, branch: string | undefined, log: Log): Promise<BranchRules> {
  if (branch === undefined || branch === unnamedBranch) return { branch: unnamedBranch, environments: undefined }
  const environments = await orNothing(`The rules of ${branch}`, () => requiredEnvironments(api, branch), log)
  return { branch, environments }
}

async function orNothing<T>(what: string, read: () => Promise<T>, log: Log): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    log.line(`${what} could not be read: ${reasonOf(error)}`)
    return undefined
  }
}
