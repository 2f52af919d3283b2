import { arrayOf } from '../shared/collections.ts'
import { inUsualLetters } from '../shared/text.ts'
import type { Api } from './api.ts'
import { type DeploymentNode, readNode, readPage } from './deployment-pages.ts'
import { basesOf, type HeadCommit, withPulls } from './head-pulls.ts'
import { isEmptyPayload, type Mark, markOf } from './mark.ts'
import { statusIdIn } from './node-id.ts'
import { isOpenState } from './timeline.ts'

/** A deployment made earlier, as it stands now. */
export interface PastDeployment {
  readonly id: number
  /** By which GraphQL knows it. */
  readonly nodeId: string
  readonly environment: string
  readonly sha: string
  /** Of the branch or tag it was made with; undefined if it was made with a SHA, and once the branch is deleted. */
  readonly ref: string | undefined
  readonly task: string
  /** In REST's words, e.g. `in_progress`; undefined before the first status. */
  readonly state: string | undefined
  /** Of its newest status. */
  readonly logUrl: string | undefined
  /** When its newest status was posted, by GitHub's clock, which has whole seconds. */
  readonly stateSince: Date | undefined
  /** Its newest status's; undefined if it has none, or its id cannot be read. A status posted later has a greater one. */
  readonly statusId: number | undefined
  /** Present if this action made it. */
  readonly mark: Mark | undefined
  /** It has no payload at all, as those that GitHub makes for a job. */
  readonly hasNoPayload: boolean
  readonly createdAt: Date
  /** When it first succeeded; told by {@link readRecent} and, if asked, {@link readAll}. */
  readonly firstSuccess?: Date | undefined
}

/** What an environment has seen. */
export interface History {
  /** Newest first. */
  readonly deployments: readonly PastDeployment[]
  /** Undefined where GitHub does not tell. */
  readonly defaultBranch: string | undefined
  /** Of the open pull requests whose head is the commit that was asked for; undefined where none was, or the token may not read them. */
  readonly bases?: readonly string[] | undefined
}

const fields = 'latestStatus { id state logUrl createdAt }'

/** Few deployments have more of them. */
const statuses = 'statuses(first: 30) { nodes { state createdAt } }'

interface More {
  readonly latestStatus: {
    readonly id: string
    readonly state: string
    readonly logUrl: string | null
    readonly createdAt: string
  } | null
  readonly statuses?: { readonly nodes: readonly { readonly state: string; readonly createdAt: string }[] } | null
}

type Node = DeploymentNode & More

interface Beside {
  readonly defaultBranchRef: { readonly name: string } | null
  readonly commit?: HeadCommit | null
}

export interface RecentWanted {
  readonly environment: string
  readonly task: string
  readonly id?: number | undefined
  readonly sha?: string | undefined
}

/** How far back {@link readRecent} looks at most. */
export const maxSearched = 1_000

/** After an active one and then so many of the task that are neither active nor under way, in a row, none is expected to be. */
const quietRow = 50

/**
 * An environment's newest deployments, newest first: one call for every 100, where REST would take one for each. It reads
 * until it has seen `id` and all that is active or under way of the task, but at most 1,000. It is done beside the deploy, so
 * no call is made twice, nor waits for a limit. It also reads the pull requests of the commit `sha`.
 * https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError, UnreadableId
 */
export async function readRecent(api: Api, { environment, task, id, sha }: RecentWanted): Promise<History> {
  const deployments: PastDeployment[] = []
  let quiet = 0
  let hasActive = false
  let defaultBranch: string | undefined
  let bases: readonly string[] | undefined
  for await (const page of readPages(api, [environment], { statuses, sha, request: { retries: 0, hurry: true } })) {
    defaultBranch = page.beside.defaultBranchRef?.name
    bases = basesOf(page.beside.commit, sha)
    for (const past of page.nodes.map(readPast)) {
      deployments.push(past)
      if (past.task !== task) continue
      quiet = past.state === 'success' || isOpenState(past.state) ? 0 : quiet + 1
      hasActive ||= past.state === 'success' && past.id !== id
    }
    const seen = id === undefined || deployments.some((past) => past.id === id)
    if ((seen && hasActive && quiet >= quietRow) || deployments.length >= maxSearched) break
  }
  return { deployments, defaultBranch, bases }
}

/**
 * All deployments to the environments (upper and lower case are the same), or to any, newest first: one call for every 100.
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
export async function* readAll(
  api: Api,
  environments: readonly string[] | undefined,
  { firstSuccess = false } = {},
): AsyncGenerator<PastDeployment> {
  const more = firstSuccess ? { statuses } : {}
  for await (const { nodes } of readPages(api, environments, more)) for (const node of nodes) yield readPast(node)
}

/** The same at once. */
export function listAll(...wanted: Parameters<typeof readAll>): Promise<PastDeployment[]> {
  return arrayOf(readAll(...wanted))
}

async function* readPages(
  api: Api,
  environments: readonly string[] | undefined,
  { statuses = '', sha, request }: { statuses?: string; sha?: string | undefined; request?: object } = {},
) {
  const selection = (pulls: string) =>
    ({
      fields: `${fields} ${statuses}`,
      beside: () => `defaultBranchRef { name } ${pulls}`,
      permission: 'deployments: write',
    }) as const
  const names = environments && inUsualLetters(environments)
  let after: string | undefined
  do {
    const wanted = { environments: names, after, request }
    const page = await withPulls(api, sha, (pulls) => readPage<More, Beside>(api, selection(pulls), wanted))
    yield page
    after = page.next
  } while (after !== undefined)
}

function readPast(node: Node): PastDeployment {
  const { id: nodeId, payload, latestStatus } = node
  return {
    ...readNode(node),
    nodeId,
    state: latestStatus?.state.toLowerCase(),
    logUrl: latestStatus?.logUrl ?? undefined,
    stateSince: latestStatus ? new Date(latestStatus.createdAt) : undefined,
    statusId: latestStatus ? statusIdIn(latestStatus.id) : undefined,
    mark: markOf(payload),
    hasNoPayload: isEmptyPayload(payload ?? ''),
    firstSuccess: firstSuccessIn(node),
  }
}

/** Times of GitHub's sort as text. */
function firstSuccessIn({ statuses }: Node): Date | undefined {
  const [first] = (statuses?.nodes ?? [])
    .flatMap(({ state, createdAt }) => (state === 'SUCCESS' ? [createdAt] : []))
    .sort()
  return first === undefined ? undefined : new Date(first)
}
