import { type Api, openApi } from '../github/api.ts'
import { type Listed, listDeployments } from '../github/deployments.ts'
import { fits, isSameStep, type Mark, markOf } from '../github/mark.ts'
import { listStatuses } from '../github/statuses.ts'
import { isOpenState } from '../github/timeline.ts'
import { hashOf } from '../github/write-once.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isReadOnlyRun } from '../runner/event.ts'
import { type OpeningConfig, planDeploy } from './plan.ts'
import type { Saved } from './saved-state.ts'

/**
 * Restores the state that main saved, if it is lost or was changed by others: from the inputs, which are evaluated again, and
 * the one open deployment with this step's mark, or the one that `deployment-id` names. Undefined when there is none, or more than
 * one.
 * @throws ApiError
 */
export async function recoverState(config: OpeningConfig, event: Event, context: Context): Promise<Saved | undefined> {
  const { repository, wanted, adopted, first } = await planDeploy(config, event, context)
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  if (adopted) return (await hasEnded(api, adopted, first)) ? undefined : first
  const open: Listed[] = []
  for (const deployment of await listDeployments(api, {
    ref: wanted.ref,
    environment: wanted.environment,
    task: wanted.task,
  })) {
    if (!isOurs(deployment, { ...first, mark: wanted.mark })) continue
    const statuses = await listStatuses(api, deployment.id)
    // Without check runs, as on Enterprise Server, the jobs of a matrix have the same mark, but each has its own log.
    const isThisJob = statuses.length === 0 || statuses.some(({ logUrl }) => logUrl === first.logUrl)
    if (isThisJob && isOpenState(statuses[0]?.state)) open.push(deployment)
  }
  const [found, ...others] = open
  if (!found) return undefined
  if (others.length > 0) {
    const ids = open.map(({ id }) => id).join(', ')
    context.log.warning(`This step made one of the deployments ${ids}, but which one is not known: they stay open`)
    return undefined
  }
  const traces = { ...first.traces, at: found.createdAt.getTime() }
  return { ...first, traces, deploymentId: found.id, sha: found.sha }
}

/** Whether a deployment that existed before has a final status that this job may have posted: it must not get another one. */
async function hasEnded(api: Api, { id }: Listed, { logUrl }: Saved): Promise<boolean> {
  const [newest] = await listStatuses(api, id)
  return newest !== undefined && !isOpenState(newest.state) && newest.logUrl === logUrl
}

function isOurs(
  { payload, environment, sha }: Listed,
  { repository, traces, mark }: Pick<Saved, 'repository' | 'traces'> & { mark: Mark },
): boolean {
  if (traces.payloadHash !== undefined) return typeof payload === 'string' && hashOf(payload) === traces.payloadHash
  const its = markOf(payload)
  return its !== undefined && isSameStep(its, mark) && fits(its, { repository, environment, sha })
}
