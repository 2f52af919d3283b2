import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { ActionError, messageOf } from '../shared/errors.ts'
import { fullSha, isSameName, withoutSlash } from '../shared/text.ts'

const sha = z.string().check(z.regex(fullSha))
const repository = z.object({ full_name: z.string(), id: z.optional(z.number()) })
const head = z.object({
  head_sha: sha,
  head_branch: z.nullish(z.string()),
  head_repository: z.nullish(repository),
  pull_requests: z.nullish(z.array(z.object({ number: z.number(), base: z.object({ ref: z.string() }) }))),
})

/** The parts of an event's payload that this action reads: https://docs.github.com/webhooks/webhook-events-and-payloads */
const payloadSchema = z.object({
  pull_request: z.optional(
    z.object({
      number: z.number(),
      head: z.object({ sha, ref: z.string(), repo: z.nullish(repository) }),
      base: z.object({ ref: z.string(), repo: z.nullish(repository) }),
      merged: z.nullish(z.boolean()),
      merge_commit_sha: z.nullish(sha),
    }),
  ),
  merge_group: z.optional(z.object({ head_sha: sha, head_ref: z.string(), base_ref: z.string() })),
  workflow_run: z.nullish(head),
  check_run: z.nullish(head),
  check_suite: z.nullish(head),
  deployment: z.optional(
    z.object({
      id: z.number(),
      sha,
      url: z.optional(z.string()),
      ref: z.optional(z.string()),
      environment: z.optional(z.string()),
      task: z.optional(z.string()),
      payload: z.unknown(),
      transient_environment: z.nullish(z.boolean()),
      production_environment: z.nullish(z.boolean()),
      created_at: z.optional(z.string()),
    }),
  ),
  issue: z.optional(z.object({ number: z.number(), pull_request: z.optional(z.object({})) })),
  /** Of a `status` event. */
  sha: z.optional(sha),
  action: z.optional(z.string()),
  /** Of `delete`: its name. */
  ref: z.nullish(z.string()),
  deleted: z.optional(z.boolean()),
  repository: z.optional(z.object({ default_branch: z.optional(z.string()) })),
})

export type Payload = z.infer<typeof payloadSchema>

/** What started this run, from the runner's variables and the event's payload. */
export interface Event extends Readonly<ReturnType<typeof readVariables>> {
  readonly payload: Payload
  /** Where the run's log is, if that is another server. */
  readonly runServerUrl?: string
}

/**
 * Reads the event that started this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 * @throws ActionError when it is not run by a GitHub Actions runner, or the payload cannot be read
 */
export function readEvent(env: NodeJS.ProcessEnv): Event {
  return { ...readVariables(env), payload: readPayload(env['GITHUB_EVENT_PATH']) }
}

/** The same for the post step, which can do without the payload: the job may have emptied the folder that it was in. */
export function readEventForPost(env: NodeJS.ProcessEnv): Event {
  try {
    return readEvent(env)
  } catch {
    return { ...readVariables(env), payload: {} }
  }
}

function readVariables(env: NodeJS.ProcessEnv) {
  return {
    /** `push`, `pull_request`, … */
    name: variable(env, 'GITHUB_EVENT_NAME'),
    /** `owner/name` of the repository the workflow runs in, and its id, which stays when it is renamed. */
    repository: variable(env, 'GITHUB_REPOSITORY'),
    repositoryId: env['GITHUB_REPOSITORY_ID'] || undefined,
    ref: env['GITHUB_REF'] ?? '',
    sha: variable(env, 'GITHUB_SHA'),
    /** Who triggered the run, e.g. `octocat` or `dependabot[bot]`: it decides about the token. */
    actor: env['GITHUB_ACTOR'] ?? '',
    /** Who triggered this attempt of it; undefined if nobody is known. */
    triggeredBy: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || undefined,
    /** Where the repository's pages are. */
    serverUrl: withoutSlash(env['GITHUB_SERVER_URL'] || 'https://github.com'),
    runId: variable(env, 'GITHUB_RUN_ID'),
    runAttempt: env['GITHUB_RUN_ATTEMPT'] || '1',
    job: env['GITHUB_JOB'] ?? '',
    /** The step's name in its job: its `id`, or one that the runner makes. */
    step: env['GITHUB_ACTION'] || undefined,
  }
}

/** Whether a step is about the repository of its workflow. */
export function isOwn({ repository }: { repository?: string | undefined }, event: Event): boolean {
  return repository === undefined || isSameName(repository, event.repository)
}

/** Whether `api-url` is of another server than the workflow's. */
export function isOtherServer(apiUrl: string, { GITHUB_API_URL: own }: NodeJS.ProcessEnv): boolean {
  if (!own || !URL.canParse(apiUrl)) return false
  return !URL.canParse(own) || new URL(apiUrl).origin !== new URL(own).origin
}

/**
 * The same for a repository on the server that `api-url` is of: links lead there.
 * https://docs.github.com/enterprise-server/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
export function onServer(event: Event, apiUrl: string, env: NodeJS.ProcessEnv): Event {
  if (!isOtherServer(apiUrl, env)) return event
  const { protocol, host } = new URL(apiUrl)
  const serverUrl = `${protocol}//${host.replace(/^api\.(?=github\.com$|.*\.ghe\.com$)/, '')}`
  return { ...event, serverUrl, runServerUrl: event.serverUrl }
}

/**
 * Whose run it is, if GitHub gives its workflow a token that can only read.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
export function readOnlyRun({
  name,
  actor,
  payload: { pull_request: pull },
}: Event): 'fork' | 'dependabot' | undefined {
  if (pull && isFromFork(pull) && name !== 'pull_request_target') return 'fork'
  return actor === 'dependabot[bot]' ? 'dependabot' : undefined
}

/** Also if the fork is deleted. */
export function isFromFork({ head, base }: NonNullable<Payload['pull_request']>): boolean {
  return head.repo?.full_name !== base.repo?.full_name
}

function variable(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value) return value
  throw new ActionError(`${name} is not set`, { help: 'This action is run by a GitHub Actions runner, which sets it.' })
}

function readPayload(path: string | undefined): Payload {
  if (!path) return {}
  try {
    return payloadSchema.parse(JSON.parse(readFileSync(path, 'utf8')), { jitless: true })
  } catch (cause) {
    throw new ActionError(`The event's payload at ${path} cannot be read: ${problemOf(cause)}`, { cause })
  }
}

/** Names the field that is missing or odd: Enterprise Server, and what other tools write, may have others than GitHub. */
function problemOf(error: unknown): string {
  if (!(error instanceof z.core.$ZodError)) return messageOf(error)
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`).join('; ')
}
