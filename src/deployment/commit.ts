import type { Api } from '../api/api.ts'
import { getPullRequest, type PullRequest } from '../commits/commits.ts'
import { isSameRepository, type Mark, shortRef } from '../github/mark.ts'
import { type Event, isFromFork, isOwn } from '../runner/event.ts'
import { ActionError } from '../shared/errors.ts'
import { fullSha } from '../shared/text.ts'

/** The commit to deploy, and the reason for it that the log gives. */
export interface Commit {
  /** What is sent to GitHub: a full SHA, unless the user named a ref. */
  readonly ref: string
  /** What it must turn out to be; undefined when only GitHub can tell. */
  readonly sha: string | undefined
  readonly because: string
}

/** A pull request that has to be looked up, because the event does not tell its head commit. */
export interface PullRequestHead {
  readonly pullRequest: number
}

/** What a deploy is for, kept in its mark: it shows which earlier deploys a new one replaces. */
export type Origin = Pick<Mark, 'pull' | 'bases' | 'ref' | 'fork'>

interface Config {
  readonly ref?: string | undefined
  readonly repository?: string | undefined
}

/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
export function chooseCommit(config: Config, event: Event, input: 'ref' | 'commit' = 'ref'): Commit | PullRequestHead {
  const { ref } = config
  const own = isOwn(config, event)
  if (ref !== undefined) return { ref, sha: meantBy(ref, own ? event : undefined), because: 'as given by `ref`' }
  if (!own) {
    throw new ActionError('`ref` is required when `repository` is not the repository of this workflow', {
      help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
    })
  }
  const { sha, because, lookUp } = ofEvent(event)
  if (lookUp !== undefined) return { pullRequest: lookUp }
  if (sha === undefined) throw withoutCommit(event, input)
  return { ref: sha, sha, because }
}

/** The same, once a pull request is looked up, if one has to be. @throws ActionError */
export async function findCommit(
  api: Api,
  config: Config,
  event: Event,
  input?: 'ref' | 'commit',
): Promise<{ commit: Commit; pull?: PullRequest }> {
  const chosen = chooseCommit(config, event, input)
  if (!('pullRequest' in chosen)) return { commit: chosen }
  const pull = await getPullRequest(api, chosen.pullRequest)
  return { commit: { ref: pull.sha, sha: pull.sha, because: `the head of pull request #${pull.number}` }, pull }
}

/**
 * The pull request and branch that this step deploys. A given `ref` stands for itself, unless it is the commit of the event; in
 * another repository, nothing of the event counts. `pull` is the pull request that was looked up for the event, if one was.
 */
export function originOf(config: Config, event: Event, pull?: PullRequest): Origin {
  const { ref } = config
  const own = isOwn(config, event)
  const { sha, origin } = ofEvent(event)
  if (own && pull) return { pull: pull.number, bases: [pull.base], ...branchOf(pull.repository, pull.ref, event) }
  if (own && (ref === undefined || ref === sha)) return origin
  const given = ref === undefined || fullSha.test(ref) ? {} : { ref: shortRef(ref) }
  return { ...given, ...(own && pullIn(event)) }
}

interface OfEvent {
  /** Undefined: the event says that a ref was deleted, or the commit has to be looked up. */
  readonly sha?: string | undefined
  readonly because: string
  /** The number of the pull request whose head it is. */
  readonly lookUp?: number
  readonly origin: Origin
}

