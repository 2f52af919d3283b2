import type { Api } from '../github/api.ts'
import type { Deployment } from '../github/deployments.ts'
import { ApiError } from '../github/errors.ts'
import { isSameRepository, isSameRun, type Run, runInLog } from '../github/mark.ts'
import { hasCompleted } from '../github/runs.ts'
import type { Sending } from '../github/sending.ts'

/** A deploy whose runs are unknown is taken for over so long after its newest status. */
const longestDeployMs = 86_400_000

/** Asks about each run once. */
export interface Runs {
  /** Whether a run has completed; undefined if that is unknown. */
  isCompleted(run: Run | undefined): Promise<boolean | undefined>
  /** Why it is unknown. */
  readonly reasons: ReadonlySet<string>
}

export function createRuns(api: Api, sending?: Sending): Runs {
  const asked = new Map<string, Promise<boolean | undefined>>()
  const reasons = new Set<string>()
  /** Whose runs may not be read. */
  const closed = new Set<string>()

  async function ask({ run, ...of }: Run): Promise<boolean | undefined> {
    const { repository } = of
    const [owner = '', repo = ''] = repository.split('/')
    const isHere = isSameRepository(of, { repository: `${api.owner}/${api.repo}`, repositoryId: api.repositoryId })
    try {
      if (closed.has(repository)) return undefined
      return await hasCompleted(isHere ? api : { ...api, owner, repo }, Number(run), sending)
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

/**
 * Whether nobody works on an open deployment any more: the run that made it has completed, and so has the run that its newest
 * status leads to, which may be another one. If one of them is unknown or deleted, 24 h after the newest status.
 */
export async function isOver(api: Api, deployment: Deployment, runs: Runs): Promise<boolean> {
  const { mark, statuses, createdAt } = deployment
  const [newest] = statuses
  const completed = [await runs.isCompleted(mark)]
  if (newest) {
    const named = runInLog(newest.logUrl)
    // A log has the repository's name of then, a mark also its id.
    completed.push(await runs.isCompleted(named && mark && isSameRun(named, mark) ? mark : named))
  }
  if (completed.includes(false)) return false
  const since = newest?.createdAt ?? createdAt
  return !completed.includes(undefined) || api.serverTime.now() - since.getTime() >= longestDeployMs
}
