import { randomUUID } from 'node:crypto'
import { isSameName } from '../environment/merge-rules.ts'
import { type Api, openApi } from '../github/api.ts'
import { getPullRequest, type PullRequest } from '../github/commits.ts'
import { getDeployment, type Listed, readDeployment, type WantedDeployment } from '../github/deployments.ts'
import { ApiError } from '../github/error-guide.ts'
import { hashOf } from '../github/write-once.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import type { DeployConfig, StartConfig } from '../runner/inputs.ts'
import { jobLogUrl } from '../runner/log-links.ts'
import { type Commit, chooseCommit, isOwn } from './commit.ts'
import { type DeployState, startDeployState } from './deploy-state.ts'
import { lateValuesOf } from './late-values.ts'
import { defaultBranchOf, type Origin, originOf } from './origin.ts'
import type { Saved } from './saved-state.ts'

export type OpeningConfig = DeployConfig | StartConfig

/** What is known of a deploy before GitHub has answered. */
export interface Plan {
  readonly repository: string
  readonly commit: Commit
  readonly wanted: WantedDeployment
  /** The existing deployment to report on; undefined: one is created. */
  readonly adopted: Listed | undefined
  readonly state: DeployState
}

/** Decides what to deploy, and saves it for the post step. It calls GitHub only if something must be looked up first. */
export async function planAndSave(config: OpeningConfig, event: Event, context: Context): Promise<Plan> {
  const { first, ...plan } = await planDeploy(config, event, context)
  return { ...plan, state: startDeployState({ ...context, token: config.token }, first) }
}

/** The same, without saving it. */
export async function planDeploy(
  config: OpeningConfig,
  event: Event,
  context: Context,
): Promise<Omit<Plan, 'state'> & { readonly first: Saved }> {
  const repository = config.repository ?? event.repository
  const adopted = await findAdoptedOrWarn(config, event, context)
  const { commit, pull } = adopted
    ? { commit: commitOfAdopted(adopted), pull: undefined }
    : await commitOf(config, event, context, repository)
  const origin = originOf(config, event, pull)
  const wanted = { ...wantedDeployment(config, event, commit, origin), ...(adopted && valuesOf(adopted)) }
  const { ref, sha, environment, task, payload, mark } = wanted
  const ending = config.action === 'deploy' ? config : undefined
  const first: Saved = {
    version: 1,
    repository,
    traces: {
      ...{ ref, sha, environment, task, nonce: mark.nonce, at: Date.now() },
      payloadHash: typeof payload === 'string' ? hashOf(payload) : undefined,
    },
    bracket: ending !== undefined && ending.run === undefined,
    cancelledState: ending?.cancelledState ?? 'error',
    autoInactive: ending?.autoInactive ?? false,
    superseded: ending?.superseded ?? 'keep',
    bases: wanted.mark.bases && [...wanted.mark.bases],
    defaultBranch: defaultBranchOf(config, event),
    statusContext: config.statusContext,
    transient: wanted.transientEnvironment,
    adopted: adopted !== undefined,
    logUrl: config.logUrl ?? jobLogUrl(config.checkRunId, event),
    late: lateValuesOf(config),
    deploymentId: adopted?.id,
    because: commit.because,
    unanswered: [],
    sentAgain: [],
    handedOver: false,
    final: 'open',
    settled: false,
  }
  return { repository, commit, wanted, adopted, first }
}

function commitOfAdopted({ id, ref, sha }: Listed): Commit {
  return { ref, sha, because: `the commit of deployment ${id}, which exists already` }
}

async function commitOf(
  config: OpeningConfig,
  event: Event,
  context: Context,
  repository: string,
): Promise<{ commit: Commit; pull: PullRequest | undefined }> {
  const chosen = chooseCommit(config, event)
  if (!('pullRequest' in chosen)) return { commit: chosen, pull: undefined }
  const number = chosen.pullRequest
  const api: Api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const pull = await getPullRequest(api, number)
  const { sha } = pull
  return { commit: { ref: sha, sha, because: `the head of pull request #${number}` }, pull }
}

function wantedDeployment(config: OpeningConfig, event: Event, { ref, sha }: Commit, origin: Origin): WantedDeployment {
  const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config
  const { repository, runId: run, runAttempt: attempt, job, step } = event
  const { statusContext } = config
  const target = isOwn(config, event) ? undefined : config.repository
  return {
    ...{ ref, sha, environment, task, description, payload, requiredContexts, autoMerge, transientEnvironment },
    productionEnvironment:
      config.productionEnvironment === 'auto'
        ? environment.toLowerCase() === 'production'
        : config.productionEnvironment,
    mark: {
      ...{ repository, target, run, attempt, job, step, checkRun: config.checkRunId, nonce: randomUUID() },
      ...{ environment, sha, ...origin, statusContext, transient: transientEnvironment },
    },
  }
}

/** An existing record decides what is deployed, whatever this step's inputs are. */
function valuesOf({ environment, task, payload, transient, production }: Listed) {
  const known = typeof payload === 'object' && payload !== null ? { ...payload } : String(payload ?? '')
  return { environment, task, payload: known, transientEnvironment: transient, productionEnvironment: production }
}

/** The same, but with `on-api-error: warn` one that cannot be read is a warning: the deploy goes on without a record. */
async function findAdoptedOrWarn(...step: Parameters<typeof findAdopted>): Promise<Listed | undefined> {
  const [{ onApiError }, , { log }] = step
  try {
    return await findAdopted(...step)
  } catch (error) {
    if (!(error instanceof ApiError) || onApiError === 'fail') throw error
    log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help)
    return undefined
  }
}

/**
 * The existing deployment that this step reports on instead of creating one: the one of `deployment-id`, or the one that
 * started this run, unless the step is about another environment or commit.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment
 * @throws ApiError when there is no such deployment
 */
async function findAdopted(
  config: DeployConfig | StartConfig,
  event: Event,
  context: Context,
): Promise<Listed | undefined> {
  if (config.action !== 'deploy') return undefined
  const { deploymentId, environment, ref, repository = event.repository } = config
  const { deployment } = event.payload
  // What `deployment-id` is by default: https://docs.github.com/webhooks/webhook-events-and-payloads#deployment
  const ofEvent = event.name === 'deployment' && deployment?.id === deploymentId
  if (deploymentId !== undefined && !ofEvent) {
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
    return getDeployment(api, deploymentId)
  }
  if (!ofEvent || !deployment || !isOwn(config, event) || ref !== undefined) return undefined
  const [owner = '', repo = ''] = repository.split('/')
  return environment === '' || isSameName(environment, deployment.environment ?? '')
    ? readDeployment({ owner, repo }, 200, deployment)
    : undefined
}
