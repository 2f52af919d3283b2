import type { Api } from '../api/api.ts'
import { ApiError, passingKinds, reasonOf } from '../api/api-error.ts'
import { noRetry } from '../api/sending.ts'
import { changeAll } from '../github/bulk-changes.ts'
import { createCommitStatus } from '../github/commit-statuses.ts'
import type { Deployment, Listed } from '../github/deployments.ts'
import { isOpen, type OwnDeployment, ownDeployments } from '../github/live.ts'
import { isSameJob, isSameRun, type Mark } from '../github/mark.ts'
import { listStatuses } from '../github/statuses.ts'
import type { Log } from '../shared/log.ts'
import { abandonedDescription, askRuns, type IsCompleted, isAbandoned } from './abandoned.ts'

/** The step that sweeps. */
export interface Sweeper {
  readonly mark: Mark
  /** What it works on, which another step may have made. */
  readonly record: Pick<Listed, 'id' | 'task' | 'mark'>
  /** Where the log of a run is. */
  runUrl(mark: Mark): string
}

/** How many deployments a step asks about at most: the hourly limit is for the deploys. */
const mostAsked = 20

/**
 * Posts `error` on deployments of this action that were abandoned, with the same task: their runners were lost, so their post
 * steps never ran. Oldest first, each by itself; never this step's own. Never rejects.
 * @param deployments those to the environment, newest first
 */
export async function sweep(api: Api, deployments: readonly Deployment[], sweeper: Sweeper, log: Log): Promise<void> {
  const { mark: own, runUrl } = sweeper
  const { isCompleted, reasons } = askRuns(api, noRetry)
  const failures = new Set<string>()
  // Whatever this step posts is newer than all of them.
  const others = [...deployments, { id: Number.POSITIVE_INFINITY, sha: own.sha, mark: own }]
  for (const one of leftOpen(deployments, sweeper)) {
    try {
      await endIfAbandoned(api, one, others, { isCompleted: orOwnRun(isCompleted, one.mark, own), runUrl, log })
    } catch (error) {
      failures.add(error instanceof ApiError ? error.message : reasonOf(error))
    }
  }
  const all = [...reasons, ...failures]
  if (all.length > 0) log.line(`Not all deployments that were left open could be checked: ${all.join('; ')}`)
}

/** If there are too many to ask about, another part of them in each run, so that none is left out for ever. */
function leftOpen(deployments: readonly Deployment[], { record, mark: own }: Sweeper): OwnDeployment[] {
  const open = ownDeployments(deployments).filter(
    (one) => one.id !== record.id && one.mark.nonce !== own.nonce && one.task === record.task && isOpen(one),
  )
  // Of deploys that begin at the same time, only the newest sweeps. An existing deployment that this step works on may be old.
  const isMade = record.mark?.nonce === own.nonce
  if (isMade && open.some(({ id, mark }) => id > record.id && mark.run !== own.run)) return []
  const start = open.length > mostAsked ? Number(own.run) % open.length : 0
  return [...open.slice(start), ...open.slice(0, start)].slice(0, mostAsked)
}

/** This run goes on; but what an earlier attempt of this very job left open is over: this attempt has a deployment of its own. */
function orOwnRun(isCompleted: IsCompleted, mark: Mark, own: Mark): IsCompleted {
  const isEarlier = Number(mark.attempt) < Number(own.attempt) && isSameJob({ ...mark, attempt: own.attempt }, own)
  return async (run) => (run && isSameRun(run, own) ? isEarlier : isCompleted(run))
}

type CommitStatusOf = Pick<Deployment, 'id' | 'mark'> & { readonly sha?: string | undefined }

/** Reads the statuses again before it posts: another run may sweep, or go on with the deployment, at the same time. */
async function endIfAbandoned(
  api: Api,
  one: OwnDeployment,
  others: readonly CommitStatusOf[],
  { isCompleted, runUrl, log }: Pick<Sweeper, 'runUrl'> & { isCompleted: IsCompleted; log: Log },
): Promise<void> {
  if (!(await isAbandoned(api, one, isCompleted))) return
  const now = { ...one, statuses: await listStatuses(api, one.id) }
  if (!(await isAbandoned(api, now, isCompleted))) return
  const { id, mark } = one
  const logUrl = runUrl(mark)
  try {
    // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
    await postAbandonedCommitStatus(api, one, others, logUrl)
  } catch (error) {
    // Then a later sweep asks again.
    if (!(error instanceof ApiError) || error.kind === 'rate-limit' || passingKinds.includes(error.kind)) throw error
    log.line(`The commit status of deployment ${id} could not be marked as \`error\`: ${error.message}`)
  }
  const wanted = { state: 'error', description: abandonedDescription, logUrl } as const
  const { failures } = await changeAll(api, [{ deployment: now, wanted }], { log })
  for (const { error } of failures) throw error
  log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: its state is now \`error\``)
}

/**
 * Posts the commit status (the input `status-context`) of an abandoned deployment, unless one of the others is newer and posts
 * the same one on the same commit: an error of this one would hide how that went.
 * @throws ApiError
 */
export async function postAbandonedCommitStatus(
  api: Api,
  { id, sha, mark }: Deployment,
  others: readonly CommitStatusOf[],
  targetUrl: string,
): Promise<void> {
  const context = mark?.statusContext
  if (context === undefined) return
  if (others.some((other) => other.id > id && other.sha === sha && other.mark?.statusContext === context)) return
  await createCommitStatus(api, sha, { ...{ context, state: 'error', description: abandonedDescription, targetUrl } })
}
