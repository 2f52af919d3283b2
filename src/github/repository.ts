import { ActionError } from '../shared/errors.ts'
import type { Api } from './api.ts'
import { call, remove } from './call.ts'
import { failureOf, UnreadableAnswer } from './failure.ts'
import { isList } from './shape.ts'

/** GitHub's REST calls about other things than deployments: runs, rules, commits and environments. */

/** A call in the background is not retried, and does not wait for a limit. */
const hurry = { retries: 0, hurry: true }

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
