import { requiringBranch } from '../environment/merge-rules.ts'
import { openApi } from '../github/api.ts'
import { descriptionLimit } from '../github/post-status.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isReadOnlyRun } from '../runner/event.ts'
import { shorten } from '../shared/text.ts'
import { snapshotOf } from './background.ts'
import { postCommitStatus } from './commit-status.ts'
import type { Skip } from './freshness.ts'
import type { OpeningConfig, Plan } from './plan.ts'

/** A stale commit is deployed anyway where a merge rule requires its deployment: otherwise it could not be merged. */
export async function unlessRequired(
  skip: Skip,
  config: OpeningConfig,
  { repository, wanted, state }: Plan,
  event: Event,
  context: Context,
): Promise<Skip | undefined> {
  if (skip.reason !== 'stale') return skip
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const rules = await snapshotOf(state.saved, api, context.log).rules()
  const branch = requiringBranch(wanted.environment, rules)
  if (branch !== undefined) {
    context.log.warning(`${skip.because}. It is not skipped: ${branch} requires a deployment to ${wanted.environment}`)
    return undefined
  }
  const unread = rules.flatMap((rule) => (rule.environments === undefined ? [rule.branch] : []))
  if (unread.length > 0)
    context.log.warning(
      `${skip.because}, and is skipped, though the rules of ${unread.join(' and ')} could not be read`,
    )
  return skip
}

/** Posts the commit status of a skipped deploy, for branches that wait for it. */
export async function postSkipped(
  skip: Skip,
  config: OpeningConfig,
  { repository, wanted, state }: Plan,
  event: Event,
  context: Context,
): Promise<void> {
  const { statusContext, logUrl } = state.saved
  if (statusContext === undefined) return
  if (wanted.sha === undefined)
    return context.log.warning(
      `The commit status \`${statusContext}\` is not posted: the commit of ${wanted.ref} is not known`,
    )
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const description = shorten(skip.because, descriptionLimit)
  const status = { state: skip.reason === 'deployed' ? 'success' : 'failure', description, logUrl } as const
  await postCommitStatus(api, { sha: wanted.sha, context: statusContext }, status, context.log)
}
