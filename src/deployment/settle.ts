import {
  type Inactivation,
  type InactivationOptions,
  planInactivation,
  toInactivate,
} from '../environment/inactivation.ts'
import type { Snapshot } from '../environment/snapshot.ts'
import type { Api } from '../github/api.ts'
import type { Status } from '../github/deployment-statuses.ts'
import { ApiError, reasonOf } from '../github/error-guide.ts'
import { paced } from '../github/pace.ts'
import { postStatusOnce } from '../github/write-once.ts'
import type { Log } from '../shared/log.ts'
import { mirror } from './commit-status.ts'

/** The deployment to settle, and what its settling means for others. */
export interface Settling extends InactivationOptions {
  readonly sha: string
  readonly statusContext?: string | undefined
}

/**
 * Posts a deployment's final status and the commit status; after a success, the earlier deployments become inactive.
 * `onPosted` is called as soon as GitHub holds the final status and the commit status.
 * @throws ApiError when GitHub could not be told
 */
export async function settle(
  api: Api,
  record: Settling,
  status: Status,
  around: () => Promise<Snapshot>,
  log: Log,
  onPosted: () => void = () => {},
): Promise<number> {
  const target = { sha: record.sha, context: record.statusContext }
  const plan = status.state === 'success' ? planInactivation(record, await around()) : undefined
  const [{ id }] = await Promise.all([
    postStatusOnce(api, record.id, { ...status, autoInactive: plan?.flag }),
    mirror(api, target, status, log),
  ])
  onPosted()
  if (plan?.because) log.line(plan.because)
  if (plan) await replace(api, record.environment, plan, status, log)
  return id
}

/** Each by itself: one that fails keeps no other from becoming inactive. Never rejects. */
async function replace(api: Api, environment: string, plan: Inactivation, { logUrl }: Status, log: Log): Promise<void> {
  const ids = await toInactivate(api, environment, plan).catch((error: unknown) => {
    log.warning(`Deployments that have succeeded meanwhile stay active: ${reasonOf(error)}`)
    return plan.ids
  })
  for await (const id of paced(ids, api.pause)) {
    try {
      await postStatusOnce(api, id, { state: 'inactive', description: 'replaced by a newer deployment', logUrl })
      log.line(`Deployment ${id} is inactive now`)
    } catch (error) {
      log.warning(`Deployment ${id} is still active: ${error instanceof ApiError ? error.message : reasonOf(error)}`)
    }
  }
}
