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
  /** The first whose list is wanted: for those before it alone nothing is read. */
  readonly from?: number
}

/** What a deployment contains that none before it on its line does, newest first; or why that is not known. */
export type NewCommits = readonly GraphCommit[] | 'unknown' | 'gone'

/** What GitHub has told so far. */
export interface Known {
  readonly commits: Map<string, GraphCommit>
  /** SHAs of which GitHub has no commit any more. */
  readonly gone: Set<string>
  /** By `base...head`: the SHAs that the head contains and the base does not; undefined: too many. */
  readonly compared: Map<string, ReadonlySet<string> | undefined>
}

export interface Walked {
  /** For each line and deployment. */
  readonly added: (readonly NewCommits[])[]
  /** What has to be read before every list is sure: dates by SHA. */
  readonly unread: Map<string, number>
  /** The deployments whose lists are not sure, and the one before each. */
  readonly unsure: { readonly base: string | undefined; readonly head: string }[]
}

export function walk(lines: readonly DeployedLine[], known: Known): Walked {
  const walked: Walked = { added: [], unread: new Map(), unsure: [] }
  for (const line of lines) walked.added.push(walkLine(line, known, walked))
  return walked
}

/** A commit may be dated so long after one that builds on it: clocks differ. */
const clocksMs = 86_400_000

/**
 * A list is sure if nothing in it is unread (a hole), and nothing in it is as old as what is unread of an earlier deployment: that
 * might lead to it.
 */
function walkLine({ deployments, from = 0 }: DeployedLine, known: Known, walked: Walked): NewCommits[] {
  const seen = new Set<string>()
  const open: Parent[] = []
  let base: Parent | undefined
  return deployments.map(({ sha, createdAt }, at) => {
    if (known.gone.has(sha)) return 'gone'
    const root = { sha, date: createdAt?.getTime() ?? Number.POSITIVE_INFINITY }
    const isRead = known.commits.has(sha)
    // What the first one contains was live before. After others that may all be gone, it is not known which one is the first.
    const isFirst = isRead && seen.size === 0
    const isOrdered = isFirst || base !== undefined
    const compared = known.compared.get(`${base?.sha}...${sha}`)
    const fresh = isFirst ? new Set<string>() : compared
    const below = visit(fresh ? belowThe(fresh, root, known) : [], seen, known).unread
    const { list, unread } = visit([root], seen, known)
    const holes = isRead ? unread : [root]
    const oldest = Math.min(...[...list.slice(-1), ...holes].map(({ date }) => date))
    // Without any that was read before it, those before have to be read, however old.
    const leading = open.filter(({ date }) => !isOrdered || date + clocksMs >= oldest)
    const isApart = leading.length === 0 || (compared !== undefined && areBelow(leading, base, known))
    const isSure = isOrdered && isApart && holes.length === 0
    if (!isSure && at >= from) {
      for (const one of [...holes, ...leading]) walked.unread.set(one.sha, one.date)
      walked.unsure.push({ base: base?.sha, head: sha })
    }
    open.push(...holes, ...below)
    if (isRead) base = root
    return isSure ? list : 'unknown'
  })
}

/** What is reached from some and was not seen before: the known ones newest first. */
function visit(some: readonly Parent[], seen: Set<string>, { commits }: Known) {
  const list: GraphCommit[] = []
  const unread: Parent[] = []
  const waiting = [...some]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.sha)) continue
    seen.add(next.sha)
    const commit = commits.get(next.sha)
    if (commit) list.push(commit)
    else unread.push(next)
    waiting.push(...(commit?.parents ?? []))
  }
  return { list: list.sort((a, b) => b.date - a.date), unread }
}

/** What of a deployment is not new if these are all that is: what they build on, or its own commit. */
function belowThe(fresh: ReadonlySet<string>, root: Parent, { commits }: Known): Parent[] {
  const parents = [...fresh].flatMap((sha) => commits.get(sha)?.parents ?? [])
  return [root, ...parents].filter(({ sha }) => !fresh.has(sha))
}

function areBelow(some: readonly Parent[], base: Parent | undefined, known: Known): boolean {
  const reached = new Set<string>()
  visit(base ? [base] : [], reached, known)
  return some.every(({ sha }) => reached.has(sha))
}
