import type { Clock } from '../shared/clock.ts'
import type { Answer, Fetch, FetchInit } from './http.ts'

/** A write with an unknown result: it may have been carried out, or may still be. */
export interface UnansweredWrite {
  /** `create` for a deployment; for a deployment's status, its state; for a commit status, {@link pendingCommitStatus}. */
  readonly what: string
  /** When it was sent, by the clock. */
  readonly at: number
}

/**
 * For so long after it was sent, a write may still be carried out. GitHub gives up after 10 s; the way there takes time too.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
export const mayLandMs = 30_000

/** Carried out after the final one, it would keep a branch waiting. */
export const pendingCommitStatus = 'commit pending'

/** What is reported of the writes of a deploy. A write that is never `done` has no clear answer. */
export interface WriteWatcher {
  /** It is about to leave. A status is posted on the `deployment`. */
  sent(write: UnansweredWrite, deployment: number | undefined): void
  /** Its result is known. For a create call, only a refusal counts: a good answer is read later. */
  done(write: UnansweredWrite, isCarriedOut: boolean): void
}

/** Reports all writes that go through it. */
export function watchWrites(fetch: Fetch, clock: Clock, watcher: WriteWatcher): Fetch {
  return async (url, init) => {
    const what = writeOf(url, init)
    if (what === undefined) return fetch(url, init)
    const write = { what, at: clock.now() }
    let hasLeft = false
    watcher.sent(write, deploymentIn(url))
    try {
      const answer = await fetch(url, {
        ...init,
        onSent() {
          hasLeft = true
          init.onSent?.()
        },
      })
      hasLeft = true
      if (isClear(answer, what)) watcher.done(write, answer.status < 300)
      return answer
    } catch (error) {
      if (!hasLeft) watcher.done(write, false)
      throw error
    }
  }
}

function isClear({ status }: Answer, what: string): boolean {
  return status < 500 && (what !== 'create' || status === 202 || status >= 300)
}

function writeOf(url: string, { method, body }: FetchInit): string | undefined {
  if (method !== 'POST') return undefined
  if (/\/deployments$/.test(url)) return 'create'
  const [, state] = /"state":"(\w+)"/.exec(body ?? '') ?? []
  if (/\/deployments\/\d+\/statuses$/.test(url)) return state
  // A later one says the same as one posted before; only `pending` would stand in its way.
  return /\/statuses\/\w+$/.test(url) && state === 'pending' ? pendingCommitStatus : undefined
}

function deploymentIn(url: string): number | undefined {
  const [, id] = /\/deployments\/(\d+)\/statuses$/.exec(url) ?? []
  return id === undefined ? undefined : Number(id)
}
