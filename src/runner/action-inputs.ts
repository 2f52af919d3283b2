import * as kind from './input-kinds.ts'
import { needs, payload } from './json-inputs.ts'

/** The inputs of each action, in the order of its action.yml. To add one, add it here; tests say what else is to do. */

export interface Input<T> {
  /** What its text becomes. @throws Unusable */
  readonly read: (text: string) => T
  /** The text that is read where it is absent: as in action.yml, or '' where action.yml has none. */
  readonly byDefault?: string
  /** What is wrong where it is absent, but must not be. */
  readonly ifAbsent?: string
}

function required<T>(read: (text: string) => T, ifAbsent = 'is required'): Input<T> {
  return { read, ifAbsent }
}

function optional<T>(read: (text: string) => T): Input<T | undefined> {
  return { read }
}

function either<T>(read: (text: string) => T, byDefault: string): Input<T> {
  return { read, byDefault }
}

/** Of the actions that change nothing: without an answer of GitHub's they have none. */
const readOnly = {
  summary: either(kind.flag, 'true'),
  repository: optional(kind.repository),
  token: required(kind.token, kind.emptyToken),
  apiUrl: required(kind.url),
}

const common = { onApiError: either(kind.oneOf('fail', 'warn'), 'fail'), ...readOnly }

const internal = { jobStatus: optional(kind.text), checkRunId: optional(kind.text) }

/** What a step after main may give a value: evaluated again for the post step, where the rest of the job is the deploy. */
const lateInputs = { environmentUrl: optional(kind.url) }

const record = {
  ref: optional(kind.name),
  refAs: either(kind.oneOf('sha', 'name'), 'sha'),
  task: either(kind.name, 'deploy'),
  description: optional(kind.text),
  payload: optional(payload),
  requiredContexts: either(kind.contexts, 'none'),
  autoMerge: either(kind.flag, 'false'),
  transientEnvironment: either(kind.flag, 'false'),
  productionEnvironment: either(kind.flagOrAuto, 'auto'),
  logUrl: optional(kind.url),
  statusContext: optional(kind.name),
  ifStale: either(kind.oneOf('deploy', 'warn', 'skip', 'fail'), 'deploy'),
  ifDeployed: either(kind.oneOf('deploy', 'skip'), 'deploy'),
  requireDeployed: either(kind.names, ''),
  sweep: either(kind.flag, 'true'),
}

const ending = {
  autoInactive: either(kind.flagOrAuto, 'auto'),
  cancelledState: either(kind.oneOf('error', 'failure', 'inactive'), 'error'),
}

const filter = {
  environment: required(kind.patterns),
  task: optional(kind.name),
  ref: optional(kind.name),
  olderThan: optional(kind.timeWithUnit),
  keepLatest: either(kind.count, '0'),
  dryRun: either(kind.flag, 'false'),
}

/** The states of GitHub's that a workflow may ask for, and what a job's result may be called. */
const state = kind.oneOf(
  ...(['auto', 'pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive', 'cancelled'] as const),
)

export const actionInputs = {
  deploy: {
    // Not there for an existing deployment, which has an environment already.
    environment: either(kind.environment, ''),
    run: optional(kind.text),
    shell: optional(kind.shell),
    workingDirectory: optional(kind.text),
    ...record,
    ...lateInputs,
    ...ending,
    verifyUrl: optional(kind.urlToVerify),
    verifyContains: optional(kind.text),
    verifyStatus: either(kind.statuses, '2xx'),
    verifyHeaders: optional(kind.headers),
    verifyTimeout: either(kind.time, '60s'),
    deploymentId: optional(kind.deploymentId),
    superseded: either(kind.oneOf('keep', 'delete'), 'keep'),
    ...common,
    ...internal,
  },
  start: { environment: required(kind.environment), ...record, ...common, ...internal },
  update: {
    deploymentId: optional(kind.deploymentId),
    state: either(state, 'auto'),
    needs: optional(needs),
    jobs: optional(kind.names),
    description: record.description,
    ...lateInputs,
    logUrl: record.logUrl,
    ...ending,
    statusContext: record.statusContext,
    ...common,
    ...internal,
  },
  deactivate: { ...filter, ...common, checkRunId: internal.checkRunId },
  delete: { ...filter, deleteEnvironment: either(kind.flag, 'false'), ...common, checkRunId: internal.checkRunId },
  find: {
    environment: required(kind.patterns),
    commit: either(kind.name, 'any'),
    task: optional(kind.name),
    creator: either(kind.linesOf, ''),
    state: either(kind.oneOf('success', 'any'), 'success'),
    offset: either(kind.count, '0'),
    timeout: either(kind.time, '0'),
    atLeast: either(kind.countFromOne, '1'),
    ifNone: either(kind.oneOf('fail', 'pass'), 'fail'),
    ...readOnly,
  },
  report: {
    environment: optional(kind.patterns),
    task: optional(kind.name),
    period: either(kind.period, '30d'),
    svg: optional(kind.name),
    ...readOnly,
  },
} as const

/** What the post step needs of them, whichever action it belongs to. */
export const postInputs = {
  token: common.token,
  apiUrl: common.apiUrl,
  jobStatus: internal.jobStatus,
  summary: common.summary,
  ...lateInputs,
}

/** The actions, by the names of their folders; `deploy` is the one in the root. */
export type ActionName = keyof typeof actionInputs

export const actionNames: readonly ActionName[] = Object.keys(actionInputs).filter(isAction)

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(actionInputs, name)
}

/** The names of an action's inputs, as in its action.yml. */
export function inputNames(action: ActionName): string[] {
  return Object.keys(actionInputs[action]).map(kebab)
}

/**
 * The default of `run` in action.yml, which means that there is none: only so is an empty command, such as a variable that is
 * not set, distinguished from an absent one. It is a comment to every shell.
 */
export const noRun = '# none: the rest of the job is the deploy'

/** The default of an input in action.yml, where the code knows it, by its name in camel case. */
export function defaultOf(action: ActionName, key: string): string | undefined {
  return new Map<string, Input<unknown>>(Object.entries(actionInputs[action])).get(key)?.byDefault || undefined
}

/** The variable in which the runner hands an input over. */
export function inputVariable(name: string): string {
  return `INPUT_${name.toUpperCase()}`
}

export function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
