import { alternatives, shorten } from '../shared/text.ts'
import type { Variables } from '../shared/variables.ts'
import { type ActionName, actionNames, inputNames, inputVariable, isAction, noRun } from './action-inputs.ts'

/** What is set for this step and is an input of another action only, in sentences. */
export interface Foreign {
  /** What can only be meant as an input. */
  readonly problems: readonly string[]
  /** What may be meant as an input, and may be a variable of the job's own. */
  readonly warnings: readonly string[]
}

/**
 * Looks for inputs of other actions. `with: state` and `env: INPUT_STATE` are the same variable, and the runner only warns of
 * an input that action.yml does not have: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
export function foreignInputs(action: ActionName, env: Variables): Foreign {
  const own = new Set(inputNames(action))
  const others = new Set(actionNames.flatMap(inputNames))
  const given = [...others].filter((name) => !own.has(name) && env[inputVariable(name)]?.trim())
  const belongs = (name: string) =>
    `\`${name}\` is not an input of ${uses(action, env)}: it belongs to ${whereIs(name, env)}`
  const mode = env[inputVariable('mode')]?.trim()
  return {
    problems: [...(mode ? [noMode(mode, env)] : []), ...given.filter((name) => name.includes('-')).map(belongs)],
    warnings: [
      ...given.filter((name) => !name.includes('-')).map((name) => `${belongs(name)}. ${comesFrom(name)}`),
      ...(action === 'deploy' ? otherNamesOfRun(env) : []),
    ],
  }
}

const comesFrom = (name: string) => `It comes from \`with: ${name}\`, or from \`env: ${inputVariable(name)}\``

/** A misspelt `run` would make the rest of the job the deploy, and a success of it, though nothing was deployed. */
function otherNamesOfRun(env: Variables): string[] {
  if (env[inputVariable('run')] !== noRun) return []
  const names = ['command', 'commands', 'cmd', 'script', 'runs'].filter((name) => env[inputVariable(name)]?.trim())
  return names.map(
    (name) => `\`${name}\` is not an input: nothing runs it. The command that deploys is \`run\`. ${comesFrom(name)}`,
  )
}

function whereIs(name: string, env: Variables): string {
  return alternatives(actionNames.filter((action) => inputNames(action).includes(name)).map((one) => uses(one, env)))
}

function noMode(mode: string, env: Variables): string {
  const instead = isAction(mode)
    ? `Instead of \`mode: ${mode}\`, write \`uses: ${uses(mode, env)}\``
    : `It is \`${shorten(mode, 80)}\`; write \`uses: \` with ${alternatives(actionNames.map((one) => uses(one, env)))}`
  return `\`mode\` is not an input: each task is an action of its own. ${instead}. ${comesFrom('mode')}`
}

/** What stands after `uses:` for an action, in the repository and version of the one that runs. */
function uses(action: ActionName, env: Variables): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  const folder = action === 'deploy' ? '' : `/${action}`
  return repository && ref ? `${repository}${folder}@${ref}` : `.${folder || '/'}`
}
