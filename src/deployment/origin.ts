import type { PullRequest } from '../github/commits.ts'
import { shortRef } from '../github/mark.ts'
import type { Event } from '../runner/event.ts'
import { isOwn } from './commit.ts'

/** The pull request or ref that a deploy is for, kept in its mark: it shows which earlier deploys a new one supersedes. */
export interface Origin {
  readonly pull?: number | undefined
  /** The branches that the pull request, or others with the same head, are to be merged into. */
  readonly bases?: readonly string[] | undefined
  /** A branch or tag of this repository, without `refs/heads/`. */
  readonly ref?: string | undefined
}

/**
 * The pull request or ref that this step deploys. A given `ref` stands for itself; in another repository, nothing of the event
 * counts. `pull` is the pull request that was looked up for the event, if one was.
 */
export function originOf(
  config: { ref?: string | undefined; repository?: string | undefined },
  event: Event,
  pull?: PullRequest,
): Origin {
  if (config.ref !== undefined) return { ref: shortRef(config.ref), ...(isOwn(config, event) && pullOf(event, pull)) }
  return isOwn(config, event) ? originOfEvent(event, pull) : {}
}

function originOfEvent(event: Event, looked: PullRequest | undefined): Origin {
  const { payload } = event
  const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload
  const run = workflow_run ?? check_run ?? check_suite
  const pull = pullOf(event, looked)
  if (looked) return { ...pull, ref: looked.fromFork ? undefined : looked.ref }
  // What a merge has made is of the base branch: see `chooseCommit`.
  if (pull_request?.merged && payload.action === 'closed') return { ...pull, ref: pull_request.base.ref }
  if (pull_request) return { ...pull, ref: isFork(pull_request) ? undefined : pull_request.head.ref }
  if (merge_group) return { ref: shortRef(merge_group.head_ref), bases: [shortRef(merge_group.base_ref)] }
  if (run) return { ...pull, ref: isFromFork(run, event) ? undefined : (run.head_branch ?? undefined) }
  return { ref: shortRef(deployment?.ref ?? event.ref) || undefined }
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

type Head = { readonly repo?: { readonly full_name: string } | null | undefined }

function isFork({ head, base }: { head: Head; base: Head }): boolean {
  return head.repo?.full_name !== base.repo?.full_name
}

function isFromFork(run: { head_repository?: { full_name: string } | null | undefined }, { repository }: Event) {
  return run.head_repository ? run.head_repository.full_name.toLowerCase() !== repository.toLowerCase() : false
}

/** The default branch, where it is that of the event's repository, and the event names it. */
export function defaultBranchOf(config: { repository?: string | undefined }, event: Event): string | undefined {
  return isOwn(config, event) ? event.payload.repository?.default_branch : undefined
}
