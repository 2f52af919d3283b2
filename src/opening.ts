import { randomUUID } from 'node:crypto'
import { openApi, withoutSlash } from './api.ts'
import type { Context } from './context.ts'
import { type Api, createBody, explained, pullRequestHead, type WantedDeployment } from './deployments.ts'
import type { Event } from './event.ts'
import { headStart } from './head-start.ts'
import type { DeployConfig } from './inputs.ts'
import { type Notes, takeNotes } from './saved-state.ts'
import { openSession, type Session } from './session.ts'
import { type Commit, chooseCommit } from './target.ts'
import { apiVersion, userAgent } from './version.ts'

/** What a deploy knows before GitHub has answered. */
export interface Plan {
  readonly repository: string
  readonly commit: Commit
  readonly wanted: WantedDeployment
  readonly notes: Notes
}

/** Decides what to deploy, and saves it for the post step. Makes no call, but where the event leaves the commit to be looked up. */
export async function plan(config: DeployConfig, event: Event, context: Context): Promise<Plan> {
  const repository = config.repository ?? event.repository
  const commit = await commitOf(config, event, context, repository)
  const wanted = wantedDeployment(config, event, commit)
  const { ref, sha, environment, task, payload, mark } = wanted
  const notes = takeNotes(context.env, {
    version: 1,
    repository,
    traces: {
      ...{ ref, sha, environment, task, nonce: mark.nonce, at: Date.now() },
      payload: typeof payload === 'string' ? payload : undefined,
    },
    bracket: config.run === undefined,
    cancelledState: config.cancelledState,
    autoInactive: config.autoInactive !== false,
    logUrl: config.logUrl ?? jobLogUrl(config.checkRunId, event),
    description: config.description,
    environmentUrl: config.environmentUrl,
    because: commit.because,
    summary: config.summary,
    settled: false,
  })
  return { repository, commit, wanted, notes }
}

/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
export async function open(config: DeployConfig, event: Event, context: Context, plan: Plan): Promise<Session> {
  const { repository, wanted, notes } = plan
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
  return openSession(api, wanted, notes, context.log)
}

async function commitOf(config: DeployConfig, event: Event, context: Context, repository: string): Promise<Commit> {
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

function wantedDeployment(config: DeployConfig, event: Event, { ref, sha }: Commit): WantedDeployment {
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

/** The log of this very job; without a check run id (GitHub Enterprise Server), of this attempt of the run. */
function jobLogUrl(checkRunId: string | undefined, event: Event): string {
  const run = runLogUrl(event.runId, event)
  return checkRunId ? `${run}/job/${checkRunId}` : `${run}/attempts/${event.runAttempt}`
}

export function runLogUrl(run: string, { serverUrl, repository }: Event): string {
  return `${withoutSlash(serverUrl)}/${repository}/actions/runs/${run}`
}
