import { z } from 'zod'
import { appendLines } from '../runner/command-file.ts'
import { outcomeSchema } from './outcome.ts'

const savedSchema = z.object({
  version: z.literal(1),
  /** `owner/name` of the repository that holds the deployment. */
  repository: z.string(),
  /** What the create call asks for, and the mark by which its record is found if the answer never came. */
  traces: z.object({
    ref: z.string(),
    sha: z.string().optional(),
    environment: z.string(),
    task: z.string(),
    nonce: z.string(),
    payload: z.string().optional(),
    at: z.number(),
  }),
  /** Whether the rest of the job is the deploy, so that its result is the outcome. */
  bracket: z.boolean(),
  cancelledState: z.enum(['error', 'failure', 'inactive']),
  autoInactive: z.union([z.boolean(), z.literal('auto')]),
  /** The branches whose rules may require this deployment: the pull request's base, and the default branch where it is known. */
  base: z.string().optional(),
  defaultBranch: z.string().optional(),
  statusContext: z.string().optional(),
  transient: z.boolean(),
  /** The deployment existed before this step. */
  adopted: z.boolean(),
  logUrl: z.string(),
  description: z.string().optional(),
  environmentUrl: z.string().optional(),
  deploymentId: z.number().optional(),
  sha: z.string().optional(),
  because: z.string(),
  summary: z.boolean(),
  outcome: outcomeSchema.optional(),
  settled: z.boolean(),
})

/** What main leaves for post: one JSON under one key. It is on disk before the call or signal that it is about, and holds no token. */
export type Saved = z.infer<typeof savedSchema>

const key = 'deploy-status-action'

/** Where the runner puts it for the post step. */
export const stateVariable = `STATE_${key}`

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Saves for the post step; the last one saved counts. Written at once and by hand, since it must be on disk before the
 * create call leaves, and loading `@actions/core` for it would hold that call up.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 */
export function saveState(env: Environment, saved: Saved): void {
  const file = env['GITHUB_STATE']
  if (file) appendLines(file, `${key}=${JSON.stringify(saved)}\n`)
}

/** What main saved; undefined when it saved nothing. @throws ZodError when it is not what main writes */
export function readState(env: Environment): Saved | undefined {
  const json = env[stateVariable]
  return json ? savedSchema.parse(JSON.parse(json)) : undefined
}
