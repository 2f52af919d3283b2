import type { Api } from '../github/api.ts'
import { getDeployment } from '../github/deployments.ts'
import { reasonOf } from '../github/error-guide.ts'
import { type History, type PastDeployment, readRecent } from '../github/history.ts'
import type { Grace } from '../shared/grace.ts'
import type { Log } from '../shared/log.ts'
import { changeAndLog } from './change-and-log.ts'
import { type Inactivation, mayChange, planInactivation, type Succeeded, takenByOthers } from './inactivation.ts'
import type { BranchRules } from './merge-rules.ts'
import { readRules, type Snapshot } from './snapshot.ts'

/** What it takes: the history and rules, the time left, and the log. */
export interface MakeInactiveOptions {
  readonly snapshot: Snapshot
  /** The deployments as they stood when the success was posted; undefined if they could not be read. */
  readonly latest: Promise<History | undefined>
  readonly grace: Grace
  readonly logUrl: string
  readonly log: Log
}

/**
 * Makes the deployments inactive that a success replaces. What could not be read is read again; if it is still not known,
 * nothing changes and a warning says so. Never rejects.
 */
export async function makeOthersInactive(
  api: Api,
  own: Succeeded,
  options: MakeInactiveOptions,
): Promise<History | undefined> {
  const { log } = options
  if (own.autoInactive === false) return options.grace.wait(options.latest)
  const [history, known] = await Promise.all([
    historyFor(api, own, options),
    own.autoInactive === 'auto' ? rulesFor(api, options) : [],
  ])
  const rules = own.autoInactive === 'auto' ? await withOtherBases(api, known, history, options) : known
  const plan = planInactivation(own, history, rules)
  logPlan(own, plan, log)
  const chosen = [...plan.replaced, ...(await transientOf(api, plan, log))]
  const taken = history ? takenByOthers(own, chosen, history) : []
  await retire(
    api,
    chosen.filter((past) => !taken.includes(past)),
    plan,
    options,
  )
  if (taken.length > 0) await retire(api, await stillActive(api, own, taken, options), plan, options)
  return history
}

/** How long another deploy gets to make inactive what it replaces. */
const othersTurnMs = 1_000

/** Those that are active still once the deploys that should have made them inactive had their turn: those may have been killed. */
async function stillActive(
  api: Api,
  own: Succeeded,
  taken: readonly PastDeployment[],
  { grace }: MakeInactiveOptions,
): Promise<readonly PastDeployment[]> {
  // Not all at the same moment, where many deploys wait.
  await grace.wait(api.clock.wait(othersTurnMs + (own.id % 8) * 62.5))
  const now = await grace.wait(readRecent(api, own).catch(() => undefined))
  if (!now) return taken
  const active = new Map(
    now.deployments.flatMap((past) => (past.state === 'success' ? [[past.id, past.statusId]] : [])),
  )
  return taken.filter(({ id, statusId }) => active.has(id) && active.get(id) === statusId)
}

/** The deployments once the success was posted: those read beside it, unless some were under way still. */
async function historyFor(api: Api, own: Succeeded, { snapshot, latest, grace }: MakeInactiveOptions) {
  const atPosting = await grace.wait(latest)
  if (atPosting && !mayChange(own, atPosting)) return atPosting
  const again = await grace.wait(readRecent(api, own).catch(() => undefined))
  return again ?? atPosting ?? (await grace.wait(snapshot.history()))
}

async function rulesFor(api: Api, { snapshot, grace, log }: MakeInactiveOptions): Promise<readonly BranchRules[]> {
  const rules = await grace.wait(snapshot.rules())
  if (!rules) return [{ branch: 'the branches', environments: undefined }]
  return Promise.all(
    rules.map(async (known) => {
      if (known.environments) return known
      return (await grace.wait(readRules(api, known.branch, log))) ?? known
    }),
  )
}

/** A pull request may have been opened meanwhile, and the first history may have been unreadable. */
async function withOtherBases(
  api: Api,
  known: readonly BranchRules[],
  history: History | undefined,
  { grace, log }: MakeInactiveOptions,
): Promise<readonly BranchRules[]> {
  const others = new Set(history?.bases?.filter((base) => !known.some(({ branch }) => branch === base)))
  const unread = (branch: string) => ({ branch, environments: undefined })
  return Promise.all([
    ...known,
    ...Array.from(others, async (branch) => (await grace.wait(readRules(api, branch, log))) ?? unread(branch)),
  ])
}

function logPlan({ environment }: Succeeded, plan: Inactivation, log: Log): void {
  const { siblings, overtaken, because, doubt } = plan
  if (doubt) log.warning(`Earlier deployments to ${environment} may stay active: ${doubt}`)
  if (because) log.line(because)
  const [sibling] = siblings
  if (sibling) {
    log.warning(
      `Deployment ${sibling.id} to ${environment} is of another job of the same matrix, with the same \`task\`: only one of them stays active`,
      'Give each a task of its own, for example:\n\ntask: deploy-${{ matrix.region }}',
    )
  }
  const strangers = overtaken.filter((past) => !siblings.includes(past))
  if (strangers.length > 0) {
    const ids = strangers.map(({ id }) => id).join(', ')
    log.warning(
      `Deploys to ${environment} overlap: deployment ${ids} was made after this one, and finished before it`,
      'To let only one run at a time, give the workflow or job a `concurrency` group.',
    )
  }
}

/** Those of the unsure ones that are transient: GitHub is asked about each. */
async function transientOf(api: Api, { ifTransient }: Inactivation, log: Log): Promise<PastDeployment[]> {
  const transient: PastDeployment[] = []
  for (const past of ifTransient) if (await isTransient(api, past, log)) transient.push(past)
  return transient
}

async function isTransient(api: Api, { id }: PastDeployment, log: Log): Promise<boolean> {
  try {
    return (await getDeployment(api, id)).transient
  } catch (error) {
    log.warning(`Deployment ${id} is still active: could not read whether it is transient: ${reasonOf(error)}`)
    return false
  }
}

/** One that fails keeps no other from becoming inactive, and is a warning. */
async function retire(
  api: Api,
  replaced: readonly PastDeployment[],
  { overtaken }: Inactivation,
  { logUrl, log }: MakeInactiveOptions,
): Promise<void> {
  const items = replaced.map((past) => {
    const description = overtaken.includes(past)
      ? 'replaced by a deployment that finished later'
      : 'replaced by a newer deployment'
    const status = { state: 'inactive', description, logUrl } as const
    return { id: past.id, nodeId: past.nodeId, status, deletes: false, deactivated: false }
  })
  await changeAndLog(api, items, log, { done: 'is inactive now', not: 'still active' })
}
