import type { Api } from '../github/api.ts'
import { ApiError, passingKinds, reasonOf } from '../github/error-guide.ts'
import type { PastDeployment } from '../github/history.ts'
import { fits, isSameJob, type Mark, runInLog } from '../github/mark.ts'
import { postStatus } from '../github/post-status.ts'
import { createCommitStatus, type RunState, readRunState, wasMadeAfter } from '../github/repository.ts'
import { listStatuses } from '../github/statuses.ts'
import { isOpenState } from '../github/timeline.ts'
import type { Log } from '../shared/log.ts'

/** What a sweep is made for: this step's own deployment. */
export interface Sweeper {
  readonly id: number
  readonly task: string
  readonly mark: Mark
  /** Where the log of a run is. */
  runUrl(run: string, repository: string): string
}

/** Open, and made by this action in a run that is over. */
export type Abandoned = PastDeployment & { readonly mark: Mark }

/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const maxRunsAsked = 20

export const abandonedDescription = 'the workflow run ended without a result'

/**
 * Marks as `error` what this action left open, with the same task, in runs that are over: their runners were lost, so their
 * post steps never ran. Oldest first, each by itself. Never touches other people's deployments, this step's own, or a run that
 * still goes on. Never rejects.
 */
export async function sweep(api: Api, history: readonly PastDeployment[], sweeper: Sweeper, log: Log): Promise<void> {
  const left = leftOpen(history, sweeper, `${api.owner}/${api.repo}`)
  const unreadable = new Set<string>()
  const reasons = new Set<string>()
  const own = { sha: sweeper.mark.sha, mark: sweeper.mark }
  for (const runs of inTurn(byRun(left, sweeper.mark), sweeper)) {
    const [{ mark }] = runs
    const where = mark.repository.toLowerCase()
    if (unreadable.has(where) && !isSameRun(mark, sweeper.mark)) continue
    try {
      const run = await runOf(api, mark, sweeper.mark)
      if (run === 'going on') continue
      for (const past of runs)
        if (run === 'over' || !isOthers(run, past, api.serverTime.now()))
          await settle(api, past, [...newerThan(history, past), own], sweeper, log)
    } catch (error) {
      reasons.add(error instanceof ApiError ? error.message : reasonOf(error))
      // What fails for a moment, or for one run, says nothing about the next.
      if (!(error instanceof ApiError && error.kind === 'unavailable')) unreadable.add(where)
    }
  }
  if (reasons.size > 0) log.line(`Not all deployments that were left open could be checked: ${[...reasons].join('; ')}`)
}

/** Oldest first. A payload that was copied has the same mark a second time: only the oldest can be its own record. */
function leftOpen(
  history: readonly PastDeployment[],
  { id, task, mark: own }: Sweeper,
  repository: string,
): Abandoned[] {
  const seen = new Set([own.nonce])
  const others = history.filter((past) => past.id !== id)
  const isFirst = (nonce: string) => !seen.has(nonce) && seen.add(nonce) !== undefined
  const marked = others
    .toReversed()
    .flatMap((past) => (past.mark && isFirst(past.mark.nonce) ? [{ ...past, mark: past.mark }] : []))
  const open = marked.filter(
    (past) => past.task === task && isOpenState(past.state) && fits(past.mark, { ...past, repository }),
  )
  // A deployment that was adopted may be old: then the newer ones did not begin with this step.
  const position = history.findIndex((past) => past.id === id && past.mark?.nonce === own.nonce)
  const isNewer = (past: Abandoned) => history.findIndex((other) => other.id === past.id) < position
  // Of deploys that begin at the same time, only the newest sweeps.
  if (position !== -1 && open.some((past) => isNewer(past) && past.mark.run !== own.run)) return []
  return open
}

/** What each run has left open; of this run, each job. Marks come from outside: a run without a number is nobody's. */
function byRun(left: readonly Abandoned[], own: Mark): [Abandoned, ...Abandoned[]][] {
  const runs = new Map<string, [Abandoned, ...Abandoned[]]>()
  for (const past of left) {
    const { repository, run, attempt, job } = past.mark
    if (!/^\d{1,15}$/.test(run) || !/^\d{1,9}$/.test(attempt)) continue
    const key = `${repository}/${run}/${attempt}/${isSameRun(past.mark, own) ? job : ''}`.toLowerCase()
    const others = runs.get(key)
    if (others) others.push(past)
    else runs.set(key, [past])
  }
  return [...runs.values()]
}

