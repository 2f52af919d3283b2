import { z } from 'zod'
import { ActionError } from '../shared/errors.ts'
import { alternatives, shorten } from '../shared/text.ts'
import { environmentPatterns, fields } from './input-fields.ts'

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
  environment: fields.environment.default(''),
  ref: fields.ref.optional(),
  task: fields.task,
  description: fields.description.optional(),
  payload: fields.payload.optional(),
  requiredContexts: fields.requiredContexts,
  autoMerge: fields.autoMerge,
  transientEnvironment: fields.transientEnvironment,
  productionEnvironment: fields.productionEnvironment,
  logUrl: fields.logUrl.optional(),
  ifStale: fields.ifStale,
  ifDeployed: fields.ifDeployed,
  statusContext: fields.statusContext.optional(),
  sweep: fields.sweep,
}

const final = {
  autoInactive: fields.autoInactive,
  environmentUrl: fields.environmentUrl.optional(),
  cancelledState: fields.cancelledState,
}

const filter = {
  environment: environmentPatterns,
  task: fields.task.unwrap().optional(),
  ref: fields.ref.optional(),
  keepLatest: fields.keepLatest,
  olderThan: fields.olderThan.optional(),
  dryRun: fields.dryRun,
}

/** Which inputs each mode takes. A mode refuses every other one. */
const modes = {
  deploy: z.strictObject({
    mode: z.literal('deploy'),
    ...common,
    ...record,
    ...final,
    run: fields.run.optional(),
    shell: fields.shell.optional(),
    workingDirectory: fields.workingDirectory.optional(),
    verifyUrl: fields.verifyUrl.optional(),
    verifyContains: fields.verifyContains.optional(),
    verifyTimeout: fields.verifyTimeout,
    deploymentId: fields.deploymentId.optional(),
  }),
  start: z.strictObject({ mode: z.literal('start'), ...common, ...record }),
  update: z.strictObject({
    mode: z.literal('update'),
    ...common,
    ...final,
    deploymentId: fields.deploymentId.optional(),
    state: fields.state,
    needs: fields.needs.optional(),
    description: fields.description.optional(),
    logUrl: fields.logUrl.optional(),
    statusContext: fields.statusContext.optional(),
  }),
  deactivate: z.strictObject({ mode: z.literal('deactivate'), ...common, ...filter }),
  delete: z.strictObject({
    mode: z.literal('delete'),
    ...common,
    ...filter,
    deleteEnvironment: fields.deleteEnvironment,
  }),
} as const

export type Mode = keyof typeof modes
export type DeployConfig = z.infer<typeof modes.deploy>
export type StartConfig = z.infer<typeof modes.start>
export type UpdateConfig = z.infer<typeof modes.update>
export type CleanUpConfig = z.infer<typeof modes.deactivate> | z.infer<typeof modes.delete>
export type Config = DeployConfig | StartConfig | UpdateConfig | CleanUpConfig

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
  const problems = [...contradictions(given, mode, env), ...sentences(parsed)]
  if (!parsed.success || problems.length > 0) throw unusable(problems)
  return parsed.data
}

const forPost = z.object({
  token: fields.token,
  apiUrl: fields.apiUrl,
  jobStatus: fields.jobStatus.optional(),
  environmentUrl: fields.environmentUrl.optional(),
})

export type PostConfig = z.infer<typeof forPost> & { readonly problem: string | undefined }

/**
 * What the post step needs of the inputs, which are evaluated again for it. An `environment-url` that came late and cannot be
 * used must not keep the deployment open: it is left out, and `problem` says why.
 * @throws ActionError without a token or an API to settle it with
 */
export function readInputsForPost(env: Environment): PostConfig {
  const given = givenInputs(env)
  const parsed = forPost.safeParse(given)
  if (parsed.success) return { ...parsed.data, problem: undefined }
  const { error, data } = forPost.safeParse({ ...given, environmentUrl: undefined })
  if (error) throw unusable(sentences(parsed))
  return { ...data, problem: unusable(sentences(parsed)).message }
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

/** What an existing deployment has settled already. */
const onlyForNew = [
  'environment',
  'ref',
  'task',
  'payload',
  'requiredContexts',
  'autoMerge',
  'transientEnvironment',
  'productionEnvironment',
]

/** What no field can know by itself. */
function contradictions(given: Given, mode: Mode, env: Environment): string[] {
  const has = (name: string) => given[name] !== undefined
  const ofEvent = env['GITHUB_EVENT_NAME'] === 'deployment' && !has('ref') && !has('repository')
  const exists = ofEvent || has('deploymentId')
  const needsName = mode === 'start' || (mode === 'deploy' && !exists)
  const needsId = mode === 'update' && !exists && given['onApiError'] !== 'warn'
  return [
    ...(needsName && given['environment'] === undefined ? ['`environment` is required'] : []),
    ...(needsId ? ['`deployment-id` is required'] : []),
    ...['shell', 'workingDirectory', 'verifyUrl']
      .filter((name) => mode === 'deploy' && given[name] !== undefined && given['run'] === undefined)
      .map((name) => `\`${kebab(name)}\` is only for the command given by \`run\`, and there is no \`run\``),
    ...onlyForNew
      .filter((name) => mode === 'deploy' && has(name) && (has('deploymentId') || (ofEvent && !has('environment'))))
      .map((name) => `\`${kebab(name)}\` is only for a new deployment, and this step is about an existing one`),
    ...['verifyContains', 'verifyTimeout']
      .filter((name) => given[name] !== undefined && given['verifyUrl'] === undefined)
      .map((name) => `\`${kebab(name)}\` is only for \`verify-url\`, and there is no \`verify-url\``),
  ]
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
