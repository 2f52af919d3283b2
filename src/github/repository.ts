import { ActionError } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { call, type Purpose, remove } from './call.ts'
import { failureOf, UnreadableAnswer } from './failure.ts'
import { isList } from './shape.ts'

/** GitHub's REST calls about other things than deployments: runs, rules, commits and environments. */

/** A call in the background is not retried, and does not wait for a limit. */
const hurry = { retries: 0, hurry: true }

/** How a workflow run stands: going on, or completed at some time, or deleted. */
export type RunState = 'going on' | Date | 'deleted'

/**
 * How a workflow run stands: its newest attempt, as what an earlier attempt left open may have been handed on to it. That a run is
 * deleted is believed only where runs can be read: GitHub says "Not Found" too where a token may not look.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError where that cannot be read
 */
export function readRunState(api: Api, run: number): Promise<RunState> {
  const { octokit, owner, repo } = api
  return call(api, runPurpose(run), async () => {
    try {
      return await askRun(api, run, hurry)
    } catch (error) {
      if (failureOf(error)?.status !== 404) throw error
      const { status, data } = await octokit.rest.actions.listWorkflowRunsForRepo({
        ...{ owner, repo, per_page: 1, request: hurry },
      })
      if (!Array.isArray(data.workflow_runs)) throw new UnreadableAnswer(status)
      return 'deleted'
    }
  })
}

/** The same with one call, asked again where it fails for a moment. @throws ApiError where that cannot be told, as of a run that is deleted */
export function readExistingRun(api: Api, run: number): Promise<RunState> {
  return call(api, runPurpose(run), () => askRun(api, run, {}))
}

function runPurpose(run: number): Purpose {
  return { doing: `say whether run ${run} has ended`, permission: 'actions: read' }
}

async function askRun({ octokit, owner, repo }: Api, run: number, request: Partial<typeof hurry>): Promise<RunState> {
  const { status, data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run, request })
  if (typeof data.status !== 'string') throw new UnreadableAnswer(status)
  return data.status === 'completed' ? new Date(data.updated_at) : 'going on'
}

/** A create call that was under way when its run was ended may still be carried out, so long. */
const latestCreationMs = 60_000

/** Whether a record cannot be a run's: it was made after that had ended. Its mark was copied from another record. */
export function wasMadeAfter(run: RunState, { createdAt }: { readonly createdAt: Date }): boolean {
  return run instanceof Date && createdAt.getTime() > run.getTime() + latestCreationMs
}

/**
 * The environments that must have a successful deployment before a change can reach the branch, by its rules; none where the
 * repository's plan has no rules. Older branch protections are not among them.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 * @throws ApiError
 */
export function requiredEnvironments(api: Api, branch: string): Promise<string[]> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `list the rules of ${branch}`, permission: 'metadata: read' }, async () => {
    const { data } = await octokit.rest.repos
      .getBranchRules({ owner, repo, branch, per_page: 100, request: hurry })
      .catch((error: unknown) => {
        if (hasNoRules(error)) return { data: [] }
        throw error
      })
    if (!Array.isArray(data)) throw new UnreadableAnswer(200)
    return data.flatMap((rule) =>
      rule?.type === 'required_deployments' ? (rule.parameters?.required_deployment_environments ?? []) : [],
    )
  })
}

/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
export function headOf(api: Api, ref: string): Promise<string> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `find the commit of \`${ref}\``, permission: 'contents: read' }, async () => {
    const { status, data } = await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 })
    if (typeof data.sha !== 'string') throw new UnreadableAnswer(status)
    return data.sha
  })
}

/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
function hasNoRules(error: unknown): boolean {
  const { status, message = '' } = failureOf(error) ?? {}
  return status === 403 && /^Upgrade to .* to enable this feature/.test(message)
}

export type Ancestry = 'ahead' | 'behind' | 'identical' | 'diverged'

/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
export function compareCommits(api: Api, base: string, head: string): Promise<Ancestry> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
    const basehead = `${base}...${head}`
    const { status, data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })
    if (typeof data.status !== 'string') throw new UnreadableAnswer(status)
    return data.status
  })
}

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly context: string
  readonly description: string
  readonly targetUrl: string
}

/** @throws ApiError */
export function createCommitStatus(api: Api, sha: string, status: CommitStatus, request: object = {}): Promise<void> {
  const { octokit, owner, repo } = api
  const { state, context, description, targetUrl } = status
  return call(api, { doing: `post the commit status \`${context}\``, permission: 'statuses: write' }, async () => {
    const wanted = { sha, state, context, description, target_url: targetUrl }
    const { status: code, data } = await octokit.rest.repos.createCommitStatus({ owner, repo, ...wanted, request })
    if (data.state !== state) throw new UnreadableAnswer(code)
  })
}

/** A commit's newest statuses, newest first, at most 100. Not retried. @throws ApiError */
export function listCommitStatuses(api: Api, sha: string): Promise<CommitStatus[]> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `list the statuses of ${sha}`, permission: 'statuses: read' }, async () => {
    const { status, data } = await octokit.rest.repos.listCommitStatusesForRef({
      ...{ owner, repo, ref: sha, per_page: 100, request: hurry },
    })
    if (!isList(data, 'number')) throw new UnreadableAnswer(status)
    return data.map(({ state, context, description, target_url }) => ({
      ...{
        state: state as CommitStatus['state'],
        context,
        description: description ?? '',
        targetUrl: target_url ?? '',
      },
    }))
  })
}

/**
 * Deletes an environment, with its secrets and rules; one that is gone already is fine too.
 * https://docs.github.com/rest/deployments/environments#delete-an-environment
 * @throws ApiError; ActionError for a name that would make it another call: in a URL, `..` is the folder above
 */
export async function deleteEnvironment(api: Api, name: string): Promise<void> {
  const { octokit, owner, repo } = api
  if (['', '.', '..'].includes(name)) {
    throw new ActionError(`The environment \`${name}\` cannot be deleted: its name has a meaning of its own in a URL`)
  }
  await remove(api, { doing: `delete the environment ${name}`, permission: 'administration: write' }, () =>
    octokit.rest.repos.deleteAnEnvironment({ owner, repo, environment_name: name }),
  )
}
