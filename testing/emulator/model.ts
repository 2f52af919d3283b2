import type { Variant } from './variant.ts'

/** What the emulated GitHub holds. Rules are elsewhere; this is only the memory. */

export interface Repository {
  owner: string
  name: string
  readonly id: number
  /** As `owner/name`, by what they redirect with: a read and a write. */
  readonly formerNames: Map<string, Redirects>
  readonly defaultBranch: string
  /** Commits by SHA, with their parents. */
  readonly commits: Map<string, Commit>
  /** Full ref names: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly refs: Map<string, string>
  /** When tags with a message were made, by their names. */
  readonly tagged: Map<string, Date>
  readonly pulls: Map<number, PullRequest>
  /** What `required_contexts` looks at: statuses and check runs by SHA. */
  readonly contexts: Map<string, { context: string; state: string }[]>
  /** Oldest first. */
  readonly deployments: Deployment[]
  /** Their attempts by run, oldest first. */
  readonly runs: Map<number, readonly WorkflowRun[]>
  /** Ids of deployments that no token may write to. */
  readonly forbidden: Set<number>
  /** Ids of deployments that a request does not meet yet, where this GitHub lags. */
  readonly young: ReadonlySet<number>
  /** Ids by name. */
  readonly environments: Map<string, number>
  /** Names of environments, by the branch whose rules require them. */
  readonly requiredDeployments: Map<string, readonly string[]>
  /** Oldest first. */
  readonly commitStatuses: CommitStatus[]
  readonly variant: Variant
}

export interface Commit {
  readonly parents: readonly string[]
  readonly at?: Date | undefined
  /** The first line of its message. */
  readonly title?: string | undefined
  /** Its author's name, and the login that GitHub knows by the e-mail address. */
  readonly author?: { readonly name: string; readonly login?: string } | undefined
}

export interface Redirects {
  readonly read: number
  readonly write: number
}

export interface CommitStatus {
  readonly id: number
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: string
  readonly createdAt: Date
}

/** One attempt of a workflow run. */
export interface WorkflowRun {
  readonly id: number
  readonly attempt: number
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: string | null
  /** When its state changed last: by default, a minute before the emulator was told. */
  readonly updatedAt?: Date
}

export interface PullRequest {
  readonly number: number
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string }
  readonly base: string
  /** The commits that it has brought to its base branch. */
  readonly merged?: readonly string[] | undefined
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly payload: string | Record<string, unknown>
  readonly originalEnvironment: string
  environment: string
  readonly description: string | null
  readonly creator: string
  readonly createdAt: Date
  updatedAt: Date
  readonly transientEnvironment: boolean
  readonly productionEnvironment: boolean
  /** Made by GitHub for a job's `environment:`, on behalf of this app. */
  readonly app?: 'github-actions'
  /** Oldest first. */
  readonly statuses: Status[]
}

export interface Status {
  readonly id: number
  readonly state: string
  readonly creator: string
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: Date
}

export interface Token {
  readonly login: string
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  /** Tokens of users are refused with other words than those of apps, and can be administrators. */
  readonly kind?: 'installation' | 'personal'
  readonly admin?: boolean
}

/** By default, ids are as large as GitHub's are today: beyond 32 bits. */
export function createIds(first = 6_889_283_006): () => number {
  let last = first - 1
  return () => ++last
}
