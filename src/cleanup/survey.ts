import { isNamed, namesToAsk } from '../environment/patterns.ts'
import type { Api } from '../github/api.ts'
import { listAll, type PastDeployment } from '../github/history.ts'
import { readAllOverRest } from '../github/history-over-rest.ts'
import { fits } from '../github/mark.ts'
import { needsRest } from '../github/needs-rest.ts'
import { idsMadeWith, shortRef } from '../github/refs.ts'
import { arrayOf } from '../shared/collections.ts'
import type { Log } from '../shared/log.ts'
import { type Filter, select } from './select.ts'
import { findUnfinished } from './under-way.ts'
import type { Work } from './work.ts'

/** What a clean-up finds. */
export interface Found {
  /** All that was read, also what was not selected. */
  readonly all: readonly PastDeployment[]
  readonly work: Work
}

export interface Aim extends Filter {
  readonly deletes: boolean
  readonly deletesEnvironments: boolean
  readonly logUrl: string
}

/**
 * Reads the deployments, one call for every 100 of the environments named or, with `*` and before environments are deleted,
 * of all; and asks about the runs of those that are open.
 * @throws ActionError
 */
export async function survey(api: Api, aim: Aim, log: Log): Promise<Found> {
  const { now } = api.serverTime
  const { ref, deletes, logUrl } = aim
  const all = await list(api, aim, log)
  const isName = ref !== undefined && !/^[0-9a-f]{40}$/.test(ref)
  const madeWithRef = isName
    ? new Set([...(await idsMadeWith(api, ref)), ...idsMarkedWith(api, all, ref)])
    : new Set<number>()
  const selected = select(all, aim, { now: now(), madeWithRef })
  const { underWay, abandoned } = await findUnfinished(api, selected, now())
  const alone = new Set(underWay)
  const found = selected.filter((past) => !alone.has(past))
  const active = found.filter(({ state }) => state === 'success')
  return { all, work: { found, active, abandoned, underWay, deletes, logUrl } }
}

/** This action sends a commit where it can: the branch or tag that it is of stands in the mark. */
function idsMarkedWith({ owner, repo }: Api, all: readonly PastDeployment[], ref: string): number[] {
  const repository = `${owner}/${repo}`
  return all.flatMap(({ id, mark, environment, sha }) =>
    mark?.ref === shortRef(ref) && fits(mark, { repository, environment, sha }) ? [id] : [],
  )
}

async function list(api: Api, aim: Aim, log: Log): Promise<PastDeployment[]> {
  const names = aim.deletesEnvironments ? undefined : namesToAsk(aim.environment)
  try {
    // Only what is kept goes by when it was live first.
    return await listAll(api, names, { firstSuccess: aim.keepLatest > 0 })
  } catch (error) {
    if (!needsRest(error)) throw error
    log.line(`${error.message}. Going on over REST, which takes a call for each deployment.`)
    const wanted = ({ environment, task }: PastDeployment) =>
      isNamed(aim.environment, environment) && (aim.task === undefined || task === aim.task)
    const listed = await arrayOf(readAllOverRest(api, names, wanted))
    // One name after another: the newest come first again, and what GitHub lists under each way to write a name counts once.
    const byId = new Map(listed.map((past) => [past.id, past]))
    return [...byId.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
  }
}
