import type { Api } from '../api/api.ts'
import { ApiError } from '../api/api-error.ts'
import { ask } from '../api/ask.ts'
import { lookOnce, type Sending, sentOnce } from '../api/sending.ts'
import type { Log } from '../shared/log.ts'
import { once, type Writes } from './once.ts'
import { type ListedStatus, listedStatus, listStatuses, statusesOfDeployment } from './statuses.ts'

/** A deployment's status, and the call that posts it. */

export type State = 'error' | 'failure' | 'inactive' | 'in_progress' | 'pending' | 'queued' | 'success'

/** https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
export interface Status {
  readonly state: State
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl?: string | undefined
  readonly autoInactive?: boolean | undefined
}

/** GitHub refuses a longer description. */
export const descriptionLimit = 140

/** The one page to look at: what is deployed or, without its URL, the log. */
export function linkOf({ environmentUrl, logUrl }: Status): string {
  return environmentUrl ?? logUrl
}

/** What may be missing from a status, by GitHub's names. */
const optional = {
  environment_url: 'environmentUrl',
  log_url: 'logUrl',
  target_url: 'logUrl',
  description: 'description',
} as const

/**
 * A status without the values that GitHub has refused, or without all, if it does not name them. Undefined: there is nothing to
 * leave out.
 * @param details what GitHub said of each value
 */
function withoutRefused(
  status: Status,
  details: readonly string[],
): { readonly without: string; readonly left: Status } | undefined {
  const there = Object.entries(optional).filter(([, key]) => status[key])
  const named = there.filter(([name]) => details.some((text) => text.includes(name)))
  const out = new Map((named.length > 0 ? named : there).map(([name, key]) => [key, `${name} ${status[key]}`]))
  if (out.size === 0) return undefined
  return {
    without: [...out.values()].join(' and '),
    left: { ...status, ...Object.fromEntries(Array.from(out.keys(), (key) => [key, ''])) },
  }
}

/**
 * Posts a status with a single call. `environment_url` is left out rather than sent empty, which would remove it.
 * @throws ApiError, after which it may still have been posted
 */
export function createStatus(api: Api, id: number, status: Status, sending: Sending = sentOnce): Promise<ListedStatus> {
  const { state, description, logUrl, environmentUrl, autoInactive } = status
  const purpose = { doing: `post the status \`${state}\``, permission: 'deployments: write', sending }
  return ask(api, purpose, listedStatus, `POST ${statusesOfDeployment}`, {
    ...{ deployment_id: id, state, description },
    ...(logUrl !== '' && { log_url: logUrl }),
    ...(environmentUrl && { environment_url: environmentUrl }),
    ...(autoInactive !== undefined && { auto_inactive: autoInactive }),
  })
}

/** Posts `pending` or `in_progress`, unless the deploy is over. @throws ApiError */
export function postProgress(
  api: Api,
  id: number,
  status: Status,
  { writes, isOver }: { writes: Writes; isOver(): boolean },
): Promise<ListedStatus> {
  const send = () => createStatus(api, id, status, { ...sentOnce, exists: true })
  return once(api, { send, find: () => findPosted(api, id, status), isOver }, writes)
}

/**
 * Posts a final status. If GitHub refuses a value in it (422), it is posted without, and in the end with the state alone, with a
 * warning: the state is worth more. @throws ApiError
 */
export function postFinalStatus(
  api: Api,
  id: number,
  status: Status,
  { log, writes }: { log: Log; writes?: Writes | undefined },
): Promise<ListedStatus> {
  let wanted = status
  async function send(): Promise<ListedStatus> {
    try {
      return await createStatus(api, id, wanted, { ...sentOnce, exists: true })
    } catch (error) {
      const isRefusal = error instanceof ApiError && error.kind === 'invalid'
      const smaller = isRefusal ? withoutRefused(wanted, error.failure.details) : undefined
      if (!isRefusal || !smaller) throw error
      log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`)
      wanted = smaller.left
      return send()
    }
  }
  return once(api, { send, find: () => findPosted(api, id, wanted) }, writes)
}

/** Only the newest status: an older one may say the same, and not be ours. */
async function findPosted(api: Api, id: number, status: Status): Promise<ListedStatus | undefined> {
  const [newest] = await listStatuses(api, id, lookOnce)
  if (newest?.state !== status.state || newest.description !== status.description) return undefined
  // A status without an environment URL may show the one of before.
  const isSameUrl = !status.environmentUrl || newest.environmentUrl === status.environmentUrl
  return newest.logUrl === status.logUrl && isSameUrl ? newest : undefined
}
