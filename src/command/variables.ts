import type { Variables } from '../shared/variables.ts'

/** What the runner gives to actions, and not to a `run:` step: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs */
const forActionsOnly = [
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
]

/**
 * The command's variables: those of a `run:` step, which are the action's without what the runner has added for this action
 * (`own`, and its runtime tokens), and `extra`. Every other variable is the job's, whatever it is called.
 */
export function commandVariables(
  env: Variables,
  { own, extra }: { own: readonly string[]; extra: Variables },
  platform: NodeJS.Platform,
): Record<string, string> {
  // On Windows, names that differ in case only are one variable.
  const key = (name: string) => (platform === 'win32' ? name.toUpperCase() : name)
  const left = new Set([...own, ...forActionsOnly, ...Object.keys(extra)].map(key))
  const kept = Object.entries(env).filter(([name]) => !left.has(key(name)))
  return Object.fromEntries(
    [...kept, ...Object.entries(extra)].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
