import * as kind from './input-kinds.ts'
import { needs, payload } from './json-inputs.ts'

/** The inputs of each action, in the order of its action.yml. To add one, add it here; tests say what else is to do. */

export interface Input<T> {
  /** What its text becomes. @throws Unusable */
  readonly read: (text: string) => T
  /** The text that is read where it is absent: as in action.yml, or '' where action.yml has none. */
  readonly byDefault?: string
  /** Its default in action.yml where that stands for no value at all: only so is an empty one distinguished from an absent one. */
  readonly none?: string
  /** What is wrong where it is absent, but must not be. */
  readonly ifAbsent?: string
  /** What is wrong where it is empty, as an expression that gives nothing is. Needs a default in action.yml. */
  readonly ifEmpty?: string
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

/** One whose absence `none` states in action.yml: an empty one would pass for it unnoticed. */
function stated<T>(read: (text: string) => T, none: string, ifEmpty: string): Input<T | undefined> {
  return { read, none, ifEmpty }
}

/** Of the actions that change nothing: without an answer of GitHub's they have none. */
const readOnly = {
  summary: either(kind.flag, 'true'),
  repository: optional(kind.repository),
  token: required(kind.token, kind.emptyToken),
  apiUrl: required(kind.url),
  workflowToken: optional(kind.text),
}

const common = { onApiError: either(kind.oneOf('fail', 'warn'), 'fail'), ...readOnly }

const internal = { jobStatus: optional(kind.text), checkRunId: optional(kind.text) }

const deploymentId: Input<number | undefined> = { read: kind.deploymentId, none: 'none' }

/** A step after main may give its value: it is evaluated again for the post step, where the rest of the job is the deploy. */
const environmentUrl = optional(kind.url)

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

/** What a filter lets through that got lost would be deleted. */
const filter = {
  environment: required(kind.patterns),
  task: stated(kind.name, '*', 'is empty: write `*` for any'),
  ref: stated(kind.name, '*', 'is empty: write `*` for any'),
  olderThan: stated(kind.timeWithUnit, '0s', 'is empty: write `0s` for any age'),
  keepLatest: { ...either(kind.count(0), '0'), ifEmpty: 'is empty: write `0` to keep none' },
  dryRun: either(kind.flag, 'false'),
}

/** The states of GitHub's that a workflow may ask for, and what a job's result may be called. */
const state = kind.oneOf(
  ...(['auto', 'pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive', 'cancelled'] as const),
)

const emptyRun = 'is empty: give a command, or leave it out to make the rest of the job the deploy'

export const actionInputs = {
  deploy: {
    // Not there for an existing deployment, which has an environment already.
    environment: either(kind.environment, ''),
    // To every shell, its default is a comment.
    run: stated(kind.text, '# none: the rest of the job is the deploy', emptyRun),
    shell: optional(kind.shell),
    workingDirectory: optional(kind.text),
    ...record,
    environmentUrl,
    ...ending,
    verifyUrl: optional(kind.urlOr('environment-url')),
    verifyContains: optional(kind.text),
    verifyStatus: either(kind.statuses, '2xx'),
    verifyHeaders: optional(kind.headers),
    verifyTimeout: either(kind.time, '60s'),
    deploymentId,
    superseded: either(kind.oneOf('keep', 'delete'), 'keep'),
    ...common,
    ...internal,
  },
  start: { environment: required(kind.environment), ...record, ...common, ...internal },
  update: {
    deploymentId,
    state: {
      ...either(state, 'auto'),
      ifEmpty: 'is empty: check the expression that it is read from, or write `auto`',
    },
    needs: optional(needs),
    jobs: optional(kind.names),
    description: record.description,
    environmentUrl,
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
    offset: either(kind.count(0), '0'),
    timeout: either(kind.time, '0'),
    atLeast: either(kind.count(1), '1'),
    changes: either(kind.flag, 'false'),
    ifNone: either(kind.oneOf('fail', 'pass'), 'fail'),
    ...readOnly,
  },
  report: {
    environment: optional(kind.patterns),
    task: optional(kind.name),
    period: either(kind.period, '30d'),
    svg: optional(kind.name),
    jsonFile: optional(kind.name),
    ...readOnly,
  },
} as const

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

/** The default of an input in action.yml, where the code knows it, by its name in camel case. */
export function defaultOf(action: ActionName, key: string): string | undefined {
  const input = new Map<string, Input<unknown>>(Object.entries(actionInputs[action])).get(key)
  return input?.byDefault || input?.none
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
