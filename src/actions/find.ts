import type { Api } from '../api/api.ts'
import { noRetry, type Sending } from '../api/sending.ts'
import { headOf } from '../commits/commits.ts'
import { type Commit, findCommit } from '../deployment/commit.ts'
import { judge, judgeAtOnce, type Query, search, type Verdict } from '../environment/search.ts'
import { type Waited, waitFor } from '../environment/wait.ts'
import { type Reading, readDeployments } from '../github/read-deployments.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isOwn } from '../runner/event.ts'
import type { FindConfig } from '../runner/inputs.ts'
import { openRepository } from '../runner/open-repository.ts'
import { ActionError } from '../shared/errors.ts'
import { fullSha } from '../shared/text.ts'
import { answer } from './find-answer.ts'

/**
 * Finds what is live, what was live before, or where a commit is; with a time-out it waits for it. Needs no more than
 * `deployments: read`, but to look up a branch or a pull request.
 * @throws ActionError when GitHub could not be asked
 */
export async function find(config: FindConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository, timeout: timeoutMs, ifNone, changes, task, creator: creators } = config
  const { log, clock } = context
  const signal = cancelSignal(context)
  const api = openRepository(config, event, context)
  const waits = timeoutMs > 0
  let commit: Wanted | undefined
  let query: Query = { ...config, task, creators, sha: undefined }
  let reading: Reading = { deployments: [], from: undefined }
  async function ask(sending?: Sending): Promise<Verdict> {
    commit ??= await commitOf(config, api, event)
    query = { ...query, sha: commit.sha }
    reading = await search((filter) => readDeployments(api, filter, { sending }), query)
    return (waits ? judge : judgeAtOnce)(reading.deployments, query)
  }
  // While it waits, it decides itself when to ask again, and when to give up.
  const askOnce = (end: AbortSignal) => ask({ ...noRetry, signal: end })
  const { calls, serverTime } = api
  const outcome = await (waits
    ? waitFor(askOnce, { timeoutMs, log, clock, signal, calls, date: serverTime.now, random: Math.random })
    : Promise.race([ask(), cancelled(signal)]))
  const asked = { query, because: commit?.because ?? '', timeoutMs, ifNone, changes }
  return answer(outcome, { ...asked, ...reading, api, log, repositoryUrl: `${event.serverUrl}/${repository}` })
}

function cancelSignal({ cancellation }: Context): AbortSignal {
  const controller = new AbortController()
  cancellation.onSignal(() => controller.abort())
  return controller.signal
}

function cancelled(signal: AbortSignal): Promise<Waited> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'cancelled' })))
}

type Wanted = Pick<Commit, 'sha' | 'because'>

/** The commit to look for, with the reason; no SHA: any commit. */
async function commitOf({ commit, repository }: FindConfig, api: Api, event: Event): Promise<Wanted> {
  if (commit === 'any') return { sha: undefined, because: '' }
  if (fullSha.test(commit.toLowerCase())) return { sha: commit.toLowerCase(), because: 'as given' }
  if (commit !== 'event') return { sha: await headOf(api, commit), because: `the head of ${commit}` }
  if (!isOwn({ repository }, event)) {
    throw new ActionError(
      '`commit: event` stands for a commit of this workflow’s repository, but `repository` is another one',
      {
        help: `Set \`commit\` to a branch, tag or SHA of ${repository}.`,
      },
    )
  }
  return (await findCommit(api, {}, event, 'commit')).commit
}
