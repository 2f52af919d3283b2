import type { Api } from '../github/api.ts'
import type { Listed } from '../github/deployments.ts'
import type { Status } from '../github/post-status.ts'
import { postStatusOnce } from '../github/write-once.ts'
import { endless } from '../shared/grace.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import type { Background } from './background.ts'
import { postCommitStatus } from './commit-status.ts'
import { type DeployState, statusOptions } from './deploy-state.ts'
import { progressStatus } from './final-status.ts'
import type { Followed } from './settle.ts'

/** A deployment without a final status. */
export interface OpenDeployment {
  readonly api: Api
  readonly deployment: Listed
  /** Posts an intermediate status, after the earlier ones. One that fails is a warning: only the final one counts. */
  postProgress(state: 'pending' | 'in_progress'): Promise<void>
  /**
   * Posts the final status, once the intermediate ones are through, and starts the grace, in which what follows the status is to
   * be done; the rest is left to the post step.
   * @throws ApiError when it could not be posted
   */
  postFinal(status: Status, background: Pick<Background, 'snapshot' | 'grace'>): Promise<Final>
}

/** A final status that is posted; with what is known of the deployments before it, if all that follows it is done. */
export interface Final extends Partial<Followed> {
  readonly statusId: number
}

/** What nothing needs before the create call; loaded before the command runs, which may delete the files of this action. */
export function loadSettling() {
  return import('./settle.ts')
}

/** Reports on a deployment that exists. */
export function openDeployment(api: Api, deployment: Listed, state: DeployState, log: Log): OpenDeployment {
  const settling = loadSettling()
  const { statusContext } = state.saved
  const commitStatus = { sha: deployment.sha, context: statusContext }
  let queue = Promise.resolve()
  let commitStatusPosted = Promise.resolve()

  function record() {
    const { id, sha, environment, task } = deployment
    const { autoInactive, superseded, transient, adopted } = state.saved
    return {
      id,
      sha,
      environment,
      task,
      autoInactive,
      superseded,
      transient,
      isFirst: adopted ? undefined : true,
      statusContext,
    }
  }

  function posted(status: Status): void {
    const after = Date.now() - state.saved.traces.at
    log.line(`${status.state.padEnd(11)}  posted after ${duration(after)}`)
  }

  async function post(status: Status): Promise<void> {
    const { id } = await postStatusOnce(api, deployment.id, status)
    state.progressPosted(id)
    posted(status)
  }

  return {
    api,
    deployment,
    postProgress(name) {
      const status = progressStatus(name, statusOptions(state.saved))
      queue = queue
        .then(() => post(status))
        .catch((error: Error) => log.warning(`The status \`${name}\` is missing: ${error.message}`))
      if (name === 'pending') commitStatusPosted = postCommitStatus(api, commitStatus, status, log)
      return queue
    },
    async postFinal(status, { snapshot, grace }) {
      await queue
      const { settle } = await settling
      const options = { snapshot, grace: endless, log, earlierCommitStatus: commitStatusPosted }
      const { statusId, followed } = await settle(api, record(), status, options)
      state.finalPosted()
      posted(status)
      grace.start()
      api.patience.endSoon()
      const done = await grace.wait(followed)
      if (done) state.settled()
      else log.line('What follows the final status takes longer than 2 s: the post step of this action goes on with it')
      return { statusId, ...done }
    },
  }
}