/** What each event is about. */
function ofEvent(event: Event): OfEvent {
  const { name, payload } = event
  const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment, issue } = payload
  const pull = pullIn(event)
  if (name === 'delete' || (name === 'push' && payload.deleted)) return { because: '', origin: {} }
  if (pull_request) {
    const { number, head, base, merged, merge_commit_sha: merge } = pull_request
    // After the merge, what the base branch got: https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
    if (payload.action === 'closed' && merged && merge)
      return { sha: merge, because: `the merge commit of pull request #${number}`, origin: { ...pull, ref: base.ref } }
    const origin = { ...pull, ...branchOf(head.repo, head.ref, event) }
    return { sha: head.sha, because: `the head of pull request #${number}`, origin }
  }
  if (merge_group) {
    const origin = { ref: shortRef(merge_group.head_ref), bases: [shortRef(merge_group.base_ref)] }
    return { sha: merge_group.head_sha, because: 'the head of the merge group', origin }
  }
  if (workflow_run) {
    // A fork's has no pull request: https://github.com/actions/runner/issues/3444
    const origin = { ...pull, ...branchOf(workflow_run.head_repository, workflow_run.head_branch, event) }
    return { sha: workflow_run.head_sha, because: 'the commit of the workflow run that triggered this one', origin }
  }
  const check = check_run ?? check_suite
  // Checks are of this repository, or have no branch.
  if (check)
    return {
      ...{ sha: check.head_sha, because: 'the commit that was checked' },
      origin: { ...pull, ref: check.head_branch ?? undefined },
    }
  if (name === 'status' && payload.sha) {
    // The run is of the default branch, whatever the commit is.
    const origin = payload.sha === event.sha ? branchIn(event.ref) : {}
    return { sha: payload.sha, because: 'the commit whose status started this run', origin }
  }
  if (deployment) {
    const because = `the commit of deployment ${deployment.id}`
    return { sha: deployment.sha, because, origin: branchIn(deployment.ref ?? event.ref) }
  }
  if (issue?.pull_request) return { because: '', lookUp: issue.number, origin: {} }
  const because = event.ref
    ? `the commit of \`${shortRef(event.ref)}\` on \`${name}\``
    : `the commit of the event (\`${name}\`)`
  return { sha: event.sha, because, origin: branchIn(event.ref) }
}

function branchIn(ref: string): Origin {
  return { ref: shortRef(ref) || undefined }
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
function pullIn({ payload }: Event): Origin {
  const { pull_request, workflow_run, check_run, check_suite } = payload
  const pulls = pull_request ? [pull_request] : ((workflow_run ?? check_run ?? check_suite)?.pull_requests ?? [])
  const [first] = pulls
  return first ? { pull: first.number, bases: pulls.map(({ base }) => base.ref) } : {}
}

/** The default branch, where it is that of the event's repository, and the event names it. */
export function defaultBranchOf(config: Config, event: Event): string | undefined {
  return isOwn(config, event) ? event.payload.repository?.default_branch : undefined
}

function withoutCommit(event: Event, input: 'ref' | 'commit'): ActionError {
  // On `delete`, `github.ref` is the default branch.
  const deleted = event.name === 'delete' ? event.payload.ref : event.ref
  const skip = event.name === 'push' ? 'Skip the step with `if: ${{ !github.event.deleted }}`, or set' : 'Set'
  return new ActionError(
    `There is no commit to ${input === 'ref' ? 'deploy' : 'look for'}: \`${event.name}\` says that ${deleted || 'a ref'} was deleted`,
    { help: `${skip} \`${input}\` to a branch, tag or SHA.` },
  )
}

/** The commit a given `ref` is meant to be, where the event knows it: a branch that moved since must not go unnoticed. */
function meantBy(ref: string, event: Event | undefined): string | undefined {
  if (fullSha.test(ref)) return ref
  if (!event) return undefined
  const { pull_request } = event.payload
  if (pull_request && !isFromFork(pull_request) && isSameRef(ref, `refs/heads/${pull_request.head.ref}`))
    return pull_request.head.sha
  // On every event, `github.sha` is what `github.ref` was then, and what a checkout gets.
  return isSameRef(ref, event.ref) ? event.sha : undefined
}

function isSameRef(ref: string, full: string): boolean {
  return [full, full.replace(/^refs\//, ''), shortRef(full)].includes(ref)
}
