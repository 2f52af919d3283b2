import type { Api } from '../api/api.ts'
import { ApiError, type ApiErrorKind, reasonOf } from '../api/api-error.ts'
import { ofExisting } from '../api/sending.ts'
import { requiringBranch } from '../environment/merge-rules.ts'
import { createOnce } from '../github/create-once.ts'
import { deleteDeployment, type Listed } from '../github/deployments.ts'
import { postProgress } from '../github/post-status.ts'
import { listStatuses } from '../github/statuses.ts'
import { signalsHeard } from '../runner/cancellation.ts'
import { within } from '../shared/clock.ts'
import { ActionError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { duration } from '../shared/text.ts'
import { postCommitStatus } from './commit-status.ts'
import { rulesOf } from './guards.ts'
import { progressStatus } from './outcome.ts'
import type { OpeningConfig, Plan } from './plan.ts'
import { statusBeforeUnread } from './state.ts'

/** A deployment without a final status. */
export interface OpenDeployment {
  readonly record: Listed
  /** Posts an intermediate status, after the earlier ones. A failure is a warning: only the final status counts. */
  post(state: 'pending' | 'in_progress'): Promise<void>
  /** Resolves when no intermediate status is being posted any more. */
  posted(): Promise<void>
}

/** How long to read merge rules, to name one, before a deploy goes on without a record. */
const rulesMs = 2_000

/** GitHub's deliberate refusals: after one of these the deploy must not go on, whatever `on-api-error` says. */
const refusals: readonly ApiErrorKind[] = ['failed-contexts', 'merge-conflict', 'auto-merged']

/**
 * Creates the deployment, or takes the existing one. Undefined: GitHub could not record it, and `on-api-error: warn` lets the deploy go on.
 * @throws ActionError when nothing may be deployed
 */
export async function openDeployment(config: OpeningConfig, plan: Plan): Promise<OpenDeployment | undefined> {
  const { state, context, existing, wanted } = plan
  await signalsHeard()
  const hasNoPlace = !existing && wanted.environment === ''
  if (hasNoPlace || (!existing && state.isOver)) {
    if (state.saved.deploymentId === undefined) state.update({ left: 'nothing' })
    if (hasNoPlace && config.action === 'deploy' && config.deploymentId === undefined) context.log.warning(noPlace)
    return undefined
  }
  try {
    if (existing) return reportOn(plan, existing)
    return await create(config, plan)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // While a create call may land, the record may exist nevertheless: the post step looks for it, and finishes it.
    if (state.saved.mayLandUntil === 0) state.update({ left: 'nothing' })
    if (config.onApiError === 'fail' || refusals.includes(error.kind)) {
      state.end({ kind: 'not-run', reason: 'GitHub could not record it' })
      throw error
    }
    const rules = (await within(context.clock, rulesMs)(rulesOf(plan))) ?? []
    const branch = requiringBranch(wanted.environment, rules)
    const rule = branch === undefined ? '' : ` ${branch} requires a deployment to ${wanted.environment}.`
    context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).${rule}`, error.help)
    return undefined
  }
}

/** With `on-api-error: warn`, an earlier step may have had no deployment to hand on. */
const noPlace =
  'There is neither an `environment` nor a `deployment-id`. Deploying without a record (on-api-error: warn).'

async function create(config: OpeningConfig, plan: Plan): Promise<OpenDeployment | undefined> {
  const { wanted, state, writes, api } = plan
  const creating = createOnce(api, wanted, state.saved.request, writes.deployment)
  const record = await (config.refAs === 'name' ? orBySha(plan, creating) : creating)
  if (!record) return undefined
  state.update({ deploymentId: record.id })
  if (wanted.sha === undefined || record.sha === wanted.sha) return reportOn(plan, record)
  state.end({ kind: 'not-run', reason: ofAnotherCommit })
  if (await discard(api, record.id, plan.context.log)) state.update({ left: 'nothing' })
  throw new ActionError(
    `GitHub recorded the commit ${record.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`,
    {
      help: `Leave \`${config.refAs === 'name' ? 'ref-as' : 'ref'}\` out: then the commit of the event is deployed, wherever its branch is by now.`,
    },
  )
}

/** Refusals of a name that need not be of the commit, too: the branch may have moved. */
const refusedNames: Partial<Record<ApiErrorKind, string>> = {
  'unknown-ref': 'is not known to GitHub',
  'failed-contexts': 'is at a commit without its required contexts',
}

/**
 * The commit counts: a branch or tag that has moved meanwhile, or that GitHub does not know, gives way to the SHA. Undefined: it is
 * cancelled by then, and there is no record.
 */
async function orBySha(plan: Plan, creating: Promise<Listed>): Promise<Listed | undefined> {
  const { state, writes, context, wanted, api } = plan
  const { ref, sha } = wanted
  if (sha === undefined || ref === sha) return creating
  let why: string | undefined = 'has moved to another commit'
  try {
    const record = await creating
    state.update({ deploymentId: record.id })
    if (record.sha === sha || !(await discard(api, record.id, context.log))) return record
  } catch (error) {
    why = error instanceof ApiError ? refusedNames[error.kind] : undefined
    if (why === undefined) throw error
  }
  await signalsHeard()
  if (state.isOver) {
    state.update({ deploymentId: undefined, left: 'nothing' })
    return undefined
  }
  context.log.line(`\`${ref}\` ${why}: the deployment is created from the SHA instead (ref-as: name)`)
  state.update({ deploymentId: undefined, request: { ...state.saved.request, ref: sha } })
  return createOnce(api, { ...wanted, ref: sha }, state.saved.request, writes.deployment)
}

export const ofAnotherCommit = 'the record is of another commit'

/** A record of another commit does not stay; one that cannot be deleted is left to the post step, to be marked as an error. */
export async function discard(api: Api, id: number, log: Log): Promise<boolean> {
  try {
    await deleteDeployment(api, id, ofExisting)
    return true
  } catch (error) {
    // The token that made it may delete it, so 404 says that it is gone.
    if (error instanceof ApiError && error.failure.status === 404) return true
    log.line(`Deployment ${id} could not be deleted: ${reasonOf(error)}`)
    return false
  }
}

function reportOn({ existing, state, writes, api, context: { log } }: Plan, record: Listed): OpenDeployment {
  const { statusContext } = state.saved
  let queue = existing ? rememberNewest() : Promise.resolve()
  const isOver = () => state.isOver

  /** Statuses of before do not tell how this deploy ends. */
  async function rememberNewest(): Promise<void> {
    state.update({ statusBefore: statusBeforeUnread })
    try {
      const [newest] = await listStatuses(api, record.id, ofExisting)
      state.update({ statusBefore: newest?.id ?? 0 })
    } catch (error) {
      log.line(`The statuses of deployment ${record.id} could not be read: ${reasonOf(error)}`)
    }
  }

  return {
    record,
    post(name) {
      const status = progressStatus(name, state.saved)
      queue = queue
        .then(async () => {
          const posted = await postProgress(api, record.id, status, { writes: writes.deployment, isOver })
          if (state.saved.statusBefore === statusBeforeUnread) state.update({ statusBefore: posted.id })
          log.line(postedLine(name, state.saved.request.at))
        })
        .catch((error: Error) => log.warning(`The status \`${name}\` is missing: ${error.message}`))
      if (name === 'pending') void postCommitStatus(api, record.sha, statusContext, status, log, writes.commit)
      return queue
    },
    posted: () => queue,
  }
}

/** `began` is when the create call was made. */
export function postedLine(state: string, began: number): string {
  return `${state.padEnd(11)}  posted after ${duration(Date.now() - began)}`
}
