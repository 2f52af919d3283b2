import { type ActionName, defaultOf, inputVariable, kebab } from './action-inputs.ts'
import type { Event } from './event.ts'

/** The inputs that are given and not empty, as they came, by their names in camel case. */
export type Given = ReadonlyMap<string, string>

type Environment = Readonly<Record<string, string | undefined>>

/** What an existing deployment has settled already. */
const onlyForNew: readonly string[] = [
  'environment',
  'ref',
  'task',
  'payload',
  'requiredContexts',
  'autoMerge',
  'transientEnvironment',
  'productionEnvironment',
]

/** What no field can know by itself: sentences about inputs that are missing, or do not go together. */
export function contradictions(
  action: ActionName,
  given: Given,
  env: Environment,
  event: Pick<Event, 'name' | 'payload'>,
): string[] {
  if (action === 'update') return ofUpdate(given, event)
  return action === 'deploy' ? ofDeploy(given, env, event) : []
}

function ofUpdate(given: Given, event: Pick<Event, 'name' | 'payload'>): string[] {
  const alone = given.has('jobs') && !given.has('needs') ? ['`jobs` is only for `needs`, and there is no `needs`'] : []
  if (given.has('deploymentId') || given.get('onApiError') === 'warn') return alone
  return [...alone, event.name === 'deployment' ? emptyId : '`deployment-id` is required']
}

/** An absent one is the event's, by the default in action.yml. */
const emptyId =
  '`deployment-id` is empty: give an id, or leave it out to report on the deployment that started this run'

const emptyRun = '`run` is empty: give a command, or leave it out to make the rest of the job the deploy'

const skipAdvice =
  'Give the command by `run`, or use the action `start`, with `if: ${{ !steps.<id>.outputs.skipped }}` on the steps after it'

function ofDeploy(given: Given, env: Environment, { name, payload }: Pick<Event, 'name' | 'payload'>): string[] {
  const has = (key: string) => given.has(key) && given.get(key) !== defaultOf('deploy', key)
  const onEvent = name === 'deployment'
  const isEvents = onEvent && given.get('deploymentId') === String(payload.deployment?.id)
  const ofEvent = isEvents && !has('ref') && !has('repository')
  const named = has('deploymentId') && !isEvents
  const isEmpty = (input: string) => env[inputVariable(input)]?.trim() === ''
  const without = (key: 'run' | 'verifyUrl', keys: readonly string[]) =>
    keys.filter((one) => has(one) && !given.has(key))
  return [
    ...(onEvent && isEmpty('deployment-id') ? [emptyId] : []),
    ...(isEmpty('run') ? [emptyRun] : []),
    ...(has('environment') || ofEvent || named ? [] : ['`environment` is required']),
    ...(isEmpty('run') ? [] : without('run', ['shell', 'workingDirectory', 'verifyUrl'])).map(
      (key) => `\`${kebab(key)}\` is only for the command given by \`run\`, and there is no \`run\``,
    ),
    ...(given.has('run') || isEmpty('run') ? [] : ['ifStale', 'ifDeployed'])
      .filter((key) => given.get(key) === 'skip')
      .map((key) => `\`${kebab(key)}: skip\` needs \`run\`: without it the job would go on and deploy. ${skipAdvice}`),
    ...onlyForNew
      .filter((key) => has(key) && (named || (ofEvent && !has('environment'))))
      .map((key) => `\`${kebab(key)}\` is only for a new deployment, and this step is about an existing one`),
    ...without('verifyUrl', ['verifyContains', 'verifyStatus', 'verifyHeaders', 'verifyTimeout']).map(
      (key) => `\`${kebab(key)}\` is only for \`verify-url\`, and there is no \`verify-url\``,
    ),
  ]
}
