import * as z from 'zod/mini'
import { ActionError } from '../shared/errors.ts'
import type { Variables } from '../shared/variables.ts'
import {
  type ActionName,
  actionInputs,
  camel,
  inputNames,
  inputVariable,
  kebab,
  lateInputs,
  noRun,
} from './action-inputs.ts'
import type { Event } from './event.ts'
import { foreignInputs } from './foreign-inputs.ts'
import { fields } from './input-fields.ts'
import { contradictions, type Given } from './input-rules.ts'

const schemas = {
  deploy: () => z.object({ action: z.literal('deploy'), ...actionInputs.deploy }),
  start: () => z.object({ action: z.literal('start'), ...actionInputs.start }),
  update: () => z.object({ action: z.literal('update'), ...actionInputs.update }),
  deactivate: () => z.object({ action: z.literal('deactivate'), ...actionInputs.deactivate }),
  delete: () => z.object({ action: z.literal('delete'), ...actionInputs.delete }),
  find: () => z.object({ action: z.literal('find'), ...actionInputs.find }),
  report: () => z.object({ action: z.literal('report'), ...actionInputs.report }),
} as const

/** Without zod's compiled parsers: compiling one takes longer than parsing one value. */
const once = { jitless: true }

type ConfigOf<Action extends ActionName> = z.infer<ReturnType<(typeof schemas)[Action]>>
export type DeployConfig = ConfigOf<'deploy'>
export type StartConfig = ConfigOf<'start'>
export type UpdateConfig = ConfigOf<'update'>
export type CleanUpConfig = ConfigOf<'deactivate'> | ConfigOf<'delete'>
export type FindConfig = ConfigOf<'find'>
export type ReportConfig = ConfigOf<'report'>
export type Config = DeployConfig | StartConfig | UpdateConfig | CleanUpConfig | FindConfig | ReportConfig

/**
 * Reads the inputs of this step. An empty one counts as absent, except where the default distinguishes the two. Nothing else
 * in the code reads inputs.
 * @param warn is called with a message about variables that may be meant as inputs of another action
 * @throws ActionError naming every problem at once, in action.yml's names, with what is allowed
 */
export function readInputs(
  action: ActionName,
  env: Variables,
  event: Pick<Event, 'name' | 'payload'>,
  warn: (message: string) => void,
): Config {
  const given = givenInputs(action, env)
  const foreign = foreignInputs(action, env)
  const parsed = schemas[action]().safeParse({ ...Object.fromEntries(given), action }, once)
  const problems = [...foreign.problems, ...contradictions(action, given, env, event), ...sentences(parsed)]
  for (const warning of foreign.warnings) warn(warning)
  if (!parsed.success || problems.length > 0) throw unusable(problems)
  return parsed.data
}

/** Which action a post step belongs to: the runner sets every input that an action has, and only one of the two has `run`. */
export function actionOfPost(env: Variables): 'deploy' | 'start' {
  return env[inputVariable('run')] === undefined ? 'start' : 'deploy'
}

const forPost = z.object({
  token: fields.token,
  apiUrl: fields.apiUrl,
  jobStatus: fields.jobStatus,
  summary: fields.summary,
})
const forPostWithLate = z.extend(forPost, lateInputs)

export type PostConfig = z.infer<typeof forPostWithLate> & { readonly problem: string | undefined }

/**
 * What the post step needs of the inputs, which are evaluated again for it. A late value that cannot be used must not keep the
 * deployment open: it is left out, and `problem` says why.
 * @throws ActionError without a token or an API to settle it with
 */
export function readInputsForPost(env: Variables): PostConfig {
  const given = Object.fromEntries(givenInputs('deploy', env))
  const parsed = forPostWithLate.safeParse(given)
  if (parsed.success) return { ...parsed.data, problem: undefined }
  const { error, data } = forPost.safeParse(given)
  if (error) throw unusable(sentences(parsed))
  return { ...data, problem: unusable(sentences(parsed)).message }
}

function givenInputs(action: ActionName, env: Variables): Given {
  return new Map(
    inputNames(action).flatMap((name) => {
      const value = env[inputVariable(name)] ?? ''
      if (value.trim() === '' || (name === 'run' && value === noRun)) return []
      // A script keeps its white space: the first line's indentation can matter.
      return [[camel(name), name === 'run' ? value : value.trim()] as const]
    }),
  )
}

function sentences(parsed: z.core.util.SafeParseResult<unknown>): string[] {
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => `\`${kebab(String(issue.path[0]))}\` ${issue.message}`)
}

function unusable(problems: readonly string[]): ActionError {
  if (problems.length === 1) return new ActionError(`Input ${problems[0]}`)
  return new ActionError(
    `${problems.length} inputs cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  )
}
