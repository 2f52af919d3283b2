import { alternatives } from '../shared/text.ts'
import type { Variables } from '../shared/variables.ts'
import { type ActionName, actionNames, camel, defaultOf, inputNames, inputVariable } from './action-inputs.ts'
import type { Given } from './input-rules.ts'

/** What other actions call our inputs: a deploy without the right one would do something else, and be a success. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ...['script', 'cmd', 'command', 'commands', 'exec', 'deploy', 'deploycommand', 'deployscript'].map(
    (name) => [name, 'run'] as const,
  ),
  ['sha', 'ref'],
])

/**
 * What can only be meant as an input, and is none of this action, in sentences. `with: env` and `env: INPUT_ENV` are the same
 * variable, and the runner only warns of an input that action.yml does not have:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
export function unknownInputs(action: ActionName, given: Given, env: Variables): string[] {
  const own = inputNames(action)
  const deploys = action === 'deploy' || action === 'start'

  function isAbsent(name: string): boolean {
    const value = given.get(camel(name))
    return value === undefined || value === defaultOf(action, camel(name))
  }

  function problem(name: string): string[] {
    const known = (deploys && otherNames.get(plain(name))) || name
    const isSame = (other: string) => plain(other) === plain(known)
    const elsewhere = own.some(isSame) ? [] : actionNames.filter((other) => inputNames(other).some(isSame))
    const places = alternatives(elsewhere.map((other) => uses(other, env)))
    const near = places === '' ? (own.find(isSame) ?? nearest(plain(name), own)) : undefined
    const meant = near && isAbsent(near) && `write \`${near}\``
    const advice = meant || (places && `${known === name ? 'it' : `\`${known}\``} belongs to ${places}`)
    const saying = `\`${name}\` is not an input of ${uses(action, env)}: ${advice || 'leave it out'}`
    if (name.includes('-')) return [saying]
    // The job may have named a variable of its own like this.
    const origin = `It comes from \`with: ${name}\`, or from \`env: ${inputVariable(name)}\`: rename that variable if it is the job's own`
    return advice ? [`${saying}. ${origin}`] : []
  }

  return Object.keys(env)
    .filter((variable) => /^INPUT_[^a-z]+$/.test(variable) && env[variable]?.trim())
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .filter((name) => !own.includes(name))
    .flatMap(problem)
}

function plain(name: string): string {
  return name.replace(/[-_]/g, '')
}

/** The name that was probably meant: one that begins like this, or differs in a letter, or two of a long one. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const isNear = (other: string) =>
    (name.length > 2 && other.startsWith(name)) || distance(name, other) <= (other.length < 8 ? 1 : 2)
  return names.find((other) => isNear(plain(other)))
}

/** How many letters are added, left out or changed; two that are exchanged count once. */
function distance(one: string, other: string): number {
  if ([...one].sort().join('') === [...other].sort().join('')) return 1
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [place, its] of [...other].entries()) {
      const [left = 0, above = 0, before = 0] = [next[place], row[place + 1], row[place]]
      next.push(Math.min(left + 1, above + 1, before + (letter === its ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** What stands after `uses:` for an action, in the repository and version of the one that runs. */
function uses(action: ActionName, env: Variables): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  const folder = action === 'deploy' ? '' : `/${action}`
  return repository && ref ? `${repository}${folder}@${ref}` : `.${folder || '/'}`
}
