import type { Api } from '../github/api.ts'
import { changeAll } from '../github/bulk-changes.ts'
import { createCommitStatus } from '../github/commit-statuses.ts'
import type { Deployment } from '../github/deployments.ts'
import { ApiError, passingKinds, reasonOf } from '../github/errors.ts'
import { isSameJob, isSameRun, type Mark } from '../github/mark.ts'
import { noRetry } from '../github/sending.ts'
import { listStatuses } from '../github/statuses.ts'
import { isOpen } from '../github/timeline.ts'
import { unjudgedTexts } from '../github/unjudged.ts'
import type { Log } from '../shared/log.ts'
import { createRuns, isOver, type Runs } from './is-over.ts'
import { type OwnDeployment, ownDeployments } from './own-deployments.ts'

/** What a sweep is made for: this step's own deployment. */
export interface Sweeper {
  readonly id: number
  readonly task: string
  readonly mark: Mark
  /** Where the log of a run is. */
  runUrl(run: string, repository: string): string
}

/** How many deployments a step asks about at most: the hourly limit is for the deploys. */
const mostAsked = 20

export const abandonedDescription = unjudgedTexts.swept

/**
 * Posts `error` on deployments of this action that were left open, with the same task, and whose runs are over: their runners
 * were lost, so their post steps never ran. Oldest first, each by itself; never this step's own. Never rejects.
 * @param deployments those to the environment, newest first
 */
export async function sweep(api: Api, deployments: readonly Deployment[], sweeper: Sweeper, log: Log): Promise<void> {
  const runs = createRuns(api, noRetry)
  const reasons = new Set<string>()
  for (const one of inTurn(leftOpen(deployments, sweeper), sweeper)) {
    const newer = [...deployments.slice(0, deployments.indexOf(one)), { ...sweeper, sha: sweeper.mark.sha }]
    try {
      await endIfOver(api, one, newer, { ...sweeper, runs: withOwnRun(runs, one, sweeper.mark), log })
    } catch (error) {
      reasons.add(error instanceof ApiError ? error.message : reasonOf(error))
    }
  }
  const all = [...runs.reasons, ...reasons]
  if (all.length > 0) log.line(`Not all deployments that were left open could be checked: ${all.join('; ')}`)
}

function leftOpen(deployments: readonly Deployment[], { id, task, mark: own }: Sweeper): OwnDeployment[] {
  const open = ownDeployments(deployments).filter(
    (one) => one.id !== id && one.mark.nonce !== own.nonce && one.task === task && isOpen(one),
  )
  // Of deploys that begin at the same time, only the newest sweeps. An existing deployment that this step works on may be old.
  const position = deployments.findIndex((one) => one.id === id && one.mark?.nonce === own.nonce)
  const isNewer = (one: OwnDeployment) => deployments.indexOf(one) < position
  return open.some((one) => isNewer(one) && one.mark.run !== own.run) ? [] : open
}

/** If there are too many to ask about, another part of them in each run, so that none is left out for ever. */
function inTurn<T>(open: readonly T[], { mark }: Sweeper): readonly T[] {
  if (open.length <= mostAsked) return open
  const start = Number(mark.run) % open.length
  return [...open.slice(start), ...open.slice(0, start)].slice(0, mostAsked)
}

/** This run goes on; but what an earlier attempt of this very job left open is over: this attempt has a deployment of its own. */
function withOwnRun(runs: Runs, { mark }: OwnDeployment, own: Mark): Runs {
  const isEarlier = Number(mark.attempt) < Number(own.attempt) && isSameJob({ ...mark, attempt: own.attempt }, own)
  return {
    ...runs,
    isCompleted: async (named) => (named && isSameRun(named, own) ? isEarlier : runs.isCompleted(named)),
  }
}

type CommitStatusOf = Pick<Deployment, 'mark'> & { readonly sha?: string | undefined }

/** Reads the statuses again before it posts: another run may sweep, or go on with the deployment, at the same time. */
async function endIfOver(
  api: Api,
  one: OwnDeployment,
  newer: readonly CommitStatusOf[],
  { runs, runUrl, log }: Sweeper & { runs: Runs; log: Log },
): Promise<void> {
  if (!(await isOver(api, one, runs))) return
  const now = { ...one, statuses: await listStatuses(api, one.id) }
  if (!isOpen(now) || !(await isOver(api, now, runs))) return
  const { id, mark } = one
  const logUrl = runUrl(mark.run, mark.repository)
  const leftOpen = `Deployment ${id} was left open by run ${mark.run}`
  try {
    // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
    await postAbandonedCommitStatus(api, one, newer, logUrl)
  } catch (error) {
    log.line(`${leftOpen}, and its commit status could not be marked as \`error\`: ${reasonOf(error)}`)
    // Then a later sweep asks again.
    if (error instanceof ApiError && (error.kind === 'rate-limit' || passingKinds.includes(error.kind))) return
  }
  const status = { state: 'error', description: abandonedDescription, logUrl } as const
  const { failures } = await changeAll(api, [{ ...now, status, deletes: false }], { log })
  const [failed] = failures
  if (failed) log.line(`${leftOpen}, and could not be marked as \`error\`: ${reasonOf(failed.error)}`)
  else log.line(`${leftOpen}, which has ended: its state is now \`error\``)
}

/**
 * Posts the commit status (the input `status-context`) of a deployment that was left open, unless a newer deploy of the same
 * commit posts the same one: an error of this one would hide how that went.
 * @throws ApiError
 */
export async function postAbandonedCommitStatus(
  api: Api,
  { sha, mark }: Deployment,
  newer: readonly CommitStatusOf[],
  targetUrl: string,
): Promise<void> {
  const context = mark?.statusContext
  if (context === undefined) return
  if (newer.some((other) => other.sha === sha && other.mark?.statusContext === context)) return
  await createCommitStatus(api, sha, { ...{ context, state: 'error', description: abandonedDescription, targetUrl } })
}
