import type { Log } from '../shared/log.ts'
import type { Api } from './api.ts'
import { ask } from './ask.ts'
import { ApiError } from './errors.ts'
import { once, type Writes } from './once.ts'
import { lookOnce, type Sending, sentOnce } from './sending.ts'
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

/** What may be missing from a status: GitHub's words for it, the people's, and the status without. */
const optional = [
  {
    named: /\benvironment_url\b/,
    words: ({ environmentUrl }: Status) => environmentUrl && `the environment-url ${environmentUrl}`,
    without: ({ environmentUrl: _, ...left }: Status): Status => left,
  },
  {
    named: /\b(log_url|target_url)\b/,
    words: ({ logUrl }: Status) => logUrl && `the log-url ${logUrl}`,
    without: (status: Status): Status => ({ ...status, logUrl: '' }),
  },
  {
    named: /\bdescription\b/,
    words: ({ description }: Status) => description && 'its description',
    without: (status: Status): Status => ({ ...status, description: '' }),
  },
]

/**
 * A status without the values that GitHub has refused. Where it does not name one, the URL of the environment goes first, as what
 * was made last, and then all others. Undefined when there is nothing left that could be left out.
 * @param details what GitHub said of each value
 */
export function withoutRefused(
  status: Status,
  details: readonly string[],
): { readonly without: string; readonly left: Status } | undefined {
  const there = optional.filter(({ words }) => words(status))
  const named = there.filter((part) => details.some((text) => part.named.test(text)))
  const [first] = there
  const out = named.length > 0 || first === undefined ? named : status.environmentUrl ? [first] : there
  if (out.length === 0) return undefined
  const without = out.map(({ words }) => words(status)).join(' and ')
  return { without, left: out.reduce((left, part) => part.without(left), status) }
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
    ...(environmentUrl !== undefined && { environment_url: environmentUrl }),
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
  const { environmentUrl = newest.environmentUrl } = status
  return newest.logUrl === status.logUrl && newest.environmentUrl === environmentUrl ? newest : undefined
}
