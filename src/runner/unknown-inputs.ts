import { alternatives } from '../shared/text.ts'
import { type ActionName, actionNames, camel, inputNames, inputVariable } from './action-inputs.ts'
import { type Given, isGiven } from './input-rules.ts'

/** What people and other actions call our inputs: without the right one, something else would be done, and be a success. */
const otherNames: readonly (readonly [RegExp, ...string[]])[] = [
  [
    /^deploy$|^(?=.*(run|exec|bash|cmd|command|script))((deploy(ment)?|run|exec(ute)?|shell|bash|cmd|command|script|file|path)s?)+$/,
    'run',
  ],
  [/^(git)?(ref|sha|branch|tag|commit(sha)?)$/, 'ref', 'commit'],
  [/^url$/, 'environment-url'],
  [/^logs$/, 'log-url'],
  [/^(status|result|conclusion|outcome)$/, 'state'],
  [/^owner$/, 'repository'],
  [/^override$/, 'auto-inactive'],
  [/^(max)?(days|age)$/, 'older-than', 'period'],
]

/**
 * What can only be meant as an input, and is none of this action, in sentences. `with: env` and `env: INPUT_ENV` are the same
 * variable, and the runner only warns of an input that action.yml does not have:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
export function unknownInputs(action: ActionName, given: Given, env: NodeJS.ProcessEnv): string[] {
  const own = inputNames(action)
  // What a filter was meant to spare would be deleted. And by `step: finish`, bobheadxi/deployments is told what to do.
  const isMeant = (name: string) => action === 'deactivate' || action === 'delete' || name === 'step'
  const isAbsent = (name: string) => !isGiven(action, given, camel(name))
  const write = (inputs: readonly string[]) => (inputs.length > 0 ? `write ${alternatives(inputs)}` : undefined)

  function belongs(name: string, meanings: readonly string[]): string | undefined {
    const meaning = meanings.find((one) => !takes(action, one) && actionNames.some((other) => takes(other, one)))
    if (meaning === undefined) return undefined
    const places = actionNames.filter((other) => takes(other, meaning)).map((other) => uses(other, env))
    return `${meaning === name ? 'it' : `\`${meaning}\``} belongs to ${alternatives(places)}`
  }

  function problem(name: string): string[] {
    const [, ...others] = otherNames.find(([words]) => words.test(plain(name))) ?? []
    const meanings = [name, ...others]
    const same = own.filter((input) => meanings.map(plain).includes(plain(input)))
    const near = own.filter((input) => isNear(name, input))
    const advice =
      write(same.filter(isAbsent)) ??
      belongs(name, same.length > 0 ? [name] : meanings) ??
      (near.every(isAbsent) ? write(near) : undefined)
    const saying = `\`${name}\` is not an input of ${uses(action, env)}: ${advice ?? 'leave it out'}`
    if (name.includes('-')) return [saying]
    // The job may have named a variable of its own like this.
    const origin = `It comes from \`with: ${name}\`, or from \`env: ${inputVariable(name)}\`: rename that variable if it is the job's own`
    return advice || isMeant(name) ? [`${saying}. ${origin}`] : []
  }

  return Object.keys(env)
    .filter((variable) => /^INPUT_[^a-z]+$/.test(variable) && env[variable]?.trim())
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !own.includes(name))
    .flatMap(problem)
}

function takes(action: ActionName, name: string): boolean {
  return inputNames(action).map(plain).includes(plain(name))
}

function plain(name: string): string {
  return name.replace(/[-_]/g, '')
}

/** Whether `name` begins or abbreviates the input's, word by word (`env_url`), or is misspelt in one place. */
function isNear(name: string, input: string): boolean {
  const beginning = (word: string) => [...word].reduceRight((rest, letter) => `(?:${letter}${rest})?`, '')
  const abbreviation = new RegExp(`^${input[0]}(?!.?$)${input.slice(1).split('-').map(beginning).join('')}$`)
  return abbreviation.test(plain(name)) || isMisspelt(plain(name), plain(input))
}

/** Whether letters are exchanged, or one is added, left out or changed; of a long name, two that stand together. */
function isMisspelt(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  const same = (from: (text: string, place: number) => string | undefined) =>
    Array.from({ length: longest }, (_, place) => from(one, place) === from(other, place)).indexOf(false)
  const differing = longest - same((text, place) => text[place]) - same((text, place) => text.at(-1 - place))
  return differing <= (other.length < 8 ? 1 : 2) || [...one].sort().join() === [...other].sort().join()
}

/** What stands after `uses:` for an action, in the repository and version of the one that runs. */
function uses(action: ActionName, env: NodeJS.ProcessEnv): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  const folder = action === 'deploy' ? '' : `/${action}`
  return repository && ref ? `${repository}${folder}@${ref}` : `.${folder || '/'}`
}
