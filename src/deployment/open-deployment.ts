import type { Snapshot } from '../environment/snapshot.ts'
import type { Api } from '../github/api.ts'
import type { Status } from '../github/deployment-statuses.ts'
import type { Deployment } from '../github/deployments.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { TimelineEntry } from '../results/result.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import { mirror } from './commit-status.ts'
import { finalStatus, progressStatus } from './final-status.ts'
import type { Outcome } from './outcome.ts'
import type { Notes } from './saved-state.ts'
import { settle } from './settle.ts'

/** One deployment and its line of statuses, from the first to the final one. */
export interface Session {
  readonly api: Api
  readonly deployment: Deployment
  /** The statuses posted so far, in order. */
  readonly timeline: readonly TimelineEntry[]
  /** Posts a status on the way, behind those that came before. One that fails is a warning: only the final one counts. */
  report(state: 'pending' | 'in_progress'): Promise<void>
  /**
   * Posts the final status, once those on the way are through, and what comes with it.
   * @throws ApiError when GitHub could not be told
   */
  settle(outcome: Outcome, around: () => Promise<Snapshot>): Promise<Settled>
}

export interface Settled {
  readonly status: Status
  readonly statusId: number
}

/** Reports on a deployment that exists. */
export function sessionOf(api: Api, deployment: Deployment, notes: Notes, log: Log): Session {
  const timeline: TimelineEntry[] = []
  const { statusContext } = notes.saved
  const commitStatus = { sha: deployment.sha, context: statusContext }
  let queue = Promise.resolve()
  let mirrored = Promise.resolve()

  function record() {
    const { id, sha, environment, task } = deployment
    const { autoInactive, sparedByGitHub } = notes.saved
    return { id, sha, environment, task, autoInactive, sparedByGitHub, statusContext }
  }

  function posted({ state }: Status): void {
    const after = Date.now() - notes.saved.traces.at
    timeline.push({ state, after })
    log.line(`${state.padEnd(11)}  posted after ${duration(after)}`)
  }

  async function post(status: Status): Promise<void> {
    await postStatusOnce(api, deployment.id, status)
    posted(status)
  }

  return {
    api,
    deployment,
    timeline,
    report(state) {
      const status = progressStatus(state, notes.saved)
      queue = queue
        .then(() => post(status))
        .catch((error: Error) => log.warning(`The status \`${state}\` is missing: ${error.message}`))
      if (state === 'pending') mirrored = mirror(api, commitStatus, status, log)
      return queue
    },
    async settle(outcome, around) {
      await Promise.all([queue, mirrored])
      const status = finalStatus(outcome, notes.saved)
      const statusId = await settle(api, record(), status, around, log, () => {
        notes.add({ settled: true })
        posted(status)
      })
      return { status, statusId }
    },
  }
}
