import { chooseCommit, isOwn } from '../deployment/commit.ts'
import type { Query } from '../environment/find.ts'
import { select } from '../environment/find.ts'
import { createReader, type Reading } from '../environment/find-reader.ts'
import { createSource } from '../environment/find-sources.ts'
import { judge, type Verdict } from '../environment/verdict.ts'
import { type Waited, waitFor } from '../environment/wait.ts'
import { type Api, openApi } from '../github/api.ts'
import { getPullRequest } from '../github/commits.ts'
import { headOf } from '../github/repository.ts'
import type { StepResult } from '../results/step-result.ts'
import type { Context } from '../runner/context.ts'
import { type Event, isReadOnlyRun } from '../runner/event.ts'
import type { FindConfig } from '../runner/inputs.ts'
import { ActionError } from '../shared/errors.ts'
import { answer } from './find-answer.ts'

/**
 * Finds what is live, what was live before, or where a commit is; with a time-out it waits for it. Needs no more than
 * `deployments: read`, but to look up a branch or a pull request.
 * @throws ActionError when GitHub could not be asked
 */
export async function find(config: FindConfig, event: Event, context: Context): Promise<StepResult> {
  const { repository = event.repository, environment, task, creator: creators, state, offset } = config
  const signal = cancelSignal(context)
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const waits = config.timeout > 0
  const over = new AbortController()
  // While it waits, it decides itself when to ask again, and when to give up.
  const request = waits ? { retries: 0, hurry: true, signal: over.signal } : undefined
  let query: Query = { environment, task, creators, sha: undefined, state, offset }
  let because = ''
  let read: (() => Promise<Reading>) | undefined
  let reading = nothingRead
  async function begin(): Promise<() => Promise<Reading>> {
    const commit = await commitOf(config, api, event)
    because = commit.because
    query = { ...query, sha: commit.sha }
    return createReader(createSource(api, query, { request, log: context.log }), query, waits)
  }
  async function ask(): Promise<Verdict> {
    read ??= await begin()
    reading = await read()
    return waits ? judge(reading.records, query) : verdictAtOnce(reading, query)
  }
  const outcome = waits ? await wait(ask, config, api, signal, context) : await Promise.race([ask(), cancelled(signal)])
  over.abort()
  const asked = { query, because, timeoutMs: config.timeout, ifNone: config.ifNone, calls: api.calls() }
  return answer(outcome, reading, asked, { log: context.log, repositoryUrl: `${event.serverUrl}/${repository}` })
}

const nothingRead: Reading = { records: [], complete: false, elsewhere: [], whole: false }

/** Without waiting, what is on its way or has failed is none of what was asked for. */
function verdictAtOnce({ records }: Reading, query: Query): Verdict {
  const found = select(records, query)
  return found.length > 0 ? { kind: 'found', found, replaced: false } : { kind: 'nothing' }
}

function wait(
  ask: () => Promise<Verdict>,
  { timeout }: FindConfig,
  { serverTime }: Api,
  signal: AbortSignal,
  { log, clock }: Context,
): Promise<Waited> {
  return waitFor(ask, { timeoutMs: timeout, log, signal, clock, now: serverTime.known, random: Math.random })
}

function cancelSignal({ cancellation }: Context): AbortSignal {
  const controller = new AbortController()
  cancellation.onSignal(() => controller.abort())
  return controller.signal
}

function cancelled(signal: AbortSignal): Promise<{ kind: 'cancelled' }> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'cancelled' })))
}

const fullSha = /^[0-9a-f]{40}$/i

/** The commit to look for, with the reason; no SHA: any commit. */
async function commitOf(
  { commit, repository }: FindConfig,
  api: Api,
  event: Event,
): Promise<{ sha: string | undefined; because: string }> {
  if (commit === 'any') return { sha: undefined, because: '' }
  if (fullSha.test(commit)) return { sha: commit.toLowerCase(), because: 'as given' }
  if (commit !== 'event') return { sha: await headOf(api, commit), because: `the head of ${commit}` }
  if (!isOwn({ repository }, event)) {
    throw new ActionError(
      '`commit: event` stands for a commit of this workflow’s repository, but `repository` is another one',
      {
        help: `Set \`commit\` to a branch, tag or SHA of ${repository}.`,
      },
    )
  }
  const chosen = chooseCommit({}, event, 'commit')
  if (!('pullRequest' in chosen)) return { sha: chosen.sha, because: chosen.because }
  const { sha } = await getPullRequest(api, chosen.pullRequest)
  return { sha, because: `the head of pull request #${chosen.pullRequest}` }
}
