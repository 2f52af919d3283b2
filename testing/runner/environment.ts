import type { ActionYml } from './action-yml.ts'
import type { EventFixture } from './events.ts'
import { type Contexts, evaluate } from './expressions.ts'
import type { JobOptions } from './job-options.ts'
import type { CommandFiles, Folders } from './workspace.ts'

/** The variables by which a step finds the files for its commands. */
export function commandFileVariables(files: CommandFiles): Record<string, string> {
  return {
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
  }
}

/** What only JavaScript and container actions get: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs */
export const actionOnlyVariables = {
  ACTIONS_RUNTIME_URL: 'https://pipelines.actions.example/',
  ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
  ACTIONS_CACHE_URL: 'https://cache.actions.example/',
  ACTIONS_RESULTS_URL: 'https://results.actions.example/',
  ACTIONS_CACHE_SERVICE_V2: 'True',
} as const

/** What every step gets where the job may ask for an OIDC token. */
export const idTokenVariables = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.example/',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-token',
} as const

/**
 * `INPUT_*`: what `with:` gives, and the defaults of action.yml for the rest, evaluated for this stage. Names are
 * upper-cased, blanks become underscores and hyphens stay.
 */
export function inputVariables(
  action: ActionYml,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']))
  const names = new Map(Object.keys(defaults).map((name) => [name.toLowerCase(), name]))
  const values = { ...defaults }
  for (const [name, value] of Object.entries(given)) values[names.get(name.toLowerCase()) ?? name] = value
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      evaluate(String(value), contexts),
    ]),
  )
}

export function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

/** What the runner says of inputs that action.yml does not have. */
export function unexpectedInputs(action: ActionYml, given: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(action.inputs).map((name) => name.toLowerCase())
  return Object.keys(given).filter((name) => !known.includes(name.toLowerCase()))
}

/** The default variables: https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables */
export function jobVariables(
  options: JobOptions,
  event: EventFixture,
  folders: Folders,
  trackingId: string,
): Record<string, string> {
  const { apiUrl = 'https://api.github.com', serverUrl = 'https://github.com', runId = 4242, runAttempt = 1 } = options
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folders.temp,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__org_deploy-status-action',
    GITHUB_ACTION_REPOSITORY: 'org/deploy-status-action',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_REPOSITORY_ID: '1148896867',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_EVENT_PATH: folders.eventPath,
    GITHUB_JOB: options.jobId ?? 'deploy',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '17',
    GITHUB_RUN_ATTEMPT: String(runAttempt),
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'emulated',
    RUNNER_TEMP: folders.temp,
    RUNNER_TRACKING_ID: trackingId,
    ...event.env,
  }
}
