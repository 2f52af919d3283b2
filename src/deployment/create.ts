import { type Api, openApi, withoutSlash } from '../github/api.ts'
import { createBody, type Deployment, deleteDeployment, type WantedDeployment } from '../github/deployments.ts'
import { earlyRequest } from '../github/early-request.ts'
import { reasonOf } from '../github/error-guide.ts'
import { createOnce } from '../github/write-once.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isReadOnlyRun } from '../runner/event.ts'
import { ActionError } from '../shared/errors.ts'
import { apiVersion, userAgent } from '../shared/identity.ts'
import type { Log } from '../shared/log.ts'
import { type Session, sessionOf } from './open-deployment.ts'
import type { OpeningConfig, Plan } from './plan.ts'
import type { Notes } from './saved-state.ts'

/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
export async function open(config: OpeningConfig, event: Event, context: Context, plan: Plan): Promise<Session> {
  const { repository, wanted, adopted, notes } = plan
  if (adopted)
    return sessionOf(
      await openApi({ ...config, repository }, isReadOnlyRun(event), context),
      adopted,
      notes,
      context.log,
    )
  const url = `${withoutSlash(config.apiUrl)}/repos/${repository}/deployments`
  const first = earlyRequest(context.fetch, url, {
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
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context, first.fetch)
  return createSession(api, wanted, notes, context.log)
}

/** Creates the deployment, and checks that it is of the commit that was meant. */
async function createSession(api: Api, wanted: WantedDeployment, notes: Notes, log: Log): Promise<Session> {
  const deployment = await createOnce(api, wanted, notes.saved.traces)
  notes.add({ deploymentId: deployment.id, sha: deployment.sha })
  if (wanted.sha !== undefined && deployment.sha !== wanted.sha) {
    await discard(api, deployment, notes, log)
    throw new ActionError(
      `GitHub recorded the commit ${deployment.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`,
      { help: 'Leave `ref` out: then the commit of the event is deployed, wherever its branch is by now.' },
    )
  }
  return sessionOf(api, deployment, notes, log)
}

/** A record of another commit does not stay behind; one that cannot be deleted is left to the post step, to be marked as an error. */
async function discard(api: Api, deployment: Deployment, notes: Notes, log: Log): Promise<void> {
  notes.add({ outcome: { kind: 'not-run', reason: 'the record is of another commit' } })
  try {
    await deleteDeployment(api, deployment.id)
    notes.add({ settled: true })
  } catch (error) {
    log.line(`Deployment ${deployment.id} could not be deleted: ${reasonOf(error)}`)
  }
}
