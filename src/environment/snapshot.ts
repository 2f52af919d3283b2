import type { Api } from '../github/api.ts'
import { reasonOf } from '../github/error-guide.ts'
import { type History, type PastDeployment, readHistory } from '../github/history.ts'
import { requiredEnvironments } from '../github/repository.ts'
import type { Log } from '../shared/log.ts'

/** What is known of the environment around a deployment: read beside the deploy, and never more than useful. */
export interface Snapshot {
  /** Its newest deployments; undefined when they could not be read. */
  readonly history: History | undefined
  /** The branch that this change goes to, where the event tells. */
  readonly branch: string | undefined
  /** The environments that the branch's rules require; undefined when they could not be read. */
  readonly required: readonly string[] | undefined
}

/** Looks once. Never rejects: the deploy does not depend on it. */
export async function takeSnapshot(
  api: Api,
  { environment, branch }: { environment: string; branch: string | undefined },
  log: Log,
): Promise<Snapshot> {
  const [history, required] = await Promise.all([
    orNothing('The earlier deployments', () => readHistory(api, environment), log),
    branch === undefined ? undefined : rulesOf(api, branch, log),
  ])
  return { history, branch, required }
}

/** The environments that the branch's rules require; undefined when they cannot be read. Never rejects. */
export function rulesOf(api: Api, branch: string, log: Log): Promise<readonly string[] | undefined> {
  return orNothing(`The rules of ${branch}`, () => requiredEnvironments(api, branch), log)
}

/** The deployment that is active in its environment, of this task: the newest one, if there are several. */
export function activeIn<T extends Pick<PastDeployment, 'task' | 'state' | 'id'>>(
  deployments: readonly T[] | undefined,
  { task, except }: { task: string; except?: number | undefined },
): T | undefined {
  return deployments?.find((past) => past.task === task && past.id !== except && past.state === 'success')
}

/** The commit that was active here before, in the same task. */
export function previousSha(
  around: Snapshot | undefined,
  which: { task: string; except: number | undefined },
): string | undefined {
  return activeIn(around?.history?.deployments, which)?.sha
}

async function orNothing<T>(what: string, read: () => Promise<T>, log: Log): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    log.line(`${what} could not be read: ${reasonOf(error)}`)
    return undefined
  }
}
