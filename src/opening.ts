import { randomUUID } from 'node:crypto'
import { findAdopted } from './adoption.ts'
import { type Api, explained, openApi, withoutSlash } from './api.ts'
import type { Context } from './context.ts'
import { createBody, type Deployment, pullRequestHead, type WantedDeployment } from './deployments.ts'
import type { Event } from './event.ts'
import { headStart } from './head-start.ts'
import type { DeployConfig, StartConfig } from './inputs.ts'
import { jobLogUrl } from './links.ts'
import { type Notes, takeNotes } from './saved-state.ts'
import { createSession, type Session, sessionOf } from './session.ts'
import { baseBranch, type Commit, chooseCommit, isOwn } from './target.ts'
import { apiVersion, userAgent } from './version.ts'

export type OpeningConfig = DeployConfig | StartConfig

/** What a deploy knows before GitHub has answered. */
export interface Plan {
  readonly repository: string
  readonly commit: Commit
  readonly wanted: WantedDeployment
  /** The existing deployment to report on; undefined: one is created. */
  readonly adopted: Deployment | undefined
  readonly notes: Notes
}

/** Decides what to deploy, and saves it for the post step. Makes no call, but where something must be looked up first. */
export async function plan(config: OpeningConfig, event: Event, context: Context): Promise<Plan> {
  const repository = config.repository ?? event.repository
  const adopted = await findAdopted(config, event, context)
  const commit = adopted
    ? { ref: adopted.ref, sha: adopted.sha, because: `the commit of deployment ${adopted.id}, which exists already` }
    : await commitOf(config, event, context, repository)
  const wanted = { ...wantedDeployment(config, event, commit), ...(adopted && valuesOf(adopted)) }
  const { ref, sha, environment, task, payload, mark } = wanted
  const ending = config.mode === 'deploy' ? config : undefined
  const notes = takeNotes(context.env, {
    version: 1,
    repository,
    traces: {
      ...{ ref, sha, environment, task, nonce: mark.nonce, at: Date.now() },
      payload: typeof payload === 'string' ? payload : undefined,
    },
    bracket: ending !== undefined && ending.run === undefined,
    cancelledState: ending?.cancelledState ?? 'error',
    autoInactive: ending?.autoInactive ?? false,
    branch: isOwn(config, event) ? baseBranch(event) : undefined,
    statusContext: config.statusContext,
    sparedByGitHub: wanted.transientEnvironment || wanted.productionEnvironment,
    logUrl: config.logUrl ?? jobLogUrl(config.checkRunId, event),
    description: config.description,
    environmentUrl: ending?.environmentUrl,
    deploymentId: adopted?.id,
    because: commit.because,
    summary: config.summary,
    settled: false,
  })
  return { repository, commit, wanted, adopted, notes }
}

/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
export async function open(config: OpeningConfig, event: Event, context: Context, plan: Plan): Promise<Session> {
  const { repository, wanted, adopted, notes } = plan
  if (adopted) return sessionOf(await openApi({ ...config, repository }, event, context), adopted, notes, context.log)
  const url = `${withoutSlash(config.apiUrl)}/repos/${repository}/deployments`
  const first = headStart(context.fetch, url, {
    method: 'POST',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `token ${config.token}`,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': userAgent,
      'x-github-api-version': apiVersion,
    },
    body: JSON.stringify(createBody(wanted)),
  })
  await first.sent
  const api = await openApi({ ...config, repository }, event, context, first.fetch)
  return createSession(api, wanted, notes, context.log)
}

async function commitOf(config: OpeningConfig, event: Event, context: Context, repository: string): Promise<Commit> {
  const chosen = chooseCommit(config, event)
  if (!('pullRequest' in chosen)) return chosen
  const number = chosen.pullRequest
  const api: Api = await openApi({ ...config, repository }, event, context)
  const sha = await explained(
    api,
    { doing: `say what pull request #${number} is`, permission: 'pull-requests: read' },
    () => pullRequestHead(api, number),
  )
  return { ref: sha, sha, because: `the head of pull request #${number}` }
}

function wantedDeployment(config: OpeningConfig, event: Event, { ref, sha }: Commit): WantedDeployment {
  const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config
  return {
    ...{ ref, sha, environment, task, description, payload, requiredContexts, autoMerge, transientEnvironment },
    productionEnvironment:
      config.productionEnvironment === 'auto'
        ? environment.toLowerCase() === 'production'
        : config.productionEnvironment,
    mark: { run: event.runId, attempt: event.runAttempt, job: event.job, nonce: randomUUID() },
  }
}

/** What is deployed is what the existing record says, whatever this step's inputs are. */
function valuesOf({ environment, task, payload, transientEnvironment, productionEnvironment }: Deployment) {
  const known = typeof payload === 'object' && payload !== null ? { ...payload } : String(payload ?? '')
  return { environment, task, payload: known, transientEnvironment, productionEnvironment }
}
