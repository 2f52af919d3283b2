import { ActionError } from '../shared/errors.ts'
import { type ActionName, actionInputs, type Input, inputVariable, kebab } from './action-inputs.ts'
import type { Event } from './event.ts'
import { Unusable } from './input-kinds.ts'
import { contradictions, type Given, otherServer } from './input-rules.ts'
import { unknownInputs } from './unknown-inputs.ts'

type Value<I> = I extends Input<infer T> ? T : never
type OptionalKey<Inputs> = {
  [Key in keyof Inputs]: undefined extends Value<Inputs[Key]> ? Key : never
}[keyof Inputs]
type Values<Inputs> = {
  readonly [Key in Exclude<keyof Inputs, OptionalKey<Inputs>>]: Value<Inputs[Key]>
} & { readonly [Key in OptionalKey<Inputs>]?: Value<Inputs[Key]> }

type ConfigOf<Action extends ActionName> = { readonly action: Action } & Values<(typeof actionInputs)[Action]>
export type DeployConfig = ConfigOf<'deploy'>
export type StartConfig = ConfigOf<'start'>
export type UpdateConfig = ConfigOf<'update'>
export type CleanUpConfig = ConfigOf<'deactivate'> | ConfigOf<'delete'>
export type FindConfig = ConfigOf<'find'>
export type ReportConfig = ConfigOf<'report'>
export type Config = DeployConfig | StartConfig | UpdateConfig | CleanUpConfig | FindConfig | ReportConfig

/**
 * Reads the inputs of this step. An empty one counts as absent, except where action.yml distinguishes the two. Nothing else
 * in the code reads inputs.
 * @throws ActionError naming every problem at once, in action.yml's names, with what is allowed
 */
export function readInputs(action: ActionName, env: NodeJS.ProcessEnv, event: Pick<Event, 'name' | 'payload'>): Config {
  const given = givenInputs(action, env)
  const { values, problems } = readEach(actionInputs[action], given)
  const all = [...unknownInputs(action, given, env), ...contradictions(action, given, env, event), ...problems]
  if (all.length > 0) throw unusable(all)
  return { action, ...values } as Config
}

export type PostConfig = (DeployConfig | StartConfig) & {
  /** Why the `environment-url` cannot be used. */
  readonly problem: string | undefined
}

/**
 * All inputs for the post step, for which they are evaluated again. One that cannot be used must not keep the deployment open: it
 * is left out.
 * @throws ActionError without a token, or an API to finish the deployment with
 */
export function readInputsForPost(env: NodeJS.ProcessEnv): PostConfig {
  // The runner sets every input that an action has, and only one of the two has `run`.
  const action = env[inputVariable('run')] === undefined ? 'start' : 'deploy'
  const given = givenInputs(action, env)
  const { values, problems } = readEach(actionInputs[action], given)
  const other = otherServer(given, env)
  if (values.token === undefined || values.apiUrl === undefined || other.length > 0)
    throw unusable([...problems.filter((one) => /^`(token|api-url)`/.test(one)), ...other])
  const problem = problems.find((one) => one.startsWith('`environment-url`'))
  return { action, ...values, problem: problem && unusable([problem]).message } as PostConfig
}

function givenInputs(action: ActionName, env: NodeJS.ProcessEnv): Given {
  return new Map(
    Object.entries<Input<unknown>>(actionInputs[action]).flatMap(([key, { none, byDefault = none }]) => {
      const value = env[inputVariable(kebab(key))]
      const text = value?.trim()
      if (value === undefined || value === none || (text === '' && !byDefault)) return []
      // A script keeps its white space: the first line's indentation can matter.
      return [[key, (key === 'run' && text !== '' ? value : text) ?? ''] as const]
    }),
  )
}

/** The values of all inputs that are given or have a default, and a sentence about each that cannot be used. */
function readEach<Inputs extends Readonly<Record<string, Input<unknown>>>>(inputs: Inputs, given: Given) {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [key, { read, byDefault, ifAbsent, ifEmpty }] of Object.entries(inputs)) {
    const text = given.get(key) || byDefault
    try {
      if (given.get(key) === '' && ifEmpty !== undefined) throw new Unusable(ifEmpty)
      if (text !== undefined) values[key] = read(text)
      else if (ifAbsent !== undefined) throw new Unusable(ifAbsent)
    } catch (problem) {
      if (!(problem instanceof Unusable)) throw problem
      problems.push(`\`${kebab(key)}\` ${problem.message}`)
      if (byDefault !== undefined) values[key] = read(byDefault)
    }
  }
  return { values: values as Partial<Values<Inputs>>, problems }
}

function unusable(problems: readonly string[]): ActionError {
  if (problems.length === 1) return new ActionError(`Input ${problems[0]}`)
  return new ActionError(
    `${problems.length} inputs cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  )
}
