import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { appendIfThere, replaceLines } from '../runner/command-file.ts'
import { messageOf } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { type Outcome, outcomeSchema } from './outcome.ts'

const savedSchema = z.object({
  /** What the post step has to do: everything; what follows the final status, which GitHub has; nothing. */
  left: z.enum(['all', 'rest', 'nothing']),
  version: z.literal(1),
  /** `owner/name` of the repository that holds the deployment. */
  repository: z.string(),
  /** By which the record is found if the answer to the create call never came: see `findCreated`. */
  request: z.object({
    ref: z.string(),
    environment: z.string(),
    task: z.string(),
    nonce: z.string(),
    payloadHash: z.optional(z.string()),
    at: z.number(),
  }),
  /** The commit that is meant; undefined where only GitHub can tell. */
  sha: z.optional(z.string()),
  because: z.string(),
  /** Whether the rest of the job is the deploy, so that its result is the outcome. */
  restOfJob: z.boolean(),
  /** The deployment existed before this step: its newest status then; 0 if it had none. */
  statusBefore: z.optional(z.number()),
  cancelledState: z.enum(['error', 'failure', 'inactive']),
  autoInactive: z.union([z.boolean(), z.literal('auto')]),
  superseded: z.enum(['keep', 'delete']),
  /** The branches whose rules may require this deployment. */
  bases: z.optional(z.array(z.string())),
  defaultBranch: z.optional(z.string()),
  statusContext: z.optional(z.string()),
  logUrl: z.string(),
  /** Values that may change until the final status: the command reports them, or a later step makes them. */
  description: z.optional(z.string()),
  environmentUrl: z.optional(z.string()),
  deploymentId: z.optional(z.number()),
  /** A write without an answer may land until this time of the clock, which is the same in all processes of a machine. */
  mayLandUntil: z.number(),
  outcome: z.optional(outcomeSchema),
})

/** {@link Saved.statusBefore} where it is not known. */
export const statusBeforeUnread = Number.MAX_SAFE_INTEGER

/** What main leaves for the post step. It is on disk before the call or signal that it is about, and holds no token. */
export type Saved = z.infer<typeof savedSchema>

/** The state of one deploy. Every change is on disk before the method returns. */
export interface DeployState {
  readonly saved: Saved
  /** How the deploy ended. The first end counts: a cancellation stays one, whatever becomes of the command. */
  end(outcome: Outcome): void
  update(values: Partial<Omit<Saved, 'outcome'>>): void
  /** The command has ended, which may have taken the file away, or written to it: the file is made anew. */
  rewrite(): void
}

/** Where the state is saved, and the token that seals it. */
export interface SaveTarget {
  readonly env: Variables
  readonly token: string
  readonly log: Log
}

type Variables = Readonly<Record<string, string | undefined>>

const key = 'deploy-status-action'

/** Where the runner puts the state for the post step. */
export const stateVariable = `STATE_${key}`

/** Saves what is known before the first call. What cannot be saved is a warning, and kept in memory. */
export function startState({ env, token, log }: SaveTarget, first: Saved): DeployState {
  let saved = first
  let warned = false

  /** While the command runs, no file is made in a folder that it may be deleting. */
  function save(write = appendIfThere): void {
    try {
      // By hand and at once: loading @actions/core for it would hold up the create call.
      // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
      const file = env['GITHUB_STATE']
      if (file) write(file, `${key}=${sealed(token, saved)}\n`)
    } catch (error) {
      if (!warned) log.warning(`The state of the deploy cannot be saved for the post step: ${messageOf(error)}`)
      warned = true
    }
  }

  save(replaceLines)
  return {
    get saved() {
      return saved
    },
    end(outcome) {
      if (saved.outcome) return
      saved = { ...saved, outcome }
      save()
    },
    update(values) {
      saved = { ...saved, ...values }
      save()
    },
    rewrite: () => save(replaceLines),
  }
}

/** What main saved; `none` when there is nothing, `unusable` when it is broken, or not what main wrote. */
export function readState(env: Variables, token: string): Saved | 'none' | 'unusable' {
  const value = env[stateVariable]
  if (!value) return 'none'
  const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(value) ?? []
  if (seal === '' || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(token, json)))) return 'unusable'
  return savedSchema.safeParse(JSON.parse(json)).data ?? 'unusable'
}

/** The command can reach the file, but not the token. `left` stands first, since the post step's entry looks at nothing else. */
function sealed(token: string, { left, ...saved }: Saved): string {
  const json = JSON.stringify({ left, ...saved })
  return json + sealOf(token, json)
}

function sealOf(token: string, json: string): string {
  return createHmac('sha256', token).update(json).digest('hex')
}
