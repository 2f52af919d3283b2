import type { Api } from '../api/api.ts'
import { reasonOf } from '../api/api-error.ts'
import { lagMs, noRetry, type Sending } from '../api/sending.ts'
import { type Deployment, type Listed, listDeployments } from '../github/deployments.ts'
import { isActive, isOpen, stateOf } from '../github/live.ts'
import { lookUntil } from '../github/once.ts'
import { readDeployments, readUntil, refresh } from '../github/read-deployments.ts'
import { lazy } from '../shared/lazy.ts'
import type { Log } from '../shared/log.ts'
import { type BranchRules, readRules, unnamedBranch } from './merge-rules.ts'

/** The deployments of one task in an environment, and the rules that count there. */
export interface Environment {
  /** Newest first; undefined: they could not be read, and the log says why. */
  deployments(): Promise<readonly Deployment[] | undefined>
  /** Of each branch whose rules may require the deployment. */
  rules(): Promise<readonly BranchRules[]>
  /** Begins to read the deployments again, beside the call that posts the success of one of them: then this takes no longer. */
  readAgain(own: Listed): Standing
}

/** How the deployments stand once the success is posted; undefined: GitHub does not show the success itself. @throws ApiError */
export type Standing = (posted: { readonly createdAt: Date }) => Promise<Recent | undefined>

export interface Place {
  readonly environment: string
  readonly task: string
  /** The commit: its open pull requests are looked up. */
  readonly sha?: string | undefined
  /** The base branches of its pull requests that are known already. */
  readonly bases?: readonly string[] | undefined
  /** Undefined if the event does not tell it: GitHub is asked. */
  readonly defaultBranch?: string | undefined
}

/** For a cancellation, when there is no time to read. */
export const unreadEnvironment: Environment = {
  deployments: async () => undefined,
  rules: async () => [],
  readAgain: () => async () => undefined,
}

/** Reads each thing once, when it is first asked for. What cannot be read is a line in the log: nothing here rejects. */
export function openEnvironment(api: Api, place: Place, log: Log): Environment {
  let known: Recent | undefined
  const recent = lazy(async () => {
    try {
      known = await readRecent(api, place, noRetry)
    } catch (error) {
      log.line(`The earlier deployments could not be read: ${reasonOf(error)}`)
    }
    return known
  })
  const rules = lazy(async () => {
    const learned = (await recent())?.learned
    const main = place.defaultBranch ?? learned?.defaultBranch ?? unnamedBranch
    const branches = new Set([...(place.bases ?? []), ...(learned?.bases ?? []), main])
    return Promise.all([...branches].map((branch) => readRules(api, branch, log)))
  })
  return {
    deployments: async () => (await recent())?.deployments,
    rules,
    readAgain: (own) => readAgain(api, place, known, own),
  }
}

/** `from`: older ones were not looked at, and may be active. */
export type Recent = Awaited<ReturnType<typeof readUntil>>

/** After an active deployment and then so many that are neither active nor open, in a row, none is expected to be active. */
const quietRow = 50

/** How far back to look for something active, at most. */
const mostRead = 1_000

/** What is said where older ones matter; undefined: all that matter were looked at. */
export function notWithinReach({ deployments, from }: Recent): string | undefined {
  return from && `only the newest ${deployments.length} deployments were looked at`
}

/**
 * The newest deployments of a task, mostly one part: as far back as something may be active or open.
 * @throws ApiError
 */
export async function readRecent(api: Api, { environment, task, sha }: Place, sending?: Sending): Promise<Recent> {
  const parts = readDeployments(api, { environment, task }, { head: sha, sending })
  const recent = await readUntil((some) => isQuiet(some) || some.length >= mostRead, parts)
  return isQuiet(recent.deployments) ? { ...recent, from: undefined } : recent
}

function isQuiet(deployments: readonly Deployment[]): boolean {
  const last = deployments.findLastIndex((one) => isActive(one) || isOpen(one))
  return deployments.some(isActive) && deployments.length - 1 - last >= quietRow
}

/** A whole deploy takes at least four calls one after another: within so little time, none comes and goes. */
const noDeployMs = 1_000

/** For so long what is read is read again, until it shows the success. */
const showsWithinMs = 2 * lagMs

/**
 * They are read once more if that was not the last word: another one is open, or is new, the call took long, or what this deploy
 * has posted before is not there.
 */
function readAgain(api: Api, place: Place, known: Recent | undefined, own: Listed): Standing {
  const { clock } = api
  const began = clock.now()
  const early = (known ? readKnown(api, place, known) : readRecent(api, place, noRetry)).catch(() => undefined)

  async function shows({ deployments }: Recent, since: Date): Promise<boolean> {
    const listed = deployments.find(({ id }) => id === own.id)
    // It may be older than those that are read.
    const [now] = listed ? [listed] : await refresh(api, [own])
    return now !== undefined && hasSucceeded(now, since)
  }

  return async ({ createdAt }) => {
    let recent = clock.now() - began > noDeployMs ? undefined : await early
    const shown = recent?.deployments.find(({ id }) => id === own.id)
    const isShown = shown && (stateOf(shown) === 'in_progress' || hasSucceeded(shown, createdAt))
    if (recent && isShown) {
      if (!recent.deployments.some((one) => one.id !== own.id && isOpen(one))) return recent
      recent = { ...recent, deployments: await refresh(api, recent.deployments) }
    } else recent = undefined
    async function find(): Promise<Recent | undefined> {
      const now = recent ?? (await readRecent(api, place))
      recent = undefined
      return (await shows(now, createdAt)) ? now : undefined
    }
    // Reads lag behind writes: what does not show the success does not show what came before it.
    return lookUntil(api, find, clock.now() + showsWithinMs)
  }
}

function hasSucceeded({ statuses }: Deployment, since: Date): boolean {
  return statuses.some(({ state, createdAt }) => state === 'success' && createdAt >= since)
}

/** What is known is read again, while the list tells what is new. */
async function readKnown(api: Api, { environment, task }: Place, known: Recent): Promise<Recent> {
  const [listed, now] = await Promise.all([
    listDeployments(api, { environment, task }, 1, noRetry),
    refresh(api, known.deployments, noRetry),
  ])
  const ids = new Set(known.deployments.map(({ id }) => id))
  // What is new has no known status: it counts as open, and is read with all others.
  const unknown = listed.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, statuses: [] }))
  return { ...known, deployments: [...unknown, ...now] }
}
