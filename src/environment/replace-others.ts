import type { Api } from '../github/api.ts'
import { changeAll, subjectOf } from '../github/bulk-changes.ts'
import { type Deployment, type Listed, listDeployments } from '../github/deployments.ts'
import { reasonOf } from '../github/errors.ts'
import { refresh } from '../github/read-deployments.ts'
import { lagMs, noRetry } from '../github/sending.ts'
import { isOpen, stateOf } from '../github/timeline.ts'
import type { Log } from '../shared/log.ts'
import { type Environment, notWithinReach, type Recent, readRecent } from './environment.ts'
import { readRules } from './merge-rules.ts'
import { chooseReplaced, ofSameMatrix, type Succeeded, succeededEarlier } from './replace.ts'

/** The other deployments of an environment and task, once a success is posted. */
export interface Others {
  /** As they were read before the success was sent, as far as they were. */
  readonly before: readonly Deployment[]
  /** As they stand once it is posted; undefined: GitHub does not show the success itself. @throws ApiError */
  afterSuccess(posted: Succeeded['posted']): Promise<Recent | undefined>
}

/** A whole deploy takes at least four calls one after another: within so little time, none comes and goes. */
const noDeployMs = 1_000

/** For so long what is read is read again, until it shows the success. */
const showsWithinMs = 2 * lagMs

/**
 * Begins to read the others beside the call that posts the success, so that this takes no longer. They are read once more if that
 * was not the last word: one was open, or is new, the call took long, or what this deploy has posted before is not there.
 */
export function readOthers(api: Api, own: Listed, environment: Environment): Others {
  const { task } = own
  const place = { environment: own.environment, task }
  const began = api.clock.now()
  const early = environment.known ? readKnown(api, place, environment.known) : readRecent(api, place, noRetry)
  early.catch(() => {})

  async function afterSuccess({ createdAt }: Succeeded['posted']): Promise<Recent | undefined> {
    const tookLong = api.clock.now() - began > noDeployMs
    let recent = tookLong ? undefined : await early.catch(() => undefined)
    const shown = recent?.deployments.find(({ id }) => id === own.id)
    const isShown = shown && (stateOf(shown) === 'in_progress' || hasSucceeded(shown, createdAt))
    if (recent && isShown && !recent.deployments.some((one) => one.id !== own.id && isOpen(one))) return recent
    recent =
      recent && isShown
        ? { ...recent, deployments: await refresh(api, recent.deployments) }
        : await readRecent(api, place)
    const until = api.clock.now() + showsWithinMs
    // Reads lag behind writes: what does not show the success does not show what came before it.
    for (let milliseconds = 500; !(await shows(recent.deployments, createdAt)); milliseconds *= 2) {
      if (api.clock.now() >= until) return undefined
      await api.clock.wait(milliseconds)
      recent = await readRecent(api, place)
    }
    return recent
  }

  async function shows(deployments: readonly Deployment[], since: Date): Promise<boolean> {
    const listed = deployments.find(({ id }) => id === own.id)
    // It may be older than those that are read.
    const [now] = listed ? [listed] : await refresh(api, [own])
    return now !== undefined && hasSucceeded(now, since)
  }

  return { before: environment.known?.deployments ?? [], afterSuccess }
}

function hasSucceeded({ statuses }: Deployment, since: Date): boolean {
  return statuses.some(({ state, createdAt }) => state === 'success' && createdAt >= since)
}

/** What is known is read again, while the list tells what is new. */
async function readKnown(
  api: Api,
  place: { readonly environment: string; readonly task: string },
  known: Recent,
): Promise<Recent> {
  const [listed, now] = await Promise.all([
    listDeployments(api, place, 1, noRetry),
    refresh(api, known.deployments, noRetry),
  ])
  const ids = new Set(known.deployments.map(({ id }) => id))
  // What is new has no known status: it counts as open, and is read with all others.
  const unknown = listed.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, statuses: [] }))
  return { ...known, deployments: [...unknown, ...now] }
}

export interface ReplaceOptions {
  readonly environment: Environment
  readonly logUrl: string
  readonly log: Log
}

/** What is known once others are replaced. */
export interface Replaced {
  /** As they stood when the success was posted; undefined: that is not known. */
  readonly deployments: readonly Deployment[] | undefined
  /** Ids of those that were made inactive. */
  readonly ids: readonly number[]
}

/** Makes inactive what a success replaces. If something is not known, nothing changes, and a warning says so. Never rejects. */
export async function replaceOthers(
  api: Api,
  own: Succeeded,
  others: Others,
  options: ReplaceOptions,
): Promise<Replaced> {
  const { deployment, autoInactive } = own
  const mayStay = (why: string) =>
    options.log.warning(`Earlier deployments to ${deployment.environment} may stay active: ${why}`)
  try {
    const recent = await others.afterSuccess(own.posted)
    if (!recent && autoInactive !== false) mayStay('GitHub does not show yet that this one has succeeded')
    if (!recent || autoInactive === false) return { deployments: recent?.deployments, ids: [] }
    const { deployments, isCut } = recent
    const earlier = await succeededEarlier(api, own, deployments, others.before)
    const rules = autoInactive === 'auto' && earlier.length > 0 ? await rulesNow(api, options) : []
    const { replaced, because, doubt } = chooseReplaced(own, earlier, rules)
    if (doubt) mayStay(doubt)
    if (because) options.log.line(because)
    warnOfOverlaps(deployment, deployments, replaced, options.log)
    const ids = await makeInactive(api, replaced, deployment, options)
    if (isCut && !because) mayStay(notWithinReach)
    return { deployments, ids }
  } catch (error) {
    if (autoInactive !== false) mayStay(`the deployments there could not be read: ${reasonOf(error)}`)
    return { deployments: undefined, ids: [] }
  }
}

/** What could not be read is read once more. */
async function rulesNow(api: Api, { environment, log }: ReplaceOptions) {
  const rules = await environment.rules()
  return Promise.all(rules.map((one) => (one.environments ? one : readRules(api, one.branch, log))))
}

function warnOfOverlaps(
  own: Listed,
  deployments: readonly Deployment[],
  replaced: readonly Deployment[],
  log: Log,
): void {
  const other = ofSameMatrix(own, deployments)
  if (other) {
    log.warning(
      `Deployment ${other.id} to ${own.environment} is of another job of the same matrix, with the same \`task\`: only one of them stays active`,
      'Give each a task of its own, for example:\n\ntask: deploy-${{ matrix.region }}',
    )
  }
  const overlapping = replaced.filter(({ id }) => id > own.id && id !== other?.id)
  if (overlapping.length === 0) return
  const ids = overlapping.map(({ id }) => id).join(', ')
  log.warning(
    `Deploys to ${own.environment} overlap: deployment ${ids} was made after this one, and finished before it`,
    'To let only one run at a time, give the workflow or job a `concurrency` group.',
  )
}

async function makeInactive(
  api: Api,
  replaced: readonly Deployment[],
  own: Listed,
  { logUrl, log }: ReplaceOptions,
): Promise<readonly number[]> {
  const changes = replaced.map((one) => {
    const isNewer = one.id > own.id
    const description = isNewer ? 'replaced by a deployment that finished later' : 'replaced by a newer deployment'
    return { ...one, deletes: false, status: { state: 'inactive', description, logUrl } as const }
  })
  const { deactivated, failures } = await changeAll(api, changes, { log })
  for (const { ids, error } of failures) log.warning(`${subjectOf(ids)} still active: ${error.message}`)
  return deactivated
}
