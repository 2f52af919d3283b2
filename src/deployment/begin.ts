import { requiringBranch } from '../environment/merge-rules.ts'
import { type Replaced, replacedBy } from '../environment/previous-commit.ts'
import { openApi } from '../github/api.ts'
import { ApiError, type ApiErrorKind } from '../github/error-guide.ts'
import type { History } from '../github/history.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import { createGrace } from '../shared/grace.ts'
import { snapshotOf } from './background.ts'
import { open } from './create.ts'
import type { DeployState } from './deploy-state.ts'
import { checkFreshness, type Skip } from './freshness.ts'
import type { OpenDeployment } from './open-deployment.ts'
import { type OpeningConfig, type Plan, planAndSave } from './plan.ts'
import { requireDeployed } from './require-deployed.ts'
import { postSkipped, unlessRequired } from './skip.ts'

/** How a step that deploys has begun. */
export interface Begun {
  readonly planned: Plan
  /** Undefined if the deploy is skipped, or if GitHub could not record it and `on-api-error: warn` lets it go on. */
  readonly opened: OpenDeployment | undefined
  readonly skip: Skip | undefined
}

/**
 * Decides what to deploy, whether to, and opens its record.
 * @throws ActionError when nothing may be deployed
 */
export async function begin(config: OpeningConfig, event: Event, context: Context): Promise<Begun> {
  const cancel = saveCancellation(context)
  const first = await planAndSave(config, event, context)
  const { state, adopted } = first
  cancel.in(state)
  if (hasNoPlace(first)) {
    state.nothingToTell()
    if (config.action === 'deploy' && config.deploymentId === undefined) context.log.warning(noPlace)
    return { planned: first, skip: undefined, opened: undefined }
  }
  announce(first, context)
  const { asked, planned } = await guardOrGiveUp(config, first, event, context)
  const skip = asked && (await unlessRequired(asked, config, planned, event, context))
  if (skip) {
    context.log.line(`Skipped: ${skip.because}`)
    await postSkipped(skip, config, planned, event, context)
    if (adopted) state.skipped(skip.because)
    else state.nothingToTell()
  }
  // Nothing to settle, unless it exists already.
  if (state.hasEnded && !adopted) state.nothingToTell()
  const goesOn = !skip && (!state.hasEnded || adopted)
  return { planned, skip, opened: goesOn ? await openIfPossible(config, event, context, planned) : undefined }
}

/** Neither a new deployment nor an existing one is meant: with `on-api-error: warn`, an earlier step may have had none to hand on. */
function hasNoPlace({ adopted, wanted }: Plan): boolean {
  return !adopted && wanted.environment === ''
}

const noPlace =
  'There is neither an `environment` nor a `deployment-id`. Deploying without a record (on-api-error: warn).'

/**
 * From the first moment on a cancellation is noticed, and saved as soon as there is something to save, so that the post step
 * can tell GitHub if this step cannot.
 */
function saveCancellation({ cancellation }: Context): { in(state: DeployState): void } {
  let cancelled = false
  let known: DeployState | undefined
  cancellation.onSignal(() => {
    cancelled = true
    known?.cancelled()
  })
  return {
    in(state) {
      known = state
      if (cancelled) state.cancelled()
    },
  }
}

function announce({ repository, commit, wanted }: Plan, { log }: Context): void {
  log.line(`Deploying ${repository} to ${wanted.environment}`)
  log.line(`  commit  ${commit.ref}`)
  log.line(`          ${commit.because}`)
}

/** Checks what must be true before anything is deployed. What the deploy relies on is kept in its mark. */
async function guardOrGiveUp(config: OpeningConfig, planned: Plan, event: Event, context: Context) {
  try {
    const requires = await requireDeployed(config, planned, event, context)
    const { wanted } = planned
    const asked = await checkFreshness(config, planned, event, context)
    return { asked, planned: { ...planned, wanted: { ...wanted, mark: { ...wanted.mark, requires } } } }
  } catch (error) {
    // An adopted deployment does not stay open: the post step settles it.
    if (planned.adopted) planned.state.notRun(error instanceof Error ? error.message : String(error))
    else planned.state.nothingToTell()
    throw error
  }
}

/** GitHub's deliberate refusals: after one of these the deploy must not go on, whatever `on-api-error` says. */
const refusals: readonly ApiErrorKind[] = ['failed-contexts', 'merge-conflict', 'auto-merged']

async function openIfPossible(
  config: OpeningConfig,
  event: Event,
  context: Context,
  planned: Plan,
): Promise<OpenDeployment | undefined> {
  const { state } = planned
  try {
    return await open(config, event, context, planned)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // The record may exist nevertheless: the post step looks for it, and settles it.
    if (!error.inDoubt) state.nothingToTell()
    if (
      config.onApiError === 'warn' &&
      !refusals.includes(error.kind) &&
      !(await mustRecord(config, event, context, planned))
    ) {
      context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help)
      return undefined
    }
    state.notRun('GitHub could not record it')
    throw error
  }
}

/** How long to read merge rules before a deploy goes on without a record: a server that is silent has been waited for already. */
const rulesMs = 5_000

/** Where a merge rule requires this deployment, a deploy without a record would be useless. */
async function mustRecord(config: OpeningConfig, event: Event, context: Context, { repository, wanted, state }: Plan) {
  const { environment } = wanted
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const grace = createGrace(rulesMs, context.clock)
  grace.start()
  const rules = (await grace.wait(snapshotOf(state.saved, api, context.log).rules())) ?? []
  const branch = requiringBranch(environment, rules)
  if (branch) context.log.line(`${branch} requires a deployment to ${environment}: on-api-error is fail, not warn`)
  return branch !== undefined
}

/** What the deploy replaces, by what is known of the environment. */
export function replacedIn(
  history: History | undefined,
  { wanted: { task }, repository }: Plan,
  opened: OpenDeployment | undefined,
  { serverUrl }: Event,
): Replaced | undefined {
  if (!opened) return undefined
  const { id, sha } = opened.deployment
  return replacedBy({ id, sha, task, repositoryUrl: `${serverUrl}/${repository}` }, history)
}

/** What is true of a deploy however it ends. */
export function reportOf(
  { wanted, commit, state, repository }: Plan,
  opened: OpenDeployment | undefined,
  { serverUrl, actor, name }: Event,
) {
  return {
    environment: wanted.environment,
    ref: wanted.ref,
    sha: opened?.deployment.sha ?? wanted.sha,
    because: commit.because,
    logUrl: state.saved.logUrl,
    repositoryUrl: `${serverUrl}/${repository}`,
    deployment: opened?.deployment,
    ...{ actor: actor || undefined, event: name },
    recorded: false,
  }
}
