import { ApiError } from '../api/api-error.ts'
import { type Listed, listDeployments } from '../github/deployments.ts'
import { isOpenState } from '../github/live.ts'
import { isSameStep } from '../github/mark.ts'
import { listStatuses } from '../github/statuses.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { ActionError } from '../shared/errors.ts'
import { decide, type OpeningConfig } from './plan.ts'
import type { Saved } from './saved.ts'

/**
 * What main saved, if that is lost or was changed by others: from the inputs, and the one open deployment with this step's mark,
 * or the one that `deployment-id` names. Undefined: there is none, as when main failed before it had anything to save.
 */
export async function recover(config: OpeningConfig, event: Event, context: Context): Promise<Saved | undefined> {
  try {
    return await findOpen(config, event, context)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    // All else main has said.
    if (error instanceof ApiError)
      context.log.warning(`Could not check whether this step left a deployment open: ${error.message}`)
    return undefined
  }
}

async function findOpen(config: OpeningConfig, event: Event, context: Context): Promise<Saved | undefined> {
  const { wanted, existing, first, api } = await decide(config, event, context)
  const { environment, task, mark } = wanted
  const listed = existing ? [existing] : await listDeployments(api, { environment, task })
  const open: { readonly record: Listed; readonly newest: number }[] = []
  for (const one of listed) {
    if (!existing && !(one.mark && isSameStep(one.mark, mark))) continue
    const statuses = await listStatuses(api, one.id)
    // Without check runs, as on Enterprise Server, the jobs of a matrix have the same mark, but each has its own log.
    const isOurs = existing || statuses.length === 0 || statuses.some(({ logUrl }) => logUrl === first.logUrl)
    // One that has ended was ended by this job, or before main posted anything: then nothing was run.
    if (isOurs && isOpenState(statuses[0]?.state)) open.push({ record: one, newest: statuses[0]?.id ?? 0 })
  }
  const [found, ...others] = open
  if (!found) return undefined
  if (others.length > 0) {
    const ids = open.map(({ record }) => record.id).join(', ')
    context.log.warning(`Could not tell which of the deployments ${ids} this step made: they stay open`)
    return undefined
  }
  const { record, newest } = found
  if (existing) return { ...first, statusBefore: newest }
  // By the runner's clock, as all times of the state are.
  const at = record.createdAt.getTime() + Date.now() - api.serverTime.now()
  return { ...first, deploymentId: record.id, request: { ...first.request, at } }
}
