import type { Api } from '../api/api.ts'
import { reasonOf } from '../api/api-error.ts'
import { lagMs, type Sending } from '../api/sending.ts'
import { type Ancestry, compareCommits } from '../commits/commits.ts'
import { notWithinReach, openEnvironment, readRecent } from '../environment/environment.ts'
import { type BranchRules, requiringBranch, unreadBranches } from '../environment/merge-rules.ts'
import type { Deployment } from '../github/deployments.ts'
import { liveAmong } from '../github/live.ts'
import { lookUntil } from '../github/once.ts'
import { descriptionLimit } from '../github/post-status.ts'
import { ActionError, messageOf } from '../shared/errors.ts'
import { shorten } from '../shared/text.ts'
import { postCommitStatus } from './commit-status.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** Why this step deploys nothing, although nothing failed. */
export interface Skip {
  readonly reason: 'stale' | 'deployed'
  readonly because: string
}

/**
 * Checks what must be true before anything is deployed: `require-deployed`, `if-stale` and `if-deployed`.
 * @throws ActionError when nothing may be deployed
 */
export async function checkGuards(config: OpeningConfig, plan: Plan): Promise<Skip | undefined> {
  const { state, existing, context } = plan
  if (plan.wanted.environment === '') return undefined
  try {
    await requireDeployed(config, plan)
    const skip = await checkFreshness(config, plan)
    if (!skip) return undefined
    context.log.line(`Skipped: ${skip.because}`)
    await postSkipped(skip, plan)
    if (existing) state.end({ kind: 'skipped', reason: skip.because })
    else state.update({ left: 'nothing' })
    return skip
  } catch (error) {
    // An existing deployment does not stay open: the post step finishes it.
    if (existing) state.end({ kind: 'not-run', reason: messageOf(error) })
    else state.update({ left: 'nothing' })
    throw error
  }
}

/** This very commit must be live in each of the environments, with the same task. @throws ActionError */
async function requireDeployed({ requireDeployed: names }: OpeningConfig, plan: Plan): Promise<void> {
  if (names.length === 0) return
  const { wanted, context, api } = plan
  const { sha, task } = wanted
  if (sha === undefined) {
    throw new ActionError(`The commit of \`${wanted.ref}\` is not known before it is deployed`, {
      help: 'With `require-deployed`, give `ref` as a full SHA, or leave it out to deploy the commit of the event.',
    })
  }
  const live = await Promise.all(names.map((environment) => requireLive(api, { environment, task, sha })))
  for (const { environment, id } of live) context.log.line(`  live in ${environment} already: deployment ${id}`)
}

/** The deployment by which the commit is live there. @throws ActionError */
async function requireLive(
  api: Api,
  { environment, task, sha }: { environment: string; task: string; sha: string },
): Promise<Deployment> {
  let live: Deployment | undefined
  let unseen: string | undefined
  async function find(): Promise<Deployment | undefined> {
    const recent = await readRecent(api, { environment, task })
    live = liveAmong(recent.deployments)
    unseen = notWithinReach(recent)
    return live?.sha === sha ? live : undefined
  }
  // What has just become live may not be seen at once.
  const found = await lookUntil(api, find, api.clock.now() + lagMs)
  if (found) return found
  if (!live && unseen)
    throw new ActionError(
      `Nothing was deployed: whether ${sha} is live in ${environment} is not known, ${unseen} (require-deployed)`,
    )
  const instead = live ? `${live.sha} is live there` : `no commit is live there with the task ${task}`
  throw new ActionError(`Nothing was deployed: ${sha} is not live in ${environment} (require-deployed); ${instead}`, {
    help: `Deploy this commit to ${environment} first, with the same \`task\`: run the workflow that deploys there for this commit, or let this job wait for it with \`needs\`.`,
  })
}

