import { type Api, openApi, withoutSlash } from '../github/api.ts'
import { createBody, deleteDeployment, type WantedDeployment } from '../github/deployments.ts'
import { earlyRequest } from '../github/early-request.ts'
import { reasonOf } from '../github/error-guide.ts'
import { createOnce } from '../github/write-once.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isReadOnlyRun } from '../runner/event.ts'
import { ActionError } from '../shared/errors.ts'
import { apiVersion, userAgent } from '../shared/identity.ts'
import type { Log } from '../shared/log.ts'
import type { DeployState } from './deploy-state.ts'
import { loadSettling, type OpenDeployment, openDeployment } from './open-deployment.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
export async function open(config: OpeningConfig, event: Event, context: Context, plan: Plan): Promise<OpenDeployment> {
  const { repository, wanted, adopted, state } = plan
  if (adopted)
    return openDeployment(
      await openApi({ ...config, repository }, isReadOnlyRun(event), context, state.watch(context.fetch)),
      adopted,
      state,
      context.log,
    )
  const url = `${withoutSlash(config.apiUrl)}/repos/${repository}/deployments`
  const began = context.clock.now()
  const first = earlyRequest(state.watch(context.fetch), url, {
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
  const connection = openApi({ ...config, repository }, isReadOnlyRun(event), context, first.fetch)
  const [api] = await Promise.all([connection, loadSettling()])
  return create(api, wanted, { state, log: context.log, began })
}

/** Creates the deployment, and checks that it is of the commit that was meant. */
async function create(
  api: Api,
  wanted: WantedDeployment,
  { state, log, began }: { state: DeployState; log: Log; began: number },
): Promise<OpenDeployment> {
  const deployment = await createOnce(api, wanted, state.saved.traces, began)
  state.opened(deployment)
  if (wanted.sha !== undefined && deployment.sha !== wanted.sha) {
    state.notRun(ofAnotherCommit)
    if (await discarded(api, deployment.id, log)) state.discarded()
    throw new ActionError(
      `GitHub recorded the commit ${deployment.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`,
      { help: 'Leave `ref` out: then the commit of the event is deployed, wherever its branch is by now.' },
    )
  }
  return openDeployment(api, deployment, state, log)
}

export const ofAnotherCommit = 'the record is of another commit'

/** A record of another commit does not stay behind; one that cannot be deleted is left to the post step, to be marked as an error. */
export async function discarded(api: Api, id: number, log: Log): Promise<boolean> {
  try {
    await deleteDeployment(api, id)
    return true
  } catch (error) {
    log.line(`Deployment ${id} could not be deleted: ${reasonOf(error)}`)
    return false
  }
}
