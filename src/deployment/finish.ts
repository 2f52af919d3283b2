import { replaceOthers } from '../environment/auto-inactive.ts'
import { type Environment, openEnvironment } from '../environment/environment.ts'
import { deleteSuperseded } from '../environment/superseded.ts'
import type { Api } from '../github/api.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import type { Writes } from '../github/once.ts'
import { postFinalStatus, type Status } from '../github/post-status.ts'
import type { Log } from '../shared/log.ts'
import { postCommitStatus } from './commit-status.ts'

/** A deployment that ends, and what its end brings. */
export interface Ending {
  readonly deployment: Listed
  readonly status: Status
  readonly autoInactive: boolean | 'auto'
  readonly superseded?: 'keep' | 'delete'
  readonly statusContext?: string | undefined
}

export interface FinishOptions {
  readonly environment: Environment
  readonly log: Log
  /** The writes of this step: each final status waits until earlier statuses that are unanswered can no longer land. */
  readonly writes?: StepWrites
}

/** Statuses of the deployment, and of the commit, do not wait for each other. */
export interface StepWrites {
  readonly deployment: Writes
  readonly commit: Writes
}

export interface Finished {
  readonly statusId: number
  /** What follows the final status. Never rejects. @see finishRest */
  readonly rest: Promise<Rest>
}

export interface Rest {
  /** The deployments as they stood when a success was posted; undefined: there was none, or that is not known. */
  readonly deployments: readonly Deployment[] | undefined
}

/**
 * Posts the final status, and begins what follows it. GitHub's own `auto_inactive` is off: it goes by the environment alone, and
 * by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when the final status could not be posted
 */
export async function finish(api: Api, ending: Ending, options: FinishOptions): Promise<Finished> {
  const { deployment, status } = ending
  await options.writes?.deployment.landed()
  const isSuccess = status.state === 'success'
  // In parallel with the call that posts the status, so that the step takes no longer.
  const commitStatus = finalCommitStatus(api, ending, options)
  const others = isSuccess ? options.environment.readAgain(deployment) : undefined
  const final = isSuccess ? { ...status, autoInactive: false } : status
  const posted = await postFinalStatus(api, deployment.id, final, { ...options, writes: options.writes?.deployment })
  return { statusId: posted.id, rest: followUp(api, ending, posted, { ...options, commitStatus, others }) }
}

/** What follows a final status that GitHub has already. All of it may be done again. Never rejects. */
export function finishRest(
  api: Api,
  ending: Ending,
  posted: { readonly id: number; readonly createdAt: Date },
  options: FinishOptions,
): Promise<Rest> {
  const { deployment, status } = ending
  const commitStatus = finalCommitStatus(api, ending, options)
  const others = status.state === 'success' ? options.environment.readAgain(deployment) : undefined
  return followUp(api, ending, posted, { ...options, commitStatus, others })
}

async function finalCommitStatus(
  api: Api,
  { deployment, status, statusContext }: Ending,
  { log, writes }: FinishOptions,
): Promise<void> {
  await writes?.commit.landed()
  await postCommitStatus(api, deployment.sha, statusContext, status, log)
}

async function followUp(
  api: Api,
  { deployment, status, autoInactive, superseded }: Ending,
  posted: { readonly id: number; readonly createdAt: Date },
  options: FinishOptions & { commitStatus: Promise<void>; others: ReturnType<Environment['readAgain']> | undefined },
): Promise<Rest> {
  const { environment, others, commitStatus, log } = options

  async function replace(): Promise<readonly Deployment[] | undefined> {
    if (!others) return undefined
    const { logUrl } = status
    const own = { deployment, autoInactive, posted }
    const replaced = await replaceOthers(api, own, others, { environment, logUrl, log })
    if (superseded === 'delete') await deleteSuperseded(api, deployment, replaced, log)
    return replaced.deployments
  }

  const [deployments] = await Promise.all([replace(), commitStatus])
  return { deployments }
}

/** The environment of a deployment that was made by another step, or in the main step. */
export function environmentOf(
  api: Api,
  { environment, task, sha }: Listed,
  { bases, defaultBranch }: { bases?: readonly string[] | undefined; defaultBranch?: string | undefined },
  log: Log,
): Environment {
  return openEnvironment(api, { environment, task, sha, bases, defaultBranch }, log)
}
