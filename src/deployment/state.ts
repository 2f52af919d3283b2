import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import * as z from 'zod/mini'
import { thisProcess } from '../command/main-process.ts'
import { appendIfThere, readCommandFile, replaceLines } from '../runner/command-file.ts'
import type { Context } from '../runner/context.ts'
import { temporaryPath } from '../runner/temporary-file.ts'
import { messageOf } from '../shared/errors.ts'
import type { Variables } from '../shared/variables.ts'
import { type Outcome, outcomeSchema } from './outcome.ts'

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

/** {@link Saved.statusBefore} where it is not known. */
export const statusBeforeUnread = Number.MAX_SAFE_INTEGER

/** What main leaves for the post step. It is on disk before the call or signal that it is about, and holds no token. */
export type Saved = z.infer<typeof savedSchema>
export type Begun = z.infer<typeof begunSchema>

/** The state of one deploy. Every change is on disk before the method returns. */
export interface DeployState {
  readonly saved: Saved
  /** Whether the end is known, or is the post step's to post. */
  readonly isOver: boolean
  /** How the deploy ended. The first end counts: a cancellation stays one, whatever becomes of the command. */
  end(outcome: Outcome): void
  update(values: Partial<Omit<Saved, 'outcome'>>): void
  /** The command has ended, which may have taken the file away, or written to it: the file is made anew. */
  rewrite(): void
}

const key = 'deploy-status-action'

/** Where the runner puts the state for the post step. */
export const stateVariable = `STATE_${key}`

/**
 * Saves which process this is; what it gives saves what is known before the create call. What cannot be saved is a warning, and
 * kept in memory.
 */
export function beginState({ env, log }: Pick<Context, 'env' | 'log'>, token: string): (first: Saved) => DeployState {
  const own = { main: thisProcess(), file: temporaryPath(env) }
  let warned = false

  /** While the command runs, no file is made in a folder that it may be deleting. */
  function save(saved: Saved | Begun, write = appendIfThere): void {
    try {
      // By hand and at once: loading @actions/core for it would hold up the create call.
      // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
      const copied = env['GITHUB_STATE']
      for (const path of copied ? [copied, own.file] : []) write(path, `${key}=${sealed(token, saved)}\n`)
    } catch (error) {
      if (!warned) log.warning(`The state of the deploy cannot be saved for the post step: ${messageOf(error)}`)
      warned = true
    }
  }

  save({ left: 'main', ...own }, replaceLines)
  return (first) => {
    let saved: Saved = { ...first, ...own }
    save(saved, replaceLines)
    return {
      get saved() {
        return saved
      },
      get isOver() {
        return saved.outcome !== undefined || existsSync(endOf(own.file))
      },
      end(outcome) {
        if (saved.outcome) return
        saved = { ...saved, outcome }
        save(saved)
      },
      update(values) {
        saved = { ...saved, ...values }
        save(saved)
      },
      rewrite: () => save(saved, replaceLines),
    }
  }
}

/** What main saved; `none` when there is nothing, `unusable` when it is broken, or not what main wrote. */
export function readState(env: Variables, token: string): Saved | Begun | 'none' | 'unusable' {
  const value = env[stateVariable]
  return value ? unsealed(token, value) : 'none'
}

/** What main saved last, as far as that is known. */
export function readAgain(saved: Saved | Begun, token: string): Saved | Begun {
  try {
    const [, value = ''] = readCommandFile(saved.file ?? '').match(/=(.*)\n$/) ?? []
    const last = unsealed(token, value)
    // The command can write there, but not make another file of ours this one.
    return last !== 'unusable' && last.file === saved.file ? last : saved
  } catch {
    return saved
  }
}

/** Whether this process is to post the end: of main and a post step that cannot see it, the first that asks. */
export function takeEnd({ file }: Saved | Begun): boolean {
  try {
    if (file) closeSync(openSync(endOf(file), 'wx'))
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST')
  }
}

function endOf(file: string): string {
  return `${file}.end`
}

function unsealed(token: string, value: string): Saved | Begun | 'unusable' {
  const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(value) ?? []
  if (seal === '' || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(token, json)))) return 'unusable'
  return z.union([savedSchema, begunSchema]).safeParse(JSON.parse(json)).data ?? 'unusable'
}

/** The command can reach the file, but not the token. `left` stands first, since the post step's entry looks at nothing else. */
function sealed(token: string, { left, ...saved }: Saved | Begun): string {
  const json = JSON.stringify({ left, ...saved })
  return json + sealOf(token, json)
}

function sealOf(token: string, json: string): string {
  return createHmac('sha256', token).update(json).digest('hex')
}
