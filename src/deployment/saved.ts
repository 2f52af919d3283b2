import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { readCommandFile } from '../runner/command-file.ts'
import { stateVariable } from '../shared/identity.ts'
import type { Log } from '../shared/log.ts'

/** What main leaves for the post step, and how the post step reads it. */

const milliseconds = z.number()

/**
 * How a deploy ended. `exit`, `signal` and `unstartable` are what became of the command; `cancelled` means that the runner
 * stopped us; `timed-out` that its reason was the step's time limit; `job` is the result of a job whose other steps were the
 * deploy, or of several jobs, of which `jobs` had this result (`reason`: why it is unknown); `unverified` means that the command
 * succeeded, but what it deployed does not give the expected answer; `overtaken` that a newer commit was deployed meanwhile;
 * `interrupted` that this action was killed before it could see the end; `not-run` that the command was never started, and
 * `skipped` that it did not need to be.
 */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exit'), code: z.number(), milliseconds }),
  z.object({ kind: z.literal('signal'), signal: z.string(), milliseconds }),
  z.object({ kind: z.literal('unstartable'), reason: z.string() }),
  z.object({ kind: z.literal('cancelled'), milliseconds }),
  z.object({ kind: z.literal('timed-out'), milliseconds }),
  z.object({
    kind: z.literal('job'),
    result: z.enum(['success', 'failure', 'cancelled', 'skipped', 'unknown']),
    jobs: z.optional(z.array(z.string())),
    reason: z.optional(z.string()),
    milliseconds,
  }),
  z.object({ kind: z.literal('unverified'), reason: z.string(), milliseconds }),
  z.object({ kind: z.literal('overtaken'), by: z.string() }),
  z.object({ kind: z.literal('interrupted') }),
  z.object({ kind: z.literal('not-run'), reason: z.string() }),
  z.object({ kind: z.literal('skipped'), reason: z.string() }),
])

export type Outcome = z.infer<typeof outcomeSchema>

/** Main, and its own file with this state: in a container it runs on, and saves, when the runner has copied the other one. */
const whose = {
  main: z.optional(z.object({ pid: z.number(), started: z.string(), namespace: z.string() })),
  file: z.optional(z.string()),
}

/** What is saved before it is known what to deploy. */
const begunSchema = z.object({ left: z.literal('main'), ...whose })

const savedSchema = z.object({
  /**
   * What the post step has to do: everything; what follows the final status, which GitHub has; to tell whether what was taken for
   * a cancellation was the step's time limit; nothing.
   */
  left: z.enum(['all', 'rest', 'cause', 'nothing']),
  ...whose,
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

/** What main leaves for the post step. It is on disk before the call or signal that it is about, and holds no token. */
export type Saved = z.infer<typeof savedSchema>
export type Begun = z.infer<typeof begunSchema>

/** What main saved; undefined: nothing, or nothing that can be used, which is a warning. */
export function readState(env: NodeJS.ProcessEnv, token: string, log: Pick<Log, 'warning'>): Saved | Begun | undefined {
  const value = env[stateVariable]
  const state = value ? read(token, value) : undefined
  if (value && !state)
    log.warning('The state saved for the post step cannot be used: it is damaged, or this action did not write it')
  return state
}

/** What main saved last, as far as that is known. */
export function readAgain(saved: Saved | Begun, token: string): Saved | Begun {
  try {
    const [, value = ''] = readCommandFile(saved.file ?? '').match(/=(.*)\n$/) ?? []
    const last = read(token, value)
    // The command can write there, but not make another file of ours this one.
    return last?.file === saved.file ? (last ?? saved) : saved
  } catch {
    return saved
  }
}

function read(token: string, value: string): Saved | Begun | undefined {
  const json = unsealed(token, value)
  return json === undefined ? undefined : z.union([savedSchema, begunSchema]).safeParse(JSON.parse(json)).data
}

/** The command can reach what is saved, but not the token: so the post step knows what main has written. */
export function sealed(token: string, json: string): string {
  return json + sealOf(token, json)
}

/** What was sealed with this token; undefined: anything else. */
function unsealed(token: string, text: string): string | undefined {
  const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(text) ?? []
  return seal !== '' && timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(token, json))) ? json : undefined
}

function sealOf(token: string, json: string): string {
  return createHmac('sha256', token).update(json).digest('hex')
}
