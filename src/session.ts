import type { Api } from './api.ts'
import { mirror } from './commit-status.ts'
import { type Deployment, deleteDeployment, type WantedDeployment } from './deployments.ts'
import { ActionError } from './errors.ts'
import { createOnce, postStatusOnce } from './exactly-once.ts'
import { failureOf } from './failure.ts'
import type { Log } from './log.ts'
import type { Outcome } from './outcome.ts'
import type { Notes } from './saved-state.ts'
import { settle } from './settling.ts'
import { finalStatus, progressStatus, type Status } from './status.ts'
import type { Surroundings } from './surroundings.ts'
import { duration } from './text.ts'

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
  settle(outcome: Outcome, around: () => Promise<Surroundings>): Promise<Settled>
}

export interface TimelineEntry {
  readonly state: string
  /** Milliseconds since the deployment was asked for. */
  readonly after: number
}

export interface Settled {
  readonly status: Status
  readonly statusId: number
}

/** Creates the deployment, and checks that it is of the commit that was meant. */
export async function createSession(api: Api, wanted: WantedDeployment, notes: Notes, log: Log): Promise<Session> {
  const deployment = await createOnce(api, wanted, notes.saved.traces)
  notes.add({ deploymentId: deployment.id, sha: deployment.sha })
  if (wanted.sha !== undefined && deployment.sha !== wanted.sha) {
    await discard(api, deployment, notes, log)
    throw new ActionError(
      `GitHub recorded the commit ${deployment.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`,
      { help: 'Leave `ref` out: then the commit of the event is deployed, wherever its branch is by now.' },
    )
  }
  return sessionOf(api, deployment, notes, log)
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

/** A record of another commit does not stay behind; one that cannot be deleted is left to the post step, to be marked as an error. */
async function discard(api: Api, deployment: Deployment, notes: Notes, log: Log): Promise<void> {
  notes.add({ outcome: { kind: 'not-run', reason: 'the record is of another commit' } })
  try {
    await deleteDeployment(api, deployment.id)
    notes.add({ settled: true })
  } catch (error) {
    log.line(`Deployment ${deployment.id} could not be deleted: ${failureOf(error).message}`)
  }
}
