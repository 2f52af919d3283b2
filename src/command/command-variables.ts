import type { WantedDeployment } from '../github/deployments.ts'
import type { Context } from '../runner/context.ts'

/** What the runner gives to actions, and not to a `run:` step: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs */
const forActionsOnly = [
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
]

/** How the command's variables differ from this action's. */
export interface Changes {
  /** The names of those that the runner has added for this action: its inputs and its saved state. */
  readonly own: readonly string[]
  /** `DEPLOYMENT_*` */
  readonly extra: NodeJS.ProcessEnv
}

/**
 * The command's variables: those of a `run:` step, which are the action's without what the runner has added for this action
 * (`own`, and its runtime tokens), and `extra`. Every other variable is the job's, whatever it is called.
 */
export function commandVariables(
  env: NodeJS.ProcessEnv,
  { own, extra }: Changes,
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

/**
 * How much text a variable may hold: Linux starts no program with one of 128 KiB, Windows with one of 32,767 characters.
 * https://man7.org/linux/man-pages/man2/execve.2.html
 * https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
const mostBytes = { win32: 30_000, others: 100_000 }

/** `DEPLOYMENT_PAYLOAD` for the command. A payload that is too large for a variable is left out, with a warning. */
export function payloadVariable(
  payload: WantedDeployment['payload'],
  { platform, log }: Pick<Context, 'platform' | 'log'>,
): NodeJS.ProcessEnv {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const bytes = Buffer.byteLength(text)
  if (bytes <= (platform === 'win32' ? mostBytes.win32 : mostBytes.others)) return { DEPLOYMENT_PAYLOAD: text }
  log.warning(
    `The payload is too large for an environment variable (${bytes} bytes): DEPLOYMENT_PAYLOAD is not set. The command can read the payload from the API: \`gh api "repos/$GITHUB_REPOSITORY/deployments/$DEPLOYMENT_ID" --jq .payload\``,
  )
  return {}
}
