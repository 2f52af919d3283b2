import { randomUUID } from 'node:crypto'
import type { Api } from '../api/api.ts'
import { hashOf } from '../github/create-once.ts'
import type { Listed, WantedDeployment } from '../github/deployments.ts'
import { trackWrites } from '../github/once.ts'
import { descriptionLimit } from '../github/post-status.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isOwn } from '../runner/event.ts'
import type { DeployConfig, StartConfig } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { jobLogUrl } from '../shared/links.ts'
import { shorten } from '../shared/text.ts'
import { type Commit, defaultBranchOf, findCommit, type Origin, originOf } from './commit.ts'
import { commitOf, findExistingOrWarn, valuesOf } from './existing.ts'
import type { StepWrites } from './finish.ts'
import type { Saved } from './saved.ts'
import { beginState, type DeployState } from './state.ts'

export type OpeningConfig = DeployConfig | StartConfig

/** What is known of a deploy before GitHub has answered, and what it works with. */
export interface Plan {
  readonly event: Event
  readonly context: Context
  readonly repository: string
  readonly commit: Commit
  readonly wanted: WantedDeployment
  /** The existing deployment to report on; undefined: one is created. */
  readonly existing: Listed | undefined
  readonly state: DeployState
  readonly writes: StepWrites
  /** Of the repository. */
  readonly api: Api
}

/** Decides what to deploy, and saves it for the post step. It calls GitHub only if something must be looked up first. */
export async function planDeploy(config: OpeningConfig, event: Event, context: Context): Promise<Plan> {
  const { cancellation, clock } = context
  let state: DeployState | undefined
  let cancelled = false
  // From the first moment on, and saved as soon as there is something to save.
  cancellation.onSignal(() => {
    cancelled = true
    if (state) endCancelled(state)
  })
  const begin = beginState(context, config.token)
  const { first, ...decided } = await decide(config, event, context)
  const saves = begin(first)
  state = saves
  if (cancelled) endCancelled(saves)
  announce(config, decided, context)
  return { ...decided, ...{ event, context, state: saves, writes: writesOf(saves, clock) } }
}

function writesOf(state: DeployState, clock: Context['clock']): StepWrites {
  const until = { deployment: 0, commit: 0 }
  const track = (kind: keyof typeof until) =>
    trackWrites(clock, (mayLandUntil) => {
      until[kind] = mayLandUntil
      state.update({ mayLandUntil: Math.max(until.deployment, until.commit) })
    })
  return { deployment: track('deployment'), commit: track('commit') }
}

function announce(
  { refAs }: OpeningConfig,
  { repository, commit, wanted }: Omit<Decided, 'first'>,
  { log }: Context,
): void {
  if (wanted.environment === '') return
  const task = wanted.task === 'deploy' ? '' : `, task ${wanted.task}`
  log.line(`Deploying ${repository} to ${wanted.environment}${task}`)
  log.line(`  commit  ${commit.ref}`)
  log.line(`          ${commit.because}`)
  if (wanted.ref !== commit.ref) log.line(`  ref     ${wanted.ref}`)
  else if (refAs === 'name') log.line('  ref     the SHA: this event has no branch or tag of this repository')
}

function endCancelled(state: DeployState): void {
  state.end({ kind: 'cancelled', milliseconds: Date.now() - state.saved.request.at })
}

export type Decided = Pick<Plan, 'repository' | 'commit' | 'wanted' | 'existing' | 'api'> & { readonly first: Saved }

/** The same, without saving it. */
export async function decide(config: OpeningConfig, event: Event, context: Context): Promise<Decided> {
  const repository = config.repository ?? event.repository
  const api = openRepository(config, event, context)
  const { existing, unread } = await findExistingOrWarn(config, event, api, context.log)
  const { commit, pull } = existing
    ? { commit: commitOf(existing), pull: undefined }
    : await findCommit(api, config, event)
  const origin = originOf(config, event, pull)
  const wanted = { ...wantedDeployment(config, event, commit, origin), ...(existing && valuesOf(existing)) }
  const known = existing ? { deploymentId: existing.id } : unread
  const first = { ...firstState(config, event, { repository, commit, wanted }), ...known }
  return { repository, commit, wanted, existing, first, api }
}

function firstState(
  config: OpeningConfig,
  event: Event,
  { repository, commit, wanted }: Pick<Plan, 'repository' | 'commit' | 'wanted'>,
): Saved {
  const { ref, sha, environment, task, payload, mark } = wanted
  const { description } = config
  const deploy = config.action === 'deploy' ? config : undefined
  return {
    left: 'all',
    ...{ repository, sha, because: commit.because },
    request: {
      ...{ ref, environment, task, nonce: mark.nonce, at: Date.now() },
      payloadHash: typeof payload === 'string' ? hashOf(payload) : undefined,
    },
    restOfJob: deploy !== undefined && deploy.run === undefined,
    cancelledState: deploy?.cancelledState ?? 'error',
    autoInactive: deploy?.autoInactive ?? false,
    superseded: deploy?.superseded ?? 'keep',
    bases: mark.bases && [...mark.bases],
    defaultBranch: defaultBranchOf(config, event),
    statusContext: config.statusContext,
    logUrl: config.logUrl ?? jobLogUrl(config.checkRunId, event),
    description: description === undefined ? undefined : shorten(description, descriptionLimit),
    environmentUrl: deploy?.environmentUrl,
    mayLandUntil: 0,
  }
}

function wantedDeployment(config: OpeningConfig, event: Event, { ref, sha }: Commit, origin: Origin): WantedDeployment {
  const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config
  const { repository, repositoryId, runId: run, runAttempt: attempt, job, step, triggeredBy: actor } = event
  const { statusContext } = config
  const target = isOwn(config, event) ? undefined : config.repository
  return {
    ...{ sha, environment, task, description, payload, requiredContexts, autoMerge, transientEnvironment },
    ref: config.refAs === 'name' && isOwn(config, event) ? (origin.ref ?? ref) : ref,
    productionEnvironment:
      config.productionEnvironment === 'auto'
        ? environment.toLowerCase() === 'production'
        : config.productionEnvironment,
    mark: {
      ...{ repository, repositoryId, target, run, attempt, job, step, checkRun: config.checkRunId, actor },
      ...{ nonce: randomUUID(), environment, sha, ...origin, statusContext, transient: transientEnvironment },
    },
  }
}
