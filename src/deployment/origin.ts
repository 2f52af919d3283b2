import type { PullRequest } from '../commits/commits.ts'
import { isSameRepository, type Mark, shortRef } from '../github/mark.ts'
import { type Event, isOwn } from '../runner/event.ts'
import { fullSha } from '../shared/text.ts'
import { commitOfEvent } from './commit.ts'

/** What a deploy is for, kept in its mark: it shows which earlier deploys a new one replaces. */
export type Origin = Pick<Mark, 'pull' | 'bases' | 'ref' | 'fork'>

/**
 * The pull request and branch that this step deploys. A given `ref` stands for itself, unless it is the commit of the event; in
 * another repository, nothing of the event counts. `pull` is the pull request that was looked up for the event, if one was.
 */
export function originOf(
  config: { ref?: string | undefined; repository?: string | undefined },
  event: Event,
  pull?: PullRequest,
): Origin {
  const { ref } = config
  const own = isOwn(config, event)
  if (own && (ref === undefined || isCommitOf(event, ref))) return originOfEvent(event, pull)
  const given = ref === undefined || fullSha.test(ref) ? {} : { ref: shortRef(ref) }
  return { ...given, ...(own && pullOf(event, pull)) }
}

function isCommitOf(event: Event, ref: string): boolean {
  const commit = commitOfEvent(event)
  return commit !== undefined && 'sha' in commit && commit.sha === ref
}

function originOfEvent(event: Event, looked: PullRequest | undefined): Origin {
  const { payload } = event
  const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload
  const run = check_run ?? check_suite
  const pull = pullOf(event, looked)
  if (looked) return { ...pull, ...branchOf(looked.repository, looked.ref, event) }
  // What a merge has made is of the base branch: see `chooseCommit`.
  if (pull_request?.merged && payload.action === 'closed') return { ...pull, ref: pull_request.base.ref }
  if (pull_request) return { ...pull, ...branchOf(pull_request.head.repo, pull_request.head.ref, event) }
  if (merge_group) return { ref: shortRef(merge_group.head_ref), bases: [shortRef(merge_group.base_ref)] }
  // A fork's has no pull request: https://github.com/actions/runner/issues/3444
  if (workflow_run) return { ...pull, ...branchOf(workflow_run.head_repository, workflow_run.head_branch, event) }
  // Checks are of this repository, or have no branch.
  if (run) return { ...pull, ref: run.head_branch ?? undefined }
  // On `status`, the run is of the default branch, whatever the commit is.
  const own = isCommitOf(event, event.sha) ? event.ref : ''
  return { ref: shortRef(deployment?.ref ?? own) || undefined }
}

/** A branch of this repository, or of a fork; neither if the fork is deleted. */
function branchOf(
  repository: { readonly full_name: string; readonly id?: number | undefined } | null | undefined,
  branch: string | null | undefined,
  event: Event,
): Origin {
  if (!repository || !branch) return {}
  const { full_name, id } = repository
  const head = { repository: full_name, repositoryId: id?.toString() }
  return isSameRepository(head, event) ? { ref: branch } : { fork: { ...head, branch } }
}

/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullOf({ payload }: Event, looked: PullRequest | undefined): Origin {
  const { pull_request, workflow_run, check_run, check_suite } = payload
  if (looked) return { pull: looked.number, bases: [looked.base] }
  if (pull_request) return { pull: pull_request.number, bases: [pull_request.base.ref] }
  const pulls = (workflow_run ?? check_run ?? check_suite)?.pull_requests ?? []
  const [first] = pulls
  return first ? { pull: first.number, bases: pulls.map(({ base }) => base.ref) } : {}
}

/** The default branch, where it is that of the event's repository, and the event names it. */
export function defaultBranchOf(config: { repository?: string | undefined }, event: Event): string | undefined {
  return isOwn(config, event) ? event.payload.repository?.default_branch : undefined
}
