import type { Api } from '../github/api.ts'
import { defaultBranch } from '../github/commits.ts'
import type { Deployment } from '../github/deployments.ts'
import { reasonOf } from '../github/errors.ts'
import { readDeployments } from '../github/read-deployments.ts'
import { noRetry, type Sending } from '../github/sending.ts'
import type { Learned } from '../github/statuses.ts'
import { isActive, isOpen } from '../github/timeline.ts'
import type { Log } from '../shared/log.ts'
import { type BranchRules, readRules, unnamedBranch } from './merge-rules.ts'

/** The deployments of one task in an environment, and the rules that count there. */
export interface Environment {
  /** What is read by now. */
  readonly known: Recent | undefined
  /** Newest first; undefined: they could not be read, and the log says why. */
  deployments(): Promise<readonly Deployment[] | undefined>
  /** Of each branch whose rules may require the deployment. */
  rules(): Promise<readonly BranchRules[]>
}

export interface Place {
  readonly environment: string
  readonly task: string
  /** The commit: its open pull requests are looked up. */
  readonly sha?: string | undefined
  /** The base branches of its pull requests that are known already. */
  readonly bases?: readonly string[] | undefined
  /** Undefined if the event does not tell it: GitHub is asked. */
  readonly defaultBranch?: string | undefined
}

/** For a cancellation, when there is no time to read. */
export const unreadEnvironment: Environment = {
  known: undefined,
  deployments: async () => undefined,
  rules: async () => [],
}

/** Reads each thing once, when it is first asked for. What cannot be read is a line in the log: nothing here rejects. */
export function openEnvironment(api: Api, place: Place, log: Log): Environment {
  let known: Recent | undefined
  let recent: Promise<Recent | undefined> | undefined
  let rules: Promise<readonly BranchRules[]> | undefined

  function readOnce(): Promise<Recent | undefined> {
    recent ??= orNothing('The earlier deployments', log, async () => {
      known = await readRecent(api, place, noRetry)
      return known
    })
    return recent
  }

  async function readAllRules(): Promise<readonly BranchRules[]> {
    const { bases = [], sha } = place
    const read = new Map<string, Promise<BranchRules>>()
    function rulesOf(branch: string): Promise<BranchRules> {
      const rules = read.get(branch) ?? readRules(api, branch, log)
      read.set(branch, rules)
      return rules
    }
    // At the same time as the deployments, as far as the branches are known.
    for (const branch of [...bases, ...(place.defaultBranch ? [place.defaultBranch] : [])]) void rulesOf(branch)
    const learned = sha === undefined && place.defaultBranch !== undefined ? undefined : (await readOnce())?.learned
    const main = place.defaultBranch ?? learned?.defaultBranch ?? (await askDefaultBranch(api, log))
    return Promise.all([...new Set([...bases, ...(learned?.bases ?? []), main])].map(rulesOf))
  }

  return {
    get known() {
      return known
    },
    deployments: async () => (await readOnce())?.deployments,
    rules() {
      rules ??= readAllRules()
      return rules
    },
  }
}

async function askDefaultBranch(api: Api, log: Log): Promise<string> {
  return (await orNothing('The name of the default branch', log, () => defaultBranch(api))) ?? unnamedBranch
}

export async function orNothing<T>(what: string, log: Log, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    log.line(`${what} could not be read: ${reasonOf(error)}`)
    return undefined
  }
}

export interface Recent {
  /** Newest first. */
  readonly deployments: readonly Deployment[]
  readonly learned: Learned
  /** Older ones were not looked at, and may be active. */
  readonly isCut: boolean
}

/** After an active deployment and then so many that are neither active nor open, in a row, none is expected to be active. */
const quietRow = 50

/** How far back to look for something active, at most. */
export const mostRead = 1_000

/** What is said where older ones matter. */
export const notWithinReach = `only the newest ${mostRead} deployments were looked at`

/**
 * The newest deployments of a task, mostly one part: as far back as something may be active or open.
 * @throws ApiError
 */
export async function readRecent(api: Api, place: Place, sending?: Sending): Promise<Recent> {
  const { environment, task, sha } = place
  const deployments: Deployment[] = []
  let learned: Learned = {}
  for await (const part of readDeployments(api, { environment, task }, { head: sha, sending })) {
    if (deployments.length === 0) learned = part.learned
    deployments.push(...part.deployments)
    if (part.isLast || isQuiet(deployments)) break
    if (deployments.length >= mostRead) return { deployments, learned, isCut: true }
  }
  return { deployments, learned, isCut: false }
}

function isQuiet(deployments: readonly Deployment[]): boolean {
  const last = deployments.findLastIndex((one) => isActive(one) || isOpen(one))
  return deployments.some(isActive) && deployments.length - 1 - last >= quietRow
}
