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

/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
export function chooseCommit(
  config: { ref?: string | undefined; repository?: string | undefined },
  event: Event,
  input: 'ref' | 'commit' = 'ref',
): Commit | PullRequestHead {
  const elsewhere = !isOwn(config, event)
  if (config.ref !== undefined)
    return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' }
  if (elsewhere) {
    throw new ActionError('`ref` is required when `repository` is not the repository of this workflow', {
      help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
    })
  }
  const commit = commitOfEvent(event)
  if (!commit) throw withoutCommit(event, input)
  return commit
}

/** Undefined: the event says that a ref was deleted. */
export function commitOfEvent(event: Event): Commit | PullRequestHead | undefined {
  const { payload } = event
  if (event.name === 'delete' || (event.name === 'push' && payload.deleted)) return undefined
  if (payload.pull_request) return commitOfPull(payload.pull_request, payload.action)
  if (event.name === 'merge_group' && payload.merge_group) {
    return exactly(payload.merge_group.head_sha, 'the head of the merge group')
  }
  if (event.name === 'workflow_run' && payload.workflow_run) {
    return exactly(payload.workflow_run.head_sha, 'the commit of the workflow run that triggered this one')
  }
  if (event.name === 'check_run' && payload.check_run)
    return exactly(payload.check_run.head_sha, 'the commit that was checked')
  if (event.name === 'check_suite' && payload.check_suite)
    return exactly(payload.check_suite.head_sha, 'the commit that was checked')
  if (event.name === 'status' && payload.sha) return exactly(payload.sha, 'the commit whose status started this run')
  if (payload.deployment) return exactly(payload.deployment.sha, `the commit of deployment ${payload.deployment.id}`)
  if (payload.issue?.pull_request) return { pullRequest: payload.issue.number }
  return exactly(
    event.sha,
    event.ref
      ? `the commit of \`${event.ref.replace(/^refs\/(heads|tags)\//, '')}\` on \`${event.name}\``
      : `the commit of the event (\`${event.name}\`)`,
  )
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

/**
 * The head, which is a branch's; after the merge, what the base branch got.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
function commitOfPull(pull: NonNullable<Event['payload']['pull_request']>, action: string | undefined): Commit {
  const { number, head, merged, merge_commit_sha: merge } = pull
  if (action === 'closed' && merged && merge) return exactly(merge, `the merge commit of pull request #${number}`)
  return exactly(head.sha, `the head of pull request #${number}`)
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
  return [full, full.replace(/^refs\//, ''), full.replace(/^refs\/(heads|tags)\//, '')].includes(ref)
}

function exactly(sha: string, because: string): Commit {
  return { ref: sha, sha, because }
}
