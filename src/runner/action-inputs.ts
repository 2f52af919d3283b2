import * as z from 'zod/mini'
import { fields } from './input-fields.ts'

/** Which inputs each action takes, in the order of its action.yml. To add one, add it here; tests say what else is to do. */

const common = {
  onApiError: fields.onApiError,
  summary: fields.summary,
  repository: fields.repository,
  token: fields.token,
  apiUrl: fields.apiUrl,
}

/** Of the actions that change nothing: without an answer of GitHub's they have none. */
const { onApiError: _, ...readOnly } = common

const internal = { jobStatus: fields.jobStatus, checkRunId: fields.checkRunId }

/** What a step after main may give a value: evaluated again for the post step, where the rest of the job is the deploy. */
export const lateInputs = { environmentUrl: fields.environmentUrl }

const record = {
  ref: fields.ref,
  task: fields.task,
  description: fields.description,
  payload: fields.payload,
  requiredContexts: fields.requiredContexts,
  autoMerge: fields.autoMerge,
  transientEnvironment: fields.transientEnvironment,
  productionEnvironment: fields.productionEnvironment,
  logUrl: fields.logUrl,
  statusContext: fields.statusContext,
  ifStale: fields.ifStale,
  ifDeployed: fields.ifDeployed,
  requireDeployed: fields.requireDeployed,
  sweep: fields.sweep,
}

const filter = {
  environment: fields.environmentPatterns,
  task: fields.anyTask,
  ref: fields.ref,
  olderThan: fields.olderThan,
  keepLatest: fields.keepLatest,
  dryRun: fields.dryRun,
}

export const actionInputs = {
  deploy: {
    // Not there for an existing deployment, which has an environment already.
    environment: z._default(fields.environment, ''),
    run: fields.run,
    shell: fields.shell,
    workingDirectory: fields.workingDirectory,
    ...record,
    ...lateInputs,
    autoInactive: fields.autoInactive,
    cancelledState: fields.cancelledState,
    verifyUrl: fields.verifyUrl,
    verifyContains: fields.verifyContains,
    verifyStatus: fields.verifyStatus,
    verifyHeaders: fields.verifyHeaders,
    verifyTimeout: fields.verifyTimeout,
    deploymentId: fields.deploymentId,
    superseded: fields.superseded,
    ...common,
    ...internal,
  },
  start: { environment: fields.environment, ...record, ...common, ...internal },
  update: {
    deploymentId: fields.deploymentId,
    state: fields.state,
    needs: fields.needs,
    jobs: fields.jobs,
    description: fields.description,
    environmentUrl: fields.environmentUrl,
    logUrl: fields.logUrl,
    autoInactive: fields.autoInactive,
    cancelledState: fields.cancelledState,
    statusContext: fields.statusContext,
    ...common,
    ...internal,
  },
  deactivate: { ...filter, ...common, checkRunId: fields.checkRunId },
  delete: {
    ...filter,
    deleteEnvironment: fields.deleteEnvironment,
    ...common,
    checkRunId: fields.checkRunId,
  },
  find: {
    environment: fields.environmentPatterns,
    commit: fields.commit,
    task: fields.anyTask,
    creator: fields.creator,
    state: fields.wantedState,
    offset: fields.offset,
    timeout: fields.timeout,
    atLeast: fields.atLeast,
    ifNone: fields.ifNone,
    ...readOnly,
  },
  report: {
    environment: z.optional(fields.environmentPatterns),
    task: fields.anyTask,
    period: fields.period,
    svg: fields.svg,
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

/**
 * The default of `run` in action.yml, which means that there is none: only so is an empty command, such as a variable that is
 * not set, distinguished from an absent one. It is a comment to every shell.
 */
export const noRun = '# none: the rest of the job is the deploy'

/** The default of an input in action.yml, where the code knows it, by its name in camel case. */
export function defaultOf(action: ActionName, key: string): string | undefined {
  const field = new Map<string, z.ZodMiniType>(Object.entries(actionInputs[action])).get(key)
  return field instanceof z.ZodMiniPrefault ? String(field.def.defaultValue) : undefined
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
