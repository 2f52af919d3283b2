import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import type { Sending } from '../api/sending.ts'
import type { Deployment } from '../github/deployments.ts'
import { isOpen } from '../github/live.ts'
import { isSameRepository, isSameRun, type Run, runInLog } from '../github/mark.ts'
import { hasCompleted } from '../github/runs.ts'
import { unjudgedTexts } from '../github/unjudged.ts'

/** The status that an abandoned deployment gets. */
export const abandonedDescription = unjudgedTexts.swept

/** A deploy whose runs are unknown is taken for over so long after its newest status. */
const longestDeployMs = 86_400_000

/** Whether a workflow run has completed; undefined if that is unknown. */
export type IsCompleted = (run: Run | undefined) => Promise<boolean | undefined>

/**
 * Whether it is open, and nobody works on it any more: the run that made it has completed, and so has the run that its newest
 * status leads to, which may be another one. If one of them is unknown or deleted, 24 h after the newest status.
 */
export async function isAbandoned(api: Api, deployment: Deployment, isCompleted: IsCompleted): Promise<boolean> {
  if (!isOpen(deployment)) return false
  const { mark, statuses, createdAt } = deployment
  const [newest] = statuses
  const completed = [await isCompleted(mark)]
  if (newest) {
    const inLog = runInLog(newest.logUrl)
    // A log has the repository's name of then, a mark also its id.
    completed.push(await isCompleted(inLog && mark && isSameRun(inLog, mark) ? mark : inLog))
  }
  if (completed.includes(false)) return false
  const since = newest?.createdAt ?? createdAt
  return !completed.includes(undefined) || api.serverTime.now() - since.getTime() >= longestDeployMs
}

/** Asks about each run once. `reasons`: why some are unknown. */
export function askRuns(api: Api, sending?: Sending): { isCompleted: IsCompleted; reasons: ReadonlySet<string> } {
  const here = { repository: `${api.owner}/${api.repo}`, repositoryId: api.repositoryId }
  const asked = new Map<string, Promise<boolean | undefined>>()
  const reasons = new Set<string>()
  /** Whose runs may not be read. */
  const closed = new Set<string>()

  async function ask(run: Run): Promise<boolean | undefined> {
    const { repository } = run
    if (closed.has(repository)) return undefined
    const [owner = '', repo = ''] = repository.split('/')
    try {
      return await hasCompleted(isSameRepository(run, here) ? api : { ...api, owner, repo }, Number(run.run), sending)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      reasons.add(error.message)
      // What fails for a moment, or for one run, says nothing about the next.
      if (error.kind !== 'unavailable' && error.failure.status !== 404) closed.add(repository)
      return undefined
    }
  }

  return {
    reasons,
    async isCompleted(run) {
      // Marks come from outside.
      if (!run || !/^\d{1,15}$/.test(run.run)) return undefined
      const key = `${run.repository}/${run.run}`.toLowerCase()
      const answer = asked.get(key) ?? ask(run)
      asked.set(key, answer)
      return answer
    },
  }
}
