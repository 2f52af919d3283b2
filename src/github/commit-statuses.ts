import * as z from 'zod/mini'
import type { Api } from '../api/api.ts'
import { ask } from '../api/ask.ts'
import type { Sending } from '../api/sending.ts'

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly context: string
  readonly description: string
  readonly targetUrl: string
}

/** @throws ApiError */
export async function createCommitStatus(
  api: Api,
  sha: string,
  { targetUrl, ...status }: CommitStatus,
  sending?: Sending,
): Promise<void> {
  const purpose = { doing: `post the commit status \`${status.context}\``, permission: 'statuses: write', sending }
  const shape = z.object({ state: z.literal(status.state) })
  await ask(api, purpose, shape, 'POST /repos/{owner}/{repo}/statuses/{sha}', { sha, ...status, target_url: targetUrl })
}