/** Is the commit older than the live one, or the same? If that cannot be read, a warning says so, and the deploy goes on. */
async function checkFreshness(config: OpeningConfig, plan: Plan): Promise<Skip | undefined> {
  const { ifStale, ifDeployed } = config
  if (ifStale === 'deploy' && ifDeployed === 'deploy') return undefined
  const { wanted, existing, context } = plan
  const { sha, ancestry } = await compareWithLive(plan, existing?.id)
  if (ifDeployed === 'skip' && ancestry === 'identical') {
    return { reason: 'deployed', because: `${sha.slice(0, 7)} is active in ${wanted.environment} already` }
  }
  if (ifStale === 'deploy' || ancestry !== 'behind') return undefined
  const because = `${wanted.sha ?? wanted.ref} is older than ${sha}, which is active in ${wanted.environment}`
  if (ifStale === 'skip') {
    await warnOfRule(because, plan)
    return { reason: 'stale', because }
  }
  if (ifStale === 'fail') {
    throw new ActionError(`Nothing was deployed: ${because} (if-stale: fail)`, {
      help: 'To deploy an older commit on purpose, as in a roll back, set `if-stale: deploy`.',
    })
  }
  context.log.warning(`${because}. It is deployed anyway (if-stale: warn).`)
  return undefined
}

/** The newer commit that was deployed here in the meantime; undefined if there is none, or if that cannot be read. */
export async function overtakenBy(plan: Plan, id: number, sending: Sending): Promise<string | undefined> {
  const { sha, ancestry } = await compareWithLive(plan, id, sending)
  return ancestry === 'behind' ? sha : undefined
}

/** Compares the commit with the live one, of another deployment than `except`. Failures are warnings. */
async function compareWithLive(
  { api, wanted: { environment, task, sha, ref }, context: { log } }: Plan,
  except: number | undefined,
  sending?: Sending,
): Promise<{ sha: string; ancestry: Ancestry | 'unknown' }> {
  const unknown = { sha: '', ancestry: 'unknown' } as const
  try {
    const recent = await readRecent(api, { environment, task }, sending)
    const live = liveAmong(recent.deployments.filter(({ id }) => id !== except))
    const unseen = notWithinReach(recent)
    if (!live && unseen) log.warning(`The active commit in ${environment} is not known: ${unseen}`)
    if (!live) return unknown
    if (live.sha === sha) return { sha, ancestry: 'identical' }
    const { status: ancestry } = await compareCommits(api, live.sha, sha ?? ref, sending)
    if (ancestry === 'diverged')
      log.line(`${sha ?? ref} and ${live.sha}, which is active, have diverged: neither is older`)
    return { sha: live.sha, ancestry }
  } catch (error) {
    log.warning(
      `Could not check which commit is active in ${environment}, and whether it is newer: ${reasonOf(error)}`,
      error instanceof ActionError ? error.help : undefined,
    )
    return unknown
  }
}

/** Where a merge rule requires the deployment, a commit that is skipped cannot be merged. */
async function warnOfRule(because: string, plan: Plan): Promise<void> {
  const { wanted, context } = plan
  const rules = await rulesOf(plan)
  const branch = requiringBranch(wanted.environment, rules)
  const unread = unreadBranches(rules)
  if (branch !== undefined)
    context.log.warning(`${because}. It is skipped, although ${branch} requires a deployment to ${wanted.environment}`)
  else if (unread) context.log.warning(`${because}, and is skipped, although the rules of ${unread} could not be read`)
}

/** The rules that count for a deployment before it exists. */
export async function rulesOf({ wanted, state, context: { log }, api }: Plan): Promise<readonly BranchRules[]> {
  const { bases, defaultBranch } = state.saved
  return openEnvironment(api, { ...wanted, bases, defaultBranch }, log).rules()
}

/** Posts the commit status of a skipped deploy, for branches that wait for it. */
async function postSkipped(skip: Skip, { wanted, state, context, api }: Plan): Promise<void> {
  const { statusContext, logUrl } = state.saved
  if (statusContext === undefined) return
  if (wanted.sha === undefined)
    return context.log.warning(
      `The commit status \`${statusContext}\` is not posted: the commit of ${wanted.ref} is not known`,
    )
  const description = shorten(skip.because, descriptionLimit)
  const status = { state: skip.reason === 'deployed' ? 'success' : 'failure', description, logUrl } as const
  await postCommitStatus(api, wanted.sha, statusContext, status, context.log)
}
