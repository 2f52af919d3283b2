import { z } from 'zod'
import { ActionError } from './errors.ts'
import { fields } from './fields.ts'
import { alternatives, shorten } from './text.ts'

const common = {
  onApiError: fields.onApiError,
  summary: fields.summary,
  repository: fields.repository.optional(),
  token: fields.token,
  apiUrl: fields.apiUrl,
  jobStatus: fields.jobStatus.optional(),
  checkRunId: fields.checkRunId.optional(),
}

const record = {
  environment: fields.environment,
  ref: fields.ref.optional(),
  task: fields.task,
  description: fields.description.optional(),
  payload: fields.payload.optional(),
  requiredContexts: fields.requiredContexts,
  autoMerge: fields.autoMerge,
  transientEnvironment: fields.transientEnvironment,
  productionEnvironment: fields.productionEnvironment,
  logUrl: fields.logUrl.optional(),
  sweep: fields.sweep,
}

/** Which inputs each mode takes. A mode refuses every other one. */
const modes = {
  deploy: z.strictObject({
    mode: z.literal('deploy'),
    ...common,
    ...record,
    run: fields.run.optional(),
    shell: fields.shell.optional(),
    workingDirectory: fields.workingDirectory.optional(),
    autoInactive: fields.autoInactive,
    environmentUrl: fields.environmentUrl.optional(),
    cancelledState: fields.cancelledState,
  }),
} as const

export type Mode = keyof typeof modes
export type DeployConfig = z.infer<typeof modes.deploy>
export type Config = DeployConfig

/** The names of all inputs, as in action.yml. */
export const inputNames: readonly string[] = ['mode', ...Object.keys(fields).map(kebab)]

type Environment = Readonly<Record<string, string | undefined>>
type Given = Readonly<Record<string, string>>

/**
 * Reads the inputs of this step; an empty one counts as absent. Nothing else in the code reads inputs.
 * @throws ActionError naming every problem at once, in action.yml's names, with what is allowed
 */
export function readInputs(env: Environment): Config {
  const given = givenInputs(env)
  const mode = given['mode'] ?? 'deploy'
  if (!isMode(mode)) throw unusable([notAMode(mode), ...sentences(z.object(fields).partial().safeParse(given))])
  const parsed = modes[mode].safeParse({ ...given, mode })
  const problems = [...sentences(parsed), ...contradictions(given)]
  if (!parsed.success || problems.length > 0) throw unusable(problems)
  return parsed.data
}

function givenInputs(env: Environment): Given {
  return Object.fromEntries(
    inputNames.flatMap((name) => {
      const value = env[`INPUT_${name.toUpperCase()}`] ?? ''
      if (value.trim() === '') return []
      // A script keeps its white space: the first line's indentation can matter.
      return [[camel(name), name === 'run' ? value : value.trim()]]
    }),
  )
}

function contradictions(given: Given): string[] {
  return ['shell', 'workingDirectory']
    .filter((name) => given[name] !== undefined && given['run'] === undefined)
    .map((name) => `\`${kebab(name)}\` is only for the command given by \`run\`, and there is no \`run\``)
}

function sentences(parsed: z.ZodSafeParseResult<unknown>): string[] {
  if (parsed.success) return []
  return parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `\`${kebab(key)}\` is not an input of this mode: it belongs to ${modesWith(key)}`)
      : [`\`${kebab(String(issue.path[0]))}\` ${issue.message}`],
  )
}

function modesWith(key: string): string {
  const having = Object.entries(modes).filter(([, schema]) => key in schema.shape)
  return `mode ${alternatives(having.map(([mode]) => mode))}`
}

function notAMode(mode: string): string {
  return `\`mode\` is \`${shorten(mode, 80)}\`, which is not a mode: use ${alternatives(Object.keys(modes))}`
}

function unusable(problems: readonly string[]): ActionError {
  if (problems.length === 1) return new ActionError(`Input ${problems[0]}`)
  return new ActionError(
    `${problems.length} inputs cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  )
}

function isMode(mode: string): mode is Mode {
  return mode in modes
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
