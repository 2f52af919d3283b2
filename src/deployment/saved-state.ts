import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { addWhole, writeWhole } from '../runner/whole-file.ts'
import { lateValuesSchema } from './late-values.ts'
import { outcomeSchema } from './outcome.ts'

const savedSchema = z.object({
  /** Stands first: the post step's entry looks at the first characters only. */
  settled: z.boolean(),
  version: z.literal(1),
  /** `owner/name` of the repository that holds the deployment. */
  repository: z.string(),
  /** What the create call asks for, and the mark by which its record is found if the answer never came. */
  traces: z.object({
    ref: z.string(),
    sha: z.optional(z.string()),
    environment: z.string(),
    task: z.string(),
    nonce: z.string(),
    payloadHash: z.optional(z.string()),
    at: z.number(),
  }),
  /** Whether the rest of the job is the deploy, so that its result is the outcome. */
  bracket: z.boolean(),
  cancelledState: z.enum(['error', 'failure', 'inactive']),
  autoInactive: z.union([z.boolean(), z.literal('auto')]),
  /** The branches whose rules may require this deployment: the pull requests' bases, and the default branch where it is known. */
  bases: z.optional(z.array(z.string())),
  defaultBranch: z.optional(z.string()),
  /** What becomes of the earlier deployments of this action after a success. */
  superseded: z.enum(['keep', 'delete']),
  statusContext: z.optional(z.string()),
  transient: z.boolean(),
  /** The deployment existed before this step: it may have statuses of others. */
  adopted: z.boolean(),
  logUrl: z.string(),
  late: lateValuesSchema,
  deploymentId: z.optional(z.number()),
  /** Writes that may have been carried out, or may be yet: see `write-watch`. */
  unanswered: z.array(z.object({ what: z.string(), at: z.number() })),
  /** Of those, the ones that were sent again and carried out: each may show up once more. */
  sentAgain: z.array(z.string()),
  /** Left open on purpose, for `update`. */
  handedOver: z.boolean(),
  /** Whether GitHub has taken the final status, and whether all that follows it is done. */
  final: z.enum(['open', 'posted', 'followed']),
  /** The first status that this step has posted. */
  firstStatusId: z.optional(z.number()),
  sha: z.optional(z.string()),
  because: z.string(),
  outcome: z.optional(outcomeSchema),
})

/** What main leaves for post: one JSON under one key. It is on disk before the call or signal that it is about, and holds no token. */
export type Saved = z.infer<typeof savedSchema>

const key = 'deploy-status-action'

/** Where the runner puts it for the post step. */
export const stateVariable = `STATE_${key}`

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Saves for the post step; the last one saved counts. Written at once and by hand, since it must be on disk before the
 * create call leaves, and loading `@actions/core` for it would hold that call up. The token seals it: a command can get at
 * the file, but does not have the token.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 * @param commandRuns it may be deleting the folder: then nothing is made in it, and a file that is gone stays so for now
 * @throws the system's error; what was saved before is whole then
 */
export function saveState({ env, token }: { env: Variables; token: string }, saved: Saved, commandRuns: boolean): void {
  const file = env['GITHUB_STATE']
  const save = commandRuns ? addWhole : writeWhole
  if (file) save(file, `${key}=${sealed(token, saved)}`)
}

/** What main saved; `none` when there is nothing, `unusable` when it is broken, or not what main wrote. */
export function readState(env: Variables, token: string): Saved | 'none' | 'unusable' {
  const value = env[stateVariable]
  if (!value) return 'none'
  const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(value) ?? []
  if (seal === '' || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(token, json)))) return 'unusable'
  const { data } = savedSchema.safeParse(JSON.parse(json))
  return data ?? 'unusable'
}

function sealed(token: string, { settled, ...saved }: Saved): string {
  const json = JSON.stringify({ settled, ...saved })
  return json + sealOf(token, json)
}

function sealOf(token: string, json: string): string {
  return createHmac('sha256', token).update(json).digest('hex')
}
