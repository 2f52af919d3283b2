import { createFaults, type Fault } from './faults.ts'
import { type CommitStatus, createIds, type Token } from './model.ts'
import { createRateLimits } from './rate-limits.ts'
import type { Incoming } from './request.ts'
import { createRepository, mainSha, type Seeding, seeding } from './seeding.ts'
import { createService, type LoggedRequest, type Outgoing } from './service.ts'
import { usual, type Variant } from './variant.ts'
import { type DeploymentView, view } from './views.ts'

export interface GitHubOptions extends Partial<Variant> {
  /** `octo/app` by default. */
  readonly repository?: string
  /** SHAs by name. */
  readonly branches?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, string>>
  readonly tokens?: Readonly<Record<string, Token>>
  readonly now?: () => Date
  /** How far GitHub's clock is ahead of the runner's; negative: behind. */
  readonly clockAheadSeconds?: number
  /** Deployments, statuses and all else are numbered from here; by default above 2^32, as on GitHub. */
  readonly firstId?: number
  /** GitHub Enterprise Server: no rate limits. */
  readonly enterprise?: boolean
  /** Each answer takes this long. */
  readonly latencyMs?: number
  /** For clients of others: members of a body that GitHub does not know are ignored, rather than a mistake. */
  readonly lenient?: boolean
}

export interface GitHub extends Seeding {
  /** Every request in order, also those that got no answer. */
  readonly requests: readonly LoggedRequest[]
  /** What is not emulated, and what does not fit GitHub's OpenAPI description. A test checks that it is empty. */
  readonly problems: readonly string[]
  /** Oldest first. */
  deployments(environment?: string): DeploymentView[]
  /** The only one there is. */
  onlyDeployment(): DeploymentView
  /** Of a commit, oldest first. */
  commitStatuses(sha: string): CommitStatus[]
  /** Their names. */
  environments(): string[]
  fail(fault: Fault): void
  /** Ends all faults. */
  recover(): void
  handle(request: Incoming): Promise<Outgoing>
}

/** A workflow's token with `permissions: { contents: read, deployments: write }`. */
export const emulatedToken = 'ghs_emulated'

export const workflowToken: Token = {
  login: 'github-actions[bot]',
  permissions: { metadata: 'read', contents: 'read', deployments: 'write', pull_requests: 'read', actions: 'read' },
}

/**
 * A GitHub for tests and demonstrations: it keeps deployments by GitHub's rules, checks every request and answer against
 * GitHub's own description, and refuses what it does not know.
 */
export function createGitHub(options: GitHubOptions = {}): GitHub {
  const {
    branches = { main: mainSha },
    tags = {},
    tokens = { [emulatedToken]: workflowToken },
    clockAheadSeconds = 0,
    now = () => new Date(Date.now() + clockAheadSeconds * 1000),
  } = options
  const variant = { ...usual, ...options }
  const repository = createRepository(options.repository ?? 'octo/app', { branches, tags, variant })
  const faults = createFaults()
  const requests: LoggedRequest[] = []
  const problems: string[] = []
  const nextId = createIds(options.firstId)
  return {
    requests,
    problems,
    deployments: (environment) =>
      repository.deployments
        .filter((deployment) => (environment ?? deployment.environment) === deployment.environment)
        .map(view),
    onlyDeployment() {
      const [only, ...others] = repository.deployments
      if (!only || others.length > 0) throw new Error(`there are ${repository.deployments.length} deployments`)
      return view(only)
    },
    commitStatuses: (sha) => repository.commitStatuses.filter((status) => status.sha === sha),
    environments: () => [...repository.environments.keys()],
    fail: faults.add,
    recover: faults.clear,
    handle: createService({
      ...{ repository, tokens, now, nextId },
      limits: options.enterprise ? undefined : createRateLimits(),
      latencyMs: options.latencyMs ?? 0,
      lenient: options.lenient ?? false,
      nextFault: faults.next,
      problem: (text) => problems.push(text),
      log: (request) => requests.push(request),
    }),
    ...seeding(repository, { now, nextId }),
  }
}
