import type { Api } from './api.ts'
import { call } from './call.ts'
import { UnreadableAnswer } from './failure.ts'

/**
 * Whether a workflow run has completed: its newest attempt, which may go on with what an earlier one left open.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError if that is unknown, as of a run that is deleted
 */
export function hasCompleted(api: Api, run: number, request: object = {}): Promise<boolean> {
  const { octokit, owner, repo } = api
  return call(api, { doing: `say whether run ${run} has ended`, permission: 'actions: read' }, async () => {
    const { status, data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run, request })
    if (typeof data.status !== 'string') throw new UnreadableAnswer(status)
    return data.status === 'completed'
  })
}
