import * as z from 'zod/mini'
import { time } from '../api/answers.ts'
import type { Api } from '../api/api.ts'
import { ask } from '../api/ask.ts'
import { lagMs, type Sending } from '../api/sending.ts'

/**
 * Whether a workflow run has completed: its newest attempt, which may go on with what an earlier one left open; and so long ago that
 * what it posted last can be read.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError if that is unknown, as of a run that is deleted
 */
export async function hasCompleted(api: Api, run: number, sending?: Sending): Promise<boolean> {
  const purpose = { doing: `say whether run ${run} has ended`, permission: 'actions: read', sending }
  const shape = z.object({ status: z.string(), updated_at: time })
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
  const { status, updated_at: updatedAt } = await ask(api, purpose, shape, route, { run_id: run })
  return status === 'completed' && api.serverTime.now() - updatedAt.getTime() >= lagMs
}
