import { isInOtherHands, longestDeployMs } from '../environment/abandoned.ts'
import type { Api } from '../github/api.ts'
import { ApiError } from '../github/error-guide.ts'
import type { PastDeployment } from '../github/history.ts'
import { fits, runInLog } from '../github/mark.ts'
import { type RunState, readExistingRun, wasMadeAfter } from '../github/repository.ts'
import { isOpenState } from '../github/timeline.ts'

/** Deployments that are not finished, by whether a deploy is still going on. */
export interface Unfinished {
  /** Left alone: a later clean-up takes them. */
  readonly underWay: readonly PastDeployment[]
  /** Their runs have ended, or they are so old that nobody will finish them. */
  readonly abandoned: readonly PastDeployment[]
}

/**
 * Distinguishes deploys under way from what was left open: the run named by their mark, or the one that posted their newest status,
 * has not completed or, where that is not known or may not be read, or somebody else has posted since, they are younger than 24 h. One call for each run. `now` is GitHub's time. Never rejects.
 */
export async function findUnfinished(
  api: Api,
  deployments: readonly PastDeployment[],
  now: number,
): Promise<Unfinished> {
  const open = deployments.filter(({ state }) => isUnfinished(state))
  const runs = new Map<string, Promise<RunState | undefined>>()
  const [underWay, abandoned]: [PastDeployment[], PastDeployment[]] = [[], []]
  for (const past of open) {
    if (await isOver(api, past, { runs, now })) abandoned.push(past)
    else underWay.push(past)
  }
  return { underWay, abandoned }
}

/** `waiting`: for a reviewer or a timer of the environment's rules. */
export function isUnfinished(state: string | undefined): boolean {
  return isOpenState(state) || state === 'waiting'
}

function isOld({ createdAt }: PastDeployment, now: number): boolean {
  return now - createdAt.getTime() >= longestDeployMs
}

interface Asked {
  readonly runs: Map<string, Promise<RunState | undefined>>
  readonly now: number
}

async function isOver(api: Api, past: PastDeployment, { runs, now }: Asked): Promise<boolean> {
  const { mark, environment, sha, logUrl } = past
  const isOwn = mark && fits(mark, { repository: `${api.owner}/${api.repo}`, environment, sha })
  const made = await stateOfRun(api, isOwn ? mark : undefined, runs)
  // A mark that was copied says nothing of this record's run.
  const states = [made && wasMadeAfter(made, past) ? undefined : made]
  const poster = runInLog(logUrl)
  if (poster) states.push(await stateOfRun(api, poster, runs))
  else if (isInOtherHands(made, past)) states.push(undefined)
  if (states.includes('going on')) return false
  return states.includes(undefined) ? isOld(past, now) : true
}

/** Undefined, or resolves to undefined, if that is not known. */
function stateOfRun(
  api: Api,
  named: { readonly repository: string; readonly run: string } | undefined,
  runs: Asked['runs'],
): Promise<RunState | undefined> | undefined {
  if (!named || !/^\d+$/.test(named.run)) return undefined
  const { repository, run } = named
  const key = `${repository}/${run}`.toLowerCase()
  const asked = runs.get(key) ?? askRun(api, repository, Number(run))
  runs.set(key, asked)
  return asked
}

async function askRun(api: Api, repository: string, run: number): Promise<RunState | undefined> {
  const [owner = '', repo = ''] = repository.split('/')
  try {
    return await readExistingRun({ ...api, owner, repo }, run)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return undefined
  }
}
