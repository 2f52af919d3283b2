import { createHash } from 'node:crypto'
import type { Api } from '../api/api.ts'
import { lookOnce } from '../api/sending.ts'
import { createDeployment, type Listed, listDeployments, type WantedDeployment } from './deployments.ts'
import { markOf } from './mark.ts'
import { once, type Writes } from './once.ts'
import { listStatuses } from './statuses.ts'

/** What a record is recognised by whose create call was not answered. */
export interface Request {
  readonly ref: string
  readonly environment: string
  readonly task: string
  /** Of the mark. */
  readonly nonce: string
  /** A string payload has no mark; then the payload itself, which is kept as a {@link hashOf} it, is compared. */
  readonly payloadHash?: string | undefined
  /** When the call was made, by the runner's clock, in milliseconds since 1970. */
  readonly at: number
}

/** Creates one deployment, whatever the network does. @throws ApiError, after which {@link findCreated} may still find it */
export function createOnce(api: Api, wanted: WantedDeployment, request: Request, writes?: Writes): Promise<Listed> {
  return once(api, { send: () => createDeployment(api, wanted), find: () => findCreated(api, request) }, writes)
}

/** The record that an unanswered create call made, if it made one. @throws ApiError */
export async function findCreated(api: Api, request: Request): Promise<Listed | undefined> {
  const { ref, environment, task, nonce, payloadHash } = request
  // By the ref as it was sent, not by the commit: the ref may have moved, and that record must be found too.
  const listed = await listDeployments(api, { ref, environment, task }, 1, lookOnce)
  if (payloadHash === undefined) return listed.find(({ payload }) => markOf(payload)?.nonce === nonce)
  for (const one of listed.toReversed()) if (await looksLike(api, one, payloadHash, request.at)) return one
  return undefined
}

/** GitHub's times have whole seconds, and an answer takes its time. */
const toleranceMs = 60_000

/** The same payload, made no earlier than the call, and without any status yet. */
async function looksLike(
  api: Api,
  { id, payload, createdAt }: Listed,
  payloadHash: string,
  at: number,
): Promise<boolean> {
  if (typeof payload !== 'string' || hashOf(payload) !== payloadHash) return false
  // By GitHub's clock: a runner's may be minutes off.
  const calledAt = at + api.serverTime.now() - Date.now()
  return createdAt.getTime() >= calledAt - toleranceMs && (await listStatuses(api, id)).length === 0
}

/** A short hash, to compare payloads. */
export function hashOf(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}
