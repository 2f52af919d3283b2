import type { Deployment } from '../github/deployments.ts'
import { firstSuccess } from '../github/live.ts'

/** A deployment as figures count it. Times are milliseconds since 1970. */
export interface Deploy {
  readonly id: number
  readonly sha: string
  /** Its first success. */
  readonly liveAt: number | undefined
  /** When it failed, if its last end is a failure; also one that was live before. */
  readonly failedAt: number | undefined
}

/** Why a deployment is counted apart. */
export type LeftOut = 'notStarted' | 'open' | 'neverLive' | 'cancelled' | 'abandoned'

export interface Classified {
  readonly deploy: Deploy | undefined
  readonly leftOut: LeftOut | undefined
}

/**
 * What a record says of a deploy. `inactive` is no success: what was skipped has it too. What was cancelled, or whose run was
 * lost, is distinguished from a failure by this action's own descriptions.
 */
export function classify({ id, sha, statuses }: Deployment): Classified {
  const [newest] = statuses
  const liveAt = firstSuccess({ statuses })?.getTime()
  const end = statuses.find(({ state }) => ['success', 'failure', 'error'].includes(state))
  const goesOn = newest === undefined || !['success', 'failure', 'error', 'inactive'].includes(newest.state)
  const failed = !goesOn && end !== undefined && end.state !== 'success'
  const apart =
    failed || (end === undefined && newest?.state === 'inactive') ? ours((end ?? newest)?.description) : undefined
  const failedAt = failed && !apart ? end.createdAt.getTime() : undefined
  const deploy = liveAt === undefined && failedAt === undefined ? undefined : { id, sha, liveAt, failedAt }
  if (apart) return { deploy, leftOut: apart }
  if (deploy) return { deploy, leftOut: undefined }
  if (newest === undefined) return { deploy, leftOut: 'notStarted' }
  return { deploy, leftOut: goesOn ? 'open' : 'neverLive' }
}

function ours(description = ''): 'cancelled' | 'abandoned' | undefined {
  if (/(^| · )(the job was )?cancelled( or timed out)? after /.test(description)) return 'cancelled'
  return /(^| · )the workflow run ended without /.test(description) ? 'abandoned' : undefined
}

/** Those that were live, in the order in which they became it. */
export function inOrder(deploys: readonly Deploy[]): (Deploy & { readonly liveAt: number })[] {
  return deploys
    .flatMap((one) => (one.liveAt === undefined ? [] : [{ ...one, liveAt: one.liveAt }]))
    .toSorted((a, b) => a.liveAt - b.liveAt || a.id - b.id)
}
