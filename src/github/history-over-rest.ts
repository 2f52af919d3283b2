import { exactJson } from '../shared/numbers.ts'
import type { Api } from './api.ts'
import { call } from './call.ts'
import type { PastDeployment } from './history.ts'
import { isEmptyPayload, markOf } from './mark.ts'
import { listPage } from './rest-records.ts'
import { listStatuses } from './statuses.ts'

/**
 * The same as `readAll`, for servers without GraphQL: a call for every 100 deployments of each environment, and one more for
 * the state of each that is `wanted`; the others come without.
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 * @throws ApiError
 */
export async function* readAllOverRest(
  api: Api,
  environments: readonly string[] | undefined,
  wanted: (past: PastDeployment) => boolean,
): AsyncGenerator<PastDeployment> {
  for (const environment of environments ?? [undefined]) {
    for (let page = 1, more = true; more; page++) {
      const listed = await readPage(api, environment, page)
      for (const past of listed) yield wanted(past) ? await withState(api, past) : past
      more = listed.length === 100
    }
  }
}

async function withState(api: Api, past: PastDeployment): Promise<PastDeployment> {
  const [newest] = await listStatuses(api, past.id)
  const { state, logUrl, createdAt: stateSince, id: statusId } = newest ?? {}
  return { ...past, state, logUrl: logUrl || undefined, stateSince, statusId }
}

function readPage(api: Api, environment: string | undefined, page: number): Promise<PastDeployment[]> {
  return call(api, { doing: 'list the deployments', permission: 'deployments: write' }, async () => {
    const { data } = await listPage(api, { page, environment })
    return data.map(({ id, node_id, environment: name, sha, ref, task, payload, created_at }) => ({
      ...{ id, nodeId: node_id, environment: name, sha, ref: ref.replace(/^refs\/(heads|tags)\//, ''), task },
      ...{ state: undefined, logUrl: undefined, stateSince: undefined, statusId: undefined },
      ...{ mark: markOf(payload), createdAt: new Date(created_at) },
      hasNoPayload: isEmptyPayload(exactJson(payload ?? '')),
    }))
  })
}
