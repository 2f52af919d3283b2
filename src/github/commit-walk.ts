/** What follows from the commits that are known, for the deployments of one environment and task. Nothing here asks GitHub. */

/** A commit that another one builds on. */
export interface Parent {
  readonly sha: string
  /** The committer's, in milliseconds since 1970; if GitHub did not tell it, a date that it is not newer than. */
  readonly date: number
}

export interface GraphCommit extends Parent {
  readonly parents: readonly Parent[]
}

/** A deployment, as far as its commits go. */
export interface Deployed {
  readonly sha: string
  /** `gone`: GitHub no longer has it. Undefined: not told. */
  readonly commit?: GraphCommit | 'gone' | undefined
  /** When it was made: its commit is not newer. */
  readonly createdAt?: Date
}

/** The first successes of one environment and task, in order. */
export interface DeployedLine {
  readonly deployments: readonly Deployed[]
}

/** What a deployment contains that none before it on its line does, newest first; or why that is not known. */
export type NewCommits = readonly GraphCommit[] | 'unknown' | 'gone'

/** What GitHub has told so far. */
export interface Known {
  readonly commits: Map<string, GraphCommit>
  /** SHAs of which GitHub has no commit any more. */
  readonly gone: Set<string>
  /** By `base...head`: the SHAs that the head contains and the base does not. */
  readonly compared: Map<string, ReadonlySet<string>>
}

export interface Walked {
  readonly added: readonly NewCommits[]
  /** What has to be read before every list is sure. */
  readonly unread: readonly Parent[]
  readonly unsure: readonly Unsure[]
}

/** A deployment whose list is not sure, and the one before it. */
export interface Unsure {
  readonly base: string | undefined
  readonly head: string
}

/** A commit may be dated so long after one that builds on it: clocks differ. */
const clocksMs = 86_400_000

/**
 * A list is sure if nothing unread is in it (a hole), and none of it is as old as an unread commit of an earlier deployment (an
 * open one), which might lead to it.
 */
export function walkLine({ deployments }: DeployedLine, known: Known): Walked {
  const added: NewCommits[] = deployments.map(() => 'gone')
  const steps: (Found & { sure: boolean })[] = []
  const unsure: Unsure[] = []
  const seen = new Set<string>()
  const open: Parent[] = []
  let base: string | undefined
  for (const [at, { sha, createdAt }] of deployments.entries()) {
    if (known.gone.has(sha)) continue
    const isRead = known.commits.has(sha)
    const compared = known.compared.get(`${base}...${sha}`)
    const root = { sha, date: createdAt?.getTime() ?? Number.POSITIVE_INFINITY }
    // What the first one contains was live before. One after others that may all be gone may be the first.
    const isFirst = isRead && steps.length === 0
    const found = visit(root, seen, known, isFirst ? new Set() : compared)
    if (!isRead) found.holes = [root]
    const oldest = found.list.at(-1)?.date ?? Number.POSITIVE_INFINITY
    const leading = open.filter(({ date }) => date + clocksMs >= oldest)
    const isApart = leading.length === 0 || (compared !== undefined && containsAll(base, leading, known))
    const sure = found.holes.length === 0 && (isFirst || base !== undefined) && isApart
    added[at] = sure ? found.list : 'unknown'
    if (!sure) unsure.push({ base, head: sha })
    steps.push({ ...found, sure })
    open.push(...found.holes, ...found.open)
    if (isRead) base = sha
  }
  return { added, unread: unreadIn(steps), unsure }
}

/** The holes, and the open ones that may lead to a list that is not sure. */
function unreadIn(steps: readonly (Found & { sure: boolean })[]): Parent[] {
  const unread: Parent[] = []
  let oldest = Number.POSITIVE_INFINITY
  for (const { list, holes, open, sure } of steps.toReversed()) {
    unread.push(...holes, ...open.filter(({ date }) => date + clocksMs >= oldest))
    if (!sure) for (const { date } of [...list.slice(-1), ...holes]) oldest = Math.min(oldest, date)
  }
  return unread
}

interface Found {
  /** Newest first. */
  list: GraphCommit[]
  holes: Parent[]
  open: Parent[]
}

/** What is reached from `root` and was not seen before. @param fresh what of it can be new; the rest, and all below it, is not */
function visit(root: Parent, seen: Set<string>, known: Known, fresh: ReadonlySet<string> | undefined): Found {
  const found: Found = { list: [], holes: [], open: [] }
  const waiting: [Parent, boolean][] = [[root, true]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [{ sha }, wasNew] = next
    if (seen.has(sha)) continue
    seen.add(sha)
    const isNew = wasNew && (fresh?.has(sha) ?? true)
    const commit = known.commits.get(sha)
    if (!commit) found[isNew ? 'holes' : 'open'].push(next[0])
    else if (isNew) found.list.push(commit)
    for (const parent of commit?.parents ?? []) waiting.push([parent, isNew])
  }
  found.list.sort((a, b) => b.date - a.date)
  return found
}

/** Whether `sha` is known to contain all of them. */
function containsAll(sha: string | undefined, some: readonly Parent[], { commits }: Known): boolean {
  const reached = new Set([sha])
  for (const one of reached) for (const parent of commits.get(one ?? '')?.parents ?? []) reached.add(parent.sha)
  return some.every((one) => reached.has(one.sha))
}
