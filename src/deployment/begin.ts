import { isRequired } from '../environment/merge-rules.ts'
import { rulesOf } from '../environment/snapshot.ts'
import { openApi } from '../github/api.ts'
import { ApiError, type ApiErrorKind } from '../github/error-guide.ts'
import type { Context } from '../runner/context.ts'
import type { Event } from '../runner/event.ts'
import { isReadOnlyRun } from '../runner/event.ts'
import { open } from './create.ts'
import { guard, type Skip } from './freshness.ts'
import type { Session } from './open-deployment.ts'
import type { Outcome } from './outcome.ts'
import { type OpeningConfig, type Plan, plan } from './plan.ts'
import type { Notes } from './saved-state.ts'

/** How a step that deploys has begun. */
export interface Begun {
  readonly planned: Plan
  /** Undefined where GitHub could not record the deploy, and `on-api-error: warn` lets it go on; and where it is skipped. */
  readonly session: Session | undefined
  readonly skip: Skip | undefined
}

/**
 * Decides what to deploy, whether to, and opens its record.
 * @throws ActionError when nothing may be deployed
 */
export async function begin(config: OpeningConfig, event: Event, context: Context): Promise<Begun> {
  const cancel = listenForCancel(context)
  const planned = await plan(config, event, context)
  const { notes, adopted } = planned
  cancel.remember(notes)
  announce(planned, context)
  const skip = await guardOrGiveUp(config, planned, event, context)
  if (skip) {
    context.log.line(`Skipped: ${skip.because}`)
    refuse(planned, { kind: 'skipped', reason: skip.because })
  }
  // Nothing to settle, unless it exists already.
  if (notes.saved.outcome && !adopted) notes.add({ settled: true })
  const goesOn = !skip && (!notes.saved.outcome || adopted)
  return { planned, skip, session: goesOn ? await openIfPossible(config, event, context, planned) : undefined }
}

/**
 * From the first moment on a cancellation is noticed, and saved as soon as there is something to save, so that the post step
 * can tell GitHub if this step cannot.
 */
function listenForCancel({ cancellation }: Context): { remember(notes: Notes): void } {
  let cancelled = false
  let known: Notes | undefined
  function save(): void {
    if (!known || known.saved.outcome) return
    known.add({ outcome: { kind: 'cancelled', milliseconds: Date.now() - known.saved.traces.at } })
  }
  cancellation.onSignal(() => {
    cancelled = true
    save()
  })
  return {
    remember(notes) {
      known = notes
      if (cancelled) save()
    },
  }
}

/** An adopted deployment that is not deployed after all does not stay open: the post step settles it. */
function refuse({ adopted, notes }: Plan, outcome: Outcome): void {
  notes.add(adopted ? { outcome } : { settled: true })
}

function announce({ repository, commit, wanted }: Plan, { log }: Context): void {
  log.line(`Deploying ${repository} to ${wanted.environment}`)
  log.line(`  commit  ${commit.ref}`)
  log.line(`          ${commit.because}`)
}

async function guardOrGiveUp(config: OpeningConfig, planned: Plan, event: Event, context: Context) {
  try {
    return await guard(config, planned, event, context)
  } catch (error) {
    refuse(planned, { kind: 'not-run', reason: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

/** GitHub's considered refusals: the deploy must not go on after one, whatever `on-api-error` says. */
const refusals: readonly ApiErrorKind[] = ['failed-contexts', 'merge-conflict', 'auto-merged']

async function openIfPossible(
  config: OpeningConfig,
  event: Event,
  context: Context,
  planned: Plan,
): Promise<Session | undefined> {
  const { notes } = planned
  try {
    return await open(config, event, context, planned)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // A record that may exist all the same is looked for, and settled, by the post step.
    if (!error.inDoubt) notes.add({ settled: true })
    if (
      config.onApiError === 'warn' &&
      !refusals.includes(error.kind) &&
      !(await mustRecord(config, event, context, planned))
    ) {
      context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help)
      return undefined
    }
    notes.add({ outcome: { kind: 'not-run', reason: 'GitHub could not record it' } })
    throw error
  }
}

/** Where a merge rule asks for this deployment, one without a record would be good for nothing. */
async function mustRecord(config: OpeningConfig, event: Event, context: Context, { repository, wanted, notes }: Plan) {
  const { branch } = notes.saved
  if (branch === undefined) return false
  const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context)
  const required = await rulesOf(api, branch, context.log)
  const must = isRequired(wanted.environment, { required })
  if (must) context.log.line(`${branch} requires a deployment to ${wanted.environment}: on-api-error is fail, not warn`)
  return must
}

/** What is true of a deploy however it ends. */
export function reportOf(
  { wanted, commit, notes, repository }: Plan,
  session: Session | undefined,
  { serverUrl }: Event,
) {
  return {
    environment: wanted.environment,
    ref: wanted.ref,
    sha: session?.deployment.sha ?? wanted.sha,
    because: commit.because,
    logUrl: notes.saved.logUrl,
    repositoryUrl: `${serverUrl}/${repository}`,
    deployment: session?.deployment,
    timeline: session?.timeline ?? [],
    recorded: false,
  }
}
