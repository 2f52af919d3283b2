import type { Api } from './api.ts'
import { type DeploymentNode, newestFirst, type PageWanted, readNode, readPage } from './deployment-pages.ts'
import { decodedPayload } from './mark.ts'
import { type ListedStatus, listStatuses } from './statuses.ts'

/** A deployment with all that it has been. */
export interface DeploymentRecord {
  readonly id: number
  readonly environment: string
  readonly sha: string
  /** Of the branch or tag it was made with; undefined if it was made with a SHA, or the branch is gone. */
  readonly ref: string | undefined
  readonly task: string
  /** In REST's words: an app has `[bot]` at its end. */
  readonly creator: string
  readonly payload: unknown
  readonly createdAt: Date
  /** Newest first. */
  readonly statuses: readonly StatusRecord[]
}

/** The newest status; one without any waits for its first. */
export function stateOf({ statuses: [newest] }: DeploymentRecord): string {
  return newest?.state ?? 'pending'
}

/** When it first was live; undefined: it never was. One that is `inactive` need not have been. */
export function liveSince({ statuses }: DeploymentRecord): Date | undefined {
  return statuses.findLast(({ state }) => state === 'success')?.createdAt
}

/** In REST's words, e.g. `in_progress`; what it does not have is empty. */
export type StatusRecord = Omit<ListedStatus, 'id'>

/** Some deployments, newest first. */
export interface RecordPage {
  readonly records: readonly DeploymentRecord[]
  /** What to give for the next page; undefined after the last. */
  readonly next: string | undefined
  /** The newest of the whole repository, where they were asked for: they show what a filter leaves out. */
  readonly elsewhere: readonly DeploymentRecord[]
}

export interface RecordsWanted extends PageWanted {
  /** How many of the whole repository to bring along. */
  readonly elsewhere?: number | undefined
}

/** Few deployments have more; those that do take a call each. */
const statusesAtOnce = 100

const fields = `creator { __typename login } latestStatus { id } statuses(first: ${statusesAtOnce}) {
  nodes { id state description logUrl environmentUrl createdAt }
  pageInfo { hasNextPage }
}`

interface StatusNode {
  readonly id: string
  readonly state: string
  readonly description: string | null
  readonly logUrl: string | null
  readonly environmentUrl: string | null
  readonly createdAt: string
}

interface More {
  readonly creator: { readonly __typename: string; readonly login: string } | null
  readonly latestStatus: { readonly id: string } | null
  readonly statuses: {
    readonly nodes: readonly StatusNode[]
    readonly pageInfo: { readonly hasNextPage: boolean }
  } | null
}

type Node = DeploymentNode & More

interface Beside {
  readonly elsewhere?: { readonly nodes: readonly Node[] }
}

/**
 * The newest 100 deployments with their statuses, in one call; with `after`, the 100 before those.
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
export async function readRecords(api: Api, wanted: RecordsWanted): Promise<RecordPage> {
  const { elsewhere = 0, request } = wanted
  const others = (all: string) => `elsewhere: deployments(first: ${elsewhere}, ${newestFirst}) { nodes { ${all} } }`
  const selection = { fields, permission: 'deployments: read', ...(elsewhere > 0 && { beside: others }) } as const
  const { nodes, next, beside } = await readPage<More, Beside>(api, selection, wanted)
  const records = (some: readonly Node[]) => Promise.all(some.map((node) => recordOf(api, node, request)))
  return { records: await records(nodes), next, elsewhere: await records(beside.elsewhere?.nodes ?? []) }
}

async function recordOf(api: Api, node: Node, request: object | undefined): Promise<DeploymentRecord> {
  const own = readNode(node)
  const { statuses, latestStatus } = node
  const whole = statuses !== null && !statuses.pageInfo.hasNextPage
  return {
    ...own,
    creator: loginOf(node.creator),
    payload: decodedPayload(node.payload),
    statuses: whole ? sorted(statuses.nodes, latestStatus?.id) : await listStatuses(api, own.id, request),
  }
}

/** GraphQL's logins of apps lack the `[bot]` that REST, and GitHub's pages, give them. */
function loginOf(creator: Node['creator']): string {
  if (!creator) return 'ghost'
  return creator.__typename === 'Bot' && !creator.login.endsWith('[bot]') ? `${creator.login}[bot]` : creator.login
}

/** GitHub does not say in which order they come, and times have whole seconds: which status is the newest decides. */
function sorted(nodes: readonly StatusNode[], newest: string | undefined): StatusRecord[] {
  const given = nodes[0]?.id === newest ? [...nodes] : nodes.toReversed()
  return given
    .map((node) => ({
      state: node.state.toLowerCase(),
      description: node.description ?? '',
      logUrl: node.logUrl ?? '',
      environmentUrl: node.environmentUrl ?? '',
      createdAt: new Date(node.createdAt),
    }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}