/** Where there are too many runs to ask about, another part of them in each run, so that none is left out for ever. */
function inTurn<T>(runs: readonly T[], { mark }: Sweeper): readonly T[] {
  if (runs.length <= maxRunsAsked) return runs
  const start = Number(mark.run) % runs.length
  return [...runs.slice(start), ...runs.slice(0, start)].slice(0, maxRunsAsked)
}

/** Where the run is not known: a deploy takes no longer than this. */
export const longestDeployMs = 86_400_000

/** Whether it is not for the run of its mark to end it: the mark was copied, or somebody else goes on with it. `now` is GitHub's. */
function isOthers(run: RunState, past: PastDeployment, now: number): boolean {
  return wasMadeAfter(run, past) || (isInOtherHands(run, past) && now - past.createdAt.getTime() < longestDeployMs)
}

/**
 * Whether somebody goes on with a deployment whose run has ended, and is not known: its newest status was posted after that, and
 * leads to the log of no run, as with the input `log-url`.
 */
export function isInOtherHands(
  run: RunState | undefined,
  { logUrl, stateSince }: Pick<PastDeployment, 'logUrl' | 'stateSince'>,
): boolean {
  return run instanceof Date && stateSince !== undefined && stateSince > run && runInLog(logUrl) === undefined
}

/** What an earlier attempt of this very job left is over: this attempt has a deployment of its own. Other jobs may go on. */
async function runOf(api: Api, mark: Mark, own: Mark): Promise<RunState | 'over'> {
  if (isSameRun(mark, own)) {
    const isEarlier = Number(mark.attempt) < Number(own.attempt)
    return isEarlier && isSameJob({ ...mark, attempt: own.attempt }, own) ? 'over' : 'going on'
  }
  const [owner = '', repo = ''] = mark.repository.split('/')
  return readRunState({ ...api, owner, repo }, Number(mark.run))
}

function isSameRun(mark: Mark, own: Pick<Mark, 'repository' | 'run'>): boolean {
  return mark.run === own.run && mark.repository.toLowerCase() === own.repository.toLowerCase()
}

/** Whether another run than the one that made it posts on it, and goes on: it was adopted there. */
async function isAdopted(api: Api, mark: Mark, logUrl: string | undefined): Promise<boolean> {
  const other = runInLog(logUrl)
  if (!other || isSameRun(mark, other)) return false
  const [owner = '', repo = ''] = other.repository.split('/')
  return (await readRunState({ ...api, owner, repo }, Number(other.run))) === 'going on'
}

function newerThan(history: readonly PastDeployment[], { id }: Pick<PastDeployment, 'id'>): readonly PastDeployment[] {
  return history.slice(
    0,
    history.findIndex((past) => past.id === id),
  )
}

/**
 * Posts the commit status (the input `status-context`) of a deployment that was left open, unless a newer deploy of the same
 * commit posts the same one: an error of this one would hide how that went.
 * @throws ApiError
 */
export async function postAbandonedCommitStatus(
  api: Api,
  { sha, mark }: Abandoned,
  newer: readonly { readonly sha?: string | undefined; readonly mark: Mark | undefined }[],
  targetUrl: string,
): Promise<void> {
  const { statusContext: context } = mark
  if (context === undefined) return
  if (newer.some((other) => other.sha === sha && other.mark?.statusContext === context)) return
  await createCommitStatus(api, sha, { ...{ context, state: 'error', description: abandonedDescription, targetUrl } })
}

/** Reads the status again before it posts: another run may sweep at the same time. */
async function settle(
  api: Api,
  past: Abandoned,
  newer: Parameters<typeof postAbandonedCommitStatus>[2],
  { runUrl }: Sweeper,
  log: Log,
): Promise<void> {
  const { id, mark } = past
  const [newest] = await listStatuses(api, id)
  if (!isOpenState(newest?.state) || (await isAdopted(api, mark, newest?.logUrl))) return
  const logUrl = runUrl(mark.run, mark.repository)
  const leftOpen = `Deployment ${id} was left open by run ${mark.run}`
  try {
    // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
    await postAbandonedCommitStatus(api, past, newer, logUrl)
  } catch (error) {
    log.line(`${leftOpen}, and its commit status could not be marked as \`error\`: ${reasonOf(error)}`)
    if (error instanceof ApiError && mayPass(error)) return
  }
  try {
    await postStatus(api, id, { state: 'error', description: abandonedDescription, logUrl })
    log.line(`${leftOpen}, which has ended: its state is now \`error\``)
  } catch (error) {
    log.line(`${leftOpen}, and could not be marked as \`error\`: ${reasonOf(error)}`)
  }
}

/** Then a later sweep asks again. */
function mayPass({ kind }: ApiError): boolean {
  return kind === 'rate-limit' || passingKinds.includes(kind)
}
