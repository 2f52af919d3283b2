import type { Api } from '../api/api.ts'
import { replaceOthers } from '../environment/auto-inactive.ts'
import { deleteSuperseded } from '../environment/delete-superseded.ts'
import { type Environment, openEnvironment } from '../environment/environment.ts'
import { previousOf } from '../environment/previous-commit.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import type { Writes } from '../github/once.ts'
import { postFinalStatus, type Status } from '../github/post-status.ts'
import type { ListedStatus } from '../github/statuses.ts'
import type { Result } from '../results/result.ts'
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

/** A final status that GitHub has. */
export type Posted = Pick<ListedStatus, 'id' | 'createdAt'>

export interface Finished {
  readonly statusId: number
  /**
   * What follows the final status, all of which may be done again. Never rejects. It gives the deployments as they stood when a
   * success was posted; undefined: there was none, or that is not known.
   */
  readonly rest: Promise<readonly Deployment[] | undefined>
}

/**
 * Posts the final status, unless GitHub has it (`posted`), and begins what follows it. GitHub's own `auto_inactive` is off: it goes
 * by the environment alone, and by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when the final status could not be posted
 */
export async function finish(
  api: Api,
  ending: Ending,
  { environment, log, writes }: FinishOptions,
  posted?: Posted,
): Promise<Finished> {
  const { deployment, status, autoInactive, superseded, statusContext } = ending
  await writes?.deployment.landed()
  const isSuccess = status.state === 'success'
  // In parallel with the call that posts the status, so that the step takes no longer.
  const committed = finishCommitStatus()
  const standing = isSuccess ? environment.readAgain(deployment) : undefined
  const final = isSuccess ? { ...status, autoInactive: false } : status
  const now = posted ?? (await postFinalStatus(api, deployment.id, final, { log, writes: writes?.deployment }))

  async function finishCommitStatus(): Promise<void> {
    await writes?.commit.landed()
    await postCommitStatus(api, deployment.sha, statusContext, status, log)
  }

  async function replace(): Promise<readonly Deployment[] | undefined> {
    if (!standing) return undefined
    const own = { deployment, autoInactive, posted: now }
    const replaced = await replaceOthers(api, own, standing, { environment, logUrl: status.logUrl, log })
    if (superseded === 'delete') await deleteSuperseded(api, deployment, replaced, log)
    return replaced.deployments
  }

  return { statusId: now.id, rest: Promise.all([replace(), committed]).then(([deployments]) => deployments) }
}

/** What a step tells that has posted the end of another step's deployment, or of main's. */
export async function resultOfEnding(
  { deployment, status }: Ending,
  { statusId, rest }: Finished,
  about: Pick<Result, 'because' | 'repositoryUrl' | 'actor'>,
): Promise<Result> {
  const { environment, sha, ref } = deployment
  const deployments = await rest
  return {
    ...{ exitCode: 0, recorded: true, environment, sha, ref, deployment, ...about },
    ...{ status, statusId, logUrl: status.logUrl },
    ...(deployments && previousOf(deployment, deployments, about.repositoryUrl)),
  }
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
