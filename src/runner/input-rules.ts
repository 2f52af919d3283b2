import type { Variables } from '../shared/variables.ts'
import { type ActionName, defaultOf, inputVariable, kebab } from './action-inputs.ts'
import type { Event } from './event.ts'

/** The inputs that are given and not empty, as they came, by their names in camel case. */
export type Given = ReadonlyMap<string, string>

/** Inputs that an existing deployment has decided already. */
const settledAlready: readonly string[] = [
  'environment',
  'ref',
  'task',
  'payload',
  'requiredContexts',
  'autoMerge',
  'transientEnvironment',
  'productionEnvironment',
]

/** Rules about several inputs: problems with inputs that are missing, or do not go together. */
export function contradictions(
  action: ActionName,
  given: Given,
  env: Variables,
  event: Pick<Event, 'name' | 'payload'>,
): string[] {
  if (action === 'update') return ofUpdate(given, event)
  return action === 'deploy' ? ofDeploy(given, env, event) : []
}

function ofUpdate(given: Given, event: Pick<Event, 'name' | 'payload'>): string[] {
  const alone = given.has('jobs') && !given.has('needs') ? ['`jobs` is only for `needs`, and there is no `needs`'] : []
  if (given.has('deploymentId') || given.get('onApiError') === 'warn') return alone
  return [...alone, event.name === 'deployment' ? emptyId : noId]
}

/** An absent one is the event's, by the default in action.yml. */
const emptyId =
  '`deployment-id` is empty: give an id, or leave it out to report on the deployment that started this run'

const noId =
  '`deployment-id` is required: give the output `deployment-id` of the step that started the deployment. If that is in another job, that job has to pass it on by `outputs:`, and this one has to name it in `needs:`'

const emptyRun = '`run` is empty: give a command, or leave it out to make the rest of the job the deploy'

const skipAdvice =
  'Give the command by `run`, or use the action `start`, with `if: ${{ !steps.<id>.outputs.skipped }}` on the steps after it'

/** The inputs of a deploy, as the rules ask about them. */
interface Deploy {
  /** Whether an input is given, with another value than its default. */
  has(key: string): boolean
  isEmpty(name: string): boolean
  readonly given: Given
  /** The existing deployment that it is about: the event's, or the one of `deployment-id`. */
  readonly existing: 'event' | 'named' | undefined
  readonly onEvent: boolean
}

function ofDeploy(given: Given, env: Variables, { name, payload }: Pick<Event, 'name' | 'payload'>): string[] {
  const has = (key: string) => given.has(key) && given.get(key) !== defaultOf('deploy', key)
  const onEvent = name === 'deployment'
  const isEvents = onEvent && given.get('deploymentId') === String(payload.deployment?.id)
  const named = has('deploymentId') && !isEvents ? ('named' as const) : undefined
  const existing = isEvents && !has('ref') && !has('repository') ? ('event' as const) : named
  const isEmpty = (input: string) => env[inputVariable(input)]?.trim() === ''
  const deploy = { has, isEmpty, given, existing, onEvent }
  return [...missing(deploy), ...onlyForCommand(deploy), ...onlyForNew(deploy), ...onlyForUrl(deploy)]
}

/** With `on-api-error: warn`, an id that an earlier step could not give does not stop the deploy. */
function missing({ has, isEmpty, given, existing, onEvent }: Deploy): string[] {
  const warns = given.get('onApiError') === 'warn'
  return [
    ...(onEvent && isEmpty('deployment-id') && !(warns && !has('environment')) ? [emptyId] : []),
    ...(isEmpty('run') ? [emptyRun] : []),
    ...(has('environment') || existing || warns ? [] : ['`environment` is required']),
  ]
}

function onlyForCommand({ has, isEmpty, given }: Deploy): string[] {
  if (given.has('run') || isEmpty('run')) return []
  const useless = ['shell', 'workingDirectory', 'verifyUrl'].filter(has)
  const skipping = ['ifStale', 'ifDeployed'].filter((key) => given.get(key) === 'skip')
  return [
    ...useless.map((key) => `\`${kebab(key)}\` is only for the command given by \`run\`, and there is no \`run\``),
    ...skipping.map(
      (key) => `\`${kebab(key)}: skip\` needs \`run\`: without it the job would go on and deploy. ${skipAdvice}`,
    ),
  ]
}

function onlyForNew({ has, existing }: Deploy): string[] {
  // With an environment of its own, a step makes a deployment, whatever started the run.
  if (existing === undefined || (existing === 'event' && has('environment'))) return []
  return settledAlready
    .filter(has)
    .map((key) => `\`${kebab(key)}\` is only for a new deployment, and this step is about an existing one`)
}

function onlyForUrl({ has, given }: Deploy): string[] {
  if (given.has('verifyUrl')) return []
  return ['verifyContains', 'verifyStatus', 'verifyHeaders', 'verifyTimeout']
    .filter(has)
    .map((key) => `\`${kebab(key)}\` is only for \`verify-url\`, and there is no \`verify-url\``)
}
