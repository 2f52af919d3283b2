import type { Variables } from '../shared/variables.ts'
import { type ActionName, defaultOf, inputVariable, kebab } from './action-inputs.ts'
import type { Event } from './event.ts'

/** The inputs that are given and not empty, as they came, by their names in camel case. */
export type Given = ReadonlyMap<string, string>

/** Inputs that do nothing without another one. */
const needed: Readonly<Record<string, string>> = {
  shell: 'run',
  workingDirectory: 'run',
  verifyUrl: 'run',
  verifyContains: 'verifyUrl',
  verifyStatus: 'verifyUrl',
  verifyHeaders: 'verifyUrl',
  verifyTimeout: 'verifyUrl',
  jobs: 'needs',
}

/** Inputs that an existing deployment has decided already. */
const onlyForNew = [
  ...['environment', 'ref', 'refAs', 'task', 'payload', 'requiredContexts', 'autoMerge'],
  ...['transientEnvironment', 'productionEnvironment'],
]

const emptyRun = '`run` is empty: give a command, or leave it out to make the rest of the job the deploy'

/** An absent one is the event's, by the default in action.yml. */
const emptyId =
  '`deployment-id` is empty: give an id, or leave it out to report on the deployment that started this run'

const noId =
  '`deployment-id` is required: give the output `deployment-id` of the step that started the deployment. If that is in another job, that job has to pass it on by `outputs:`, and this one has to name it in `needs:`'

const skipAdvice =
  'Give the command by `run`, or use the action `start`, with `if: ${{ !steps.<id>.outputs.skipped }}` on the steps after it'

/** Rules about several inputs: problems with inputs that are missing, or do not go together. */
export function contradictions(
  action: ActionName,
  given: Given,
  env: Variables,
  { name, payload }: Pick<Event, 'name' | 'payload'>,
): string[] {
  /** Whether it is given, with another value than its default. */
  const has = (key: string) => given.has(key) && given.get(key) !== defaultOf(action, key)
  const isEmpty = (input: string) => env[inputVariable(input)]?.trim() === ''
  const warns = given.get('onApiError') === 'warn'
  const onEvent = name === 'deployment'
  const problems = Object.entries(needed)
    .filter(([key, other]) => has(key) && !given.has(other) && !(other === 'run' && isEmpty('run')))
    .map(([key, other]) => onlyFor(kebab(key), kebab(other)))

  if (has('ref') && has('refAs'))
    problems.push('`ref-as` is only for the ref of the event, and `ref` gives another one: leave one of them out')
  if (action === 'update' && !has('deploymentId') && !warns) problems.push(onEvent ? emptyId : noId)
  if (action !== 'deploy') return problems

  const isEvents = onEvent && given.get('deploymentId') === String(payload.deployment?.id)
  const isNamed = has('deploymentId') && !isEvents
  const existing = isNamed || (isEvents && !has('ref') && !has('repository'))
  // With `on-api-error: warn`, an id that an earlier step could not give does not stop the deploy.
  if (onEvent && isEmpty('deployment-id') && (has('environment') || !warns)) problems.push(emptyId)
  if (!has('environment') && !existing && !warns) problems.push('`environment` is required')
  // With an environment of its own, a step makes a deployment, whatever started the run.
  if (isNamed || (existing && !has('environment'))) problems.push(...onlyForNew.filter(has).map(decided))
  if (isEmpty('run')) return [emptyRun, ...problems]
  if (!given.has('run')) {
    const skipping = ['ifStale', 'ifDeployed'].filter((key) => given.get(key) === 'skip')
    problems.push(
      ...skipping.map(
        (key) => `\`${kebab(key)}: skip\` needs \`run\`: without it the job would go on and deploy. ${skipAdvice}`,
      ),
    )
  }
  return problems
}

function onlyFor(input: string, other: string): string {
  const what = other === 'run' ? 'the command given by `run`' : `\`${other}\``
  return `\`${input}\` is only for ${what}, and there is no \`${other}\``
}

function decided(key: string): string {
  return `\`${kebab(key)}\` is only for a new deployment, and this step is about an existing one`
}
